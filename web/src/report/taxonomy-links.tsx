import { Link } from "@tanstack/react-router";
import type { DeskReport } from "../api/fetch-report.ts";
import type { ReportSearch } from "../reports/report-search.ts";

type Label = DeskReport["report"]["taxonomy"]["region"][number];

/** What the page files itself under; each label leads to the other reports under it. */
export function TaxonomyLinks({ taxonomy }: { readonly taxonomy: DeskReport["report"]["taxonomy"] }) {
  return (
    <>
      <TaxonomyLine name="Region" labels={taxonomy.region} searchFor={(label) => ({ region: [label] })} />
      <TaxonomyLine name="Theme" labels={taxonomy.theme} searchFor={(label) => ({ theme: [label] })} />
      <TaxonomyLine name="In depth" labels={taxonomy.inDepthReport} searchFor={(label) => ({ words: `"${label}"` })} />
      <TaxonomyLine name="Tags" labels={taxonomy.tags} searchFor={(label) => ({ words: `"${label}"` })} />
    </>
  );
}

function TaxonomyLine({
  name,
  labels,
  searchFor,
}: {
  readonly name: string;
  readonly labels: readonly Label[];
  readonly searchFor: (label: string) => ReportSearch;
}) {
  if (labels.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="taxonomy-labels">
        {labels.map(({ label, span }) => (
          <Link key={span[0]} to="/" search={searchFor(label)} dir="auto">
            {label}
          </Link>
        ))}
      </dd>
    </div>
  );
}
