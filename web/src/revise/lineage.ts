import type { Claims1Claim } from "../../../src/interchange/claims-1.ts";
import type { DeskReport } from "../api/fetch-report.ts";
import type { DeskRevision } from "../api/revisions.ts";

type Revised = Pick<DeskReport, "claims" | "replacedClaims" | "formerClaims" | "revisions">;

/** Where every claim came from and what became of it. */
export interface Lineage {
  /** A claim by its id, whether it stands or not. */
  readonly claim: (id: string) => Claims1Claim | undefined;
  /** The change that made a claim by hand. */
  readonly madeBy: (id: string) => DeskRevision | undefined;
  /** The change in force that put others in the place of a claim, or none. */
  readonly replacedBy: (id: string) => DeskRevision | undefined;
  /** The claims that stand today in the place of one, itself if it stands; empty when it was rejected. */
  readonly standing: (id: string) => readonly string[];
  /** Changes in force that build upon one, which therefore cannot be taken back before them. */
  readonly above: (revision: DeskRevision) => readonly DeskRevision[];
}

export function lineageOf({ claims, replacedClaims, formerClaims, revisions }: Revised): Lineage {
  const byId = new Map<string, Claims1Claim>([...formerClaims, ...replacedClaims, ...claims].map((claim) => [claim.id, claim]));
  const inForce = revisions.filter(({ kind, isWithdrawn }) => kind !== "undo" && !isWithdrawn);
  const makers = new Map<string, DeskRevision>(revisions.flatMap((revision) => revision.claims.map((id) => [id, revision] as const)));
  const takers = new Map<string, DeskRevision>(inForce.flatMap((revision) => revision.replaces.map((id) => [id, revision] as const)));
  const stands = new Set<string>(claims.map(({ id }) => id));
  // Where the change that made a claim was taken back, what it had replaced stands again.
  const heirs = (id: string): readonly string[] => takers.get(id)?.claims ?? makers.get(id)?.replaces ?? [];
  const standing = (id: string): readonly string[] => (stands.has(id) ? [id] : heirs(id).flatMap(standing));
  return {
    claim: (id) => byId.get(id),
    madeBy: (id) => makers.get(id),
    replacedBy: (id) => takers.get(id),
    standing,
    above: ({ claims: made }) => inForce.filter(({ replaces }) => replaces.some((id) => made.includes(id))),
  };
}
