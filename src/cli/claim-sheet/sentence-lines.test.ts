import { describe, expect, test } from "vitest";
import { claimWith } from "../../../test/cli/example-reading.ts";
import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { paint } from "../terminal/paint.ts";
import { sentenceLines } from "./sentence-lines.ts";

const within = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Claims over `text` with the given content and the given words that attribute. */
const claimOver = (text: string, content: readonly string[], cues: readonly string[]): Claim =>
  claimWith("c01", 0, "reported", {
    content: content.map((words) => within(text, words)),
    chain: [{ sourceType: "unspecified", cue: cues.map((words) => within(text, words)), cueClass: "hearsay-adverb", stance: "Uu" }],
  });

const shown = (text: string, claims: readonly Claim[], width: number, colour = false) =>
  paint(sentenceLines(text, { start: 0, end: text.length }, claims, width, colour), colour);

describe("sentenceLines", () => {
  test("puts signs under the words a claim is made of and those that hedge it", () => {
    const text = "Nine were reportedly killed.";
    expect(shown(text, [claimOver(text, ["Nine were", "killed"], ["reportedly"])], 40)).toBe(
      "Nine were reportedly killed.\n~~~~~~~~~ ^^^^^^^^^^ ~~~~~~\n",
    );
  });

  test("keeps the signs under their words when the line is broken", () => {
    const text = "Nine were reportedly killed.";
    expect(shown(text, [claimOver(text, ["Nine were", "killed"], ["reportedly"])], 12)).toBe(
      "Nine were\n~~~~~~~~~\nreportedly\n^^^^^^^^^^\nkilled.\n~~~~~~\n",
    );
  });

  test("counts cells, not characters, under wide words", () => {
    const text = "東京で九人 reportedly 死亡";
    expect(shown(text, [claimOver(text, ["九人"], ["reportedly"])], 60)).toBe("東京で九人 reportedly 死亡\n      ~~~~ ^^^^^^^^^^\n");
  });

  test("gives no row of signs to a line without marks", () => {
    expect(shown("Nothing here.", [], 40)).toBe("Nothing here.\n");
  });

  test("joins evidence that overlaps and lets the cue show inside it", () => {
    const text = "It may fall.";
    expect(shown(text, [claimOver(text, ["It may fall"], ["may"]), claimOver(text, ["may fall."], [])], 40)).toBe(
      "It may fall.\n~~~^^^~~~~~~\n",
    );
  });

  test("brackets the evidence where words run right to left", () => {
    const text = "قتل تسعة صيادين يوم الجمعة";
    expect(shown(text, [claimOver(text, ["تسعة صيادين"], [])], 60)).toBe("\u2067قتل ⟦تسعة صيادين⟧ يوم الجمعة\u2069\n");
  });

  test("underlines and emboldens with colour, and adds no rows", () => {
    const text = "Nine were reportedly killed.";
    expect(shown(text, [claimOver(text, ["killed"], ["reportedly"])], 40, true)).toBe(
      "Nine were \u001b[1;3mreportedly\u001b[0m \u001b[4mkilled\u001b[0m.\n",
    );
  });

  test("marks only what lies in the sentence", () => {
    const text = "He said so. Nine fell.";
    const claim = claimOver(text, ["so. Nine fell"], ["said"]);
    expect(paint(sentenceLines(text, { start: 12, end: text.length }, [claim], 40, false), false)).toBe("Nine fell.\n~~~~~~~~~\n");
  });
});
