import { describe, expect, it } from "vitest";
import type { Claims1 } from "../../src/interchange/claims-1.ts";
import { attributionScores } from "./attribution.ts";
import { entityScores } from "./entities.ts";
import { pageScores } from "./pages.ts";
import { placeScores } from "./places.ts";
import { claimsAstray, streamScores } from "./stream.ts";

describe("a scorer's answer", () => {
  it("on attribution becomes seven shares", () => {
    const half = { F1: 0.5 };
    const scores = attributionScores({
      "source.exact": { F1: 0.731 },
      "source.token": half,
      "cue.exact": half,
      "cue.token": half,
      "content.exact": half,
      "content.token": half,
      "rel.any": half,
    });
    expect(scores).toHaveLength(7);
    expect(scores[0]).toEqual({ measure: "source.exact F1", value: 73.1, unit: "per cent", better: "higher", goal: 73 });
  });

  it("on entities becomes exact and overlapping shares", () => {
    expect(entityScores({ "exact.ALL": { F1: 0.4567 }, "overlap.ALL": { F1: 0.6 } }).map((found) => found.value)).toEqual([45.7, 60]);
  });

  it("on places counts nothing placed as nothing right", () => {
    const scores = placeScores({ exact: { f1: 0 }, resolution: { answered: { acc161: null }, endToEnd: { acc161: 0 } } });
    expect(scores.map((found) => found.value)).toEqual([0, 0, 0]);
  });

  it("on pages gives the fields and the body", () => {
    const scores = pageScores({
      title: { f1: 0.7 },
      author: { f1: 0.6 },
      date: { f1: 0.8 },
      body: { f1: 0.9, withFound: 0.91, withoutAbsent: 0.8, emptyBody: 2 },
    });
    expect(scores.map((found) => found.value)).toEqual([70, 60, 80, 90, 91, 80, 2]);
  });
});

describe("the stream", () => {
  const reading = (role: string, content: [number, number][]) =>
    ({ blocks: [{ role, span: [0, 20] }], claims: [{ content }] }) as unknown as Claims1;

  it("finds a claim with words outside the blocks that may speak", () => {
    expect(claimsAstray(reading("body", [[0, 5]]))).toHaveLength(0);
    expect(claimsAstray(reading("licence", [[0, 5]]))).toHaveLength(1);
    expect(
      claimsAstray(
        reading("body", [
          [0, 5],
          [18, 21],
        ]),
      ),
    ).toHaveLength(1);
  });

  it("counts what was read, what broke, and what strayed", () => {
    const found = streamScores([{ reading: reading("copyright", [[2, 4]]) }, { error: "INPUT_EMPTY" }, { crash: "TypeError" }]);
    expect(Object.fromEntries(found.map(({ measure, value }) => [measure, value]))).toEqual({
      "texts read": 1,
      "errors without a code": 1,
      "claims outside claim-bearing blocks": 1,
      "claims found": 1,
    });
  });
});
