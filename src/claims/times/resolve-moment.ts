import type { TimeMention } from "../../model/claim.ts";
import { type DayNumber, dayOf, later, mondayOf, monthOf, monthSpan, weekdayOf, yearOf } from "./calendar.ts";
import type { Edge, Moment, Which } from "./moment.ts";

/** What a report's day, the tense of the claim and the day last named settle. */
export interface TimeFrame {
  /** Day of publication; without it only a date with its year is a date. */
  readonly published?: DayNumber | undefined;
  /** The day last named before, which "three days later" counts from. */
  readonly named?: DayNumber | undefined;
  /** Whether what is told lies behind or ahead: "on Friday" is the past or the next one. */
  readonly isAhead: boolean;
}

/** First and last day, both included, and how fine the words are. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly precision: NonNullable<TimeMention["precision"]>;
}

/** Set a moment on the calendar; undefined where the words and the dateline do not settle it. */
export function resolveMoment(moment: Moment, frame: TimeFrame): DayRange | undefined {
  const range = placed(moment, frame);
  return range && moment.edge ? edgeOf(range, moment.edge) : range;
}

function placed(moment: Moment, frame: TimeFrame): DayRange | undefined {
  const { published, named } = frame;
  if (moment.kind === "date") return dated(moment.year ?? yearNear(frame, moment.month, moment.day), moment.month, moment.day);
  if (moment.kind === "year") return yearRange(moment.year);
  if (moment.kind === "decade") return { from: dayOf(moment.year, 1, 1), to: dayOf(moment.year + 9, 12, 31), precision: "decade" };
  if (moment.kind === "month") return monthRange(moment, frame);
  if (moment.kind === "season") return seasonRange(moment, frame);
  if (moment.kind === "from-named") return named === undefined ? undefined : counted(named, moment.unit, moment.count);
  if (moment.kind === "clock") return onDay(named ?? published);
  if (published === undefined) return undefined;
  switch (moment.kind) {
    case "weekday":
      return onDay(weekdayNear(moment.weekday, moment.which, published, frame.isAhead));
    case "day-of-month":
      return onDay(dayOfMonth(moment.day, published, frame.isAhead));
    case "from-dateline":
      return counted(published, moment.unit, moment.count);
    case "overnight":
      return { from: published - 1, to: published, precision: "part-of-day" };
    case "stretch":
      return stretch(published, moment);
    case "period":
      return period(published, moment, frame.isAhead);
  }
}

const onDay = (day: DayNumber | undefined): DayRange | undefined =>
  day === undefined ? undefined : { from: day, to: day, precision: "day" };

const dated = (year: number | undefined, month: number, day: number): DayRange | undefined =>
  year === undefined || day > 31 ? undefined : onDay(dayOf(year, month, day));

const yearRange = (year: number): DayRange => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: "year" });

/** The year of the dateline, unless that puts what is past into the future or what is to come into the past. */
function yearNear({ published, isAhead }: TimeFrame, month: number, day: number): number | undefined {
  if (published === undefined) return undefined;
  const year = yearOf(published);
  const there = dayOf(year, month, day);
  if (isAhead) return there < published - NEAR ? year + 1 : year;
  return there > published + NEAR ? year - 1 : year;
}

/** So many days past the dateline may still be meant by a verb in the other tense: "was to hold on 16 December". */
const NEAR = 30;

function monthRange(moment: Moment & { kind: "month" }, frame: TimeFrame): DayRange | undefined {
  const year = moment.year ?? monthYear(moment.month, moment.which, frame);
  if (year === undefined) return undefined;
  const [from, to] = monthSpan(year, moment.month);
  return { from, to, precision: "month" };
}

function monthYear(month: number, which: Which | undefined, { published, isAhead }: TimeFrame): number | undefined {
  if (published === undefined) return undefined;
  const year = yearOf(published);
  const own = monthOf(published);
  // "last October" in August is of the year before, in December most often of this
  if (which === -1) return month < own ? year : year - 1;
  if (which === 1 || isAhead) return month < own ? year + 1 : year;
  return month > own ? year - 1 : year;
}

function seasonRange(moment: Moment & { kind: "season" }, { published, isAhead }: TimeFrame): DayRange | undefined {
  const year = moment.year ?? (published === undefined ? undefined : seasonYear(moment.first, moment.which, published, isAhead));
  if (year === undefined) return undefined;
  return { from: dayOf(year, moment.first, 1), to: dayOf(year, moment.first + 3, 0), precision: "season" };
}

