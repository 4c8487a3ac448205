import { describe, expect, it } from "vitest";
import { tokenise } from "./tokenise.ts";

const forms = (text: string): string[] => tokenise(text, { start: 0, end: text.length }).map((token) => token.text);
const offsets = (text: string): string[] =>
  tokenise(text, { start: 0, end: text.length }).map((token) => text.slice(token.start, token.end));

describe("tokenise", () => {
  it("parts a possessive from its name wherever it stands", () => {
    expect(forms("The plan was Ferrow's.")).toEqual(["The", "plan", "was", "Ferrow", "'s", "."]);
    expect(forms("Ferrow’s plan")).toEqual(["Ferrow", "’s", "plan"]);
    expect(offsets("It is the U.S.'s, not Ferrow's, plan")).toEqual([
      "It",
      "is",
      "the",
      "U.S.",
      "'s",
      ",",
      "not",
      "Ferrow",
      "'s",
      ",",
      "plan",
    ]);
  });

  it("ends a sentence where it ends, whatever its last word may abbreviate", () => {
    expect(forms("Twenty soldiers came in.")).toEqual(["Twenty", "soldiers", "came", "in", "."]);
    expect(forms("It began at 5 p.m.")).toEqual(["It", "began", "at", "5", "p.m."]);
  });

  it("takes what hits for a thing", () => {
    const text = "They fled when rockets hit a ferry.";
    const tags = tokenise(text, { start: 0, end: text.length }).map((token) => `${token.text}/${token.pos}`);
    expect(tags.slice(2, 5)).toEqual(["when/ADV", "rockets/NOUN", "hit/VERB"]);
  });

  it("keeps hyphenated compounds whole", () => {
    expect(forms("a Valda-backed 20-year-old")).toEqual(["a", "Valda-backed", "20-year-old"]);
  });
});
