import { NUMBER_WORDS } from "../../lexicon/numbers.ts";
import {
  FEASTS,
  MONTHS,
  ORDINAL_DAYS,
  PARTS_OF_DAY,
  POINTS_OF_DAY,
  SEASONS,
  TIME_UNITS,
  type TimeUnit,
  WEEKDAYS,
} from "../../lexicon/time-words.ts";
import type { Edge, Moment, Which } from "./moment.ts";
import { readClock } from "./read-clock.ts";
import { readWrittenDate } from "./read-written-date.ts";
import type { TimeToken } from "./time-tokens.ts";

/** A moment read from some words, and the position behind its last word. */
export interface ReadMoment {
  readonly moment: Moment;
  readonly to: number;
}

/** Read the moment that starts at a position, without a preposition before it; undefined where none starts. Looks a few words ahead only. */
export function readMoment(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  return (
    withClock(words, at) ??
    partOf(words, at) ??
    edgeOf(words, at) ??
    calendarDay(words, at) ??
    counted(words, at) ??
    deictic(words, at) ??
    longer(words, at)
  );
}

const lowerAt = (words: readonly TimeToken[], at: number): string => words[at]?.lower ?? "";

/** "02:14 on 21 December", "ten this morning", "noon on Saturday", "at 17:20". */
function withClock(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const clock = readClock(words, at);
  if (!clock) return undefined;
  const on = /^(?:on|of)$/u.test(lowerAt(words, clock.to)) ? clock.to + 1 : clock.to;
  const day = calendarDay(words, on) ?? deictic(words, on);
  if (day && isDay(day.moment)) return { moment: { ...day.moment, clock: clock.value }, to: day.to };
  return clock.isSure ? { moment: { kind: "clock", clock: clock.value }, to: clock.to } : undefined;
}

const isDay = ({ kind }: Moment): boolean => /^(?:date|day-of-month|weekday|from-dateline|from-named)$/u.test(kind);

/** "dawn on Thursday", "the night of 30 August", "the night of Monday to Tuesday", "first light", "dusk". */
function partOf(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  let start = lowerAt(words, at) === "the" ? at + 1 : at;
  if (/^(?:early|first|last|small)$/u.test(lowerAt(words, start)) && /^(?:hours|light)$/u.test(lowerAt(words, start + 1))) start++;
  const word = lowerAt(words, start);
  const part = word === "hours" ? "dawn" : word.replace(/s$/u, "").replace(/^mid-/u, "");
  if (!PARTS_OF_DAY.has(part) && word !== "hours") return undefined;
  const joined = /^(?:of|on|to)$/u.test(lowerAt(words, start + 1));
  const day = calendarDay(words, start + (joined ? 2 : 1)) ?? deictic(words, start + (joined ? 2 : 1));
  if (day && isDay(day.moment) && (joined || POINTS_OF_DAY.has(part) || part === "light")) {
    // "the night of Monday to Tuesday"
    const second = part === "night" && lowerAt(words, day.to) === "to" ? calendarDay(words, day.to + 1) : undefined;
    return { moment: { ...day.moment, part: lowerAt(words, start + 1) === "to" ? "night-to" : part }, to: second?.to ?? day.to };
  }
  const alone = POINTS_OF_DAY.has(part) || (part === "light" && start > at) || word.startsWith("mid-");
  return alone && start === at + (part === "light" ? 1 : 0) && !/^\p{Ll}/u.test(nounBehind(words, start + 1))
    ? { moment: { kind: "clock", part }, to: start + 1 }
    : undefined;
}

/** "the dawn raid": the word behind, where it makes the one before it an attribute. */
const nounBehind = (words: readonly TimeToken[], at: number): string =>
  /^(?:raid|raids|attack|prayer|prayers|call|boat|shift|train|strike|curfew|patrol|assault|sky|news|express)s?$/u.test(lowerAt(words, at))
    ? lowerAt(words, at)
    : "";

const EDGES: ReadonlyMap<string, Edge> = new Map<string, Edge>([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "late"],
  ["beginning", "start"],
  ["start", "start"],
  ["middle", "mid"],
  ["end", "end"],
]);

