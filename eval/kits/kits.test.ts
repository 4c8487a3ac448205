import { describe, expect, it } from "vitest";
import type { Claims1 } from "../../src/interchange/claims-1.ts";
import { attributionScores } from "./attribution.ts";
import { entityScores } from "./entities.ts";
import { mucScores } from "./muc4.ts";
import { pageScores } from "./pages.ts";
import { placeScores } from "./places.ts";
import { ploverScores } from "./plover.ts";
import { claimsAstray, streamScores } from "./stream.ts";

describe("a scorer's answer", () => {
  it("on attribution becomes eight shares", () => {
    const half = { F1: 0.5 };
    const scores = attributionScores({
      "source.exact": { F1: 0.731 },
      "source.token": half,
      "cue.exact": half,
      "cue.token": half,
      "content.exact": half,
      "content.token": half,
      "rel.half": half,
      "rel.any": half,
    });
    expect(scores).toHaveLength(8);
    expect(scores[0]).toEqual({ measure: "source.exact F1", value: 73.1, unit: "per cent", better: "higher", goal: 66 });
  });

  it("on entities becomes exact and overlapping shares", () => {
    expect(entityScores({ "exact.ALL": { F1: 0.4567 }, "overlap.ALL": { F1: 0.6 } }).map((found) => found.value)).toEqual([45.7, 60]);
  });

  it("on places counts nothing placed as nothing right", () => {
    const scores = placeScores({ exact: { f1: 0 }, resolution: { answered: { acc161: null }, endToEnd: { acc161: 0 } } });
    expect(scores.map((found) => found.value)).toEqual([0, 0, 0]);
  });

  it("on PLOVER counts sources and targets together as actors", () => {
    const slot = (tp: number, fp: number, fn: number) => ({ tp, fp, fn, f: 0.5 });
    const scores = ploverScores({ micro: slot(1, 1, 1), macroF: 0.4, source: slot(3, 1, 1), target: slot(1, 1, 3) });
    expect(scores.find((found) => found.measure === "actor span F1")).toMatchObject({ value: 57.1, goal: 55 });
    expect(ploverScores({ micro: slot(0, 0, 1), macroF: 0, source: slot(0, 0, 1), target: slot(0, 0, 0) })[2]?.value).toBe(0);
  });

  it("on MUC-4 gives perpetrators with the right confidence of all that the gold names, and does not judge the share of few", () => {
    const slots = { perpOrg: { f: 0.1, tp: 8, fn: 92 } };
    const numbers = { killed: { exact: { f: 0.2 } }, injured: { exact: { f: 0.1 } } };
    const scores = mucScores({ type: { f: 0.4 }, slots, perpConfidenceAccuracy: 0.5, perpConfidenceJudged: 8 }, numbers);
    expect(scores.map((found) => found.value)).toEqual([20, 10, 40, 10, 4, 50, 8]);
    expect(scores.at(-2)?.better).toBe("neither");
    expect(mucScores({ type: { f: 0 }, slots, perpConfidenceAccuracy: null, perpConfidenceJudged: 0 }, numbers)[4]?.value).toBe(0);
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
