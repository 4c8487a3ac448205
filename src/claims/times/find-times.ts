import { PARTS_OF_DAY } from "../../lexicon/time-words.ts";
import type { TimeMention } from "../../model/claim.ts";
import type { Token } from "../token.ts";
import { type DayNumber, dayOfIso, isoOf } from "./calendar.ts";
import { lastNamedDay } from "./last-named-day.ts";
import { looksAhead } from "./looks-ahead.ts";
import { type DayRange, resolveMoment, type TimeFrame } from "./resolve-moment.ts";
import { type TimePhrase, timePhrases } from "./time-phrases.ts";
import { timeValue } from "./time-value.ts";
import { wordsAsWritten } from "./words-as-written.ts";

/** What else a claim says that helps to date it. */
export interface TimeContext {
  readonly tense?: "past" | "present" | "future" | undefined;
}

/**
 * The times that some words of a report give: where they stand, and as intervals of days or minutes where the words, the
 * day of publication (ISO) and the day last named settle them. Without a day of publication only a date with its year is
 * settled. Linear in the words; of `text` only the page before them is read, and only for "three days later".
 */
export function findTimes(
  words: readonly Token[],
  text: string,
  published: string | undefined,
  { tense }: TimeContext = {},
): TimeMention[] {
  const written = wordsAsWritten(words);
  const phrases = timePhrases(written);
  if (phrases.length === 0) return [];
  const frame = { published: published === undefined ? undefined : dayOfIso(published), isAhead: looksAhead(written.text, tense) };
  const before = phrases.some(needsNamedDay) ? lastNamedDay(text, written.start, frame) : undefined;
  let named: DayNumber | undefined = before;
  return phrases.map((phrase) => {
    const found = settled(phrase, { ...frame, isAhead: isAhead(phrase, frame.isAhead, tense), named });
    if (found.range?.precision === "day" && phrase.leaning === "on") named = found.range.from;
    return found.mention;
  });
}

const needsNamedDay = ({ moment, until }: TimePhrase): boolean =>
  moment.kind === "from-named" || moment.kind === "clock" || until?.kind === "clock";

/** "since" looks back and "by" ahead, unless the verb is past. */
const isAhead = ({ leaning }: TimePhrase, ahead: boolean, tense: TimeContext["tense"]): boolean =>
  leaning === "since" ? false : (leaning === "until" || leaning === "by") && tense !== "past" ? true : ahead;

function settled(phrase: TimePhrase, frame: TimeFrame): { readonly mention: TimeMention; readonly range?: DayRange | undefined } {
  const first = resolveMoment(phrase.moment, frame);
  const last = phrase.until && resolveMoment(phrase.until, { ...frame, named: frame.named ?? first?.from });
  if (!first || (phrase.until && (!last || last.to < first.from))) return { mention: { span: phrase.span } };
  const range = last ? { from: first.from, to: last.to, precision: first.precision } : first;
  return { mention: { span: phrase.span, ...valueOf(phrase, range) }, range };
}

function valueOf(phrase: TimePhrase, range: DayRange): Omit<TimeMention, "span"> {
  const { moment, until, leaning } = phrase;
  const { clock } = moment;
  if (clock !== undefined) {
    const [from, to] = [`${isoOf(range.from)}T${clock}`, `${isoOf(range.to)}T${until?.clock ?? clock}`];
    const value = from === to ? timeValue(range, leaning, clock) : `${from}/${to}`;
    return { value, ...leaned(from, to, leaning), precision: clock.endsWith(":00") ? "hour" : "minute", relation: relationOf(leaning) };
  }
  const hours = partOf(moment.part ?? (moment.kind === "overnight" ? "overnight" : undefined), range);
  const [from, to] = hours ?? [isoOf(range.from), isoOf(range.to)];
  // "the night to Wednesday"
  const night = moment.part === "night-to" ? { ...range, from: range.from - 1 } : range;
  return {
    value: timeValue(night, leaning),
    ...leaned(from, to, leaning),
    precision: hours ? "part-of-day" : range.precision,
    relation: relationOf(leaning),
  };
}

/** First and last minute of a part of the day. */
function partOf(part: string | undefined, { from, to }: DayRange): readonly [string, string] | undefined {
  if (part === "overnight") return [`${isoOf(from)}T20:00`, `${isoOf(to)}T05:59`];
  if (part === "night-to") return [`${isoOf(from - 1)}T20:00`, `${isoOf(to)}T05:59`];
  const hours = PARTS_OF_DAY.get(part ?? "");
  return hours && [`${isoOf(from)}T${hours.from}`, `${isoOf(hours.nextDay ? to + 1 : to)}T${hours.to}`];
}

/** What is only bounded is open at the other end; ends that are given are included. */
function leaned(from: string, to: string, leaning: Leaning): Pick<TimeMention, "from" | "to"> {
  if (leaning === "since" || leaning === "from") return { from };
  if (leaning === "after") return { from: to.includes("T") ? to : dayAfter(to, 1) };
  if (leaning === "until" || leaning === "by") return { to };
  return leaning === "before" ? { to: from.includes("T") ? from : dayAfter(from, -1) } : { from, to };
}

type Leaning = TimePhrase["leaning"];

const dayAfter = (iso: string, days: number): string => isoOf((dayOfIso(iso) ?? 0) + days);

const relationOf = (leaning: Leaning): NonNullable<TimeMention["relation"]> =>
  leaning === "by" ? "until" : leaning === "from" ? "since" : leaning;
