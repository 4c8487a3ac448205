import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmptySearch, parseSearch } from "./parse-search.ts";
import { searchable } from "./words-in.ts";

const term = (words: string, isPrefix = false) => ({ words: words.split(" "), isPrefix });

describe("parseSearch", () => {
  it.each([
    ["ceasefire talks", [term("ceasefire"), term("talks")], []],
    ['"operations room"', [term("operations room")], []],
    ["“operations room”", [term("operations room")], []],
    ["Deir*", [term("deir", true)], []],
    ['"operations ro"*', [term("operations ro", true)], []],
    ["market -sport", [term("market")], [term("sport")]],
    ['-"match report" goal', [term("goal")], [term("match report")]],
    ["al-Assad", [term("al assad")], []],
    ['"left open at', [term("left open at")], []],
    ["naïve ÉLAN", [term("naive"), term("elan")], []],
    ['- * " ( ) AND:', [term("and")], []],
    ["title:bridge NEAR(a b)", [term("title bridge"), term("near a"), term("b")], []],
    ["", [], []],
  ])("reads %s", (typed, wanted, excluded) => {
    expect(parseSearch(typed)).toEqual({ wanted, excluded });
  });

  it("asks for nothing when no letter or digit was typed", () => {
    expect(isEmptySearch(parseSearch('-- "" ** ( …'))).toBe(true);
  });

  it("takes any text and keeps to folded words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const { wanted, excluded } = parseSearch(typed);
        for (const word of [...wanted, ...excluded].flatMap((found) => found.words)) expect(searchable(word)).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  it("reads a long line in linear time", () => {
    const elapsed = (typed: string): number => {
      const start = performance.now();
      parseSearch(typed);
      return performance.now() - start;
    };
    const line = '-"'.repeat(100_000);
    elapsed(line);
    expect(elapsed(line + line)).toBeLessThan(8 * elapsed(line) + 50);
  });
});
