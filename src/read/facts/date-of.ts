import { PUBLISHED_WORDS } from "../../lexicon/page-months.ts";
import type { PublishedDate } from "../../model/report.ts";
import { visibleLine } from "../layout/visible-line.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import { findDays, machineDate } from "./find-days.ts";
import type { OutletBook } from "./outlet-book.ts";
import { readDateLine, saysUpdate } from "./read-date-line.ts";
import type { PageFacts } from "./read-page-facts.ts";

export interface ShownDate extends PublishedDate {
  readonly party?: string | undefined;
  readonly isUpdate: boolean;
}

/**
 * When the page was published: the day given, the markup's, a date line's, what is said of it `elsewhere` (a feed), the
 * address's. A date line of another party is not this page's date. The value keeps the zone it was written in; the span is that of a date line which shows the same day.
 */
export function dateOf(
  given: string | undefined,
  facts: PageFacts | undefined,
  blocks: readonly PlacedBlock[],
  { outlet, url }: { readonly outlet?: string | undefined; readonly url?: string | undefined },
  outlets: OutletBook,
  elsewhere?: string,
): PublishedDate | undefined {
  const shown = blocks.flatMap((block) => datesShown(block, outlets));
  const value = (given === undefined ? undefined : machineDate(given)) ?? localDay(facts?.published[0], shown);
  if (value !== undefined) return { value, span: shown.find((date) => date.value.slice(0, 10) === value.slice(0, 10))?.span };
  const own = shown.filter(({ party }) => party === undefined || (outlet !== undefined && outlets.same(party, outlet)));
  // A page that only says when it was last changed was there by then.
  const line = own.find(({ isUpdate }) => !isUpdate) ?? own[0];
  if (line !== undefined) return { value: line.value, span: line.span };
  // Lines of several parties and no outlet to tell them apart by: `readTransmission` decides between them.
  const said = (outlet !== undefined || shown.length === 0 ? elsewhere : undefined) ?? (shown.length > 0 ? undefined : dayInUrl(url));
  return said === undefined ? undefined : { value: said };
}

/**
 * The machine's value, or the day a date line shows when that is the day before or after: servers write universal time,
 * readers see the day at the outlet's own place.
 */
function localDay(value: string | undefined, shown: readonly ShownDate[]): string | undefined {
  if (value === undefined || /T.*[+-](?!00:00)\d\d:\d\d$/u.test(value)) return value;
  const dayOf = (iso: string): number => Date.parse(iso.slice(0, 10)) / 86_400_000;
  const dates = shown.filter(({ isUpdate }) => !isUpdate);
  if (dates.some((date) => dayOf(date.value) === dayOf(value))) return value;
  return dates.find((date) => Math.abs(dayOf(date.value) - dayOf(value)) === 1)?.value ?? value;
}

/** The first date a date line or byline shows, and those it says the text was changed on. */
export function datesShown(block: PlacedBlock, outlets: OutletBook): ShownDate[] {
  if (block.role === "taxonomy") return datesAnnounced(block);
  if (block.role !== "dateline" && block.role !== "byline") return [];
  const line = visibleLine(block);
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => {
    const span = line.spanOf({ start, end });
    return { start: block.start + span.start, end: block.start + span.end };
  };
  const read = readDateLine(line.words);
  const days = read?.days ?? findDays(line.words);
  const party = block.role === "byline" || (read?.party !== undefined && outlets.isPlace(read.party)) ? undefined : read?.party;
  return days.slice(0, 3).flatMap(({ value, span }, index) => {
    const before = line.words.slice(days[index - 1]?.span.end ?? 0, span.start);
    const isUpdate = index === 0 ? (read?.isUpdate ?? false) : saysUpdate(before);
    return index === 0 || isUpdate ? [{ value, span: place(span), party, isUpdate }] : [];
  });
}

/** "Region: Northern Isles. Published 4 August 2031": a day in a line of subjects counts where words announce it. */
function datesAnnounced(block: PlacedBlock): ShownDate[] {
  const { words, spanOf } = visibleLine(block);
  const days = findDays(words);
  return days.slice(0, 3).flatMap(({ value, span }, index) => {
    const before = words.slice(days[index - 1]?.span.end ?? 0, span.start);
    if (!PUBLISHED_WORDS.test(before) && !saysUpdate(before)) return [];
    const { start, end } = spanOf(span);
    return [{ value, span: { start: block.start + start, end: block.start + end }, isUpdate: saysUpdate(before) }];
  });
}

/** When the page was last changed: what the markup says, else a line that shows it. */
export function modifiedOf(
  facts: PageFacts | undefined,
  blocks: readonly PlacedBlock[],
  outlets: OutletBook,
  elsewhere?: string,
): PublishedDate | undefined {
  const shown = blocks.flatMap((block) => datesShown(block, outlets)).filter(({ isUpdate, party }) => isUpdate && party === undefined);
  const value = facts?.modified ?? shown.at(-1)?.value ?? elsewhere;
  return value === undefined ? undefined : { value, span: shown.find((date) => date.value.slice(0, 10) === value.slice(0, 10))?.span };
}

/** The day in an address: `/2031/08/04/`, `/20310804-`. */
export function dayInUrl(url: string | undefined): string | undefined {
  const match = /[/=_-]((?:19|20)\d\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url ?? "");
  return match === null ? undefined : machineDate(`${match[1]}-${match[2]}-${match[3]}`);
}
