import type { ActorRole } from "../../../src/model/claim.ts";

/** What an actor does in a claim. */
export const ACTOR_ROLE_WORDS: Readonly<Record<ActorRole, string>> = {
  agent: "acts",
  target: "is acted on",
  party: "takes part",
  victim: "victim",
  holder: "holds",
  speaker: "speaks",
  beneficiary: "benefits",
  subject: "subject",
};
