import { describe, expect, test } from "vitest";
import { clustersOf, displayWidth } from "./display-width.ts";

describe("displayWidth", () => {
  test.each([
    ["", 0],
    ["Port Tamber", 11],
    ["café", 4],
    ["cafe\u0301", 4],
    ["طرابلس", 6],
    ["مُحَمَّد", 4],
    ["שלום", 4],
    ["東京", 4],
    ["ﾊﾝｶｸ", 4],
    ["ＡＢ", 4],
    ["한국", 4],
    ["\u1112\u1161\u11ab", 2],
    ["ด้วย", 3],
    ["हिन्दी", 3],
    ["👍", 2],
    ["👩‍🚒", 2],
    ["👍🏽", 2],
    ["🇫🇷", 2],
    ["❤️", 2],
    ["❤", 1],
    ["●●●○○ reported", 14],
    ["a\u200db", 2],
    ["\u2068x\u2069", 1],
  ])("%j takes %i cells", (text, cells) => {
    expect(displayWidth(text)).toBe(cells);
  });

  test("takes a megabyte of one word in linear time", () => {
    const took = (count: number) => {
      const text = "é".repeat(count);
      const start = performance.now();
      expect(displayWidth(text)).toBe(count);
      return performance.now() - start;
    };
    took(50_000);
    expect(took(1_000_000)).toBeLessThan(5_000);
  });
});

test("clustersOf keeps what a reader takes for one character together", () => {
  expect([...clustersOf("e\u0301👩‍🚒x")]).toEqual(["e\u0301", "👩‍🚒", "x"]);
});
