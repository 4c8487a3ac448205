import type { ClaimKind } from "../../../src/model/claim.ts";

/** What sort of thing a claim says. */
export const CLAIM_KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  event: "event",
  state: "lasting state",
  assessment: "assessment",
  prediction: "prediction",
  intent: "intent",
  explanation: "explanation",
  presupposition: "taken for granted",
  "verification-status": "about verification",
};
