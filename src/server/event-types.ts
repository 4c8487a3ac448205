import type { EventType } from "../model/claim.ts";

/** The event types a request may ask for. */
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
