import type { Statement } from "./statement.ts";

/** Finding out whether something is so. */
const VERIFYING = /^(?:verify|authenticate|corroborate|substantiate|ascertain)$/u;
/** The same, of what was claimed, and much else otherwise: "could not establish", "has not been confirmed". */
const SETTLING = /^(?:confirm|establish|determine|check|trace)$/u;
/** Words for what was claimed or shown. */
const CLAIMED =
  /^(?:independently|reports?|claims?|accounts?|statements?|allegations?|versions?|figures?|tolls?|numbers?|footage|videos?|images?|photographs?|photos?|recordings?|clips?|documents?|details|authenticity|it|this|that|these|those|them|which|who|whether|where|when|what|neither|none)$/u;
const OPEN = /^(?:unverified|unconfirmed|unclear|unknown|unproven)$/u;
const PROOF = /^(?:proof|confirmation|corroboration|verification)$/u;

/** "could not be independently verified", "it is unclear who fired", "no proof was offered": how far a claim was checked. */
export function isVerificationStatus({ predicate, subject, words, frames }: Statement): boolean {
  if (predicate === undefined || frames.length > 0) return false;
  const { head, negated } = predicate;
  const isUndone = negated || isNone(subject[0]?.lower) || words.some(({ lower }) => UNABLE.test(lower));
  if (words.some(({ lemma, pos }) => pos === "VERB" && VERIFYING.test(lemma))) return isUndone || VERIFYING.test(head.lemma);
  if (isUndone && words.some(({ lemma, pos }) => pos === "VERB" && SETTLING.test(lemma)))
    return words.some(({ lower }) => CLAIMED.test(lower));
  if (isUndone && words.some(({ lower }) => PROOF.test(lower))) return true;
  return (head.pos === "AUX" || head.lemma === "remain") && words.some(({ lower }) => OPEN.test(lower));
}

const UNABLE = /^(?:unable|impossible|failed)$/u;

const isNone = (word: string | undefined): boolean => /^(?:no|none|neither|nothing|nobody)$/u.test(word ?? "");
