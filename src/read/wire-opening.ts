import { findDays } from "./find-days.ts";
import type { OutletBook } from "./outlet-book.ts";

/** An agency's line at the head of a story: `PORT ANSEL, Aug 4 (Meridian Press) - `. */
export interface WireOpening {
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
  /** ISO day, when the line gives a full date. */
  readonly day?: string | undefined;
  /** Where the story begins. */
  readonly end: number;
}

const LONGEST = 130;
const MONTH_DAY =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}\b|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/iu;

/**
 * Read the agency's line at the beginning of a paragraph. In brackets before a dash any name is an agency if the place is in
 * capitals or dated, or nothing stands before it: "The Skerry Harbour Union (SHU) - which …" is none of these, unless the outlet is known.
 */
export function wireOpening(words: string, outlets: OutletBook): WireOpening | undefined {
  return bracketed(words, outlets) ?? slashed(words) ?? datedPlace(words);
}

function bracketed(words: string, outlets: OutletBook): WireOpening | undefined {
  const match =
    /^\s*(?<place>[^()\n]{0,80}?)\s?[([](?<agency>[\p{L}][\p{L}\p{N}. /&'’-]{1,38})[)\]]\s?(?:[.,]?\s?[-–—]{1,2}|[-–—]|:)\s*/u.exec(
      words.slice(0, LONGEST),
    );
  if (match === null) return undefined;
  const { place = "", agency = "" } = match.groups ?? {};
  const isLine = place === "" || isCapital(place) || MONTH_DAY.test(place) || findDays(place).length > 0;
  if (!isLine && (outlets.named(agency) === undefined || place.split(/\s/u).length > 4)) return undefined;
  return { place: placeOf(place), agency: agency.trim(), day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length };
}

/** "PORT ANSEL, August 4. /MP/. The ferry …" */
function slashed(words: string): WireOpening | undefined {
  const match = /^\s*(?<place>\p{Lu}[^/\n]{1,60}?)\s?\/(?<agency>\p{Lu}[\p{L}-]{1,20})\/\.?\s?[-–—]?\s*/u.exec(words.slice(0, LONGEST));
  const { place = "", agency } = match?.groups ?? {};
  if (match === null || !(MONTH_DAY.test(place) || isCapital(place))) return undefined;
  return { place: placeOf(place), agency, day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length };
}

/** "PORT ANSEL, 4 August 2031 – The ferry …"; without a date the capitals may be a name: "UNHR — The group said". */
function datedPlace(words: string): WireOpening | undefined {
  const match = /^\s*(?<place>\p{Lu}[^()\n–—]{1,70}?)\s?(?:[–—]{1,2}|\s-{1,2})\s+(?=["“‘']?\p{Lu})/u.exec(words.slice(0, LONGEST));
  const place = match?.groups?.["place"];
  if (match === null || place === undefined) return undefined;
  const [first = ""] = place.split(",");
  const isLine = isCapital(first) && place.split(/\s/u).length <= 9 && (MONTH_DAY.test(place) || findDays(place).length > 0);
  return isLine ? { place: placeOf(place), day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length } : undefined;
}

/** Written in capitals, as places on agency lines are: "PORT ANSEL", "PORT ANSEL, Northern Isles" by its first part. */
function isCapital(place: string): boolean {
  const [first = ""] = place.split(/[,/]/u);
  return first.length >= 3 && first.length <= 40 && /^[\p{Lu}\s.'’-]+$/u.test(first.trim());
}

const placeOf = (words: string): string | undefined => words.split(",")[0]?.trim() || undefined;
