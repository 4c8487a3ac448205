import { NUMBER_WORDS } from "../../lexicon/numbers.ts";
import type { Span } from "../../model/span.ts";
import type { Moment } from "./moment.ts";
import { type ReadMoment, readMoment } from "./read-moment.ts";
import { readRange } from "./read-range.ts";
import { type TimeToken, timeTokens } from "./time-tokens.ts";
import type { Written } from "./words-as-written.ts";

/** How what is told lies to the time that is named. `by` is no later than it, `from` begins there. */
export type Leaning = "on" | "before" | "after" | "since" | "until" | "by" | "from";

/** Words that say when, read but not yet set on a calendar. */
export interface TimePhrase {
  readonly span: Span;
  readonly leaning: Leaning;
  readonly moment: Moment;
  /** The other end of "between 9 and 17 May". */
  readonly until?: Moment | undefined;
}

/** Every phrase of some words that says when, left to right, none overlapping another. Linear in the words. */
export function timePhrases(written: Written): TimePhrase[] {
  const words = timeTokens(written);
  const found: TimePhrase[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = MAY_START.test(words[at]?.lower ?? "") ? phraseAt(words, at) : undefined;
    if (!read) continue;
    found.push(read.phrase);
    at = read.to - 1;
  }
  return found;
}

/** Most words begin no time; the few that may are worth a closer look. */
const MAY_START =
  /^(?:\d|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|on|in|at|by|until|till|since|before|after|from|during|over|around|about|between|for|as|not|shortly|just|soon|early|mid|late|the|a|an|last|past|this|next|that|some|nearly|almost|only|yesterday|today|tonight|tomorrow|overnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fou|fif|six|seven|eigh|nine|twen|for|spring|summer|autumn|winter|fall|christmas|new|noon|midday|midnight|dawn|dusk|daybreak|nightfall|sunset|sunrise|hours|days|weeks|months|years|quarter|half|candlemas|epiphany)/u;

function phraseAt(words: readonly TimeToken[], at: number): { phrase: TimePhrase; to: number } | undefined {
  if (/^(?:every|each|all|any)$/u.test(words[at - 1]?.lower ?? "")) return undefined;
  const lead = leadAt(words, at);
  const range = readRange(words, lead.to, lead.opensRange);
  if (range) {
    const phrase = { span: spanOf(words, at, range.to), leaning: "on" as const, moment: range.moment, until: range.until };
    return { phrase, to: range.to };
  }
  const read = readMoment(words, lead.to) ?? bareHour(words, lead) ?? attributedMonth(words, lead);
  if (!read || !isTold(words, at, lead, read)) return undefined;
  return { phrase: { span: spanOf(words, at, read.to), leaning: leaningOf(lead, read.moment), moment: read.moment }, to: read.to };
}

const spanOf = (words: readonly TimeToken[], from: number, to: number): Span => ({
  start: (words[from] as TimeToken).start,
  end: (words[to - 1] as TimeToken).end,
});

interface Lead {
  readonly to: number;
  readonly leaning: Leaning;
  /** A preposition stands before the time. */
  readonly isLed: boolean;
  /** "shortly after": near the time, not after it. */
  readonly isNear: boolean;
  readonly opensRange: boolean;
}

const LEANINGS: ReadonlyMap<string, Leaning> = new Map<string, Leaning>([
  ...["on", "in", "at", "during", "over", "around", "for"].map((word) => [word, "on"] as const),
  ["before", "before"],
  ["after", "after"],
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["by", "by"],
  ["from", "from"],
]);

