import { describe, expect, it } from "vitest";
import { addCounts, boundaryF1, countBoundaries, exactShare, NO_COUNTS } from "./boundary-scores.ts";

const spans = (...ends: number[]) => ends.map((end, index) => ({ start: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end }));

describe("ends of sentences", () => {
  it("count where one follows, and the end of the text does not", () => {
    expect(countBoundaries(spans(5, 11, 20), spans(5, 20))).toEqual({ right: 1, found: 1, gold: 2, exact: 1, sentences: 3 });
  });

  it("are all right in the gold itself", () => {
    const counts = countBoundaries(spans(5, 11, 20), spans(5, 11, 20));
    expect([boundaryF1(counts), exactShare(counts)]).toEqual([1, 1]);
  });

  it("weigh what is missed as much as what is found wrongly", () => {
    const counts = addCounts(countBoundaries(spans(5, 11, 20), spans(5, 20)), countBoundaries(spans(9), spans(4, 9)));
    expect(boundaryF1(counts)).toBeCloseTo(0.5);
  });

  it("are none in nothing", () => {
    expect([boundaryF1(NO_COUNTS), exactShare(NO_COUNTS)]).toEqual([0, 0]);
  });
});
