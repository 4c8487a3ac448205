import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import type { EventType } from "../../../src/model/claim.ts";
import type { EventStatus } from "../../../src/model/reported-event.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { EVENT_TYPE_WORDS } from "../words/event-type-words.ts";
import { languageName } from "../words/language-name.ts";
import { STATUS_WORDS } from "../words/status-words.ts";
import type { FacetName } from "./report-search.ts";

/** What each filter is called. */
export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
  outlet: "Outlet",
  certainty: "Certainty of wording",
  status: "Event status",
  eventType: "Event type",
  region: "Region",
  theme: "Theme",
  language: "Language",
};

/** A facet's value as a person reads it. */
export function facetValueInWords(name: FacetName, value: string): string {
  if (name === "certainty") return CERTAINTY_WORDS[value as CertaintyLevel]?.word ?? value;
  if (name === "eventType") return EVENT_TYPE_WORDS[value as EventType] ?? value;
  if (name === "status") return STATUS_WORDS[value as EventStatus] ?? value;
  return name === "language" ? languageName(value) : value;
}
