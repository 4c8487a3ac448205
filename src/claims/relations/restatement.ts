import type { ClaimRelation } from "../../model/claim.ts";
import type { Matters } from "./matter.ts";
import { isSurer, relation } from "./relation.ts";
import { agreeingNumbers, differingNumbers } from "./rival-numbers.ts";
import type { StatedClaim } from "./stated-claim.ts";

/**
 * The share of matter two claims have in common that say the same. A headline is short and tells what the first sentences tell; what is said
 * to be surer now must plainly be the same.
 */
const SAME = 0.55;
const SAME_AS_HEADLINE = 0.35;
const PLAINLY_SAME = 0.7;

/** The earlier claim that a claim says again: `hardens` where it is surer now, `repeats` otherwise. */
export function restatementOf(claim: StatedClaim, earlier: readonly StatedClaim[], matters: Matters): ClaimRelation[] {
  if (!canBeSaidAgain(claim)) return [];
  let best: { readonly claim: StatedClaim; readonly share: number; readonly common: readonly string[] } | undefined;
  for (const other of earlier) {
    if (other.sentence === claim.sentence || other.isNegative !== claim.isNegative || !canBeSaidAgain(other)) continue;
    const { share, common } = matters.overlap(claim, other);
    if (common.length < 2 || share < leastShare(claim, other)) continue;
    if (common.length + signsOfTheSame(claim, other) < fewestSigns(claim, other) || differingNumbers(claim, other)) continue;
    if (best === undefined || share > best.share) best = { claim: other, share, common };
  }
  if (best === undefined) return [];
  const kind = isSurer(claim, best.claim) ? "hardens" : "repeats";
  return [relation(kind, best.claim, `both tell of ${best.common.slice(0, 4).join(", ")}`)];
}

const leastShare = (claim: StatedClaim, other: StatedClaim): number =>
  isSurer(claim, other) ? PLAINLY_SAME : other.isHeadline ? SAME_AS_HEADLINE : SAME;

/** Words in common, and signs beside them: two words may do where the numbers or the deed agree. */
const fewestSigns = (claim: StatedClaim, other: StatedClaim): number => (isSurer(claim, other) ? 5 : 3);

const canBeSaidAgain = ({ kind }: StatedClaim): boolean => kind !== "verification-status" && kind !== "presupposition";

/** The same number, the same deed. */
const signsOfTheSame = (one: StatedClaim, other: StatedClaim): number =>
  (agreeingNumbers(one, other) ? 1 : 0) + (one.eventType !== "none" && one.eventType === other.eventType ? 1 : 0);
