import type { Span } from "../model/span.ts";
import { standsAsName } from "./world-guards.ts";
import { ARABIC, ARTICLES, keyAt, keyOf, type NamedEntry, type NameForm, type NameRecord, type NameTable } from "./world-names.ts";
import { type NameToken, nameTokens } from "./world-tokens.ts";

/** A name found in a text, with everything it may mean: a room's own entries first. */
export interface NameHit {
  readonly span: Span;
  readonly entry: readonly NamedEntry[];
  /** `demonym`: "Syrian", "Turks": an attribute or a people of the country, not the place. */
  readonly form: NameForm;
}

/** Every name between two offsets: at each word the longest, none overlapping another. Upper tables come first. */
export function matchNames(tables: readonly NameTable[], text: string, from: number, to: number): NameHit[] {
  const tokens = nameTokens(text, from, to);
  const hits: NameHit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(tables, text, tokens, at);
    if (found !== undefined) hits.push(found.hit);
    at += found?.words ?? 1;
  }
  return hits;
}

interface Found {
  readonly hit: NameHit;
  readonly words: number;
}

function longestAt(tables: readonly NameTable[], text: string, tokens: readonly NameToken[], at: number): Found | undefined {
  for (let words = reachAt(tables, text, tokens, at); words > 0; words--) {
    const hit = hitOf(tables, text, tokens.slice(at, at + words));
    if (hit !== undefined) return { hit, words };
  }
  return undefined;
}

/** How many words from `at` on could be one name: as many as some name has, with nothing but a space or a hyphen between them. */
function reachAt(tables: readonly NameTable[], text: string, tokens: readonly NameToken[], at: number): number {
  const key = tokens[at]?.key ?? "";
  let most = 1;
  for (const { longest } of tables) most = Math.max(most, longest.get(ARTICLES.has(key) ? keyAt(tokens, at) : key) ?? 1);
  let words = 1;
  while (words < most && isJoined(text, tokens[at + words - 1], tokens[at + words])) words++;
  return words;
}

function isJoined(text: string, left: NameToken | undefined, right: NameToken | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 4) return false;
  const between = text.slice(left.end, right.start);
  return /^(?:['’]s)?(?:[ \u00A0\t]{1,2}| ?\r?\n ?|[-‐‑])$/u.test(between) || (between === ". " && ABBREVIATED.has(left.key));
}

// "St. Petersburg", "Mt. Hermon"
const ABBREVIATED: ReadonlySet<string> = new Set(["st", "ste", "mt", "ft"]);

/** What the words name as a whole, tried as they stand, without their article, and without a possessive s. */
function hitOf(tables: readonly NameTable[], text: string, words: readonly NameToken[]): NameHit | undefined {
  const start = words[0]?.start ?? 0;
  return (
    hitIf(tables, text, start, words, () => true) ??
    hitIf(tables, text, start, withoutArticle(text, words), isArabPlace) ??
    hitIf(tables, text, start, withoutPossessive(text, words), isWidelyNamed)
  );
}

function hitIf(
  tables: readonly NameTable[],
  text: string,
  start: number,
  words: readonly NameToken[],
  fits: (record: NameRecord) => boolean,
): NameHit | undefined {
  const known = recordsOf(tables, words);
  if (known.length === 0) return undefined;
  const records = acronymsFirst(known.filter((record) => fits(record) && standsAsName(record, text, words)));
  return records.length === 0 ? undefined : asHit(records, { start, end: words.at(-1)?.end ?? start });
}

/** "SANA" in capitals is the agency, not a town of Sana: where an acronym is known, names that merely could be shouted give way. */
function acronymsFirst(records: readonly NameRecord[]): readonly NameRecord[] {
  return records.some(({ writing }) => writing === "acronym") ? records.filter(({ writing }) => writing === "acronym") : records;
}

function asHit(records: readonly NameRecord[], span: Span): NameHit {
  const form = records.some((record) => record.form === "name") ? "name" : "demonym";
  return { span, entry: distinct(records.map((record) => record.reading)), form };
}

const NONE: readonly never[] = [];

function recordsOf(tables: readonly NameTable[], words: readonly NameToken[]): readonly NameRecord[] {
  const key = words.length === 1 ? (words[0]?.key ?? "") : keyOf(words, 0, words.length);
  const [only] = tables;
  return tables.length === 1 ? (only?.records.get(key) ?? NONE) : tables.flatMap(({ records }) => records.get(key) ?? []);
}

// "al-Manbij" where only "Manbij" is known: the article is part of what is written, not of the name.
function withoutArticle(text: string, words: readonly NameToken[]): readonly NameToken[] {
  const [article] = words;
  if (article === undefined || words.length < 2 || !ARTICLES.has(article.key)) return NONE;
  return text[article.end] === " " && article.key !== "al" && article.key !== "el" ? NONE : words.slice(1);
}

const isArabPlace = ({ reading: { kind, entry } }: NameRecord): boolean =>
  kind === "place" && entry.class !== "country" && ARABIC.has(entry.country ?? "");

// "ISILs fighters", "Assads forces": a possessive that lost its apostrophe.
function withoutPossessive(text: string, words: readonly NameToken[]): readonly NameToken[] {
  const last = words.at(-1);
  if (last === undefined || last.shape === "lower" || last.key.length < 4 || text[last.end - 1] !== "s") return NONE;
  const isAcronym = /^[\p{Lu}\d]+s$/u.test(text.slice(last.start, last.end));
  return [...words.slice(0, -1), { ...last, end: last.end - 1, key: last.key.slice(0, -1), shape: isAcronym ? "upper" : "capital" }];
}

/** Well enough known to be met in the possessive: parties, countries and cities. */
const isWidelyNamed = ({ reading: { kind, entry }, form }: NameRecord): boolean =>
  form === "name" && (kind === "actor" || (kind === "place" && (entry.class === "country" || (entry.population ?? 0) >= 100_000)));

/** The first entry of each id: an upper layer hides what it redefines. */
export function distinct(readings: readonly NamedEntry[]): NamedEntry[] {
  if (readings.length < 2) return [...readings];
  const seen = new Set<string>();
  return readings.filter(({ kind, entry }) => {
    const key = `${kind} ${entry.id}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
