import { PASSIVE_REPORTS, REPORTING_VERBS } from "../../lexicon/reporting-verbs.ts";
import { type CertaintyLevel, type FactValue, lower } from "../../model/certainty.ts";
import type { CueClass } from "../../model/claim.ts";
import type { Token } from "../token.ts";

/** The surest level that words under a cue of each class may have, as the rules have it. */
const CEILING: Readonly<Record<CueClass, CertaintyLevel>> = {
  authorial: "asserted",
  "say-verb": "reported",
  "assert-verb": "reported",
  "claim-verb": "alleged",
  "deny-verb": "reported",
  "belief-verb": "reported",
  perception: "reported",
  "perception-passive": "asserted",
  "according-to": "reported",
  "hearsay-adverb": "reported",
  "allegation-adverb": "alleged",
  "direct-quote": "reported",
  document: "reported",
  "future-speech": "reported",
  "order-verb": "reported",
  expectation: "reported",
  distancing: "alleged",
};

/** What the one who is made to speak commits to; all others are certain. */
const STANCES: Readonly<Partial<Record<CueClass, FactValue>>> = {
  "deny-verb": "CT-",
  "belief-verb": "PR+",
  expectation: "PR+",
  "future-speech": "Uu",
  "order-verb": "Uu",
  distancing: "Uu",
};

export const stanceOf = (cueClass: CueClass): FactValue => STANCES[cueClass] ?? "CT+";

/**
 * The surest level under one cue. What we know of its words outranks the class it was given: "claimed" put down as
 * say-verb stays alleged, and only a verb of seeing that we know ("was seen") leaves words the author's own.
 */
export function linkLevel(cueClass: CueClass, cue: readonly Token[]): CertaintyLevel {
  const known = cue.flatMap(({ lemma }) => REPORTING_VERBS.get(lemma)?.class ?? []);
  const seen = cue.some(({ lemma }) => PASSIVE_REPORTS.get(lemma)?.class === "perception-passive");
  const given = CEILING[cueClass] === "asserted" && !seen ? "reported" : CEILING[cueClass];
  return known.map((found) => (seen ? given : CEILING[found])).reduce(lower, given);
}
