import type { DeskReport } from "../api/fetch-report.ts";
import { momentInWords } from "../words/day-in-words.ts";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { LicenceFacts, licenceSummary } from "./licence-facts.tsx";
import { PageLink } from "./page-link.tsx";
import { TaxonomyLinks } from "./taxonomy-links.tsx";
import type { HighlightControl } from "./use-highlight.ts";

/** What the page files itself under, what it permits, the capture it was read from, and what was odd about it. */
export function ReportFacts({ report, highlight }: { readonly report: DeskReport; readonly highlight: HighlightControl }) {
  const { capture, notes } = report;
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
      <div>
        <dt>Capture</dt>
        <dd>
          <details>
            <summary>
              Kept unaltered since <time dateTime={capture.takenAt}>{momentInWords(capture.takenAt)}</time>
            </summary>
            <p>
              SHA-256 <code className="hash">{capture.sha256}</code>
            </p>
            <p>
              {capture.size.toLocaleString("en")} bytes{capture.mediaType === undefined ? "" : `, ${capture.mediaType}`}
              {capture.fileName === undefined ? "" : `, ${capture.fileName}`}; added by {report.added.by} on{" "}
              {momentInWords(report.added.at)}
            </p>
            {capture.url !== undefined && (
              <p>
                from <PageLink href={capture.url}>{capture.url}</PageLink>
              </p>
            )}
          </details>
        </dd>
      </div>
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
