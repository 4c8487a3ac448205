import type { ClaimKind, ClaimRelation } from "../../model/claim.ts";
import type { Token } from "../token.ts";
import type { Matters } from "./matter.ts";
import { nearest, relation } from "./relation.ts";
import { rivalNumbers } from "./rival-numbers.ts";
import type { StatedClaim } from "./stated-claim.ts";

/** How many sentences back another number may be of the same. */
const NEAR = 4;

/** The share of matter in common from which opposite words are about the same thing. */
const SAME_MATTER = 0.6;

/** The earlier claims that a claim speaks against: by a denial, by the opposite, or by another number. */
export function answerOf(claim: StatedClaim, earlier: readonly StatedClaim[], matters: Matters): ClaimRelation[] {
  const opposite = oppositesOf(claim, earlier, matters);
  if (opposite.length > 0)
    return opposite.map((other) => relation("contradicts", other, claim.isNegative ? "says it is not so" : "says it is so"));
  if (isDenial(claim)) {
    const denied = nearest(earlier, claim, 2, (other) => isDeniable(other, claim) && isDenied(claim, other, matters));
    return denied.slice(-1).map((other) => relation("contradicts", other, "denies it"));
  }
  if (isVerdict(claim.words)) {
    const judged = nearest(earlier, claim, 2, (other) => isDeniable(other, claim));
    return judged.slice(-1).map((other) => relation("contradicts", other, "calls it untrue"));
  }
  for (const other of earlier.toReversed()) {
    if (claim.quantities.length === 0 || other.sentence < claim.sentence - NEAR) break;
    const rival = rivalNumbers(claim, other);
    if (rival !== undefined && tellsOfTheSame(claim, other, matters))
      return [relation("contradicts", other, `gives another number of ${rival}`)];
  }
  return [];
}

/** What says the opposite of a claim, a few sentences back: the same matter with the other polarity. */
function oppositesOf(claim: StatedClaim, earlier: readonly StatedClaim[], matters: Matters): readonly StatedClaim[] {
  const found = earlier.filter((other) => {
    if (other.isNegative === claim.isNegative || other.sentence < claim.sentence - 8) return false;
    if (!speaksApart(claim, other) || TAKEN.has(claim.kind) || TAKEN.has(other.kind)) return false;
    const { share, common } = matters.overlap(claim, other);
    return share >= SAME_MATTER && common.length >= 3;
  });
  return found.slice(-1);
}

/** What is taken for granted, or tells of a check, is no opposite of anything. */
const TAKEN: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["presupposition", "verification-status"]);

/** "denied the charge", "denies that it knew"; not "declined to say", "refused to leave". */
const isDenial = ({ cueClass, level, attributing }: StatedClaim): boolean =>
  cueClass === "deny-verb" && level !== "unknown" && !attributing.some(({ lemma }) => lemma === "refuse" || lemma === "decline");

/** What was laid to somebody's charge: "denied the accusation", "denied responsibility". */
const CHARGE = /^(?:accusations?|charges?|allegations?|claims?|responsibility|involvement|blame)$/u;

/** A denial with next to no matter of its own denies what was just said; one that has some denies what shares it. */
function isDenied(claim: StatedClaim, other: StatedClaim, matters: Matters): boolean {
  if (claim.words.some(({ lower }) => CHARGE.test(lower))) return other.cueClass === "claim-verb" || other.eventType === "accuse";
  if (matters.of(claim).size <= 1) return true;
  return matters.overlap(claim, other).common.length > 0 || (claim.eventType !== "none" && claim.eventType === other.eventType);
}

/** "that is untrue", "the report is a fabrication": a verdict on what was said, without more. */
function isVerdict(words: readonly Token[]): boolean {
  const at = words.findIndex(({ lower }) => UNTRUE.test(lower));
  return at > 0 && at <= 5 && words.length <= 10 && words.slice(0, at).some(({ pos }) => pos === "AUX");
}

const UNTRUE = /^(?:untrue|false|fake|wrong|inaccurate|baseless|unfounded|fabricated|invented|nonsense|lies?|hoax|fiction|fabrication)$/u;

const isDeniable = (other: StatedClaim, claim: StatedClaim): boolean =>
  other.kind !== "verification-status" && other.speaker !== undefined && other.cueClass !== "deny-verb" && speaksApart(claim, other);

/**
 * Two sources a few sentences apart that may tell of one deed: what they say has matter in common, or next to none of its own ("put the toll
 * at 19"), and they name no different places or people.
 */
function tellsOfTheSame(claim: StatedClaim, other: StatedClaim, matters: Matters): boolean {
  if (claim.speaker === undefined || other.speaker === undefined || !speaksApart(claim, other) || other.isNegative !== claim.isNegative)
    return false;
  if (matters.namesOthers(claim, other) || other.sentence < claim.sentence - NEAR) return false;
  const { common } = matters.overlap(claim, other);
  return matters.of(claim).size <= BARE || matters.of(other).size <= BARE || common.length >= 2;
}

/** Content words of a claim that says little but its number. */
const BARE = 3;

const speaksApart = (one: StatedClaim, other: StatedClaim): boolean => one.speaker !== other.speaker;
