import { describe, expect, it } from "vitest";
import { measurementsOf, sentences } from "./sentences.ts";

describe("the kit of sentences", () => {
  it("is there without any folder of others", () => {
    expect(sentences).toMatchObject({ name: "read-sentences", needs: [] });
  });

  it("judges what was only counted and shows what was looked at", () => {
    const found = measurementsOf([
      {
        language: "en",
        part: "dev",
        text: "One left. Two stayed.",
        sentences: [
          [0, 9],
          [10, 21],
        ],
      },
      {
        language: "en",
        part: "test",
        text: "We left at night. They stayed there.",
        sentences: [
          [0, 17],
          [18, 36],
        ],
      },
    ]);
    expect(found.filter(({ better }) => better === "higher").map(({ measure, value }) => [measure, value])).toEqual([
      ["en ends F1, test", 100],
      ["sentences found whole, test", 100],
      ["en without stops, ends F1, test", 100],
    ]);
    expect(found.filter(({ better }) => better === "neither")).toHaveLength(3);
  });
});
