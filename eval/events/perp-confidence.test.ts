import { expect, it } from "vitest";
import { type Draft, readingOf } from "./drafted-reading.ts";
import { confidenceOf, surest } from "./perp-confidence.ts";

const TEXT = "The governor said the Front burned the mill.";
const labelOf = (more: Partial<Draft>) => {
  const [claim] = readingOf(TEXT, [{ eventType: "assault", content: "the Front burned the mill", ...more }]).claims;
  return claim === undefined ? undefined : confidenceOf(claim);
};

it.each([
  ["the author's own word is a fact", {}, "REPORTED AS FACT"],
  ["the author's doubt is a possibility", { level: "likely" }, "POSSIBLE"],
  [
    "what officials say is the authorities' accusation",
    { level: "reported", source: "The governor", sourceType: "official" },
    "SUSPECTED OR ACCUSED BY AUTHORITIES",
  ],
  ["what others say is an accusation", { level: "reported", source: "The governor", sourceType: "witness" }, "SUSPECTED OR ACCUSED"],
  ["what may be so is possible, whoever says it", { level: "possible", source: "The governor", sourceType: "official" }, "POSSIBLE"],
  ["what its doer owns to is admitted", { eventType: "responsibility", level: "alleged" }, "CLAIMED OR ADMITTED"],
] as const)("%s", (_, draft, label) => {
  expect(labelOf(draft)).toBe(label);
});

it("takes the label that says most", () => {
  expect(surest(["POSSIBLE", "REPORTED AS FACT", "SUSPECTED OR ACCUSED"])).toBe("REPORTED AS FACT");
  expect(surest([])).toBe("POSSIBLE");
});
