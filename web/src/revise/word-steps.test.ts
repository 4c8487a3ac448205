import { describe, expect, test } from "vitest";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { firstWord, snappedToWords, stepped } from "./word-steps.ts";

const TEXT = "Two boats, it said, were seized.";
const ARABIC = "قال خفر السواحل إن قاربين احتجزا.";
const spanOf = (words: string, text = TEXT): Offsets => [text.indexOf(words), text.indexOf(words) + words.length];
const words = (span: Offsets | undefined, text = TEXT) => span && text.slice(...span);

describe("a selection", () => {
  test.each([
    ["wo boat", "Two boats"],
    [" it said, ", "it said"],
    [", i", "it"],
    ["seized.", "seized"],
  ])("“%s” means the words “%s”", (selected, meant) => {
    expect(words(snappedToWords(TEXT, spanOf(selected)))).toBe(meant);
  });

  test("without a word means none", () => {
    expect(snappedToWords(TEXT, spanOf(", "))).toBeUndefined();
  });

  test("means whole words from right to left, too", () => {
    expect(words(snappedToWords(ARABIC, spanOf("فر السواح", ARABIC)), ARABIC)).toBe("خفر السواحل");
  });
});

describe("a stretch", () => {
  test.each([
    ["begin", 1, "it said, were"],
    ["begin", -1, "Two boats, it said, were"],
    ["end", 1, "boats, it said, were seized"],
    ["end", -1, "boats, it said"],
  ] as const)("moves where it %ss by %d word", (edge, by, after) => {
    expect(words(stepped(TEXT, spanOf("boats, it said, were"), edge, by))).toBe(after);
  });

  test("stays where there is no word left, and never turns into nothing", () => {
    expect(stepped(TEXT, spanOf("Two"), "begin", -1)).toEqual(spanOf("Two"));
    expect(stepped(TEXT, spanOf("Two"), "end", -1)).toEqual(spanOf("Two"));
    expect(stepped(TEXT, spanOf("seized"), "end", 1)).toEqual(spanOf("seized"));
  });

  test("begins with its first word", () => {
    expect(words(firstWord(TEXT, [9, TEXT.length]))).toBe("it");
  });
});
