import { describe, expect, it } from "vitest";
import { wordVector } from "./word-vector.ts";

const words = (count: number, word = (n: number) => `w${n}`): string => Array.from({ length: count }, (_, n) => word(n)).join(" ");

describe("wordVector", () => {
  it("puts the shelf before each word, gives its places, and leaves one empty between title and body", () => {
    expect(wordVector(12, { title: "the bridge", body: "the bridge fell" })).toEqual({
      words: "'12:' '12:the':1,4 '12:bridge':2,5 '12:fell':6",
      partial: "",
    });
  });

  it("holds the word of every row alone for a report without words", () => {
    expect(wordVector(12, { title: "", body: "" })).toEqual({ words: "'12:'", partial: "" });
  });

  it("names words that stand in more places than are kept", () => {
    const { words: kept, partial } = wordVector(1, { title: "", body: `${words(256, () => "the")} end` });
    expect(partial).toBe("'the'");
    expect(kept.split(",")).toHaveLength(255);
    expect(kept).toContain("'1:end':258");
  });

  it("names words that stand further on than places are counted, which it keeps without that place", () => {
    const { words: kept, partial } = wordVector(1, { title: "", body: `w1 ${words(16_381, (n) => `f${n % 100}`)} w1 late` });
    expect(partial.split(" ").slice(-2)).toEqual(["'w1'", "'late'"]);
    expect(kept).toContain("'1:w1':2 ");
    expect(kept.endsWith("'1:late'")).toBe(true);
  });

  it("keeps the beginning of a word that is too long, with a mark, and names it", () => {
    const long = "x".repeat(500);
    expect(wordVector(1, { title: "", body: long })).toEqual({
      words: `'1:' '1:${"x".repeat(400)}…'`,
      partial: `'${"x".repeat(400)}…'`,
    });
  });

  it("holds a word that stands for any in the place of more than a megabyte of words", () => {
    expect(wordVector(7, { title: "", body: words(60_000, (n) => `word${n}of${n}`) })).toEqual({ words: "'7:' '7;'", partial: "';'" });
  });
});