/** The words before a time: "since about", "until dark on", "shortly after", "not earlier than". */
function leadAt(words: readonly TimeToken[], at: number): Lead {
  let to = at;
  let leaning: Leaning | undefined;
  let isNear = false;
  for (; to < at + 4; to++) {
    const word = words[to]?.lower ?? "";
    const next = words[to + 1]?.lower ?? "";
    if (word === "between") return { to: to + 1, leaning: "on", isLed: true, isNear, opensRange: true };
    if (/^(?:shortly|just|soon|little|a)$/u.test(word) && /^(?:before|after|little)$/u.test(next)) isNear = true;
    else if (/^(?:about|around|roughly)$/u.test(word) && leaning !== undefined) isNear ||= false;
    else if (word === "not" && /^(?:earlier|before)$/u.test(next)) {
      leaning = "after";
      to += words[to + 2]?.lower === "than" ? 2 : 1;
    } else if (LEANINGS.has(word) && (leaning === undefined || leaning === "on" || word === "about")) leaning = LEANINGS.get(word);
    else break;
  }
  return { to, leaning: leaning ?? "on", isLed: to > at, isNear, opensRange: leaning === "from" };
}

/** "shortly after two", "since seven", "until ten": a number word is an hour only with such words, and with no noun behind it. */
function bareHour(words: readonly TimeToken[], lead: Lead): ReadMoment | undefined {
  const hour = NUMBER_WORDS.get(words[lead.to]?.lower ?? "");
  if (hour === undefined || hour > 12 || !(lead.isNear || lead.leaning === "since" || lead.leaning === "until")) return undefined;
  const next = words[lead.to + 1]?.text ?? "";
  if (/^[\p{L}\p{N}]/u.test(next) && !/^(?:in|on|and|when|but|as)$/u.test(next)) return undefined;
  return { moment: { kind: "clock", clock: `${String(hour).padStart(2, "0")}:00` }, to: lead.to + 1 };
}

/** "since the June mutiny": a month that dates what it stands with. */
function attributedMonth(words: readonly TimeToken[], lead: Lead): ReadMoment | undefined {
  if (!lead.isLed || words[lead.to]?.lower !== "the") return undefined;
  const read = readMoment(words, lead.to + 1);
  return read?.moment.kind === "month" && read.to === lead.to + 2 && lead.leaning !== "on" ? read : undefined;
}

/** A time, and not a word that looks like one: "the winter truce", "the June mutiny", "2031 men". */
function isTold(words: readonly TimeToken[], at: number, lead: Lead, { moment, to }: ReadMoment): boolean {
  const next = words[to]?.text ?? "";
  const before = words[at - 1]?.lower ?? "";
  const first = words[lead.to]?.lower ?? "";
  const ofIt = before === "of" || before === "under" || before === "dated" || before === "summer" || before === "winter";
  if (moment.kind === "year" || moment.kind === "decade")
    return moment.edge !== undefined || ((lead.isLed || ofIt || first === "the") && !(COUNTED_BEHIND.test(next) && moment.kind === "year"));
  if (moment.kind === "season")
    return (lead.isLed || moment.which !== undefined || moment.year !== undefined) && (!/^\p{Ll}/u.test(next) || FUNCTION_WORD.test(next));
  if (moment.kind === "month")
    return (
      lead.isLed ||
      ofIt ||
      moment.year !== undefined ||
      moment.which !== undefined ||
      moment.edge !== undefined ||
      (before !== "the" && !/^(?:may|march)$/u.test(first))
    );
  if (moment.kind === "clock") return lead.isLed || moment.clock !== undefined || at === 0;
  if (moment.kind === "from-named" && moment.unit === "day" && moment.count === 0)
    return !/^\p{Ll}+s$/u.test(next) || FUNCTION_WORD.test(next);
  if (moment.kind === "weekday") return !/^(?:every|each)$/u.test(before);
  return true;
}

const COUNTED_BEHIND = /^(?:people|men|women|troops|soldiers|fighters|civilians|houses|families|children)$/u;
const FUNCTION_WORD =
  /^(?:and|or|but|of|when|as|with|for|to|if|in|on|at|by|from|the|a|an|they|he|she|it|we|was|were|has|had|is|are|will|after|before|while|that|who|which)$/u;

/** "before dawn on Thursday" is on Thursday, "shortly after midnight" at midnight. */
function leaningOf(lead: Lead, moment: Moment): Leaning {
  if (lead.isNear) return "on";
  const inDay = moment.part !== undefined && moment.part !== "morning" && moment.part !== "evening" && moment.part !== "night";
  return lead.leaning === "before" && inDay ? "on" : lead.leaning;
}
