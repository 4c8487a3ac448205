import type { Certainty } from "./certainty.ts";
import type { Claim, PlaceMention } from "./claim.ts";
import type { ClaimId, ReportId, RevisionId } from "./ids.ts";

/**
 * What a person changed of a report's claims: those in `claims` stand in the place of those in `replaces` from then on.
 * Revisions are only ever added; one that `withdraws` another takes it back and has no claims of its own.
 */
export interface Revision {
  readonly id: RevisionId;
  readonly report: ReportId;
  /** ISO 8601. */
  readonly at: string;
  /** Who made it. */
  readonly by: string;
  /** Claims that stand no longer: found ones, or ones that earlier revisions made. */
  readonly replaces: readonly ClaimId[];
  /** Claims that stand in their place, with ids of their own. */
  readonly claims: readonly Claim[];
  /** The revision that this one takes back. */
  readonly withdraws?: RevisionId | undefined;
  readonly reason?: string | undefined;
}

/** The extractor of claims that were made by hand. */
export const HAND = "hand";

export type RevisionKind = "correct" | "split" | "merge" | "add" | "reject" | "undo";

/** What a revision does, by how many claims it puts in the place of how many. */
export function revisionKind({ replaces, claims, withdraws }: Pick<Revision, "replaces" | "claims" | "withdraws">): RevisionKind {
  if (withdraws !== undefined) return "undo";
  if (replaces.length === 0) return "add";
  if (claims.length === 0) return "reject";
  if (replaces.length > 1) return "merge";
  return claims.length > 1 ? "split" : "correct";
}

/** A claim as a person writes it: what follows from the rest (its id, its sentence, its grade, where its places lie) is worked out. */
export interface ClaimDraft extends Omit<Claim, "id" | "sentence" | "extractor" | "certainty" | "places"> {
  readonly certainty: Omit<Certainty, "grade">;
  readonly places: readonly Omit<PlaceMention, "resolution">[];
}

/** What a person asks for: claims in the place of others, or an earlier revision taken back. */
export type RevisionCommand =
  | {
      readonly by: string;
      readonly reason?: string | undefined;
      readonly replaces: readonly ClaimId[];
      readonly claims: readonly ClaimDraft[];
    }
  | { readonly by: string; readonly reason?: string | undefined; readonly withdraws: RevisionId };
