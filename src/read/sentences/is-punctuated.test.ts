import { describe, expect, it } from "vitest";
import { endsSentence, isPunctuated } from "./is-punctuated.ts";

const WORDS = "good evening from port ansel the harbour has been closed since noon and nobody here can tell us why ";

describe("words written down from speech", () => {
  it("have stops when one comes every sixty words", () => {
    expect(isPunctuated([`${WORDS.repeat(2).trim()}.`, `${WORDS.trim()}؟`])).toBe(true);
  });

  it("have none when only numbers and names have points", () => {
    expect(isPunctuated([WORDS, `${WORDS} 5.30 lantern.example`, WORDS, WORDS])).toBe(false);
  });

  it("may have lost the only one when they are few", () => {
    expect(isPunctuated(["good evening"])).toBe(true);
  });
});

it.each<[string, boolean]>([
  ["We left.", true],
  ["“We left.”", true],
  ["من أطلق النار؟", true],
  ["He said:", true],
  ["We left… ", true],
  ["We left", false],
  ["at 5.30", false],
  ["", false],
])("“%s” ends a sentence: %s", (words, ends) => {
  expect(endsSentence(words)).toBe(ends);
});
