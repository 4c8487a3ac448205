import type { EventType } from "../../../src/model/claim.ts";

/** What a claim is about, in a word or two. */
export const EVENT_TYPE_WORDS: Readonly<Record<EventType, string>> = {
  agree: "agreement",
  consult: "talks",
  support: "support",
  concede: "concession",
  cooperate: "cooperation",
  aid: "aid",
  retreat: "retreat",
  request: "request",
  accuse: "accusation",
  reject: "rejection",
  threaten: "threat",
  protest: "protest",
  sanction: "sanction",
  mobilize: "mobilisation",
  coerce: "coercion",
  assault: "attack",
  sighting: "sighting",
  control: "control of ground",
  conscript: "conscription",
  announce: "announcement",
  responsibility: "responsibility",
  none: "describes no act",
};
