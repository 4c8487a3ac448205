import { z } from "zod";

const DEGREES = /^-?\d{1,3}(?:\.\d{1,20})?$/u;
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** A box as `west,south,east,north` in degrees: "-122,-43,-120,-41". A west greater than its east crosses the date line. */
export const geoBox = z
  .string()
  .transform(edgesOf)
  .pipe(z.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }))
  .refine(({ south, north }) => south <= north);

function edgesOf(text: string): unknown {
  const edges = text.split(",").map((edge) => (DEGREES.test(edge) ? Number(edge) : undefined));
  const [west, south, east, north] = edges;
  return edges.length === 4 ? { west, south, east, north } : undefined;
}
