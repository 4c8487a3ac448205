import { findDays, hasDay } from "../facts/find-days.ts";
import type { OutletBook } from "../facts/outlet-book.ts";

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
/**
 * Read the agency's line at the beginning of a paragraph. In brackets before a dash any name is an agency if the place is in
 * capitals or dated, or nothing stands before it: "The Skerry Harbour Union (SHU) - which …" is none of these, unless the outlet is known.
 */
export function wireOpening(words: string, outlets: OutletBook): WireOpening | undefined {
  return bracketed(words, outlets) ?? slashed(words) ?? dashed(words, outlets) ?? datedPlace(words);
}

function bracketed(words: string, outlets: OutletBook): WireOpening | undefined {
  const match =
    /^\s*(?<place>[^()\n]{0,80}?)\s?[([](?<agency>[\p{L}][\p{L}\p{N}. /&'’-]{1,38})[)\]]\s?(?:[.,]?\s?[-–—]{1,2}|[-–—]|:)\s*/u.exec(
      words.slice(0, LONGEST),
    );
  if (match === null) return undefined;
  const { place = "", agency = "" } = match.groups ?? {};
  const isLine = place === "" || isCapital(place) || hasDay(place) || isTown(place, agency);
  if (!isLine && (outlets.named(agency) === undefined || place.split(/\s/u).length > 4)) return undefined;
  return { place: placeOf(place), agency: agency.trim(), day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length };
}

/** "PORT ANSEL, August 4. /MP/. The ferry …" */
function slashed(words: string): WireOpening | undefined {
  const match = /^\s*(?<place>\p{Lu}[^/\n]{1,60}?)\s?\/(?<agency>\p{Lu}[\p{L}-]{1,20})\/\.?\s?[-–—]?\s*/u.exec(words.slice(0, LONGEST));
  const { place = "", agency } = match?.groups ?? {};
  if (match === null || !(hasDay(place) || isCapital(place))) return undefined;
  return { place: placeOf(place), agency, day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length };
}

/** "PORT ANSEL, 4 August 2031 – The ferry …"; without a date the capitals may be a name: "UNHR — The group said". */
function datedPlace(words: string): WireOpening | undefined {
  const match = /^\s*(?<place>\p{Lu}[^()\n–—]{1,70}?)\s?(?:[–—]{1,2}|\s-{1,2})\s+(?=["“‘']?\p{Lu})/u.exec(words.slice(0, LONGEST));
  const place = match?.groups?.["place"];
  if (match === null || place === undefined) return undefined;
  const [first = ""] = place.split(",");
  const isLine = isCapital(first) && place.split(/\s/u).length <= 9 && hasDay(place);
  return isLine ? { place: placeOf(place), day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length } : undefined;
}

/** "ПОРТ-АНСЕЛЬ, 4 авг — Меридиан. Паром …", "Порт-Ансель. 4 августа. MERIDIAN.EXAMPLE - Паром …" */
function dashed(words: string, outlets: OutletBook): WireOpening | undefined {
  const match =
    /^\s*(?<place>\p{Lu}[^()\n–—]{1,60}?)\s[–—-]{1,2}\s(?<agency>\p{Lu}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){0,2})\.\s+(?=["“‘'«]?\p{Lu})/u.exec(
      words.slice(0, LONGEST),
    ) ??
    /^\s*(?<place>\p{Lu}[^()\n–—]{1,50}?)\.?\s(?<agency>\p{Lu}[\p{Lu}.-]{2,20})\s[–—-]\s+(?=["“‘'«]?\p{Lu})/u.exec(words.slice(0, LONGEST));
  const { place = "", agency = "" } = match?.groups ?? {};
  if (match === null || !hasDay(place)) return undefined;
  // English headlines are written in capitals too: "PORT ANSEL, Aug 4 - Ferries Return. The …"
  if (/\p{Script=Latin}\p{Ll}/u.test(agency) && outlets.named(agency) === undefined) return undefined;
  return { place: placeOf(place), agency, day: findDays(place)[0]?.value.slice(0, 10), end: match[0].length };
}

/** Written in capitals, as places on agency lines are: "PORT ANSEL", "PORT ANSEL, Northern Isles" by its first part. */
function isCapital(place: string): boolean {
  const [first = ""] = place.split(/[,/]/u);
  return first.length >= 3 && first.length <= 40 && /^[\p{Lu}\s.'’-]+$/u.test(first.trim());
}

/**
 * "Port-Ansel (MP) – ", "Port Ansel (dpa) - ", "بورت أنسل (MP) - ": a short place and an agency's letters. In "Harbour Union (HU) – "
 * the letters stand for the words before them.
 */
function isTown(place: string, agency: string): boolean {
  const words = place.split(/[\s-]+/u);
  if (words.length > 3 || !/^(?:\p{Lu}{2,5}|[a-z]{3}(?:\/[a-z]{2,4})?)$/u.test(agency) || !/^[\p{Lu}\p{Lo}]/u.test(place)) return false;
  const initials = words.map(([letter = ""]) => letter.toLowerCase()).join("");
  return initials !== agency.toLowerCase() && !/^(?:the|le|la|les|el|los|der|die|das|our|a)\s/iu.test(place);
}

const placeOf = (words: string): string | undefined => words.split(",")[0]?.trim() || undefined;
