import { degreesFrom } from "../words/degrees-in-words.ts";
import { AXIS_OF, areaToText, EDGES, type Edge } from "./area.ts";

/** The four edges as they are typed. */
export type TypedArea = Readonly<Record<Edge, string>>;

/** What is wrong with each edge, in words. */
export type AreaFaults = Readonly<Partial<Record<Edge, string>>>;

/** The area that is typed as the address writes it, or what keeps it from being one. */
export function checkArea(typed: TypedArea): { readonly box: string } | { readonly faults: AreaFaults } {
  const degrees = Object.fromEntries(EDGES.map((edge) => [edge, degreesFrom(typed[edge], AXIS_OF[edge])]));
  const { west, south, east, north } = degrees;
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return {
      faults: Object.fromEntries(EDGES.filter((edge) => degrees[edge] === undefined).map((edge) => [edge, faultOf(edge, typed[edge])])),
    };
  if (south > north) return { faults: { south: "South lies north of north: exchange the two." } };
  return { box: areaToText({ west, south, east, north }) };
}

function faultOf(edge: Edge, typed: string): string {
  const name = `${edge.charAt(0).toUpperCase()}${edge.slice(1)}`;
  if (typed.trim() === "") return `${name} is missing.`;
  return AXIS_OF[edge] === "longitude" ? `${name}: expected 180\u00a0W to 180\u00a0E.` : `${name}: expected 90\u00a0S to 90\u00a0N.`;
}
