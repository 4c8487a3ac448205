import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Floors, isFailure, judge, raised } from "./floors.ts";
import type { Measurement } from "./kit.ts";

const f1 = (value: number): Measurement => ({ measure: "F1", value, unit: "per cent", better: "higher" });
const over = (value: number): Measurement => ({ measure: "over-claimed", value, unit: "count", better: "lower" });
const floors: Floors = { claims: { F1: { floor: 60 }, "over-claimed": { ceiling: 3 } } };
const verdicts = (...found: Measurement[]) => judge("claims", found, floors).map((row) => row.verdict);

describe("a floor", () => {
  it("fails a value under it and a count over its ceiling", () => {
    expect(verdicts(f1(59.9), over(4))).toEqual(["under", "under"]);
    expect(judge("claims", [f1(59.9), over(4)], floors).every(isFailure)).toBe(true);
  });

  it("passes a value on it and points out one above it", () => {
    expect(verdicts(f1(60), over(3))).toEqual(["ok", "ok"]);
    expect(verdicts(f1(60.1), over(2))).toEqual(["above", "above"]);
    expect(judge("claims", [f1(60), over(2)], floors).some(isFailure)).toBe(false);
  });

  it("fails when its measure is no longer taken, and when the value is not a number", () => {
    expect(verdicts(f1(61))).toEqual(["above", "unmeasured"]);
    expect(verdicts(f1(Number.NaN), over(3))).toEqual(["under", "ok"]);
  });

  it("does not judge what has no better side or no floor yet", () => {
    expect(judge("claims", [{ measure: "found", value: 7, unit: "count", better: "neither" }], {}).map((row) => row.verdict)).toEqual([
      "unjudged",
    ]);
    expect(judge("other", [f1(1)], floors).map((row) => row.verdict)).toEqual(["new"]);
  });

  it("is raised to what was reached and keeps other kits", () => {
    expect(raised({ ...floors, pages: { F1: { floor: 80 } } }, "claims", [f1(64.2), over(1)])).toEqual({
      claims: { F1: { floor: 64.2 }, "over-claimed": { ceiling: 1 } },
      pages: { F1: { floor: 80 } },
    });
  });

  it("never falls, whatever was measured", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (first, second) => {
        const after = raised(floors, "claims", [f1(first), over(second)])["claims"];
        expect(after?.["F1"]).toSatisfy((floor: { floor: number }) => floor.floor >= 60);
        expect(after?.["over-claimed"]).toSatisfy((ceiling: { ceiling: number }) => ceiling.ceiling <= 3);
      }),
    );
  });
});
