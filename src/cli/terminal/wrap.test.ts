import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineWidth } from "./columns.ts";
import { captured, type Line, plain } from "./run.ts";
import { wrap } from "./wrap.ts";

const texts = (lines: readonly Line[]) => lines.map((line) => line.map((run) => run.text).join(""));

describe("wrap", () => {
  test.each([
    ["between words", "At least 12 people were killed", 12, ["At least 12", "people were", "killed"]],
    ["a word that is wider than the line", "abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]],
    ["ideographs between any two", "東京で会議が開かれた", 8, ["東京で会", "議が開か", "れた"]],
    ["no line before a closing mark", "会議、終了。", 6, ["会議、", "終了。"]],
    ["at a zero width space", "abc\u200bdef", 4, ["abc", "def"]],
    ["never at a no-break space", "ab 12\u00a0km", 6, ["ab", "12\u00a0km"]],
  ])("breaks %s", (_what, text, width, lines) => {
    expect(texts(wrap([plain(text)], width))).toEqual(lines);
  });

  test("gives no line for no words and drops white space at the ends", () => {
    expect(wrap([], 10)).toEqual([]);
    expect(texts(wrap([plain("   "), plain("  a   b  ")], 10))).toEqual(["a b"]);
  });

  test("keeps each word's look, and a word of two looks together", () => {
    expect(wrap([plain("said "), plain("“", "quiet"), plain("all of it", "cue"), plain("”", "quiet")], 9)).toEqual([
      [plain("said "), plain("“", "quiet"), plain("all", "cue")],
      [plain("of it", "cue"), plain("”", "quiet")],
    ]);
  });

  test("never gives a line wider than asked nor loses a character, whatever the words", () => {
    const words = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (list, width) => {
        const runs = list.map((text) => captured(`${text} `));
        const lines = wrap(runs, width);
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(width);
        const squeezed = (text: string) => text.replace(/[ \u200b]/gu, "");
        expect(squeezed(texts(lines).join(""))).toBe(squeezed(runs.map((run) => run.text).join("")));
      }),
    );
  });

  test("takes a megabyte without a space in linear time", () => {
    const start = performance.now();
    expect(wrap([plain("a".repeat(1_000_000))], 80)).toHaveLength(12_500);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
