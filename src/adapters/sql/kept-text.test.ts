import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenText, keptText } from "./kept-text.ts";

describe("kept text", () => {
  it("is the text itself where every database can hold it", () => {
    expect(keptText('Port "Amell" \u{1F600}')).toBe('Port "Amell" \u{1F600}');
  });

  it("holds neither NUL nor half a surrogate pair", () => {
    expect(keptText("a\u0000\ud800")).toBe('"a\\u0000\\ud800"');
  });

  it("gives back any text, and is another for every other text", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom('"', "\0", "\ud800", "a", "\\") }));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(givenText(keptText(one))).toBe(one);
        expect(keptText(one) === keptText(other)).toBe(one === other);
        expect(keptText(one).isWellFormed()).toBe(true);
        expect(keptText(one)).not.toContain("\0");
      }),
    );
  });
});
