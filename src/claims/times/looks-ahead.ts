import type { Claim } from "../../model/claim.ts";

// "is due on", "is to resume", "planned for": words by which a claim looks ahead whatever its main verb
const SET = /\b(?:due|scheduled|planned for|set for|set to|slated|(?:is|are|was|were) to (?!have\b)\w+|upcoming|forthcoming)\b/iu;

// "will meet", "plans to": the same where the main verb is not past
const AHEAD = /\b(?:will|shall|would|won['’]t|going to|expected|plans?|hopes?|vows?|intends?|unless|next)\b|['’]ll\b|^\s*to [a-z]/iu;

/** True where a claim looks ahead from the day it was written, by its tense or its words (the first 2000 UTF-16 units of them). */
export function looksAhead(text: string, tense: Claim["tense"] | undefined): boolean {
  const start = text.slice(0, 2000);
  return tense === "future" || SET.test(start) || (tense !== "past" && AHEAD.test(start));
}
