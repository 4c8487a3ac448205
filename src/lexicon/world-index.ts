import type { Span } from "../model/span.ts";
import { type ActorEntry, layersOf, type PlaceEntry, type World } from "../model/world.ts";
import { standsAsName } from "./world-guards.ts";
import {
  ARABIC,
  ARTICLES,
  keyAt,
  keyOf,
  keyOfName,
  type NamedEntry,
  type NameForm,
  type NameRecord,
  type NameTable,
  nameTable,
} from "./world-names.ts";
import { type NameToken, nameTokens } from "./world-tokens.ts";

/** A name found in a text, with everything it may mean: a room's own entries first. */
export interface NameHit {
  readonly span: Span;
  readonly entry: readonly NamedEntry[];
  /** `demonym`: "Syrian", "Turks" — an attribute or a people of the country, not the place. */
  readonly form: NameForm;
}

/** The world by its names. */
export interface WorldIndex {
  /** Every name between two offsets, the longest first at each word, none overlapping another. */
  namesIn(text: string, from?: number, to?: number): NameHit[];
  /** What a whole name may mean, whatever its case: "aleppo", "Al-Raqqah". */
  named(name: string): readonly NamedEntry[];
  actor(id: string): ActorEntry | undefined;
  place(id: string): PlaceEntry | undefined;
  /** Places of a country (ISO 3166-1 alpha-2). */
  placesOf(country: string): readonly PlaceEntry[];
}

const indexes = new WeakMap<World, WorldIndex>();
const tables = new WeakMap<World, NameTable>();

/** The index of a world, built once; a layered world builds the upper layer alone. */
export function worldIndex(world: World): WorldIndex {
  return kept(indexes, world, () => build(layersOf(world)));
}

function build(layers: readonly World[]): WorldIndex {
  const [first, ...others] = layers;
  if (first === undefined || others.length > 0) return stacked(layers);
  return single(first);
}

function single(world: World): WorldIndex {
  const table = kept(tables, world, () => nameTable(world));
  const actors = new Map<string, ActorEntry>();
  const places = new Map(world.places.map((place) => [place.id, place]));
  for (const records of table.records.values())
    for (const { reading } of records) if (reading.kind === "actor") actors.set(reading.entry.id, reading.entry);
  let byCountry: ReadonlyMap<string, readonly PlaceEntry[]> | undefined;
  return {
    namesIn: (text, from, to) => namesIn([table], text, from, to),
    named: (name) => (table.records.get(keyOfName(name)) ?? []).map((record) => record.reading),
    actor: (id) => actors.get(id),
    place: (id) => places.get(id),
    placesOf: (country) => {
      byCountry ??= Map.groupBy(world.places, (place) => place.country ?? "");
      return byCountry.get(country) ?? [];
    },
  };
}

function stacked(layers: readonly World[]): WorldIndex {
  const below = layers.map(worldIndex);
  const stack = layers.map((world) => kept(tables, world, () => nameTable(world)));
  return {
    namesIn: (text, from, to) => namesIn(stack, text, from, to),
    named: (name) => distinct(below.flatMap((index) => index.named(name))),
    actor: (id) => below.map((index) => index.actor(id)).find((entry) => entry !== undefined),
    place: (id) => below.map((index) => index.place(id)).find((entry) => entry !== undefined),
    placesOf: (country) => below.flatMap((index) => index.placesOf(country)),
  };
}

function namesIn(stack: readonly NameTable[], text: string, from = 0, to = text.length): NameHit[] {
  const tokens = nameTokens(text, from, to);
  const hits: NameHit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(stack, text, tokens, at);
    if (found !== undefined) hits.push(found.hit);
    at += found?.words ?? 1;
  }
  return hits;
}

function longestAt(
  stack: readonly NameTable[],
  text: string,
  tokens: readonly NameToken[],
  at: number,
): { readonly hit: NameHit; readonly words: number } | undefined {
  for (let words = reachAt(stack, text, tokens, at); words > 0; words--) {
    const hit = hitOf(stack, text, tokens, at, at + words);
    if (hit !== undefined) return { hit, words };
  }
  return undefined;
}

/** How many words from `at` on could be one name: known to some name, and with nothing but a space or a hyphen between them. */
function reachAt(stack: readonly NameTable[], text: string, tokens: readonly NameToken[], at: number): number {
  let most = 0;
  for (const { longest } of stack)
    most = Math.max(
      most,
      longest.get(tokens[at]?.key ?? "") ?? 0,
      longest.get(keyAt(tokens, at)) ?? 0,
      longest.get(singular(tokens[at]?.key ?? "")) ?? 0,
    );
  let words = Math.min(most, tokens.length - at, 1);
  while (words < most && at + words < tokens.length && isJoined(text, tokens[at + words - 1], tokens[at + words])) words++;
  return words;
}

