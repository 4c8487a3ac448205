import { expect, test } from "vitest";
import type { Measure } from "../../model/claim.ts";
import { quantityFact } from "./quantity-words.ts";

const fact = (words: string, measure: Measure, min?: number, max?: number, of?: string) => {
  const { label, words: runs } = quantityFact({ span: { start: 0, end: words.length }, measure, min, max, of }, words);
  return `${label}: ${runs.map((run) => run.text).join("")}`;
};

test.each([
  [fact("at least 12", "killed", 12, undefined, "civilians"), "killed: at least 12 civilians"],
  [fact("At least two", "killed", 2, undefined, "guards"), "killed: at least 2 guards “At least two”"],
  [fact("up to 5", "missing", undefined, 5), "missing: at most 5 “up to 5”"],
  [fact("dozens", "wounded", 24, 96, "islanders"), "wounded: 24 to 96 islanders “dozens”"],
  [fact("3,000", "displaced", 3000, 3000, "islanders"), "displaced: 3,000 islanders"],
  [fact("30km", "distance-km", 30, 30), "distance: 30 km “30km”"],
  [fact("34", "age-years", 34, 34), "age: 34 years"],
  [fact("18 to 40", "age-years", 18, 40, "men"), "age: 18 to 40 years, men"],
  [fact("an unknown number", "captured"), "captured: a number “an unknown number”"],
])("%s", (shown, expected) => {
  expect(shown).toBe(expected);
});
