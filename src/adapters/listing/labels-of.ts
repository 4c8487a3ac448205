import type { Reading } from "../../model/reading.ts";
import type { EventStatus } from "../../model/reported-event.ts";
import type { ReportFacets, ReportQuery } from "../../ports/store.ts";

/** What a list can be narrowed by and counted over. */
const LABEL_FIELDS = [
  "outlet",
  "certainty",
  "eventType",
  "region",
  "theme",
  "language",
  "status",
] as const satisfies readonly (keyof ReportFacets & keyof ReportQuery)[];
export type LabelField = (typeof LABEL_FIELDS)[number];

/** One thing a report is filed under. */
export interface Label {
  readonly field: LabelField;
  readonly value: string;
}

/** Everything a report is filed under, each once: what its page says, what its claims are, and what the events they belong to are held to be. */
export function labelsOf({ report, claims }: Reading, statuses: readonly EventStatus[] = []): Label[] {
  const values: Record<LabelField, Iterable<string | undefined>> = {
    outlet: [report.outlet],
    certainty: claims.map((claim) => claim.certainty.level),
    eventType: claims.map((claim) => claim.eventType),
    region: report.taxonomy.region.map((entry) => entry.label),
    theme: report.taxonomy.theme.map((entry) => entry.label),
    language: [report.language],
    status: statuses,
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

/** A label on one line, as databases keep it: `outlet Isles Wire`. */
export const labelLine = ({ field, value }: Label): string => `${field} ${value}`;

/** The label that a line says. */
export function labelIn(line: string): Label {
  const [field = ""] = line.split(" ", 1);
  return { field: field as LabelField, value: line.slice(field.length + 1) };
}

function distinct(values: Iterable<string | undefined>): string[] {
  const storable = Array.from(values, (value) => value && storableText(value).replaceAll("\n", " "));
  return [...new Set(storable)].filter((value) => value !== undefined);
}

/** Text every database can hold as a key: without lone surrogates and NUL, which PostgreSQL refuses. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\u{FFFD}");
