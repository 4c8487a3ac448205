import type { ClaimRelationKind } from "../../../src/model/claim.ts";
import type { DeskClaim } from "../api/fetch-report.ts";

/** How a claim stands to another of its report. */
export interface RelatedClaim {
  readonly kind: ClaimRelationKind;
  /** Whether it is this claim that repeats, contradicts or qualifies the other, or the other way round. */
  readonly does: boolean;
  readonly other: DeskClaim;
  readonly reason: string;
}

const known = new WeakMap<readonly DeskClaim[], ReadonlyMap<string, readonly RelatedClaim[]>>();

/** What a claim says of earlier ones and what later ones say of it, in the order of the text. Worked out once for the claims of a report. */
export function relatedClaims(claims: readonly DeskClaim[], id: string): readonly RelatedClaim[] {
  const all = known.get(claims) ?? relatedIn(claims);
  known.set(claims, all);
  return all.get(id) ?? [];
}

function relatedIn(claims: readonly DeskClaim[]): ReadonlyMap<string, readonly RelatedClaim[]> {
  const byId = new Map<string, DeskClaim>(claims.map((claim) => [claim.id, claim]));
  const related = new Map<string, RelatedClaim[]>(claims.map(({ id }) => [id, []]));
  for (const claim of claims)
    for (const { kind, to, reason } of claim.relations ?? []) {
      const other = byId.get(to);
      if (other === undefined) continue;
      related.get(claim.id)?.push({ kind, does: true, other, reason });
      related.get(to)?.push({ kind, does: false, other: claim, reason });
    }
  return related;
}
