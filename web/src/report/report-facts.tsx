import type { DeskReport } from "../api/fetch-report.ts";
import { CaptureFacts } from "./capture-facts.tsx";
import { CreditFacts } from "./credit-facts.tsx";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { HeadSources } from "./head-sources.tsx";
import { LicenceFacts, licenceSummary } from "./licence-facts.tsx";
import { TaxonomyLinks } from "./taxonomy-links.tsx";
import type { HighlightControl } from "./use-highlight.ts";

/** What the page files itself under, what it permits, the capture it was read from, and what was odd about it. */
export function ReportFacts({ report, highlight }: { readonly report: DeskReport; readonly highlight: HighlightControl }) {
  const { notes } = report;
  return (
    <dl className="report-facts">
      <TaxonomyLinks taxonomy={report.report.taxonomy} />
      <div>
        <dt>Licence</dt>
        <dd>
          <details>
            <summary>{licenceSummary(report.report.licence)}</summary>
            <LicenceFacts text={report.text} licence={report.report.licence} highlight={highlight} />
          </details>
        </dd>
      </div>
      <CreditFacts report={report} highlight={highlight} />
      <HeadSources report={report} highlight={highlight} />
      <CaptureFacts report={report} />
      {notes.length > 0 && (
        <div>
          <dt>Noted</dt>
          <dd>
            <ul className="report-notes">
              {notes.map((note) => (
                <li key={`${note.code} ${note.message} ${note.span?.[0]}`}>
                  {note.message}
                  {note.span !== undefined && (
                    <EvidenceQuote text={report.text} spans={[note.span]} highlight={highlight} name={note.message} />
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
