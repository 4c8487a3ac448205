import { expect, it } from "vitest";
import { timesRight } from "./times-right.ts";

const claims = (...times: [begin: number, end: number, value: string | null][]) => ({
  claims: times.map(([begin, end, value]) => ({ times: [{ span: [begin, end] as const, value }] })),
});

it("counts a time as right when the same words are given the same value", () => {
  const gold = claims([10, 19, "2031-05-14"], [40, 49, "2031-05"]);
  expect(timesRight([{ gold, ours: claims([13, 19, "2031-05-14"], [40, 49, "2031-06"]) }])).toBe(0.5);
  expect(timesRight([{ gold, ours: claims([60, 69, "2031-05-14"]) }])).toBe(0);
});

it("counts a time once, however many claims share it, and none without a value", () => {
  const gold = claims([10, 19, "2031-05-14"], [10, 19, "2031-05-14"], [40, 49, null]);
  expect(timesRight([{ gold, ours: claims([10, 19, "2031-05-14"]) }])).toBe(1);
});

it("is no number where nothing is to be judged", () => {
  expect(timesRight([{ gold: claims(), ours: claims([1, 2, "2031"]) }])).toBeNaN();
});
