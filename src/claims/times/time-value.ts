import { isoOf, monthOf, monthSpan, yearOf } from "./calendar.ts";
import type { DayRange } from "./resolve-moment.ts";
import type { Leaning } from "./time-phrases.ts";

/**
 * A time in one short value: an ISO day, month, year or minute, `a/b` for a stretch, `before …` and `after …` where it is
 * only bounded. "by Friday" is before the day after it, "until Friday" before it.
 */
export function timeValue(range: DayRange, leaning: Leaning, clock?: string): string {
  const day = isoOf(range.from);
  const said = clock === undefined ? shortest(range) : `${day}T${clock}`;
  if (leaning === "since" || leaning === "after") return `after ${clock === undefined && !isNamedUnit(range) ? day : said.split("/")[0]}`;
  if (leaning === "by") return `before ${clock === undefined ? behind(range) : said}`;
  if (leaning === "until" || leaning === "before") return `before ${said.split("/")[0]}`;
  return said;
}

const isNamedUnit = ({ precision }: DayRange): boolean => precision === "month" || precision === "year" || precision === "season";

/** A whole year or month by its name, else the day or the days. */
function shortest({ from, to }: DayRange): string {
  const [first, last] = [unitAt(from, to), unitAt(to, from)];
  if (from === to) return isoOf(from);
  const year = yearOf(from);
  const wholeYear = from === monthSpan(year, 1)[0] && to === monthSpan(year, 12)[1];
  if (wholeYear) return String(year);
  if (first === last) return first;
  return `${first}/${last}`;
}

/** The month of a day where the stretch begins and ends with whole months, else the day. */
function unitAt(day: number, other: number): string {
  const [low, high] = [Math.min(day, other), Math.max(day, other)];
  if (low === monthSpan(yearOf(low), 1)[0] && high === monthSpan(yearOf(high), 12)[1]) return String(yearOf(day));
  const whole = low === monthSpan(yearOf(low), monthOf(low))[0] && high === monthSpan(yearOf(high), monthOf(high))[1];
  return whole ? isoOf(day).slice(0, 7) : isoOf(day);
}

/** The day, month or year after a stretch, to say "by" it. */
function behind({ to, precision }: DayRange): string {
  const next = isoOf(to + 1);
  return precision === "month" ? next.slice(0, 7) : precision === "year" ? next.slice(0, 4) : next;
}
