import type { CertaintyLevel } from "./certainty.ts";
import type { Reading } from "./reading.ts";

/** What a reading says of itself in the list of reports. */
export function summariseReading({ report, claims }: Reading) {
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
