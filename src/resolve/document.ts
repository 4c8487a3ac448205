import { DIRECTION_WORDS, PLACE_NOUNS, type PlaceNounClass } from "../lexicon/world-entity-words.ts";
import type { NamedEntry, NameHit, WorldIndex } from "../lexicon/world-index.ts";
import { nameKey } from "../lexicon/world-tokens.ts";
import { type Block, CLAIM_ROLES, type Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { PlaceEntry } from "../model/world.ts";
import { countriesInPlay } from "./countries-in-play.ts";
import { definitionsIn } from "./definitions.ts";
import { surnamesIn } from "./surnames.ts";

/** A place name in the text with the words around it that say what kind of place is meant. */
export interface PlaceName {
  readonly span: Span;
  readonly places: readonly PlaceEntry[];
  /** Index of the block it stands in. */
  readonly block: number;
  /** What the noun beside it calls it: "Raqqa province", "the city of Raqqa". */
  readonly called?: PlaceNounClass | undefined;
  /** It is named only for a place beside or around it: "northern Syria", "near Manbij", "the Aleppo countryside". */
  readonly isOnlyAnchor: boolean;
}

/** What a report as a whole says about the mentions in it. */
export interface ResolvingDocument {
  readonly text: string;
  readonly index: WorldIndex;
  readonly blocks: readonly Block[];
  /** Names found in the blocks that may carry claims, in order. */
  readonly hits: readonly NameHit[];
  readonly placeNames: readonly PlaceName[];
  /** How much of the report's evidence points to each country, all together 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** How many different names speak for each country. */
  readonly witnesses: ReadonlyMap<string, number>;
  /** Countries that are called by their own name or adjective, or that the report is filed under. */
  readonly called: ReadonlySet<string>;
  /** Short forms the text itself explains: "Syrian Democratic Forces (SDF)". */
  readonly definitions: ReadonlyMap<string, NamedEntry | string>;
}

/** Look over a report once, before any mention of it is resolved. */
export function overlook(report: Report, index: WorldIndex): ResolvingDocument {
  const { text } = report;
  const blocks: readonly Block[] =
    report.blocks.length > 0 ? report.blocks : [{ role: "body", span: { start: 0, end: text.length }, links: [] }];
  const hits: NameHit[] = [];
  const placeNames: PlaceName[] = [];
  const surnames = surnamesIn(text);
  blocks.forEach((block, at) => {
    if (!CLAIM_ROLES.has(block.role)) return;
    const inBlock = index.namesIn(text, block.span.start, block.span.end);
    hits.push(...inBlock);
    placeNames.push(...placeNamesIn(text, inBlock, at).filter((name) => !isSurname(name, text, surnames)));
  });
  const { shares, witnesses, called } = countriesInPlay(report, hits, index);
  return {
    text,
    index,
    blocks,
    hits,
    placeNames,
    countries: shares,
    witnesses,
    called,
    definitions: definitionsIn(text, blocks, index),
  };
}

function placeNamesIn(text: string, hits: readonly NameHit[], block: number): PlaceName[] {
  return hits.flatMap((hit, at): PlaceName | [] => {
    const places = hit.entry.flatMap(({ kind, entry }) => (kind === "place" ? [entry] : []));
    if (places.length === 0 || hit.form === "demonym") return [];
    return {
      span: hit.span,
      places,
      block,
      called: calledAfter(text, hits, at) ?? calledBefore(text, hit.span),
      isOnlyAnchor: isOnlyAnchor(text, hit.span),
    };
  });
}

/** A lone word that is somebody's name elsewhere in the text, where nothing beside it says it is a place here. */
function isSurname({ span, places, called }: PlaceName, text: string, surnames: ReadonlySet<string>): boolean {
  const isTown = places.every((place) => place.class === "city" || place.class === "adm1");
  if (!isTown || called !== undefined || !surnames.has(nameKey(text.slice(span.start, span.end)))) return false;
  return !/\b(?:in|at|near|from|to|around|outside|towards?) $/u.test(text.slice(Math.max(0, span.start - 10), span.start));
}

/** "Raqqa province", "Al-Waha district"; and for a name in a row, "Deir Ezzor and Raqqa provinces", the plural noun the row ends with. */
function calledAfter(text: string, hits: readonly NameHit[], at: number): PlaceNounClass | undefined {
  for (let last = at; last < at + LONGEST_ROW; last++) {
    const span = hits[last]?.span;
    if (span === undefined) return undefined;
    const [first = "", second = ""] = wordsAfter(text, span.end);
    const called = placeNoun(`${first}-${second}`) ?? placeNoun(first);
    if (called !== undefined) return last === at || first.endsWith("s") ? called : undefined;
    const next = hits[last + 1]?.span;
    if (next === undefined || !/^(?:, | and |, and | & )$/u.test(text.slice(span.end, next.start))) return undefined;
  }
  return undefined;
}

const LONGEST_ROW = 6;

/** "the city of Raqqa", "the village of X" */
function calledBefore(text: string, span: Span): PlaceNounClass | undefined {
  const noun = /(?<noun>[\p{L}-]+) of (?:the )?$/u.exec(text.slice(Math.max(0, span.start - 40), span.start))?.groups?.["noun"];
  const called = noun === undefined ? undefined : placeNoun(noun);
  return called === "city" || called === "adm1" || called === "adm2" ? called : undefined;
}

/** The class a place noun gives, in the singular or the plural. */
export function placeNoun(word: string): PlaceNounClass | undefined {
  const lower = word.toLowerCase();
  return (
    PLACE_NOUNS.get(lower) ??
    (lower.endsWith("ies") ? PLACE_NOUNS.get(`${lower.slice(0, -3)}y`) : PLACE_NOUNS.get(lower.replace(/s$/u, "")))
  );
}

/** "northern Syria", "east of Raqqa", "near Manbij", "outskirts of Douma", "the Aleppo countryside" */
function isOnlyAnchor(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const word = /(?<word>[\p{L}-]+) (?:of )?(?:the )?$/u.exec(before)?.groups?.["word"]?.toLowerCase() ?? "";
  if (DIRECTION_WORDS.has(word) || /^(?:near|around|outside|outskirts|countryside|suburbs|north|south|east|west|surroundings)$/u.test(word))
    return true;
  const [after = ""] = wordsAfter(text, span.end);
  return /^(?:countryside|outskirts|suburbs|surroundings|hinterland)$/u.test(after);
}

/** The two words after, when only spaces lie between. */
function wordsAfter(text: string, end: number): string[] {
  return (
    /^ (?<first>[\p{L}'’-]+)(?: (?<second>[\p{L}'’-]+))?/u
      .exec(text.slice(end, end + 60))
      ?.slice(1)
      .map((word) => word ?? "") ?? []
  );
}
