/** What is known of the world beforehand: actors, places and outlets by their names. A room layers its own entries over the starter. */
export interface World {
  readonly actors: readonly ActorEntry[];
  readonly places: readonly PlaceEntry[];
  readonly outlets: readonly OutletEntry[];
}

export interface ActorEntry {
  /** Short stable name: `SDF`, `SY-GOV`. */
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  /** Other names and acronyms it goes by. */
  readonly aliases: readonly string[];
  readonly kind:
    | "state"
    | "state-force"
    | "armed-group"
    | "coalition"
    | "intergovernmental"
    | "monitor"
    | "aid"
    | "media"
    | "people"
    | "civilians"
    | "person"
    | "office";
  /** ISO 3166-1 alpha-2 codes of the countries it belongs to or acts in. */
  readonly countries: readonly string[];
}

export interface PlaceEntry {
  /** `geonames:170654`, `region:eastern-ghouta`, `country:SY`, or a room's own scheme. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly class: "country" | "adm1" | "adm2" | "city" | "neighbourhood" | "region" | "water" | "building";
  /** ISO 3166-1 alpha-2; absent for what lies in none or several. */
  readonly country?: string | undefined;
  readonly parent?: string | undefined;
  readonly lat: number;
  readonly lon: number;
  readonly population?: number | undefined;
  /** Words for its people and things: "Syrian", "Turkish". Countries only. */
  readonly demonyms?: readonly string[] | undefined;
}

export interface OutletEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly kind: "wire" | "newspaper" | "broadcaster" | "digital" | "state-media" | "party-media" | "aggregator" | "monitor";
  /** Who owns it, for counting owners instead of mastheads. */
  readonly owner?: string | undefined;
}

/** A room's world: its own entries come first, so they win over the starter's. */
export function layered(over: World, base: World): World {
  const world = {
    actors: [...over.actors, ...base.actors],
    places: [...over.places, ...base.places],
    outlets: [...over.outlets, ...base.outlets],
  };
  layers.set(world, [over, base]);
  return world;
}

/** The worlds a layered world was put together from, topmost first, so that each can be indexed once and kept. */
export function layersOf(world: World): readonly World[] {
  return layers.get(world)?.flatMap(layersOf) ?? [world];
}

const layers = new WeakMap<World, readonly World[]>();
