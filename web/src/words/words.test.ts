import { describe, expect, test } from "vitest";
import { dayInWords, timeInWords } from "./day-in-words.ts";
import { licenceList } from "./licence-words.ts";
import { placeInWords } from "./place-in-words.ts";
import { quantityInWords } from "./quantity-in-words.ts";

describe("a quantity in words", () => {
  test.each([
    [{ measure: "killed", min: 12, max: null, of: "sailors" }, "killed: at least 12 sailors"],
    [{ measure: "wounded", min: null, max: 5 }, "wounded: at most 5"],
    [{ measure: "captured", min: 30, max: 30, of: "people" }, "captured: 30 people"],
    [{ measure: "displaced", min: 24, max: 9600 }, "displaced: 24 to 9,600"],
    [{ measure: "distance-km", min: 40, max: 40 }, "distance: 40 km"],
    [{ measure: "count", min: null, max: null }, "number: no number"],
  ] as const)("%j is %s", (amount, words) => {
    expect(quantityInWords(amount)).toBe(words);
  });
});

describe("a place in words", () => {
  test.each([
    ["Lyon", { status: "resolved", name: "Lyon", country: "FR" }, "resolved, France"],
    ["the Lyon area", { status: "resolved", name: "Lyon", country: "FR" }, "resolved as Lyon, France"],
    ["France", { status: "resolved", name: "France", country: "FR" }, "resolved"],
    ["Quay Town", { status: "resolved", name: "Quay Town", country: "XO" }, "resolved"],
    ["the old mill", { status: "within", name: "Lyon", country: "FR" }, "within Lyon, France; itself in no gazetteer"],
    ["the harbour", { status: "unknown" }, "in no gazetteer"],
    ["Springfield", { status: "ambiguous" }, "several places of that name"],
    ["anywhere", undefined, "not looked up"],
  ] as const)("%s: %j is “%s”", (words, resolution, settled) => {
    expect(placeInWords(words, resolution)).toBe(settled);
  });
});

test("a day is the page's own, whatever its zone", () => {
  expect(dayInWords("2024-03-06T19:30-08:00")).toBe("6 Mar 2024");
  expect(dayInWords("2024-03-06")).toBe("6 Mar 2024");
  expect(dayInWords("sometime")).toBe("sometime");
});

test("a time that fixes only a month or a year says only that", () => {
  expect(timeInWords("2024-03")).toBe("Mar 2024");
  expect(timeInWords("2024")).toBe("2024");
  expect(timeInWords("before")).toBe("before");
});

test("licence codes are read out, unknown ones as they are written", () => {
  expect(licenceList(["acknowledge-source", "hyperlink-original", "send-flowers"])).toBe(
    "name the source, link to the original, and send flowers",
  );
});