/** "early 2014", "mid-September", "the end of the month", "the first half of the year". */
function edgeOf(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const start = lowerAt(words, at) === "the" ? at + 1 : at;
  const half = /^(?:first|second)$/u.test(lowerAt(words, start)) && lowerAt(words, start + 1) === "half" ? 1 : 0;
  const edge = half === 1 ? (lowerAt(words, start) === "first" ? "first-half" : "second-half") : EDGES.get(lowerAt(words, start));
  if (edge && (lowerAt(words, start + 1 + half) === "of" || /^(?:early|mid|late)$/u.test(lowerAt(words, start)))) {
    const of = lowerAt(words, start + 1 + half) === "of" ? 2 + half : 1;
    const inner = monthOrYear(words, start + of) ?? ownPeriod(words, start + of);
    if (inner) return { moment: { ...inner.moment, edge }, to: inner.to };
    // "early on Sunday", "late on Tuesday"
    const day =
      lowerAt(words, start + 1) === "on"
        ? calendarDay(words, start + 2)
        : edge === "early" || edge === "late"
          ? calendarDay(words, start + 1)
          : undefined;
    if (day && isDay(day.moment))
      return { moment: { ...day.moment, part: day.moment.part ?? (edge === "early" ? "morning" : "night") }, to: day.to };
    return undefined;
  }
  const glued = /^(mid|early|late)-(\p{L}+|\d{4})$/u.exec(words[at]?.text ?? "");
  if (!glued?.[2]) return undefined;
  const month = /^\p{Lu}/u.test(glued[2]) ? MONTHS.get(glued[2].toLowerCase()) : undefined;
  const year = /^(?:19|20)\d\d$/u.test(glued[2]) ? Number(glued[2]) : undefined;
  const said = glued[1] === "mid" ? "mid" : glued[1] === "early" ? "early" : "late";
  if (year !== undefined) return { moment: { kind: "year", year, edge: said }, to: at + 1 };
  const named = month === undefined ? undefined : yearBehind(words, at + 1);
  return month === undefined ? undefined : { moment: { kind: "month", month, year: named?.year, edge: said }, to: named?.to ?? at + 1 };
}

/** "the month", "the year" behind "the end of". */
function ownPeriod(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const which = whichOf(lowerAt(words, at));
  const unit = TIME_UNITS.get(lowerAt(words, at + 1));
  if (unit === undefined || !/^(?:week|month|year)$/u.test(unit)) return undefined;
  if (lowerAt(words, at) !== "the" && which === undefined) return undefined;
  return { moment: { kind: "period", unit, which: which ?? 0 }, to: at + 2 };
}

/** "9 June 2035", "the 19th of October", "June 11", "May 15-24", "2031-05-14", "the 12th", "Friday night". */
function calendarDay(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const weekday = weekdayAt(words, at);
  if (weekday) return weekday;
  const written = readWrittenDate(words[at]?.text ?? "");
  if (written) return { moment: { kind: "date", ...written }, to: at + 1 };
  const start = lowerAt(words, at) === "the" ? at + 1 : at;
  const day = dayNumber(lowerAt(words, start));
  const ordinal = day ?? (start > at ? ORDINAL_DAYS.get(lowerAt(words, start)) : undefined);
  if (ordinal !== undefined) {
    const of = lowerAt(words, start + 1) === "of" ? 2 : 1;
    const month = monthAt(words, start + of);
    if (month !== undefined) return dated(ordinal, month, words, start + of + 1);
    const isOrdinal = /^\d{1,2}(?:st|nd|rd|th)$/u.test(lowerAt(words, start)) || ordinal > 10;
    if (start > at && isOrdinal && !/^\p{L}/u.test(words[start + 1]?.text ?? ""))
      return { moment: { kind: "day-of-month", day: ordinal }, to: start + 1 };
    return undefined;
  }
  const month = monthAt(words, at);
  const dot = lowerAt(words, at + 1) === "." && (words[at]?.text.length ?? 9) <= 4 ? 2 : 1;
  const behind = month === undefined ? undefined : dayNumber(lowerAt(words, at + dot).replace(/[-–]\d+$/u, ""));
  return month !== undefined && behind !== undefined ? dated(behind, month, words, at + dot + 1) : undefined;
}

function dated(day: number, month: number, words: readonly TimeToken[], at: number): ReadMoment {
  const year = yearBehind(words, at);
  return { moment: { kind: "date", day, month, year: year?.year }, to: year?.to ?? at };
}

