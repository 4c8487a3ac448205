import type { CueClass, SourceType } from "../model/claim.ts";
import { CUE_CLASSES, SOURCE_TYPES } from "../model/claim-vocabulary.ts";

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

// In a gold file the author is no link; otherwise the words are those of claims.
export const LINK_SOURCES = SOURCE_TYPES.filter((type): type is Exclude<SourceType, "author"> => type !== "author");
export const LINK_CUES = CUE_CLASSES.filter((one): one is Exclude<CueClass, "authorial"> => one !== "authorial");

export const RELATIONS = ["repeats", "contradicts", "hardens", "qualifies"] as const;
export const AMBIGUITIES = ["certainty", "source", "kind", "segmentation", "eventType"] as const;
