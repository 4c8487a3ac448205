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
  const attempts = [recordsOf, bareRecords, pluralRecords];
  for (const attempt of attempts) {
    const records = acronymsFirst(attempt(tables, text, words).filter((record) => standsAsName(record, text, words)));
    if (records.length > 0) return asHit(records, words, attempt === pluralRecords ? 1 : 0);
  }
  return undefined;
}

/** "SANA" in capitals is the agency, not a town of Sana: where an acronym is known, names that merely could be shouted give way. */
function acronymsFirst(records: readonly NameRecord[]): readonly NameRecord[] {
  return records.some(({ writing }) => writing === "acronym") ? records.filter(({ writing }) => writing === "acronym") : records;
}

function asHit(records: readonly NameRecord[], words: readonly NameToken[], extra: number): NameHit {
  const span = { start: words[0]?.start ?? 0, end: (words.at(-1)?.end ?? 0) - extra };
  const form = records.some((record) => record.form === "name") ? "name" : "demonym";
  return { span, entry: distinct(records.map((record) => record.reading)), form };
}

function recordsOf(tables: readonly NameTable[], _text: string, words: readonly NameToken[]): readonly NameRecord[] {
  const key = words.length === 1 ? (words[0]?.key ?? "") : keyOf(words, 0, words.length);
  const [only] = tables;
  return tables.length === 1 ? (only?.records.get(key) ?? []) : tables.flatMap(({ records }) => records.get(key) ?? []);
}

// "al-Manbij" where only "Manbij" is known: the article is part of what is written, not of the name.
function bareRecords(tables: readonly NameTable[], text: string, words: readonly NameToken[]): readonly NameRecord[] {
  if (words.length < 2 || !ARTICLES.has(words[0]?.key ?? "")) return [];
  return recordsOf(tables, text, words.slice(1)).filter(({ reading }) => isArabPlace(reading));
}

const isArabPlace = ({ kind, entry }: NamedEntry): boolean =>
  kind === "place" && entry.class !== "country" && ARABIC.has(entry.country ?? "");

// "ISILs fighters", "Assads forces": a possessive that lost its apostrophe.
function pluralRecords(tables: readonly NameTable[], text: string, words: readonly NameToken[]): readonly NameRecord[] {
  const last = words.at(-1);
  if (last === undefined || last.shape === "lower" || last.key.length < 4 || text[last.end - 1] !== "s") return [];
  const without = { ...last, end: last.end - 1, key: last.key.slice(0, -1) };
  const records = recordsOf(tables, text, [...words.slice(0, -1), without]);
  const isAcronym = /^[\p{Lu}\d]+s$/u.test(text.slice(last.start, last.end));
  return records.filter(
    ({ reading, writing, form }) => writing === (isAcronym ? "acronym" : "proper") && form === "name" && isWidelyNamed(reading),
  );
}

const isWidelyNamed = ({ kind, entry }: NamedEntry): boolean =>
  kind === "actor" || (kind === "place" && (entry.class === "country" || (entry.population ?? 0) >= 100_000));

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
