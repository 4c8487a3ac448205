import { MONTH_NAMES } from "../../lexicon/page-months.ts";
import type { Span } from "../../model/span.ts";

/** A calendar day found in words. */
export interface FoundDay {
  /** ISO 8601, `2031-08-04`; with a time when one follows: `2031-08-04T10:15`. */
  readonly value: string;
  /** The words of the date, without the time. */
  readonly span: Span;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES).flatMap((months) =>
    months.flatMap((forms, index) => forms.split(" ").map((form) => [form.replaceAll("_", " "), index + 1] as const)),
  ),
);
const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
const YEAR = "(?:19|20)\\d\\d";
/** Only the beginning of a line is searched: dates that date a report stand early or alone. */
const SEARCHED = 2_000;
const DAY_MS = 86_400_000;

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: readonly string[]) => readonly [year: number, month: number, day: number];
}

const named = (form: string | undefined): number => MONTHS.get((form ?? "").toLowerCase()) ?? 0;
const number = (digits: string | undefined): number => Number(digits ?? "0");

/** The ways a full date is written, the less ambiguous first. `04/08/2031` is read day first unless that cannot be. */
const FORMS: readonly Form[] = [
  // 2031-08-04, 2031/8/4, 2031年8月4日
  {
    pattern: new RegExp(`(?<![\\d/-])(${YEAR})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?`, "gu"),
    read: ([, y, m, d]) => [number(y), number(m), number(d)],
  },
  // 4 August 2031, 4th of August, 2031, 4. März 2031, 4 de agosto de 2031, 1er mai 2031, 4 آب/أغسطس 2031
  {
    pattern: new RegExp(
      `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]{1,2}(?:of |de )?(${MONTH})\\.?(?:\\s?[/(]\\s?(?:${MONTH})\\s?\\)?)?,?[\\s-]{1,2}(?:de |del )?(${YEAR})(?!\\d)`,
      "giu",
    ),
    read: ([, d, m, y]) => [number(y), named(m), number(d)],
  },
  // August 4, 2031; Aug. 4 2031; with a lost space Aug 042031
  {
    pattern: new RegExp(`(?<!\\p{L})(${MONTH})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{0,2}(${YEAR})(?!\\d)`, "giu"),
    read: ([, m, d, y]) => [number(y), named(m), number(d)],
  },
  // 04.08.2031, 4/8/2031, 04-08-2031
  {
    pattern: new RegExp(`(?<![\\d/.-])(\\d{1,2})([./-])(\\d{1,2})\\2(${YEAR})(?!\\d)`, "gu"),
    read: ([, a, , b, y]) => (number(b) > 12 ? [number(y), number(a), number(b)] : [number(y), number(b), number(a)]),
  },
  // 04.08.31
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/gu, read: ([, d, m, y]) => [2000 + number(y), number(m), number(d)] },
];
const TIME = /^(?:\s*[,|–-]?\s*|\s+(?:at|um|à|a las|às|alle|в|saat)\s+|T)(\d{1,2})[:.h](\d{2})(?::\d{2})?(?!\d)(?:\s?([ap])\.?m\b)?/iu;

/** Every full calendar date in the first lines of a text, in order. */
export function findDays(text: string): FoundDay[] {
  const searched = asciiDigits(text.slice(0, SEARCHED));
  // Most lines hold no year: they cost one look instead of one for every form.
  if (!/\d{4}|\d\.\d{1,2}\.\d\d/u.test(searched)) return [];
  const found: FoundDay[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of searched.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const day = isoDay(...read(match));
      if (day === undefined || found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
      found.push({ span, value: `${day}${timeAfter(searched, span.end)}` });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** "٤ أغسطس ٢٠٣١", "۴ اوت ۲۰۳۱": digits of Arabic and Persian as ours, each in its place. */
const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const YEARLESS = new RegExp(`(?<!\\p{L})(${MONTH})\\.?\\s(\\d{1,2})(?!\\d)|(?<!\\d)(\\d{1,2})\\.?\\s(?:de\\s)?(${MONTH})(?!\\p{L})`, "iu");
const YEARLESS_DAYS = new RegExp(YEARLESS, "giu");

/** "18 August 2031, updated 19 August, 10:30": days without a year blanked, every other word in its place. */
export const withoutYearlessDays = (words: string): string => words.replace(YEARLESS_DAYS, (day) => " ".repeat(day.length));

/** Agencies leave the year out where it is plain: a line is at most this much older than the page it stands on. */
const MAX_DAYS_BEFORE = 120;

/** A day without a year ("PORT ANSEL, March 15") as the last such day up to `published`, an ISO date; undefined when that is long before. */
export function findDayBefore(text: string, published: string): FoundDay | undefined {
  const match = YEARLESS.exec(text.slice(0, SEARCHED));
  if (match === null) return undefined;
  const [, month = match[4], day = match[3]] = match;
  const limit = Date.parse(published.slice(0, 10)) + DAY_MS;
  const years = [0, 1].map((back) => new Date(limit).getUTCFullYear() - back);
  const value = years.flatMap((year) => isoDay(year, named(month), number(day)) ?? []).find((iso) => Date.parse(iso) <= limit);
  if (value === undefined || limit - Date.parse(value) > MAX_DAYS_BEFORE * DAY_MS) return undefined;
  return { value, span: { start: match.index, end: match.index + match[0].length } };
}

/** True when words name a calendar day, with or without its year. */
export const hasDay = (words: string): boolean => YEARLESS.test(words.slice(0, SEARCHED)) || findDays(words).length > 0;

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function timeAfter(text: string, from: number): string {
  const match = TIME.exec(text.slice(from, from + 40));
  if (match === null) return "";
  const half = match[3]?.toLowerCase();
  const hour = (number(match[1]) % (half === undefined ? 24 : 12)) + (half === "p" ? 12 : 0);
  return number(match[1]) > 23 || number(match[2]) > 59 ? "" : `T${String(hour).padStart(2, "0")}:${match[2]}`;
}

/**
 * A date in machine form (`datetime`, `datePublished`) as ISO 8601 in its own zone; also reads the loose forms pages use
 * ("2031-08-04 10:15:00 +0200", "Mon, 04 Aug 2031 10:15:00 GMT"). Undefined when it is none.
 */
export function machineDate(raw: string): string | undefined {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/iu.exec(raw);
  if (iso?.[1] !== undefined) {
    const [, day, time, zone] = iso;
    const [year, month, date] = day.split("-").map(Number);
    if (isoDay(year ?? 0, month ?? 0, date ?? 0) === undefined || (year ?? 0) < 1900) return undefined;
    return time === undefined ? day : `${day}T${time}${zoneOf(zone)}`;
  }
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*$/u.exec(raw);
  if (compact !== null) return isoDay(number(compact[1]), number(compact[2]), number(compact[3]));
  return findDays(raw)[0]?.value;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  return /^(?:z|utc|gmt)$/iu.test(zone) ? "Z" : zone.replace(/^([+-]\d{2}):?(\d{2})$/u, "$1:$2");
}
