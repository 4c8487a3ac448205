import type { Span } from "../../src/model/span.ts";

/** How many ends of sentences were found, over any number of texts. The end of the text itself is no finding. */
export interface BoundaryCounts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
  /** Gold sentences found from their first to their last character. */
  readonly exact: number;
  readonly sentences: number;
}

export const NO_COUNTS: BoundaryCounts = { right: 0, found: 0, gold: 0, exact: 0, sentences: 0 };

/** What was found in one text beside its gold. */
export function countBoundaries(gold: readonly Span[], found: readonly Span[]): BoundaryCounts {
  const ends = new Set(gold.slice(0, -1).map(({ end }) => end));
  const foundEnds = found.slice(0, -1).map(({ end }) => end);
  const spans = new Set(found.map(({ start, end }) => `${start} ${end}`));
  return {
    right: foundEnds.filter((end) => ends.has(end)).length,
    found: foundEnds.length,
    gold: ends.size,
    exact: gold.filter(({ start, end }) => spans.has(`${start} ${end}`)).length,
    sentences: gold.length,
  };
}

export const addCounts = (a: BoundaryCounts, b: BoundaryCounts): BoundaryCounts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
  exact: a.exact + b.exact,
  sentences: a.sentences + b.sentences,
});

/** The harmonic mean of precision and recall; 0 where nothing is right. */
export const boundaryF1 = ({ right, found, gold }: BoundaryCounts): number => (right === 0 ? 0 : (2 * right) / (found + gold));

export const exactShare = ({ exact, sentences }: BoundaryCounts): number => (sentences === 0 ? 0 : exact / sentences);
