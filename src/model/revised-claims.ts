import type { Claim, ClaimRelation } from "./claim.ts";
import type { ClaimId } from "./ids.ts";
import type { Reading } from "./reading.ts";
import type { Revision } from "./revision.ts";

/**
 * The claims that stand, in the order of the text: those found and those made by hand, without those that a revision put others in
 * the place of. Revisions that were taken back count for nothing. Without revisions these are the claims as they were found.
 */
export function revisedClaims(found: readonly Claim[], revisions: readonly Revision[]): Claim[] {
  if (revisions.length === 0) return [...found];
  const inForce = revisionsInForce(revisions);
  const replaced = new Set(inForce.flatMap(({ replaces }) => replaces));
  const byHand = inForce.flatMap(({ claims }) => claims);
  const standing = byHand.reduce(withClaim, [...found]).filter(({ id }) => !replaced.has(id));
  return standing.map((claim) => withRelationsLedOn(claim, inForce));
}

/** A relation to a claim that was corrected, split or merged leads to what stands in its place; one to a rejected claim is gone. */
function withRelationsLedOn(claim: Claim, inForce: readonly Revision[]): Claim {
  if (claim.relations === undefined) return claim;
  const { relations: before, ...alone } = claim;
  const relations = before.flatMap((relation) => ledOn(relation.to, inForce).map((to): ClaimRelation => ({ ...relation, to })));
  const others = relations.filter(
    ({ kind, to }, at) => to !== claim.id && relations.findIndex((one) => one.kind === kind && one.to === to) === at,
  );
  return others.length === 0 ? alone : { ...claim, relations: others };
}

function ledOn(id: ClaimId, inForce: readonly Revision[]): readonly ClaimId[] {
  const by = inForce.find(({ replaces }) => replaces.includes(id));
  return by === undefined ? [id] : by.claims.flatMap((claim) => ledOn(claim.id, inForce));
}

/** Those that were not taken back, without those that only take back. */
export function revisionsInForce(revisions: readonly Revision[]): Revision[] {
  const withdrawn = new Set(revisions.map(({ withdraws }) => withdraws));
  return revisions.filter(({ id, withdraws }) => withdraws === undefined && !withdrawn.has(id));
}

/** The reading with the claims that stand. */
export function revisedReading(reading: Reading, revisions: readonly Revision[] = []): Reading {
  return revisions.length === 0 ? reading : { ...reading, claims: revisedClaims(reading.claims, revisions) };
}

/** The claims with one more before the first that comes after it in the text; those that were found keep their order. */
function withClaim(claims: readonly Claim[], claim: Claim): Claim[] {
  const at = claims.findIndex((other) => byPlace(other, claim) > 0);
  return claims.toSpliced(at === -1 ? claims.length : at, 0, claim);
}

/** By sentence, then by the first word of the content. */
const byPlace = (a: Claim, b: Claim): number => a.sentence - b.sentence || startOf(a) - startOf(b);

const startOf = ({ content }: Claim): number => Math.min(Number.MAX_SAFE_INTEGER, ...content.map(({ start }) => start));
