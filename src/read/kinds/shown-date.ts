import { findDays } from "../facts/find-days.ts";
import type { PageFacts } from "../facts/read-page-facts.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { classifyLine } from "../provenance/classify-line.ts";

/** Lines that date a document stand within this many blocks of its beginning. */
const BLOCKS = 16;

/**
 * Facts of a document whose properties know when a file was made, which is when somebody saved it: what its words say comes first.
 * A date line is left to be found by itself; "PORT ANSEL, 4 March 2031 – At least …" gives the day here.
 */
export function withShownDate(facts: PageFacts, blocks: readonly RawBlock[]): PageFacts {
  const top = blocks.slice(0, BLOCKS).filter(({ role }) => role === undefined);
  if (top.some(({ text }) => text.length < 250 && classifyLine(text) === "dateline")) return { ...facts, published: [] };
  const days = top.filter(({ setting }) => setting.isKept).flatMap(({ text }) => openingDay(text) ?? []);
  return days.length === 0 ? facts : { ...facts, published: days.slice(0, 1) };
}

/** The day in the line of place and date that a first sentence may follow. */
function openingDay(text: string): string | undefined {
  const [day] = findDays(text.slice(0, 90));
  if (day === undefined) return undefined;
  const isPlace = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{1,40}[,،(]?\s*$/u.test(text.slice(0, day.span.start));
  return isPlace && /^\)?\s*(?:\([^()]{1,40}\)\s*)?[–—:.-]/u.test(text.slice(day.span.end)) ? day.value : undefined;
}
