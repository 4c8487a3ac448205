import { describe, expect, test } from "vitest";
import type { TrainingText } from "./training-text.ts";
import { withoutMarks } from "./without-marks.ts";

const TEXT = "The ferry’s master, Ana Lerro, said: “Three boats are lost.”";
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const given: TrainingText = {
  id: "ferry",
  text: TEXT,
  part: "train",
  attributions: [
    { source: [spanOf("The ferry’s master, Ana Lerro")], cue: [spanOf("said")], content: [spanOf("“"), spanOf("Three boats are lost")] },
  ],
  entities: [{ span: spanOf("Ana Lerro"), type: "Person" }],
  mentions: [{ span: spanOf("Three boats"), role: "actor" }],
  isDerived: false,
};

describe("a text without marks", () => {
  const bare = withoutMarks(given);
  const words = (span: { readonly start: number; readonly end: number }) => bare?.text.slice(span.start, span.end);

  test("lost commas, apostrophes and quotation marks, and keeps the rest", () => {
    expect(bare?.text).toBe("The ferrys master Ana Lerro said: Three boats are lost.");
    expect(bare?.part).toBe("train");
  });

  test("has what was marked where its words stand then, and nothing that was marks alone", () => {
    expect(bare?.attributions?.[0]?.source.map(words)).toEqual(["The ferrys master Ana Lerro"]);
    expect(bare?.attributions?.[0]?.cue.map(words)).toEqual(["said"]);
    expect(bare?.attributions?.[0]?.content.map(words)).toEqual(["Three boats are lost"]);
    expect(bare?.entities?.map(({ span }) => words(span))).toEqual(["Ana Lerro"]);
    expect(bare?.mentions?.map(({ span }) => words(span))).toEqual(["Three boats"]);
  });

  test("is none where there was nothing to lose", () => {
    expect(withoutMarks({ ...given, text: "Three boats are lost." })).toBeUndefined();
  });
});
