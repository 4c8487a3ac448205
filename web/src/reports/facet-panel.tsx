import type { Facet, ReportFacets } from "../../../src/ports/store.ts";
import { LEVELS } from "../words/certainty-words.ts";
import { STATUSES } from "../words/status-words.ts";
import { AreaFilter } from "./area-filter.tsx";
import { DateRange } from "./date-range.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { FACETS, type FacetName, type ReportSearch } from "./report-search.ts";

export interface FacetPanelProps {
  readonly search: ReportSearch;
  readonly facets: ReportFacets;
  readonly onNarrow: (search: ReportSearch) => void;
}

/** All filters with how many reports each would leave. */
export function FacetPanel({ search, facets, onNarrow }: FacetPanelProps) {
  return (
    <section className="facet-panel" aria-label="Filters">
      {FACETS.map((name) => (
        <FacetGroup
          key={name}
          name={name}
          values={inOrder(name, facets[name])}
          chosen={search[name] ?? []}
          onChoose={(chosen) => onNarrow({ ...search, [name]: chosen })}
        />
      ))}
      <AreaFilter box={search.box} onBox={(box) => onNarrow({ ...search, box })} />
      <DateRange from={search.from} to={search.to} onRange={(range) => onNarrow({ ...search, ...range })} />
    </section>
  );
}

/** Certainty and status keep the order of their scale; the rest come most frequent first, as the server gives them. */
function inOrder(name: FacetName, values: readonly Facet[]): readonly Facet[] {
  if (name !== "certainty" && name !== "status") return values;
  const scale: readonly string[] = name === "certainty" ? LEVELS : STATUSES;
  return scale.flatMap((step) => values.filter((facet) => facet.value === step));
}
