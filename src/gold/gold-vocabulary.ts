/** Words that a gold file may use, as `data/gold/README.md` lists them. */
export const MANNERS = [
  "wire",
  "tabloid",
  "ministry",
  "party-channel",
  "monitor",
  "rights-group",
  "aid-agency",
  "local-paper",
  "transcript",
  "roundup",
  "translated",
  "live-blog",
  "state-media",
  "broadcaster",
  "analysis",
  "interview",
  "briefing",
  "opposition-media",
  "telegram-post",
  "court",
  "fact-check",
  "newsletter",
  "diplomatic-statement",
  "correction",
  "feature",
  "investigation",
  "political-report",
  "press-review",
  "official-release",
] as const;

export const KINDS = [
  "event",
  "state",
  "assessment",
  "prediction",
  "intent",
  "explanation",
  "presupposition",
  "verification-status",
] as const;

export const LEVELS = ["asserted", "likely", "reported", "alleged", "possible", "unknown"] as const;
export const TENSES = ["past", "present", "future"] as const;
export const STANCES = ["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"] as const;

export const SOURCE_TYPES = [
  "official",
  "belligerent",
  "parties",
  "media",
  "agency",
  "monitor",
  "witness",
  "expert",
  "unnamed",
  "unnamed-official",
  "unnamed-partisan",
  "document",
  "unspecified",
] as const;

export const CUE_CLASSES = [
  "say-verb",
  "assert-verb",
  "claim-verb",
  "deny-verb",
  "belief-verb",
  "perception",
  "perception-passive",
  "according-to",
  "hearsay-adverb",
  "allegation-adverb",
  "direct-quote",
  "document",
  "future-speech",
  "order-verb",
  "expectation",
  "distancing",
] as const;

export const ROLES = ["agent", "target", "party", "victim", "holder", "speaker", "beneficiary", "subject"] as const;

export const MEASURES = [
  "killed",
  "wounded",
  "captured",
  "missing",
  "displaced",
  "detained",
  "destroyed",
  "damaged",
  "count",
  "age-years",
  "distance-km",
  "duration-days",
  "money",
] as const;

export const HEDGE_CLASSES = [
  "hearsay-adverb",
  "allegation-adverb",
  "modal",
  "conditional",
  "question",
  "distancing",
  "numeric-bound",
  "belief",
  "negation",
  "claim-verb",
  "inference",
  "scare-quotes",
  "future",
] as const;

export const RELATIONS = ["repeats", "contradicts", "hardens", "qualifies"] as const;
export const AMBIGUITIES = ["certainty", "source", "kind", "segmentation", "eventType"] as const;
