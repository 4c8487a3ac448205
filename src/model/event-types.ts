import type { EventType } from "./claim.ts";

/** All types of an event, as a list. */
export const EVENT_TYPES = [
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
  "sighting",
  "control",
  "conscript",
  "announce",
  "responsibility",
  "none",
] as const satisfies readonly EventType[];
