import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { snappedToWords } from "./word-steps.ts";

/** "two boats were seized and a third was sunk": the join falls away. */
const JOIN = /\s*(?:[;,]\s*(?:and|but|while|whereas|or)?|\b(?:and|but|while|whereas)\b)\s+/giu;

/** A first guess at the two halves of a claim's words: by their parts, at the join nearest the middle, else in the middle. */
export function splitContent(text: string, content: readonly Offsets[]): readonly (readonly Offsets[])[] {
  if (content.length > 1) return content.map((span) => [span]);
  const [whole] = content;
  if (whole === undefined) return [[], []];
  const [start, end] = whole;
  const middle = (end - start) / 2;
  const joins = [...text.slice(start, end).matchAll(JOIN)].map(({ index, 0: join }) => [index, index + join.length] as const);
  const [from, to] = joins.toSorted((a, b) => Math.abs(a[0] - middle) - Math.abs(b[0] - middle))[0] ?? [middle, middle];
  const first = snappedToWords(text, [start, start + Math.max(1, Math.floor(from))]) ?? whole;
  const second = snappedToWords(text, [Math.max(first[1], start + Math.floor(to)), end]);
  return second === undefined || second[0] < first[1] ? [[first], []] : [[first], [second]];
}
