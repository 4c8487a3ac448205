import { describe, expect, test } from "vitest";
import { readMarkedText } from "./read-marked-text.ts";

const marked = (text: string) => {
  const { text: bare, spans, faults } = readMarkedText(text);
  return { bare, spans: spans.map(({ label, span }) => `${label}: ${bare.slice(span.start, span.end)}`), faults };
};

describe("marked text", () => {
  test("has its marks taken out, one inside another too", () => {
    expect(marked("[s1 The port] [q1 said] that [c1 [a1 two ferries] sank].")).toEqual({
      bare: "The port said that two ferries sank.",
      spans: ["s1: The port", "q1: said", "c1: two ferries sank", "a1: two ferries"],
      faults: [],
    });
  });

  test("keeps brackets of the text", () => {
    expect(marked("He saw \\[the boat\\] and [a1 \\[its\\] crew].")).toEqual({
      bare: "He saw [the boat] and [its] crew.",
      spans: ["a1: [its] crew"],
      faults: [],
    });
  });

  test.each([
    ["[c1 two ferries sank", "c1 is not closed"],
    ["two ferries] sank", "a bracket closes nothing after “two ferries”"],
    ["[two ferries] sank", "a bracket without a label after “”; a bracket of the text is written \\["],
    ["[c1 ] sank", "c1 marks nothing"],
  ])("says what is wrong with %s", (text, fault) => {
    expect(marked(text).faults).toContain(fault);
  });
});
