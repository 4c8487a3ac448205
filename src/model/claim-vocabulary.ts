import type { ActorRole, ClaimKind, CueClass, Measure, SourceType } from "./claim.ts";

// The words that the fields of a claim are written in, as lists: for whoever must say them to somebody else, or check them.
// The compiler holds each list to its type, so that none can lack a word or have one too many.

const listOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] => Object.keys(words) as Word[];

export const CLAIM_KINDS = listOf<ClaimKind>({
  event: true,
  state: true,
  assessment: true,
  prediction: true,
  intent: true,
  explanation: true,
  presupposition: true,
  "verification-status": true,
});

export const SOURCE_TYPES = listOf<SourceType>({
  author: true,
  official: true,
  belligerent: true,
  parties: true,
  media: true,
  agency: true,
  monitor: true,
  witness: true,
  expert: true,
  unnamed: true,
  "unnamed-official": true,
  "unnamed-partisan": true,
  document: true,
  unspecified: true,
});

export const CUE_CLASSES = listOf<CueClass>({
  authorial: true,
  "say-verb": true,
  "assert-verb": true,
  "claim-verb": true,
  "deny-verb": true,
  "belief-verb": true,
  perception: true,
  "perception-passive": true,
  "according-to": true,
  "hearsay-adverb": true,
  "allegation-adverb": true,
  "direct-quote": true,
  document: true,
  "future-speech": true,
  "order-verb": true,
  expectation: true,
  distancing: true,
});

export const ACTOR_ROLES = listOf<ActorRole>({
  agent: true,
  target: true,
  party: true,
  victim: true,
  holder: true,
  speaker: true,
  beneficiary: true,
  subject: true,
});

export const MEASURES = listOf<Measure>({
  killed: true,
  wounded: true,
  captured: true,
  missing: true,
  displaced: true,
  detained: true,
  destroyed: true,
  damaged: true,
  count: true,
  "age-years": true,
  "distance-km": true,
  "duration-days": true,
  money: true,
});

export const TENSES = ["past", "present", "future"] as const;

/** Measures of what befell people and things; a distance or an age is no figure of an event. */
export const HARM_MEASURES: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "wounded",
  "captured",
  "missing",
  "displaced",
  "detained",
  "destroyed",
  "damaged",
]);
