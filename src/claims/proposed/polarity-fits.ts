import type { Token } from "../token.ts";
import { verbGroups } from "../verb-groups.ts";

/** "Nobody was hurt", "without warning", "refused to leave" */
const DENIES = /^(?:no|not|n't|n’t|never|nobody|none|neither|nor|nothing|nowhere|without|cannot|fail|refuse|lack|deny|unable)$/u;

/**
 * Whether words can have the polarity that is said of them. A negated claim needs a word that negates, in it or beside
 * it; words whose every verb is negated are no claim that something is so. Knows English.
 */
export function polarityFits(polarity: "+" | "-", content: readonly Token[], sentence: readonly Token[]): boolean {
  if (polarity === "-") return sentence.some(({ lower, lemma }) => DENIES.test(lower) || DENIES.test(lemma));
  const groups = verbGroups(content);
  return groups.length === 0 || groups.some(({ negated }) => !negated);
}