/** The year in which the season meant begins: the last that has begun, or the next that has not ended. */
function seasonYear(first: number, which: Which | undefined, published: DayNumber, isAhead: boolean): number {
  const year = yearOf(published);
  const started = (of: number): boolean => dayOf(of, first, 1) <= published;
  const ended = (of: number): boolean => dayOf(of, first + 3, 0) < published;
  const candidates = [year - 2, year - 1, year, year + 1];
  if (which === -1) return candidates.findLast(ended) ?? year - 1;
  if (which === 1 || isAhead) return candidates.find((of) => (which === 1 ? !started(of) : !ended(of))) ?? year;
  return candidates.findLast(started) ?? year;
}

/** "on Friday" in a report of a Wednesday: the Friday before, or the next where the claim looks ahead. The dateline's own weekday is that day. */
function weekdayNear(weekday: number, which: Which | undefined, published: DayNumber, isAhead: boolean): DayNumber {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (which === -1) return published - (back === 0 ? 7 : back);
  if (which === 1) return published + (back === 0 ? 7 : 7 - back);
  if (back === 0) return published;
  return isAhead ? published + 7 - back : published - back;
}

function dayOfMonth(day: number, published: DayNumber, isAhead: boolean): DayNumber {
  const there = dayOf(yearOf(published), monthOf(published), day);
  if (isAhead) return there < published ? dayOf(yearOf(published), monthOf(published) + 1, day) : there;
  return there > published ? dayOf(yearOf(published), monthOf(published) - 1, day) : there;
}

/** "nine years ago" is a year, "three months later" a month, "two weeks ago" a week, "five days later" a day. */
function counted(day: DayNumber, unit: Parameters<typeof later>[1], count: number): DayRange {
  const there = later(day, unit, count);
  if (unit === "year") return yearRange(yearOf(there));
  if (unit === "decade") return { from: dayOf(yearOf(there), 1, 1), to: dayOf(yearOf(there) + 9, 12, 31), precision: "decade" };
  if (unit === "month") {
    const [from, to] = monthSpan(yearOf(there), monthOf(there));
    return { from, to, precision: "month" };
  }
  if (unit === "week" && count === 0) return { from: mondayOf(there), to: mondayOf(there) + 6, precision: "week" };
  return { from: there, to: there, precision: "day" };
}

function stretch(published: DayNumber, { unit, count, ahead }: Moment & { kind: "stretch" }): DayRange {
  const whole = unit === "hour" ? Math.max(1, Math.round(count / 24)) : count;
  const end = later(published, unit === "hour" ? "day" : unit, ahead ? whole : -whole);
  const precision = unit === "hour" || unit === "minute" ? "day" : unit === "fortnight" ? "week" : unit;
  return { from: Math.min(published, end), to: Math.max(published, end), precision };
}

function period(published: DayNumber, { unit, which }: Moment & { kind: "period" }, isAhead: boolean): DayRange {
  if (unit === "year") return yearRange(yearOf(published) + which);
  if (unit === "decade") {
    const first = (Math.floor(yearOf(published) / 10) + which) * 10;
    return { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31), precision: "decade" };
  }
  if (unit === "month") {
    const [from, to] = monthSpan(yearOf(published), monthOf(published) + which);
    return { from, to, precision: "month" };
  }
  const monday = mondayOf(published) + 7 * which;
  if (unit !== "weekend") return { from: monday, to: monday + 6, precision: "week" };
  // "at the weekend" in a report of a Tuesday is the one before; of a Saturday it is that one
  const back = which === 0 && !isAhead && published < monday + 5 ? 7 : 0;
  return { from: monday + 5 - back, to: monday + 6 - back, precision: "weekend" };
}

/** The first third of a month or year for "early", its last day for "the end of". */
function edgeOf(range: DayRange, edge: Edge): DayRange {
  const { from, to } = range;
  if (edge === "end") return { from: to, to, precision: "day" };
  if (edge === "start") return { from, to: from, precision: "day" };
  if (range.precision === "year") {
    const [first, last] = { early: [1, 4], mid: [5, 8], late: [9, 12], "first-half": [1, 6], "second-half": [7, 12] }[edge] as [
      number,
      number,
    ];
    return { from: dayOf(yearOf(from), first, 1), to: dayOf(yearOf(from), last + 1, 0), precision: "month" };
  }
  const thirds = { early: [1, 10], mid: [11, 20], late: [21, 31], "first-half": [1, 15], "second-half": [16, 31] }[edge] as [
    number,
    number,
  ];
  if (range.precision !== "month") return range;
  return { from: from + thirds[0] - 1, to: Math.min(to, from + thirds[1] - 1), precision: "day" };
}
