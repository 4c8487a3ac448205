import type { CertaintyLevel } from "../../../src/model/certainty.ts";
import type { EventType } from "../../../src/model/claim.ts";
import type { DeskClaim } from "../api/fetch-report.ts";

/** Which claims of a report are shown. Nothing chosen means all. */
export interface ClaimFilter {
  readonly levels: ReadonlySet<CertaintyLevel>;
  readonly type: EventType | "all";
}

export interface FilterProps {
  /** All claims of the report, whatever the filter. */
  readonly claims: readonly DeskClaim[];
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
}

export const ALL_CLAIMS: ClaimFilter = { levels: new Set(), type: "all" };

export const passes = (claim: DeskClaim, { levels, type }: ClaimFilter): boolean =>
  (levels.size === 0 || levels.has(claim.certainty.level)) && (type === "all" || claim.eventType === type);

/** How many claims there are of each kind that `kindOf` tells apart. */
export function countBy<Kind extends string>(
  claims: readonly DeskClaim[],
  kindOf: (claim: DeskClaim) => Kind,
): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const claim of claims) counts[kindOf(claim)] = (counts[kindOf(claim)] ?? 0) + 1;
  return counts;
}
