import { gradeOf } from "../../model/certainty.ts";
import type { ClaimRelation } from "../../model/claim.ts";
import type { StatedClaim } from "./stated-claim.ts";

export const relation = (kind: ClaimRelation["kind"], to: StatedClaim, reason: string): ClaimRelation => ({ kind, to: to.id, reason });

export const isSurer = (one: StatedClaim, other: StatedClaim): boolean => gradeOf(one.level) > gradeOf(other.level);

/** The earlier claims of the nearest sentence that has some which `fits`, `sentences` back at most. */
export function nearest(
  earlier: readonly StatedClaim[],
  from: StatedClaim,
  sentences: number,
  fits: (claim: StatedClaim) => boolean,
): readonly StatedClaim[] {
  const near = earlier.filter((claim) => claim.sentence >= from.sentence - sentences && fits(claim));
  const last = near.at(-1)?.sentence;
  return near.filter(({ sentence }) => sentence === last);
}
