import type { PlaceNounClass } from "../lexicon/world-entity-words.ts";
import type { PlaceEntry } from "../model/world.ts";

/** What speaks for one reading of a place name over another. */
export interface PlaceEvidence {
  readonly called?: PlaceNounClass | undefined;
  /** Shares of the countries in play. */
  readonly countries: ReadonlyMap<string, number>;
  /** The place named right after, as in "Tripoli, Lebanon". */
  readonly container?: PlaceEntry | undefined;
  /** First-level administrations of places already settled nearby, by id. */
  readonly nearby: ReadonlySet<string>;
}

export interface PlaceChoice {
  readonly place: PlaceEntry;
  /** Another reading is about as good and lies elsewhere. */
  readonly isClose: boolean;
}

// Weights in one currency: a step of one outweighs a hundredfold population.
const CLASS_WEIGHT: Readonly<Record<PlaceEntry["class"], number>> = {
  country: 5,
  region: 3.5,
  water: 3,
  building: 2.5,
  adm1: 1.6,
  adm2: 1,
  city: 1,
  neighbourhood: 0.5,
};
const CONTAINED = 8;
const CALLED = 6;
const COUNTRY = 4;
const NEARBY = 1;
const POPULATION = 0.7; // per power of ten
const CLOSE_MARGIN = 0.35;

/** The best reading of a place name, by what it is called, what lies around it, the countries in play, its class and its size. */
export function choosePlace(places: readonly PlaceEntry[], evidence: PlaceEvidence): PlaceChoice | undefined {
  const ranked = places
    .map((place) => ({ place, score: scoreOf(place, evidence) }))
    .toSorted((a, b) => b.score - a.score || compare(a.place.id, b.place.id));
  const [best, next] = ranked;
  if (best === undefined) return undefined;
  return {
    place: best.place,
    isClose: next !== undefined && best.score - next.score < CLOSE_MARGIN && isElsewhere(best.place, next.place),
  };
}

function scoreOf(place: PlaceEntry, { called, countries, container, nearby }: PlaceEvidence): number {
  const share = countries.get(place.country ?? "") ?? 0;
  const size = Math.log10(Math.max(place.population ?? 0, 500));
  return (
    CLASS_WEIGHT[place.class] +
    (place.class === "city" ? POPULATION * (size - 3) : 0) +
    COUNTRY * share +
    (place.parent !== undefined && nearby.has(place.parent) ? NEARBY : 0) +
    (container !== undefined && liesIn(place, container) ? CONTAINED : 0) +
    (called !== undefined && isCalled(place, called) ? CALLED : 0)
  );
}

function liesIn(place: PlaceEntry, container: PlaceEntry): boolean {
  return (
    place.id !== container.id && (place.parent === container.id || (container.class === "country" && place.country === container.country))
  );
}

/** Whether a place may be called by a noun of that class: a "district" may be an administration, a region or a quarter. */
function isCalled(place: PlaceEntry, called: PlaceNounClass): boolean {
  if (called === "adm1") return place.class === "adm1";
  if (called === "neighbourhood") return place.class === "neighbourhood" || place.class === "adm2";
  if (called === "region") return place.class === "region";
  return place.class === called;
}

/** A town and the province around it of the same name are no two places to confuse. */
const isElsewhere = (a: PlaceEntry, b: PlaceEntry): boolean => Math.hypot(a.lat - b.lat, a.lon - b.lon) > 1.5;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
