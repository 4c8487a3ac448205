import { PROGRAM_AUTHORS, PROGRAM_TITLES } from "../../lexicon/document-titles.ts";
import type { StatedField, StatedValue } from "../../model/report.ts";
import { machineDate } from "../facts/find-days.ts";
import { stated } from "../facts/stated.ts";

const MOST_LETTERS = 500;

/** What a property of a file says, without what programs fill in by themselves. Anything but words says nothing. */
export function propertyValues(field: StatedField, from: string, value: unknown): StatedValue[] {
  return [value].flat().flatMap((raw) => {
    if (typeof raw !== "string") return [];
    const words = raw
      .slice(0, MOST_LETTERS)
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim();
    return (READERS[field]?.(words) ?? [words]).filter((read) => read !== "").map((read) => stated(field, read, from, words));
  });
}

/** The first of those that say the same. */
export const withoutRepeats = (values: readonly StatedValue[]): StatedValue[] =>
  values.filter(({ field, value }, at) => values.findIndex((other) => other.field === field && other.value === value) === at);

const READERS: Partial<Record<StatedField, (words: string) => readonly string[]>> = {
  title: (words) => (isAny(PROGRAM_TITLES, words) ? [] : [words]),
  byline: (words) => words.split(/\s*;\s*/u).filter((name) => !isAny(PROGRAM_AUTHORS, name)),
  published: propertyDate,
  modified: propertyDate,
  tag: (words) => words.split(/\s*[,;]\s*/u),
};

const isAny = (patterns: readonly RegExp[], words: string): boolean => patterns.some((pattern) => pattern.test(words));

/** "D:20310304120000+02'00'" as an ISO date; newer properties hold one already. */
function propertyDate(words: string): string[] {
  const iso = /^\d{4}-\d{2}-\d{2}/u.test(words) ? machineDate(words) : undefined;
  if (iso !== undefined) return [iso];
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}'?(?::?\d{2})?)?)?/u.exec(words);
  if (match === null) return [];
  const [, year, month, day, hour, minute, zone] = match;
  return [hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}${zoneOf(zone)}`];
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === "Z") return zone ?? "";
  const [hours, minutes = ""] = zone.split(/[':]/u);
  return `${hours}:${minutes === "" ? "00" : minutes}`;
}
