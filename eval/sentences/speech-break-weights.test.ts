import { expect, it } from "vitest";
import { SPEECH_BREAK_WEIGHTS } from "../../src/lexicon/speech-break-weights.ts";
import { speechBreakWeights } from "./speech-break-weights.ts";

// After a change to the gold or to the features: node scripts/train-speech-breaks.ts
it("the weights for speech without stops are those that the gold gives", () => {
  const made = speechBreakWeights();
  expect(Object.keys(SPEECH_BREAK_WEIGHTS)).toEqual(Object.keys(made));
  const apart = Object.entries(made).filter(([feature, weight]) => Math.abs(weight - (SPEECH_BREAK_WEIGHTS[feature] ?? 0)) > 0.02);
  expect(apart).toEqual([]);
});
