import type { SourceType } from "../../../src/model/claim.ts";

/** What sort of speaker stands in a chain. */
export const SOURCE_TYPE_WORDS: Readonly<Record<SourceType, string>> = {
  author: "author",
  official: "state official",
  belligerent: "armed party",
  parties: "the parties",
  media: "media",
  agency: "international body",
  monitor: "monitor",
  witness: "witness",
  expert: "expert",
  unnamed: "unnamed",
  "unnamed-official": "unnamed official",
  "unnamed-partisan": "unnamed partisan",
  document: "document",
  unspecified: "nobody named",
};
