import type { CertaintyLevel } from "../model/certainty.ts";
import type { Claim } from "../model/claim.ts";
import type { ReportId } from "../model/ids.ts";
import type { KeptReading, ReportSummary } from "../ports/store.ts";

/** The line of the list that a kept reading gets. */
export function summaryOf(id: ReportId, { reading: { report, claims }, addedAt }: KeptReading): ReportSummary {
  return {
    id,
    title: report.title,
    outlet: report.outlet,
    originalOutlet: report.original?.outlet,
    published: report.published?.value,
    language: report.language,
    medium: report.medium,
    url: report.url,
    addedAt,
    claims: claims.length,
    levels: levelsOf(claims),
  };
}

function levelsOf(claims: readonly Claim[]): ReportSummary["levels"] {
  const levels: Partial<Record<CertaintyLevel, number>> = {};
  for (const { certainty } of claims) levels[certainty.level] = (levels[certainty.level] ?? 0) + 1;
  return levels;
}
