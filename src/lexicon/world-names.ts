import type { ActorEntry, OutletEntry, PlaceEntry, World } from "../model/world.ts";
import { stateActors } from "./world-state-actors.ts";
import { type NameToken, nameTokens } from "./world-tokens.ts";

/** One thing a name may mean. */
export type NamedEntry =
  | { readonly kind: "actor"; readonly entry: ActorEntry }
  | { readonly kind: "place"; readonly entry: PlaceEntry }
  | { readonly kind: "outlet"; readonly entry: OutletEntry };

export type NameForm = "name" | "demonym";

/** A name as it is looked up: what it means and how it must be written to mean that. */
export interface NameRecord {
  readonly reading: NamedEntry;
  readonly form: NameForm;
  /** `acronym`: all capitals ("US", never "us"). `proper`: its first capital is kept ("Hama", never "hama"). `plain`: any case ("rebels"). */
  readonly writing: "acronym" | "proper" | "plain";
}

/** The names of one layer of the world, by key, and how many words the longest name has that begins with a word. */
export interface NameTable {
  readonly records: ReadonlyMap<string, readonly NameRecord[]>;
  readonly longest: ReadonlyMap<string, number>;
}

export function nameTable(world: World): NameTable {
  const records = new Map<string, NameRecord[]>();
  const longest = new Map<string, number>();
  const add = (name: string, reading: NamedEntry, form: NameForm): void => {
    const bare = name.startsWith("the ") ? name.slice(4) : name;
    const tokens = nameTokens(bare);
    const first = keyAt(tokens, 0);
    if (first === "") return;
    const key = keyOf(tokens, 0, tokens.length);
    const record = { reading, form, writing: writingOf(bare, tokens) };
    const there = records.get(key);
    if (there === undefined) records.set(key, [record]);
    else if (!there.some((other) => other.reading.entry.id === reading.entry.id)) there.push(record);
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
  };
  for (const entry of world.actors) for (const name of namesOf(entry)) add(name, { kind: "actor", entry }, "name");
  for (const entry of world.places)
    for (const name of [...namesOf(entry), ...withoutArticle(entry)]) add(name, { kind: "place", entry }, "name");
  for (const entry of world.outlets) for (const name of namesOf(entry)) add(name, { kind: "outlet", entry }, "name");
  for (const entry of world.places) for (const name of entry.demonyms ?? []) add(name, { kind: "place", entry }, "demonym");
  for (const { entry, names, form } of stateActors(world)) {
    for (const name of names) if (!hasActor(records.get(keyOfName(name)), form)) add(name, { kind: "actor", entry }, form);
  }
  return { records, longest };
}

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

const hasActor = (records: readonly NameRecord[] | undefined, form: NameForm): boolean =>
  records?.some((record) => record.reading.kind === "actor" && record.form === form) ?? false;
