import type { FactValue } from "../../../src/model/certainty.ts";

/** What a speaker commits to, in words. */
export const STANCE_WORDS: Readonly<Record<FactValue, string>> = {
  "CT+": "certain it is so",
  "CT-": "certain it is not so",
  "PR+": "holds it probable",
  "PR-": "holds it improbable",
  "PS+": "holds it possible",
  "PS-": "holds it possibly not so",
  CTu: "knows whether, without saying",
  Uu: "commits to nothing",
};
