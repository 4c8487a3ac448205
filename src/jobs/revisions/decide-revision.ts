import { ReportedlyError } from "../../errors.ts";
import type { Claim } from "../../model/claim.ts";
import type { ClaimId, RevisionId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import { revisedClaims, revisionsInForce } from "../../model/revised-claims.ts";
import { type Revision, type RevisionCommand, revisionKind } from "../../model/revision.ts";
import { claimByHand, claimIdsAfter } from "./claim-by-hand.ts";
import { isSameClaim } from "./is-same-claim.ts";
import { wellFormed } from "./well-formed.ts";

/** How many claims a person may put in the place of others at once. */
const MOST_CLAIMS = 200;
const LONGEST_REASON = 2000;
const LONGEST_NAME = 200;

/** A reading as it was found. */
type Found = Pick<Reading, "report" | "sentences" | "claims" | "toponyms">;

/** Which revision it becomes, and when that is. */
interface Moment {
  readonly id: RevisionId;
  readonly at: string;
}

/**
 * The revision that a person's command makes of a report, on top of the revisions it has. What follows from the rest is worked out:
 * ids, sentences, grades, and where a place lies whose words were settled before.
 * Fails with CLAIM_NOT_FOUND and REVISION_NOT_FOUND for what is not there, with REVISION_CONFLICT where another revision stands in the
 * way, and with INPUT_INVALID for a claim that cannot be, naming the member.
 */
export function decideRevision(found: Found, revisions: readonly Revision[], command: RevisionCommand, { id, at }: Moment): Revision {
  const { by, reason } = wellFormed({ by: command.by.trim(), reason: command.reason?.trim() || undefined });
  if (by === "" || by.length > LONGEST_NAME) throw invalid(`by to be a name of 1 to ${LONGEST_NAME} characters`, `${by.length}`);
  if (reason !== undefined && reason.length > LONGEST_REASON)
    throw invalid(`a reason of at most ${LONGEST_REASON.toLocaleString("en")} characters`, `${reason.length.toLocaleString("en")}`);
  const made = { id, report: found.report.id, at, by, reason };
  if ("withdraws" in command) return { ...made, replaces: [], claims: [], withdraws: withdrawable(revisions, command.withdraws).id };

  const replaced = command.replaces.map((claim) => standing(found, revisions, claim));
  checkCounts(command.replaces, command.claims.length);
  if (replaced.length > 0 && command.claims.length === 0 && reason === undefined) throw invalid("a reason for rejecting a claim", "none");
  const ids = claimIdsAfter(found.claims, revisions);
  const known = new Set([...found.claims, ...revisions.flatMap((revision) => revision.claims)].map((claim) => claim.id));
  const claims = command.claims.map((draft, index) => claimByHand(draft, ids(index), { found, known, replaced, where: `claims.${index}` }));
  if (claims.length === 1 && replaced.length === 1 && isSameClaim(claims[0], replaced[0])) throw invalid("something changed", "nothing");
  return { ...made, replaces: [...command.replaces], claims };
}

/** The claim as it stands. */
function standing({ claims }: Found, revisions: readonly Revision[], id: ClaimId): Claim {
  const claim = revisedClaims(claims, revisions).find((one) => one.id === id);
  if (claim) return claim;
  const by = revisionsInForce(revisions).find(({ replaces }) => replaces.includes(id));
  if (by) throw new ReportedlyError("REVISION_CONFLICT", `expected the claim ${id} to stand, met that ${described(by)}`);
  throw new ReportedlyError("CLAIM_NOT_FOUND", `expected a claim that stands, met ${id}`);
}

/** The revision to take back. */
function withdrawable(revisions: readonly Revision[], id: RevisionId): Revision {
  const revision = revisions.find((one) => one.id === id);
  if (!revision) throw new ReportedlyError("REVISION_NOT_FOUND", `expected a revision of this report, met ${id}`);
  if (revision.withdraws !== undefined) throw invalid("a revision that changed claims", `${id}, which took back ${revision.withdraws}`);
  const before = revisions.find(({ withdraws }) => withdraws === id);
  if (before) throw new ReportedlyError("REVISION_CONFLICT", `expected ${id} to be in force, met that ${described(before)}`);
  const made = new Set(revision.claims.map((claim) => claim.id));
  const above = revisionsInForce(revisions).filter(({ replaces }) => replaces.some((claim) => made.has(claim)));
  if (above.length > 0)
    throw new ReportedlyError("REVISION_CONFLICT", `expected nothing to build on ${id}, met ${above.map((one) => one.id).join(", ")}`);
  return revision;
}

/** "019f… (split, by Ana Orrel) replaced it" */
const described = (revision: Revision): string => `${revision.id} (${revisionKind(revision)}, by ${revision.by}) came before`;

/** Which counts make a revision: see `revisionKind`. */
function checkCounts(replaces: readonly ClaimId[], claims: number): void {
  if (replaces.length === 0 && claims === 0) throw invalid("a claim to change or to add", "none");
  if (replaces.length > 1 && claims > 1)
    throw invalid("one claim in the place of several, or several in the place of one", `${claims} for ${replaces.length}`);
  if (replaces.length > MOST_CLAIMS || claims > MOST_CLAIMS)
    throw invalid(`at most ${MOST_CLAIMS} claims`, `${Math.max(replaces.length, claims)}`);
  if (new Set(replaces).size < replaces.length) throw invalid("every claim named once", replaces.join(", "));
}

const invalid = (expected: string, met: string): ReportedlyError =>
  new ReportedlyError("INPUT_INVALID", `expected ${expected}, met ${met}`);