function isJoined(text: string, left: NameToken | undefined, right: NameToken | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const between = text.slice(left.end, right.start);
  return /^(?:[ \u00A0\t]{1,2}|[ ]?\r?\n[ ]?|[-‐‑])$/u.test(between) || (between === ". " && ABBREVIATED.has(left.key));
}

// "St. Petersburg", "Mt. Hermon"
const ABBREVIATED: ReadonlySet<string> = new Set(["st", "ste", "mt", "ft"]);

function hitOf(stack: readonly NameTable[], text: string, tokens: readonly NameToken[], from: number, to: number): NameHit | undefined {
  if (!isWrittenAsArticle(text, tokens, from, to)) return undefined;
  const whole = recordsAt(stack, text, tokens, from, to, keyOf(tokens, from, to));
  const exact = whole.length > 0 ? whole : bareRecords(stack, text, tokens, from, to);
  const plural = exact.length === 0 ? pluralRecords(stack, text, tokens, from, to) : [];
  const records = exact.length > 0 ? exact : plural;
  const [first] = records;
  const start = tokens[from]?.start ?? 0;
  const end = (tokens[to - 1]?.end ?? start) - (plural.length > 0 ? 1 : 0);
  if (first === undefined) return undefined;
  const form = records.some((record) => record.form === "name") ? "name" : "demonym";
  return { span: { start, end }, entry: distinct(records.map((record) => record.reading)), form };
}

function recordsAt(
  stack: readonly NameTable[],
  text: string,
  tokens: readonly NameToken[],
  from: number,
  to: number,
  key: string,
): NameRecord[] {
  return stack.flatMap(({ records }) => records.get(key) ?? []).filter((record) => standsAsName(record, text, tokens, from, to));
}

// "al-Manbij" where only "Manbij" is known: the article is part of what is written, not of the name.
function bareRecords(stack: readonly NameTable[], text: string, tokens: readonly NameToken[], from: number, to: number): NameRecord[] {
  if (to - from < 2 || !ARTICLES.has(tokens[from]?.key ?? "")) return [];
  return recordsAt(stack, text, tokens, from + 1, to, keyOf(tokens, from + 1, to)).filter(
    ({ reading }) => reading.kind === "place" && reading.entry.class !== "country" && ARABIC.has(reading.entry.country ?? ""),
  );
}

// "ISILs fighters", "Assads forces": a possessive that lost its apostrophe.
function pluralRecords(stack: readonly NameTable[], text: string, tokens: readonly NameToken[], from: number, to: number): NameRecord[] {
  const last = tokens[to - 1];
  if (last === undefined || last.shape === "lower" || singular(last.key) === last.key || text[last.end - 1] !== "s") return [];
  const written = text.slice(last.start, last.end - 1);
  const without = {
    ...last,
    end: last.end - 1,
    key: singular(last.key),
    shape: written === written.toUpperCase() ? "upper" : "capital",
  } as const;
  const changed = tokens.with(to - 1, without);
  return recordsAt(stack, text, changed, from, to, keyOf(changed, from, to)).filter(
    ({ reading, writing, form }) => writing !== "plain" && form === "name" && isWidelyNamed(reading),
  );
}

const singular = (key: string): string => (key.length > 3 && key.endsWith("s") ? key.slice(0, -1) : key);

const isWidelyNamed = ({ kind, entry }: NamedEntry): boolean =>
  kind === "actor" || (kind === "place" && (entry.class === "country" || (entry.population ?? 0) >= 100_000));

/** "as Hama fell" is not "As Hama": a small-letter article counts only before a hyphen, or when it is no English word. */
function isWrittenAsArticle(text: string, tokens: readonly NameToken[], from: number, to: number): boolean {
  const article = tokens[from];
  if (article === undefined || to - from < 2 || !ARTICLES.has(article.key)) return true;
  const isHyphenated = text[article.end] !== " ";
  return (
    isHyphenated || article.key === "al" || article.key === "el" || (article.shape === "capital" && !opensSentence(text, article.start))
  );
}

function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === " " || text[at] === '"' || text[at] === "“")) at--;
  return at < 0 || ".!?\n:".includes(text[at] ?? "");
}

/** The first entry of each id: an upper layer hides what it redefines. */
function distinct(readings: readonly NamedEntry[]): NamedEntry[] {
  const seen = new Set<string>();
  return readings.filter(({ kind, entry }) => {
    const key = `${kind} ${entry.id}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

function kept<Value>(cache: WeakMap<World, Value>, world: World, make: () => Value): Value {
  const there = cache.get(world);
  if (there !== undefined) return there;
  const made = make();
  cache.set(world, made);
  return made;
}
