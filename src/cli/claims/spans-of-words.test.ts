import { describe, expect, it } from "vitest";
import { spansOfWords } from "./spans-of-words.ts";

const TEXT = "Boats were seen near Port Ansel. Two boats (of\nthe Guard) were seen later, and two more boats burned.";
const wordsOf = (words: string, where: object = {}) =>
  spansOfWords(words, { text: TEXT, ...where }).map(({ start, end }) => TEXT.slice(start, end));

describe("spansOfWords", () => {
  it("finds words whatever white space stands between them, and signs that mean something in patterns", () => {
    expect(wordsOf("boats (of the  Guard)")).toEqual(["boats (of\nthe Guard)"]);
  });

  it("finds pieces apart", () => {
    expect(wordsOf("Boats … near Port Ansel ... burned")).toEqual(["Boats", "near Port Ansel", "burned"]);
  });

  it("takes the one place that lies near, before all others", () => {
    expect(spansOfWords("were seen", { text: TEXT, near: { start: 33, end: TEXT.length } })).toEqual([{ start: 58, end: 67 }]);
  });

  it("takes the place that an offset names, before those that lie near", () => {
    expect(spansOfWords("were seen", { text: TEXT, near: { start: 33, end: 90 }, at: [3, 6] })).toEqual([{ start: 6, end: 15 }]);
  });

  it("names every place of words that stand several times, with what stands around them", () => {
    expect(() => wordsOf("boats")).toThrow(
      expect.objectContaining({
        code: "USAGE",
        detail:
          "“boats” stands 2 times: at 37 (…Port Ansel. Two boats (of the Guard)…), 88 (…and two more boats burned.…); say which with --at OFFSET",
      }),
    );
  });

  it.each(["fish", "", " … ", "BOATS"])("refuses %j, which does not stand there", (words) => {
    expect(() => wordsOf(words)).toThrow(expect.objectContaining({ code: "INPUT_INVALID" }));
  });

  it("names ten places of many", () => {
    const text = "boat ".repeat(12);
    expect(() => spansOfWords("boat", { text })).toThrow(/stands 12 times: .*, and 2 more; say which/u);
  });
});
