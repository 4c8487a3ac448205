import type { PlaceNounClass } from "../lexicon/world-entity-words.ts";
import type { PlaceResolution, Toponym } from "../model/claim.ts";
import type { PlaceEntry } from "../model/world.ts";
import { choosePlace } from "./choose-place.ts";
import type { PlaceName, ResolvingDocument } from "./document.ts";

/** A place name with where it points. */
export interface ResolvedName extends Toponym {
  readonly block: number;
  /** The place itself, or the one it lies within. */
  readonly place?: PlaceEntry | undefined;
  /** What the words around make of it: "northern Syria" and "near Homs" are no points. */
  readonly asPhrase: PlaceResolution;
}

/** Resolve the place names of a report in order; what is settled helps with what follows, and one name keeps one meaning. */
export function resolvePlaces(document: ResolvingDocument): ResolvedName[] {
  const resolved: ResolvedName[] = [];
  const settled = new Map<string, PlaceEntry>();
  document.placeNames.forEach((name, at) => {
    const text = document.text.slice(name.span.start, name.span.end);
    const { resolution, place } = resolveName(name, at, document, settled, resolved);
    resolved.push({ span: name.span, text, resolution, place, block: name.block, asPhrase: asPhrase(name, resolution, place) });
  });
  return resolved;
}

interface Answer {
  readonly resolution: PlaceResolution;
  readonly place?: PlaceEntry | undefined;
}

function resolveName(
  name: PlaceName,
  at: number,
  document: ResolvingDocument,
  settled: Map<string, PlaceEntry>,
  before: readonly ResolvedName[],
): Answer {
  if (isPartOfTown(name)) return withinContext(name, at, document, before);
  const key = `${name.places.map((place) => place.id).join(" ")} ${name.called ?? ""}`;
  const nearby = new Set(before.slice(-6).flatMap(({ place }) => place?.parent ?? []));
  const choice = choosePlace(name.places, {
    called: name.called,
    countries: document.countries,
    container: containerOf(at, document),
    nearby,
  });
  if (choice === undefined) return { resolution: { status: "unknown" } };
  const earlier = settled.get(key);
  if (choice.isClose && earlier === undefined) return { resolution: ambiguous(name.places) };
  const place = earlier ?? choice.place;
  if (isOutOfPlay(place, name, document)) return { resolution: { status: "unknown" } };
  settled.set(key, place);
  return { resolution: resolvedAs(place, name.called), place };
}

function asPhrase(name: PlaceName, resolution: PlaceResolution, place: PlaceEntry | undefined): PlaceResolution {
  if (place === undefined || resolution.status !== "resolved") return resolution;
  const isBuildingOf = name.called === "building" && place.class !== "building" && place.class !== "neighbourhood";
  const isAround = name.called === "region" && place.class === "city"; // "the Manbij area"
  if (isBuildingOf || isAround) return within(place, "25km");
  return name.isOnlyAnchor ? within(place, precisionAround(place)) : resolution;
}

/** A lesser place of a country that nothing else in the report speaks for, while it is plainly about another: the name means something else. */
function isOutOfPlay(place: PlaceEntry, name: PlaceName, { countries, witnesses }: ResolvingDocument): boolean {
  if ((place.class !== "city" && place.class !== "adm1") || (place.population ?? 0) >= WORLD_KNOWN) return false;
  const country = place.country ?? "";
  const isItsOwnWitness = name.places.every((other) => other.country === country);
  const isAlone = (witnesses.get(country) ?? 0) - Number(isItsOwnWitness) <= 0;
  return (isAlone || (countries.get(country) ?? 0) < BARELY) && Math.max(...countries.values()) >= 0.5;
}

/** Inhabitants that make a town known anywhere without its country. */
const WORLD_KNOWN = 150_000;
/** A share of the evidence that a few chance names reach. */
const BARELY = 0.04;

/** A quarter, a street or a square: "Al-Rawdah district" is no town of that name elsewhere. */
function isPartOfTown(name: PlaceName): boolean {
  return name.called === "neighbourhood" && name.places.every((place) => place.class === "city" && (place.population ?? 0) < 1_000_000);
}

/**
 * The town a quarter lies in: named beside it, or the last one named; a known place close to that town is itself ("Harasta district"
 * after Damascus). Without such a town the name may be a district's own seat.
 */
