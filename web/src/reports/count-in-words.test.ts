import { expect, test } from "vitest";
import { countInWords } from "./count-in-words.ts";

test.each([
  [{ total: 1, isCounted: true }, "1 report"],
  [{ total: 10_000, isCounted: true }, "10,000 reports"],
  [{ total: 10_000, isCounted: false }, "more than 10,000 reports"],
  [{ total: 312, isCounted: false }, "312 reports or more"],
])("%o is “%s”", (page, words) => {
  expect(countInWords(page)).toBe(words);
});
