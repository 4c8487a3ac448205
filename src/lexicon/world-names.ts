import type { ActorEntry, OutletEntry, PlaceEntry, World } from "../model/world.ts";
import { type StateActor, stateActors } from "./world-state-actors.ts";
import { type NameToken, nameTokens } from "./world-tokens.ts";

/** One thing a name may mean. */
export type NamedEntry =
  | { readonly kind: "actor"; readonly entry: ActorEntry }
  | { readonly kind: "place"; readonly entry: PlaceEntry }
  | { readonly kind: "outlet"; readonly entry: OutletEntry };

export type NameForm = StateActor["form"];

/** A name as it is looked up: what it means and how it must be written to mean that. */
export interface NameRecord {
  readonly reading: NamedEntry;
  readonly form: NameForm;
  /** `acronym`: all capitals ("US", never "us"). `proper`: its first capital is kept ("Hama", never "hama"). `plain`: any case ("rebels"). */
  readonly writing: "acronym" | "proper" | "plain";
}

/** The names of one layer of the world by key, and for each first word of a longer name how many words the longest has. */
export interface NameTable {
  readonly records: ReadonlyMap<string, readonly NameRecord[]>;
  readonly longest: ReadonlyMap<string, number>;
  /** Actors that follow from the countries: states, governments, forces. */
  readonly stateActors: readonly ActorEntry[];
}

export function nameTable(world: World): NameTable {
  const table = new TableBuilder();
  for (const entry of world.actors) table.add({ kind: "actor", entry }, namesOf(entry), isPeople(entry) ? "demonym" : "name");
  for (const entry of world.places) table.add({ kind: "place", entry }, namesOf(entry), "name");
  for (const entry of world.places) if (ARABIC.has(entry.country ?? "")) table.add({ kind: "place", entry }, withoutArticle(entry), "name");
  for (const entry of world.outlets) table.add({ kind: "outlet", entry }, namesOf(entry), "name");
  for (const entry of world.places) if (entry.demonyms !== undefined) table.add({ kind: "place", entry }, entry.demonyms, "demonym");
  for (const { entry, names, form } of stateActors(world)) {
    table.stateActors.push(entry);
    table.addActor({ kind: "actor", entry }, names, form);
  }
  return table;
}

class TableBuilder implements NameTable {
  readonly records = new Map<string, NameRecord[]>();
  readonly longest = new Map<string, number>();
  readonly stateActors: ActorEntry[] = [];

  add(reading: NamedEntry, names: readonly string[], form: NameForm): void {
    for (const name of names) this.#put(reading, name, form, (other) => other.reading.entry === reading.entry);
  }

  /** Adds the names that no actor bears yet. */
  addActor(reading: NamedEntry, names: readonly string[], form: NameForm): void {
    for (const name of names) this.#put(reading, name, form, (other) => other.reading.kind === "actor" && other.form === form);
  }

  #put(reading: NamedEntry, name: string, form: NameForm, yieldsTo: (other: NameRecord) => boolean): void {
    const bare = name.startsWith("the ") ? name.slice(4) : name;
    const tokens = nameTokens(bare);
    if (tokens.length === 0) return;
    const key = tokens.length === 1 ? (tokens[0]?.key ?? "") : keyOf(tokens, 0, tokens.length);
    const there = this.records.get(key);
    if (there?.some(yieldsTo) === true) return;
    // "Kurdish" is an adjective, "Kurdish militias" a name
    const isDescription = reading.kind === "actor" && reading.entry.kind === "people" && tokens.length > 1;
    const record: NameRecord = { reading, form: isDescription ? "name" : form, writing: writingOf(bare, tokens) };
    if (there === undefined) this.records.set(key, [record]);
    else there.push(record);
    if (tokens.length > 1) this.#reach(keyAt(tokens, 0), tokens.length);
  }

  #reach(first: string, words: number): void {
    if ((this.longest.get(first) ?? 1) < words) this.longest.set(first, words);
  }
}

/** Peoples are named by adjectives, as countries are: "Kurdish", "Tigrayans". */
const isPeople = (actor: ActorEntry): boolean => actor.kind === "people" && /^\p{Lu}/u.test(actor.name);

/** The words from `from` up to `to` as one key, with every form of the Arabic article made one: "ar Raqqah" and "al-Raqqah" meet. */
export function keyOf(tokens: readonly NameToken[], from: number, to: number): string {
  let key = keyAt(tokens, from, to);
  for (let at = from + 1; at < to; at++) key += ` ${keyAt(tokens, at, to)}`;
  return key;
}

export function keyOfName(name: string): string {
  const tokens = nameTokens(name);
  return keyOf(tokens, 0, tokens.length);
}

/** The key of one word; an article with another word of the name after it becomes "al". */
export function keyAt(tokens: readonly NameToken[], at: number, to = tokens.length): string {
  const key = tokens[at]?.key ?? "";
  return at + 1 < to && ARTICLES.has(key) ? "al" : key;
}

export const ARTICLES: ReadonlySet<string> = new Set("al el ar as ash at ath ad adh an az ed er es ez esh et".split(" "));

const namesOf = (entry: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] => [
  entry.name,
  ...entry.aliases,
];

function writingOf(name: string, tokens: readonly NameToken[]): NameRecord["writing"] {
  if (tokens.length === 1 && tokens[0]?.shape === "upper") return "acronym";
  return name === name.toLowerCase() && name !== name.toUpperCase() ? "plain" : "proper";
}

/** "Qaryatayn" for "Al Qaryatayn": names of the Arab world are written with and without their article, short ones too rarely to be safe. */
function withoutArticle(place: PlaceEntry): string[] {
  if (!ARABIC.has(place.country ?? "")) return [];
  return namesOf(place).flatMap(
    (name) => /^(?:al|el|ar|as|ash|at|ath|ad|adh|an|az)[ -](?<rest>[^ -]{6,})$/iu.exec(name)?.groups?.["rest"] ?? [],
  );
}

/** Countries whose place names carry the Arabic article. */
export const ARABIC: ReadonlySet<string> = new Set("SY IQ YE LY LB PS IL JO EG SD SA AE KW BH QA OM TN DZ MA MR EH".split(" "));