function withinContext(name: PlaceName, at: number, document: ResolvingDocument, before: readonly ResolvedName[]): Answer {
  const town = townAround(name, at, document, before);
  const close = town && name.places.find((place) => Math.hypot(place.lat - town.lat, place.lon - town.lon) < CLOSE_DEGREES);
  if (close !== undefined) return { resolution: resolvedAs(close, name.called), place: close };
  if (town !== undefined) return { resolution: within(town, "25km"), place: town };
  const seat = choosePlace(name.places, { countries: document.countries, container: containerOf(at, document), nearby: new Set() });
  const isInPlay = seat !== undefined && (document.countries.get(seat.place.country ?? "") ?? 0) >= IN_PLAY;
  return isInPlay ? { resolution: resolvedAs(seat.place, name.called), place: seat.place } : { resolution: { status: "unknown" } };
}

/** About 25 km: near enough to be a quarter or a suburb. */
const CLOSE_DEGREES = 0.25;

/** Least share of the evidence that makes a country one the report is about. */
export const IN_PLAY = 0.15;

function townAround(name: PlaceName, at: number, document: ResolvingDocument, before: readonly ResolvedName[]): PlaceEntry | undefined {
  const next = document.placeNames[at + 1];
  const isAfter =
    next !== undefined && /^ [\p{L}-]+ (?:of|in) (?:the )?(?:city of )?$/u.test(document.text.slice(name.span.end, next.span.start));
  const candidates = isAfter
    ? choosePlace(next.places, { called: next.called, countries: document.countries, nearby: new Set() })?.place
    : undefined;
  if (candidates !== undefined) return townOf(candidates);
  const same = new Set(name.places.map((place) => place.id));
  for (const other of lastFirst(before)) {
    if (other.block < name.block - 1) return undefined;
    if (other.place?.class === "city" && !same.has(other.place.id)) return other.place;
  }
  return undefined;
}

function* lastFirst<Item>(items: readonly Item[]): Generator<Item> {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item !== undefined) yield item;
  }
}

const townOf = (place: PlaceEntry): PlaceEntry | undefined => (place.class === "city" ? place : undefined);

/** "Tripoli, Lebanon": the place named right after a comma. */
function containerOf(at: number, document: ResolvingDocument): PlaceEntry | undefined {
  const name = document.placeNames[at];
  const next = document.placeNames[at + 1];
  if (name === undefined || next === undefined) return undefined;
  if (!/^(?: city| town| village)?(?:,| in| \() ?(?:the )?(?:[\p{L}-]+ern )?$/u.test(document.text.slice(name.span.end, next.span.start)))
    return undefined;
  return next.places.find((place) =>
    name.places.some(
      (inner) => inner.parent === place.id || (place.class === "country" && inner.country === place.country && inner.id !== place.id),
    ),
  );
}

function ambiguous(places: readonly PlaceEntry[]): PlaceResolution {
  const countries = new Set(places.map((place) => place.country));
  return { status: "ambiguous", country: countries.size === 1 ? [...countries][0] : undefined };
}

/** The place itself, as exactly as its class allows. */
export function resolvedAs(place: PlaceEntry, called?: PlaceNounClass): PlaceResolution {
  return {
    ...located(place),
    status: "resolved",
    precision: called === "adm2" || (called === "neighbourhood" && place.class === "city") ? "district" : PRECISION[place.class],
  };
}

/** Somewhere within a place. */
export function within(place: PlaceEntry, precision: PlaceResolution["precision"]): PlaceResolution {
  return { ...located(place), status: "within", precision };
}

const located = (place: PlaceEntry) => ({ id: place.id, name: place.name, country: place.country, lat: place.lat, lon: place.lon });

const PRECISION: Readonly<Record<PlaceEntry["class"], PlaceResolution["precision"]>> = {
  country: "country",
  region: "wider",
  water: "wider",
  adm1: "province",
  adm2: "district",
  city: "exact",
  neighbourhood: "exact",
  building: "exact",
};

/** How exact "near X" or "northern X" is: a stretch around a town, a part of anything larger. */
const precisionAround = (place: PlaceEntry): PlaceResolution["precision"] =>
  place.class === "city" || place.class === "neighbourhood" || place.class === "building" ? "25km" : "wider";
