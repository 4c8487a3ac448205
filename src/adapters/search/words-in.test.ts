import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchable, wordsIn } from "./words-in.ts";

describe("searchable", () => {
  it.each([
    ["Deir ez-Zor", "deir ez zor"],
    ["Théâtre français", "theatre francais"],
    ["İstanbul, ISTANBUL", "istanbul istanbul"],
    ["مُحَمَّد محـــمد", "محمد محمد"],
    ["أحمد", "احمد"],
    ["Ёлка Київ", "елка киів"],
    ["ΟΔΟΣ οδος", "οδοσ οδοσ"],
    ["under\u00ADground", "underground"],
    ["½ ton", "1 2 ton"],
    ["ﬁeld", "field"],
    ["\u0000a\u{E000}b", "a b"],
    ["…—!", ""],
  ])("folds %s to %s", (text, folded) => {
    expect(searchable(text)).toBe(folded);
  });

  it("changes nothing when folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("wordsIn", () => {
  it("points back at the words of the text", () => {
    const text = "In Théâtre, two";
    expect(Array.from(wordsIn(text), ({ span }) => text.slice(span.start, span.end))).toEqual(["In", "Théâtre", "two"]);
  });
});