/** "Friday", "last Friday", "Monday night", "Friday, 3 March". */
function weekdayAt(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const which = whichOf(lowerAt(words, at));
  const start = which === undefined ? at : at + 1;
  const weekday = WEEKDAYS.get(lowerAt(words, start).replace(/['’]s$/u, ""));
  if (weekday === undefined || !/^\p{Lu}/u.test(words[start]?.text ?? "")) return undefined;
  const comma = lowerAt(words, start + 1) === "," ? 2 : 1;
  const date =
    dayNumber(lowerAt(words, start + comma)) !== undefined || monthAt(words, start + comma) !== undefined
      ? calendarDay(words, start + comma)
      : undefined;
  if (date?.moment.kind === "date") return date;
  const part = lowerAt(words, start + 1);
  const hasPart = PARTS_OF_DAY.has(part) && !POINTS_OF_DAY.has(part) && part !== "light";
  const noon = POINTS_OF_DAY.has(part);
  return { moment: { kind: "weekday", weekday, which, ...(hasPart || noon ? { part } : {}) }, to: start + (hasPart || noon ? 2 : 1) };
}

const whichOf = (word: string): Which | undefined =>
  word === "last" || word === "past" ? -1 : word === "this" ? 0 : word === "next" || word === "coming" ? 1 : undefined;

function dayNumber(word: string): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word)?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** A month by its name with a capital: "May", not "may". */
function monthAt(words: readonly TimeToken[], at: number): number | undefined {
  const word = words[at];
  return word && /^\p{Lu}/u.test(word.text) ? MONTHS.get(word.lower.replace(/['’]s$/u, "")) : undefined;
}

function yearBehind(words: readonly TimeToken[], at: number): { year: number; to: number } | undefined {
  const start = lowerAt(words, at) === "," || lowerAt(words, at) === "." || lowerAt(words, at) === "of" ? at + 1 : at;
  return /^(?:19|20)\d\d$/u.test(lowerAt(words, start)) ? { year: Number(lowerAt(words, start)), to: start + 1 } : undefined;
}

/** "March 2035", "last October", "March", "2031", "the year 2029", "the 1990s". */
function monthOrYear(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const which = whichOf(lowerAt(words, at));
  const month = monthAt(words, which === undefined ? at : at + 1);
  if (month !== undefined) {
    const to = at + (which === undefined ? 1 : 2);
    const year = which === undefined ? yearBehind(words, to) : undefined;
    return { moment: { kind: "month", month, year: year?.year, which }, to: year?.to ?? to };
  }
  const start = lowerAt(words, at) === "the" ? at + 1 : at;
  const year = lowerAt(words, start) === "year" ? start + 1 : at;
  if (/^(?:19|20)\d\d$/u.test(lowerAt(words, year))) return { moment: { kind: "year", year: Number(lowerAt(words, year)) }, to: year + 1 };
  const decade = /^((?:19|20)\d0)s$/u.exec(lowerAt(words, start));
  return decade?.[1] ? { moment: { kind: "decade", year: Number(decade[1]) }, to: start + 1 } : undefined;
}

/** "three weeks ago", "five days later", "the past 24 hours", "two days earlier", "hours earlier". */
function counted(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const lead = /^(?:about|some|around|nearly|almost|just|only|barely)$/u.test(lowerAt(words, at)) ? at + 1 : at;
  const past = /^(?:past|last|previous|preceding)$/u;
  const ahead = /^(?:next|coming|following)$/u;
  if (lowerAt(words, lead) === "the" || lowerAt(words, lead) === "this") {
    const says = lowerAt(words, lead + 1);
    const number = countAt(words, lead + 2);
    const unit = TIME_UNITS.get(lowerAt(words, number?.to ?? lead + 2));
    const to = (number?.to ?? lead + 2) + 1;
    if (
      unit &&
      (past.test(says) || ahead.test(says)) &&
      (number || /^(?:day|week|month|year|hour|decade)$/u.test(lowerAt(words, to - 1))) &&
      unit !== "weekend"
    )
      return { moment: { kind: "stretch", unit, count: number?.count ?? 1, ahead: ahead.test(says) }, to };
  }
  const number = countAt(words, lead);
  const unit = TIME_UNITS.get(lowerAt(words, number?.to ?? lead));
  if (!unit || (!number && !lowerAt(words, lead).endsWith("s"))) return undefined;
  const behind = (number?.to ?? lead) + 1;
  const count = number?.count ?? 0;
  const word = lowerAt(words, behind);
  if (word === "ago") return { moment: { kind: "from-dateline", unit, count: -count }, to: behind + 1 };
  if (word === "earlier" || (word === "before" && number)) return { moment: { kind: "from-named", unit, count: -count }, to: behind + 1 };
  if (word === "later" || (word === "afterwards" && number)) return { moment: { kind: "from-named", unit, count }, to: behind + 1 };
  return undefined;
}

function countAt(words: readonly TimeToken[], at: number): { count: number; to: number } | undefined {
  const word = lowerAt(words, at);
  if (word === "a" || word === "an") return lowerAt(words, at + 1) === "few" ? { count: 3, to: at + 2 } : { count: 1, to: at + 1 };
  if (/^\d{1,4}$/u.test(word)) return { count: Number(word), to: at + 1 };
  const [tens = "", ones] = word.split("-");
  const value = NUMBER_WORDS.get(tens);
  return value === undefined ? undefined : { count: value + (ones === undefined ? 0 : (NUMBER_WORDS.get(ones) ?? 0)), to: at + 1 };
}

const DAYS: ReadonlyMap<string, number> = new Map(Object.entries({ yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }));

/** "yesterday evening", "this morning", "last night", "overnight", "that morning", "the same day". */
function deictic(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const word = lowerAt(words, at).replace(/['’]s$/u, "");
  const next = lowerAt(words, at + 1);
  if (word === "overnight") return { moment: { kind: "overnight" }, to: at + 1 };
  const offset = DAYS.get(word);
  if (offset !== undefined) {
    const part = word === "tonight" ? "night" : PARTS_OF_DAY.has(next) ? next : undefined;
    return {
      moment: { kind: "from-dateline", unit: "day", count: offset, part },
      to: at + (part !== undefined && word !== "tonight" ? 2 : 1),
    };
  }
  if (word === "last" && next === "night") return { moment: { kind: "from-dateline", unit: "day", count: -1, part: "night" }, to: at + 2 };
  if (word === "this" && PARTS_OF_DAY.has(next))
    return { moment: { kind: "from-dateline", unit: "day", count: 0, part: next }, to: at + 2 };
  const same = word === "the" && next === "same" ? 2 : word === "that" ? 1 : 0;
  const unit = lowerAt(words, at + same);
  if (same === 0) return undefined;
  if (unit === "day" || PARTS_OF_DAY.has(unit))
    return { moment: { kind: "from-named", unit: "day", count: 0, part: unit === "day" ? undefined : unit }, to: at + same + 1 };
  return /^(?:week|month|year)$/u.test(unit)
    ? { moment: { kind: "from-named", unit: unit as TimeUnit, count: 0 }, to: at + same + 1 }
    : undefined;
}

/** "last week", "the weekend", "in the spring", "winter", "March", "2031", "Christmas", "the new year". */
function longer(words: readonly TimeToken[], at: number): ReadMoment | undefined {
  const article = lowerAt(words, at) === "the";
  const which = whichOf(lowerAt(words, at));
  const start = article || which !== undefined ? at + 1 : at;
  const word = lowerAt(words, start).replace(/['’]s$/u, "");
  const unit = TIME_UNITS.get(word);
  if (which !== undefined && unit && /^(?:week|weekend|month|year|decade)$/u.test(word))
    return { moment: { kind: "period", unit, which }, to: start + 1 };
  if (article && word === "weekend") return { moment: { kind: "period", unit: "weekend", which: 0 }, to: start + 1 };
  const first = SEASONS.get(word);
  if (first !== undefined) {
    const year = which === undefined ? yearBehind(words, start + 1) : undefined;
    return { moment: { kind: "season", first, year: year?.year, which }, to: year?.to ?? start + 1 };
  }
  const two = `${word} ${lowerAt(words, start + 1).replace(/['’]s$/u, "")}`;
  const feast = FEASTS.get(two) ?? FEASTS.get(word);
  if (feast) return { moment: { kind: "date", month: feast[0], day: feast[1] }, to: start + (FEASTS.has(two) ? 2 : 1) };
  return monthOrYear(words, at);
}
