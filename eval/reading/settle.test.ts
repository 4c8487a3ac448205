import { expect, it } from "vitest";
import { f1, NOTHING, precision, recall, settle, sumOf } from "./settle.ts";

it("pairs each thing wanted once, in any of its right forms", () => {
  const settled = settle([["agency marea", "agency agencia marea"], ["source skerry"]], ["agency agencia marea", "via skerry"]);
  expect(settled).toMatchObject({ wanted: 2, found: 1, given: 2, right: 1, lacks: ["source skerry"], extra: ["via skerry"] });
  expect(settled.pairs).toEqual([0, undefined]);
});

it("counts what is only allowed neither way, and a repeated value once", () => {
  expect(settle([["a"]], ["a", "a", "b"], ["b"])).toMatchObject({ given: 1, right: 1, extra: [] });
  expect(settle([], ["b"], [])).toMatchObject({ given: 1, right: 0, extra: ["b"] });
});

it("does not let two wanted things share one that was given", () => {
  expect(settle([["a"], ["a"]], ["a"])).toMatchObject({ wanted: 2, found: 1, given: 1 });
});

it("gives shares of sums, and calls nothing of nothing whole", () => {
  const sum = sumOf([settle([["a"], ["b"]], ["a"]), settle([], ["c"])]);
  expect([precision(sum), recall(sum), f1(sum)]).toEqual([0.5, 0.5, 0.5]);
  expect([precision(NOTHING), recall(NOTHING), f1(NOTHING)]).toEqual([1, 1, 1]);
  expect(f1(settle([["a"]], ["b"]))).toBe(0);
});
