import { expect, test } from "vitest";
import { playedAt } from "./played-at.ts";

const timings = [
  { span: [0, 10], fromMs: 0, toMs: 900 },
  { span: [11, 20], fromMs: 1000, toMs: 1900, speaker: "Ana Lerro" },
  { span: [30, 40], fromMs: 5000 },
] as const;

test.each([
  [0, 0],
  [9, 0],
  [10, undefined],
  [11, 1000],
  [25, undefined],
  [39, 5000],
  [40, undefined],
])("words at %i were spoken at %s", (at, fromMs) => {
  expect(playedAt(timings, at)?.fromMs).toBe(fromMs);
});

test("what was written was not spoken", () => {
  expect(playedAt(undefined, 3)).toBeUndefined();
});
