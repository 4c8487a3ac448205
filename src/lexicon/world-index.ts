import { type ActorEntry, layersOf, type PlaceEntry, type World } from "../model/world.ts";
import { distinct, matchNames, type NameHit } from "./world-match.ts";
import { keyOfName, type NamedEntry, type NameTable, nameTable } from "./world-names.ts";

export type { NameHit } from "./world-match.ts";
export type { NamedEntry } from "./world-names.ts";

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

/** The tables of one layer, made when first asked for and kept as long as the layer lives. */
interface Layer {
  readonly names: NameTable;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly places: ReadonlyMap<string, PlaceEntry>;
  readonly byCountry: ReadonlyMap<string, readonly PlaceEntry[]>;
}

const layers = new WeakMap<World, Layer>();

/** The index of a world. Each layer is indexed once, so a room's few entries over the starter cost little. */
export function worldIndex(world: World): WorldIndex {
  const stack = layersOf(world).map(layerOf);
  const tables = stack.map((layer) => layer.names);
  return {
    namesIn: (text, from = 0, to = text.length) => matchNames(tables, text, from, to),
    named: (name) => distinct(tables.flatMap(({ records }) => records.get(keyOfName(name)) ?? []).map((record) => record.reading)),
    actor: (id) => stack.map(({ actors }) => actors.get(id)).find((entry) => entry !== undefined),
    place: (id) => stack.map(({ places }) => places.get(id)).find((entry) => entry !== undefined),
    placesOf: (country) => joined(stack.flatMap(({ byCountry }) => [byCountry.get(country) ?? []])),
  };
}

/** Lists as one; a list that stands alone stays the same list, so that what is worked out from it can be kept with it. */
function joined(lists: readonly (readonly PlaceEntry[])[]): readonly PlaceEntry[] {
  const [first, ...others] = lists.filter((list) => list.length > 0);
  return others.length === 0 ? (first ?? []) : [first ?? [], ...others].flat();
}

function layerOf(world: World): Layer {
  const there = layers.get(world);
  if (there !== undefined) return there;
  const made = new IndexedLayer(world);
  layers.set(world, made);
  return made;
}

class IndexedLayer implements Layer {
  readonly names: NameTable;
  readonly #world: World;
  #actors: Map<string, ActorEntry> | undefined;
  #places: Map<string, PlaceEntry> | undefined;
  #byCountry: Map<string, PlaceEntry[]> | undefined;

  constructor(world: World) {
    this.#world = world;
    this.names = nameTable(world);
  }

  get actors(): Map<string, ActorEntry> {
    this.#actors ??= new Map([...this.names.stateActors, ...this.#world.actors].map((actor) => [actor.id, actor]));
    return this.#actors;
  }

  get places(): Map<string, PlaceEntry> {
    this.#places ??= new Map(this.#world.places.map((place) => [place.id, place]));
    return this.#places;
  }

  get byCountry(): Map<string, PlaceEntry[]> {
    this.#byCountry ??= Map.groupBy(this.#world.places, (place) => place.country ?? "");
    return this.#byCountry;
  }
}
