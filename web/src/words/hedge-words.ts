import type { HedgeClass } from "../../../src/model/certainty.ts";

/** Why certain words make a claim less sure. */
export const HEDGE_WORDS: Readonly<Record<HedgeClass, string>> = {
  "hearsay-adverb": "hearsay",
  "allegation-adverb": "allegation",
  "claim-verb": "a claiming verb",
  modal: "may or might",
  conditional: "a condition",
  question: "a question",
  distancing: "distance",
  "scare-quotes": "scare quotes",
  "numeric-bound": "a rough number",
  belief: "a belief",
  inference: "an inference",
  future: "not yet so",
  negation: "a negation",
};
