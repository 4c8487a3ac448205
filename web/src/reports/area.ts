import type { GeoBox } from "../../../src/ports/store.ts";
import { degreesInWords } from "../words/degrees-in-words.ts";

/** The edges in the order in which the address and the API write them. */
export const EDGES = ["west", "south", "east", "north"] as const;
export type Edge = (typeof EDGES)[number];

export const AXIS_OF = { west: "longitude", south: "latitude", east: "longitude", north: "latitude" } as const;

/** An area as the address and the API write it: "-122,-43,-120,-41". */
export const areaToText = (area: GeoBox): string => EDGES.map((edge) => area[edge]).join(",");

/** The other way; undefined for what is not four numbers. Whether they are edges of an area, the server says. */
export function areaFromText(text: string | undefined): GeoBox | undefined {
  const [west, south, east, north, ...others] = (text ?? "").split(",").map(numberFrom);
  if (west === undefined || south === undefined || east === undefined || north === undefined || others.length > 0) return undefined;
  return { west, south, east, north };
}

const numberFrom = (text: string) => (/^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined);

/** "122° W to 120° W, 43° S to 41° S"; an area that is none as it is written. */
export function areaInWords(text: string): string {
  const area = areaFromText(text);
  if (area === undefined) return text;
  const written = (edge: Edge) => degreesInWords(area[edge], AXIS_OF[edge]);
  return `${written("west")} to ${written("east")}, ${written("south")} to ${written("north")}`;
}
