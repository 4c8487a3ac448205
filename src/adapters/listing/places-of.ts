import { ReportedlyError } from "../../errors.ts";
import type { PlaceResolution } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { GeoBox } from "../../ports/store.ts";

/** Latitude and longitude in degrees. */
export type Position = readonly [lat: number, lon: number];

/** Where the claims of a reading settle to a district or closer, each place once; a country's middle is no place to find a report at. */
export function settledPlacesOf({ claims }: Reading): Position[] {
  const places = claims.flatMap((claim) => claim.places.map((place) => place.resolution));
  const settled = new Map<string, Position>();
  for (const place of places.filter(isSettled)) settled.set(`${place.lat} ${place.lon}`, [place.lat, place.lon]);
  return [...settled.values()];
}

/** Whether a position lies in a box or on its border; a box that crosses the date line has its west east of its east. */
export function isInBox({ west, south, east, north }: GeoBox, [lat, lon]: Position): boolean {
  const isBetween = west <= east ? west <= lon && lon <= east : west <= lon || lon <= east;
  return isBetween && south <= lat && lat <= north;
}

/** The box as it was given; fails with USAGE for an edge that is none or a south above its north. */
export function checkedBox(box: GeoBox): GeoBox {
  const { west, south, east, north } = box;
  const isLongitude = (value: number): boolean => value >= -180 && value <= 180;
  if (!isLongitude(west) || !isLongitude(east) || !(south >= -90 && south <= north && north <= 90))
    throw new ReportedlyError(
      "USAGE",
      `expected a box of longitudes from -180 to 180 and latitudes from -90 to 90, met ${JSON.stringify(box)}`,
    );
  return box;
}

const CLOSE: ReadonlySet<string | undefined> = new Set(["exact", "25km", "district"]);

type Settled = PlaceResolution & { readonly lat: number; readonly lon: number };
const isSettled = (place: PlaceResolution | undefined): place is Settled =>
  place?.status === "resolved" && place.lat !== undefined && place.lon !== undefined && CLOSE.has(place.precision);
