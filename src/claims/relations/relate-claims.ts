import type { ClaimRelation } from "../../model/claim.ts";
import type { ClaimId } from "../../model/ids.ts";
import { answerOf } from "./answer.ts";
import { Matters } from "./matter.ts";
import { restatementOf } from "./restatement.ts";
import type { StatedClaim } from "./stated-claim.ts";
import { statusOf } from "./status-statement.ts";

/**
 * How the claims of a report stand to one another: what repeats, hardens, contradicts or qualifies what was claimed before. The relations
 * stand with the later claim and lead to earlier ones. `claims` are in the order of the text.
 */
export function relateClaims(claims: readonly StatedClaim[]): ReadonlyMap<ClaimId, readonly ClaimRelation[]> {
  const matters = new Matters(claims);
  const related = new Map<ClaimId, readonly ClaimRelation[]>();
  for (const [index, claim] of claims.entries()) {
    const earlier = claims.slice(Math.max(0, index - FARTHEST), index);
    const relations = relationsOf(claim, earlier, matters);
    if (relations.length > 0) related.set(claim.id, relations);
  }
  return related;
}

/** How many claims back one is looked for, which keeps a long report in step with its length. */
const FARTHEST = 200;

function relationsOf(claim: StatedClaim, earlier: readonly StatedClaim[], matters: Matters): readonly ClaimRelation[] {
  if (claim.kind === "verification-status") return statusOf(claim, earlier, matters);
  const answers = answerOf(claim, earlier, matters);
  return answers.length > 0 ? answers : restatementOf(claim, earlier, matters);
}
