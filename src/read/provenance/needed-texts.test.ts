import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatText } from "./flat-text.ts";
import { neededTexts } from "./needed-texts.ts";

describe("texts that a pattern needs", () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/^(?:please )?(?:donate|give now)\b/iu, ["DONATE", "GIVE NOW"]],
    [/^reporting(?: and writing)? by:?\s/iu, ["REPORTING BY", "REPORTING AND WRITING BY"]],
    [/^.{0,200}(?<![\p{L}])permission(?! slip)/iu, ["PERMISSION"]],
    [/^(?=.{0,80}reproducción).{0,80}prohibida/iu, ["REPRODUCCION"]],
    [/licen[cs]e/u, ["LICENCE", "LICENSE"]],
    [/^[([]?(?<who>\p{Lu}[^.]{2,80}?) contributed/u, [" CONTRIBUTED"]],
    [/(?:credit)+ line/u, ["CREDIT"]],
    [/ن[\u064b-\u0652]*شر/u, ["نشر"]],
    [/\u{41}\x42\u0043\//u, ["ABC/"]],
    [/^\p{Lu}+\d{2}[^abc]$/u, undefined],
    [/^(?:via|\p{Lu}+)$/u, undefined],
    [/^(?:via)?$/u, undefined],
    [/^(?<a>via)\k<a>?$/u, ["VIA"]],
    [/(?i:via)/u, undefined],
    [/via/, undefined],
    [/[\p{L}--[a-z]]via/v, undefined],
  ])("%s: %j", (pattern, texts) => {
    expect(neededTexts(pattern)).toEqual(texts);
  });

  const literal = fc.constantFrom("a", "b", "ß", "É", "[ab]", "[^a]", "[a-c]", ".", "\\s", "\\b", "\\p{Lu}", " ", "\\.");
  const { pattern: patterns } = fc.letrec<{ pattern: string; one: string; sequence: string }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      literal,
      fc.tuple(fc.constantFrom("(?:", "(", "(?=", "(?!", "(?<=", "(?<!"), tie("pattern")).map(([open, inner]) => `${open}${inner})`),
      fc
        .tuple(literal, fc.constantFrom("?", "*", "+?", "{2}", "{0,2}", "{1,}"))
        .map(([what, times]) => (what === "\\b" ? what : what + times)),
      fc.tuple(tie("pattern"), fc.constantFrom("?", "*", "{1,2}")).map(([inner, times]) => `(?:${inner})${times}`),
    ),
    sequence: fc.array(tie("one"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("|")),
  }));

  it("are in every text that the pattern fits", () => {
    const lines = fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "ß", "ẞ", "é", "É", " ", ".", "x"), maxLength: 12 });
    fc.assert(
      fc.property(patterns, fc.constantFrom("u", "iu"), fc.array(lines, { minLength: 10, maxLength: 10 }), (source, flags, texts) => {
        const pattern = new RegExp(source, flags);
        const needed = neededTexts(pattern) ?? [""];
        const missed = texts.filter((text) => pattern.test(text) && !needed.some((part) => flatText(text).includes(part)));
        expect(missed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
