import { ReportedlyError } from "../../errors.ts";
import type { Claim } from "../../model/claim.ts";
import type { Asked } from "./asked.ts";

/** A claim of the report that stands. Fails with CLAIM_NOT_FOUND; one that was replaced names by what. */
export function claimNamed({ kept, now }: Pick<Asked, "kept" | "now">, id: string): Claim {
  const claim = now.claims.find((one) => one.id === id);
  if (claim) return claim;
  const by = (kept.revisions ?? []).findLast(({ replaces }) => replaces.some((one) => one === id));
  const why = by === undefined ? "" : `, which revision ${by.id} replaced${by.claims.length === 0 ? "" : ` by ${idsOf(by.claims)}`}`;
  throw new ReportedlyError("CLAIM_NOT_FOUND", `expected a claim that stands, met ${id}${why}`);
}

/** "h01 h02" */
const idsOf = (claims: readonly Pick<Claim, "id">[]): string => claims.map(({ id }) => id).join(" ");
