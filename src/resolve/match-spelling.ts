import type { WorldIndex } from "../lexicon/world-index.ts";
import { skeletonOf, spellingLikeness } from "../lexicon/world-skeleton.ts";
import type { PlaceEntry } from "../model/world.ts";

const LIKE_ENOUGH = 0.8;
const ENOUGH_SOUNDS = 3;

/**
 * The place whose name is another spelling of this one: same consonants and close letters ("Dayr az Zawr" for "Deir Ezzor").
 * Only for words already known to name a place, and only within the countries given: on free text spelling is no evidence.
 */
export function placeSpeltLike(name: string, countries: readonly string[], index: WorldIndex): PlaceEntry | undefined {
  const skeleton = skeletonOf(name);
  if (skeleton.length < ENOUGH_SOUNDS) return undefined;
  const candidates = countries.flatMap((country) => skeletonsOf(index.placesOf(country)).get(skeleton) ?? []);
  const ranked = candidates
    .map(({ place, spelling }) => ({
      place,
      likeness: spellingLikeness(name, spelling) + Math.log10(Math.max(place.population ?? 0, 1)) / 100,
    }))
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .toSorted((a, b) => b.likeness - a.likeness || (a.place.id < b.place.id ? -1 : 1));
  return ranked[0]?.place;
}

interface Spelling {
  readonly place: PlaceEntry;
  readonly spelling: string;
}

const known = new WeakMap<readonly PlaceEntry[], ReadonlyMap<string, readonly Spelling[]>>();

function skeletonsOf(places: readonly PlaceEntry[]): ReadonlyMap<string, readonly Spelling[]> {
  const there = known.get(places);
  if (there !== undefined) return there;
  const spellings = places.flatMap((place) => [place.name, ...place.aliases].map((spelling) => ({ place, spelling })));
  const made = Map.groupBy(spellings, ({ spelling }) => skeletonOf(spelling));
  known.set(places, made);
  return made;
}
