import type { CueClass } from "../../../src/model/claim.ts";

/** By what sort of words somebody is made to speak. */
export const CUE_CLASS_WORDS: Readonly<Record<CueClass, string>> = {
  authorial: "the author's own word",
  "say-verb": "saying (“said”)",
  "assert-verb": "asserting (“confirmed”)",
  "claim-verb": "claiming (“claimed”)",
  "deny-verb": "denying (“denied”)",
  "belief-verb": "believing (“thinks”)",
  perception: "perceiving (“saw”)",
  "perception-passive": "being perceived (“was seen”)",
  "according-to": "according to",
  "hearsay-adverb": "hearsay (“reportedly”)",
  "allegation-adverb": "allegation (“allegedly”)",
  "direct-quote": "direct quotation",
  document: "a document",
  "future-speech": "speech to come (“will announce”)",
  "order-verb": "ordering (“ordered”)",
  expectation: "expecting (“is expected”)",
  distancing: "distance (“so-called”)",
};
