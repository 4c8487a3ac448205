import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { claimSheet } from "../../src/cli/claim-sheet/claim-sheet.ts";
import { displayWidth } from "../../src/cli/terminal/display-width.ts";
import { gradeOf } from "../../src/model/certainty.ts";
import type { Reading } from "../../src/model/reading.ts";
import { plainReport } from "../contracts/plain-report.ts";
import { claimWith, EXAMPLE_READING, NAMES } from "./example-reading.ts";

// An escape, a bracket, numbers and an m: all that `paint` writes and none of what the hostile words hold.
const OUR_CODES = /\p{Cc}\[[0-9;]+m/gu;
const sheet = (width: number, colour: boolean, reading = EXAMPLE_READING) =>
  claimSheet(reading, { width, colour, from: "pages/joint-command.html", nameOf: (ref) => NAMES.get(ref) });

describe("the claim sheet", () => {
  for (const width of [40, 80, 120]) {
    for (const colour of [true, false]) {
      test(`reads well at ${width} columns ${colour ? "with" : "without"} colour`, async () => {
        await expect(sheet(width, colour)).toMatchFileSnapshot(`golden/sheet-${width}${colour ? "-colour" : ""}.txt`);
      });
    }
  }

  test.each([20, 27, 40, 59, 80, 99, 100, 120, 200])("keeps every line within %i columns", (width) => {
    for (const line of sheet(width, false).split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    for (const line of sheet(width, true).split("\n")) expect(displayWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(width);
  });

  test("says the same words with and without colour", () => {
    const words = (text: string) =>
      stripVTControlCharacters(text)
        .replace(/^.*(?:states the claim|attributes or hedges).*$/gmu, "")
        .replace(/[~^\s│]+/gu, "");
    expect(words(sheet(80, true))).toBe(words(sheet(80, false)));
  });

  test("never says certainty by colour alone", () => {
    const plainSheet = sheet(80, false);
    for (const { certainty } of EXAMPLE_READING.claims) {
      expect(plainSheet).toContain(`${"●".repeat(gradeOf(certainty.level))}${"○".repeat(5 - gradeOf(certainty.level))} ${certainty.level}`);
    }
  });

  test("says plainly that a report makes no claims", () => {
    const text = sheet(80, false, { ...EXAMPLE_READING, claims: [] });
    expect(text).toContain("No claims were found in this report.");
    expect(text).not.toContain("~~~");
  });

  test("draws a report about which next to nothing is known", async () => {
    const { licence, taxonomy, bylines, transmission, ...rest } = EXAMPLE_READING.report;
    expect([licence, taxonomy, bylines, transmission].every((known) => known !== undefined)).toBe(true);
    const bare: Reading = {
      ...EXAMPLE_READING,
      claims: [claimWith("c01", 1, "asserted", { kind: "state", tense: "present" })],
      report: plainReport(rest.text, { id: rest.id }),
    };
    await expect(claimSheet(bare, { width: 80, colour: false })).toMatchFileSnapshot("golden/sheet-bare.txt");
  });

  test("lets no word of a report command the terminal or reorder a line", () => {
    const hostile = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202etxt.exe\u2066\u0000\r\n\u{e0041}";
    const text = sheet(80, true, hostileReading(hostile)).replace(OUR_CODES, "");
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
    expect(text).toContain("␛[2J");
    expect(text.split("⟨U+202E⟩txt.exe").length).toBeGreaterThan(10);
  });
});

/** The example with `words` wherever a report's own words can stand. */
function hostileReading(words: string): Reading {
  const swap = (value: unknown): unknown => {
    if (typeof value === "string") return value + words;
    if (Array.isArray(value)) return value.map(swap);
    if (value !== null && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, KEPT.has(key) ? inner : swap(inner)]));
    return value;
  };
  const text = EXAMPLE_READING.report.text.replaceAll(" ", ` ${words}`);
  const swapped = swap(EXAMPLE_READING) as Reading;
  return {
    ...swapped,
    report: { ...swapped.report, text },
    sentences: EXAMPLE_READING.sentences.map((sentence) => ({ ...sentence, span: { start: sentence.span.start, end: text.length } })),
  };
}

// Fields whose values are codes of ours, which no page can choose.
const KEPT = new Set([
  "certainty",
  "kind",
  "tense",
  "eventType",
  "medium",
  "role",
  "sourceType",
  "cueClass",
  "stance",
  "measure",
  "status",
  "precision",
  "extractor",
]);
