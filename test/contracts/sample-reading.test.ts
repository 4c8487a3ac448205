import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/model/span.ts";
import { sampleReading } from "./sample-reading.ts";

describe("sampleReading", () => {
  const { report, sentences, claims } = sampleReading(3);

  it("is the same every time", () => {
    expect(sampleReading(3)).toEqual(sampleReading(3));
    expect(sampleReading(4).report.text).not.toBe(report.text);
  });

  it("has spans that point back at their words", () => {
    expect(report.titleSpan && wordsOf(report.text, report.titleSpan)).toBe(report.title);
    expect(claims).toHaveLength(30);
    for (const { sentence, places, quantities } of claims) {
      const block = report.blocks[sentences[sentence]?.block ?? -1];
      expect(block?.role).toBe("body");
      expect(places.map((place) => wordsOf(report.text, place.span))).toEqual(["Port Amell"]);
      expect(quantities.map((quantity) => wordsOf(report.text, quantity.span))).toEqual([`at least ${quantities[0]?.min}`]);
    }
  });
});
