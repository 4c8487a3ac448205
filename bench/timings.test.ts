import { expect, it } from "vitest";
import { quantile, timings } from "./timings.ts";

it("takes quantiles by nearest rank", () => {
  const values = Array.from({ length: 20 }, (_, index) => index + 1);
  expect([quantile(values, 0.5), quantile(values, 0.95), quantile([7], 0.5)]).toEqual([10, 19, 7]);
  expect(quantile([], 0.5)).toBeNaN();
});

it("runs an action for its warm-up and for each round", async () => {
  let runs = 0;
  const { medianMs, p95Ms } = await timings(() => runs++, 10, 3);
  expect(runs).toBe(13);
  expect(p95Ms).toBeGreaterThanOrEqual(medianMs);
});
