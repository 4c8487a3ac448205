import type { Facet, ReportFacets } from "../../ports/store.ts";
import type { LabelField } from "./labels-of.ts";

/** How many matching reports have one label. */
export interface LabelCount {
  readonly field: LabelField;
  readonly value: string;
  readonly count: number;
}

/** The counts by field, most first, equal counts by value. */
export function facetsOf(counts: readonly LabelCount[]): ReportFacets {
  const of = (field: LabelField): Facet[] =>
    counts
      .filter((counted) => counted.field === field)
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    outlet: of("outlet"),
    certainty: of("certainty"),
    eventType: of("eventType"),
    region: of("region"),
    theme: of("theme"),
    language: of("language"),
    status: of("status"),
  };
}
