import type { Offsets } from "../../../src/interchange/claims-1.ts";

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** How far around a place words are looked for: no word is longer. */
const REACH = 400;

/** The stretch made to begin and end where words do: "wo boats wer" is "two boats were". Undefined when there is no word in it. */
export function snappedToWords(text: string, [start, end]: Offsets): Offsets | undefined {
  const inside = wordsAround(text, start, end).filter((word) => word[0] < end && start < word[1]);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && [first[0], last[1]];
}

/** The stretch with its beginning or its end moved by a word; the same when there is none left to move over. */
export function stepped(text: string, span: Offsets, edge: "begin" | "end", by: 1 | -1): Offsets {
  const [start, end] = span;
  const near = wordsAround(text, edge === "begin" ? start : end, edge === "begin" ? start : end);
  const places = edge === "begin" ? near.map((word) => word[0]) : near.map((word) => word[1]);
  const from = edge === "begin" ? start : end;
  const to = by > 0 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  if (to === undefined) return span;
  const next: Offsets = edge === "begin" ? [to, end] : [start, to];
  return next[0] < next[1] ? next : span;
}

/** The first words of a stretch, to begin with where nothing is selected. */
export const firstWord = (text: string, [start, end]: Offsets): Offsets | undefined =>
  wordsAround(text, start, end).find((word) => word[0] >= start);

function wordsAround(text: string, start: number, end: number): Offsets[] {
  const from = Math.max(0, start - REACH);
  return [...words.segment(text.slice(from, end + REACH))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => [from + index, from + index + segment.length]);
}
