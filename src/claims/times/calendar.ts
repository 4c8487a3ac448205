import type { TimeUnit } from "../../lexicon/time-words.ts";

/** A day as a number of days since 1 January 1970: what is counted with here, free of clocks and zones. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

/** The day of a date; months from 1. Days past the end of a month run into the next. */
export const dayOf = (year: number, month: number, day: number): DayNumber => Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);

/** The day of an ISO date or time: "2031-05-14T10:00Z". */
export function dayOfIso(iso: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

export const isoOf = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const yearOf = (day: DayNumber): number => new Date(day * DAY_MS).getUTCFullYear();

/** Month from 1. */
export const monthOf = (day: DayNumber): number => new Date(day * DAY_MS).getUTCMonth() + 1;

/** Weekday, Sunday is 0. */
export const weekdayOf = (day: DayNumber): number => new Date(day * DAY_MS).getUTCDay();

/** The Monday of a day's week. */
export const mondayOf = (day: DayNumber): DayNumber => day - ((weekdayOf(day) + 6) % 7);

/** First and last day of a month, where month 13 is January of the next year. */
export const monthSpan = (year: number, month: number): readonly [DayNumber, DayNumber] => [
  dayOf(year, month, 1),
  dayOf(year, month + 1, 0),
];

/** A day so many units later; minutes and hours stay within the day. */
export function later(day: DayNumber, unit: TimeUnit, count: number): DayNumber {
  if (unit === "minute") return day;
  if (unit === "hour") return day + Math.trunc(count / 24);
  if (unit === "month" || unit === "year" || unit === "decade")
    return monthsLater(day, count * (unit === "month" ? 1 : unit === "year" ? 12 : 120));
  return day + count * (unit === "week" ? 7 : unit === "fortnight" ? 14 : unit === "weekend" ? 7 : 1);
}

/** The same day of another month, or its last day where it has none such. */
function monthsLater(day: DayNumber, count: number): DayNumber {
  const [, last] = monthSpan(yearOf(day), monthOf(day) + count);
  const date = new Date(day * DAY_MS).getUTCDate();
  return Math.min(dayOf(yearOf(day), monthOf(day) + count, date), last);
}
