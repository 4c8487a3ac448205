import { EVENT_VERBS } from "../lexicon/event-words.ts";
import { PASSIVE_REPORTS, REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Token } from "./token.ts";

/** The lemma of a verb: the tagger's where our lexicons know it, else the form without its ending where they know that. */
export function verbLemma(token: Token | undefined): string {
  if (!token) return "";
  return stems(token).find(isKnown) ?? token.lemma;
}

function stems({ lemma, lower }: Token): string[] {
  const bare = lower.replace(/(?:ed|ing|es|s)$/u, "");
  const doubled = bare.replace(/(.)\1$/u, "$1");
  return [lemma, bare, `${bare}e`, doubled, bare.replace(/i$/u, "y")];
}

const isKnown = (lemma: string): boolean => REPORTING_VERBS.has(lemma) || EVENT_VERBS.has(lemma) || PASSIVE_REPORTS.has(lemma);
