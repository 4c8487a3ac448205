import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/model/span.ts";
import { placeAt, sampleId, sampleReading } from "./sample-reading.ts";

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

  it("has the places, times and actors asked for, one of each in every claim", () => {
    const told = sampleReading(3, { body: ["One.", "Two."], places: [placeAt(1, 2)], times: ["2026-01", "after"], actors: ["boats"] });
    expect(told.claims.map((claim) => claim.places.map((place) => place.resolution))).toEqual([[placeAt(1, 2)], [placeAt(1, 2)]]);
    expect(told.claims.map((claim) => claim.times.map((time) => time.value))).toEqual([["2026-01"], ["after"]]);
    expect(told.claims.map((claim) => claim.actors.map((actor) => actor.ref))).toEqual([["boats"], ["boats"]]);
    expect(sampleReading(3, { places: [] }).claims.flatMap((claim) => claim.places)).toEqual([]);
  });

  it("goes by a UUIDv7 that is greater for a greater number", () => {
    const ids = [0, 1, 9, 10, 300].map(sampleId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(ids.toSorted()).toEqual(ids);
  });
});
