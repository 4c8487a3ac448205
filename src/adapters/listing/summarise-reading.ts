import type { CertaintyLevel } from "../../model/certainty.ts";
import type { Reading } from "../../model/reading.ts";
import type { ReportSummary } from "../../ports/store.ts";

/** What a reading says of itself in the list of reports. */
export function summariseReading({ report, claims }: Reading): Omit<ReportSummary, "id" | "addedAt" | "snippet"> {
  return {
    title: report.title,
    outlet: report.outlet,
    originalOutlet: report.original?.outlet,
    published: report.published?.value,
    language: report.language,
    medium: report.medium,
    url: report.url,
    claims: claims.length,
    levels: claims.reduce<Partial<Record<CertaintyLevel, number>>>(
      (levels, { certainty: { level } }) => ({ ...levels, [level]: (levels[level] ?? 0) + 1 }),
      {},
    ),
  };
}
