import type { Reading } from "../../model/reading.ts";
import type { ReportFacets, ReportQuery } from "../../ports/store.ts";

/** What a list can be narrowed by and counted over. */
const LABEL_FIELDS = ["outlet", "certainty", "eventType", "region", "theme", "language"] as const satisfies readonly (keyof ReportFacets &
  keyof ReportQuery)[];
export type LabelField = (typeof LABEL_FIELDS)[number];

/** One thing a report is filed under. */
export interface Label {
  readonly field: LabelField;
  readonly value: string;
}

/** Everything a report is filed under, each once: what its page says, and what its claims are. */
export function labelsOf({ report, claims }: Reading): Label[] {
  const values: Record<LabelField, Iterable<string | undefined>> = {
    outlet: [report.outlet],
    certainty: claims.map((claim) => claim.certainty.level),
    eventType: claims.map((claim) => claim.eventType),
    region: report.taxonomy.region.map((entry) => entry.label),
    theme: report.taxonomy.theme.map((entry) => entry.label),
    language: [report.language],
  };
  return LABEL_FIELDS.flatMap((field) => distinct(values[field]).map((value) => ({ field, value })));
}

/** The conditions of a query on labels: a report must have one of `values` in each `field`. Empty lists ask for nothing. */
export function labelConditions(query: ReportQuery): { readonly field: LabelField; readonly values: readonly string[] }[] {
  return LABEL_FIELDS.flatMap((field) => {
    const values = query[field];
    return values && values.length > 0 ? [{ field, values: distinct(values) }] : [];
  });
}

function distinct(values: Iterable<string | undefined>): string[] {
  return [...new Set(Array.from(values, (value) => value && storableText(value)))].filter((value) => value !== undefined);
}

/** Text every database can hold as a key: without lone surrogates and NUL, which PostgreSQL refuses. */
const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\u{FFFD}");
