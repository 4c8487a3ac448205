import type { DeskHop, DeskReport } from "../api/fetch-report.ts";
import { dayInWords } from "../words/day-in-words.ts";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { PageLink } from "./page-link.tsx";
import type { HighlightControl } from "./use-highlight.ts";

/** The way the report came, drawn from its origin to the page that was read, each step with the lines that say so. */
export function PublicationChain({ report, highlight }: { readonly report: DeskReport; readonly highlight: HighlightControl }) {
  const hops = report.report.transmission;
  if (hops.length === 0) return null;
  return (
    <section className="publication-chain" aria-label="Chain of publication">
      <ol>
        {hops.map((hop) => (
          <li key={hop.hop} className={`hop hop-${hop.role}`}>
            <PublicationHop hop={hop} report={report} highlight={highlight} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PublicationHop({
  hop,
  report,
  highlight,
}: {
  readonly hop: DeskHop;
  readonly report: DeskReport;
  readonly highlight: HighlightControl;
}) {
  return (
    <>
      <p className="hop-role">{hop.role === "origin" ? "first published" : "republished"}</p>
      <p className="hop-outlet">
        <bdi>{hop.outlet}</bdi>
        {hop.date !== undefined && <time dateTime={hop.date}>{dayInWords(hop.date)}</time>}
      </p>
      {hop.url !== undefined && (
        <p className="hop-url">
          <PageLink href={hop.url}>{hop.url.replace(/^https?:\/\/(www\.)?/iu, "")}</PageLink>
        </p>
      )}
      {hop.evidence.length > 0 && (
        <EvidenceQuote text={report.text} spans={hop.evidence} highlight={highlight} name={`${hop.outlet}, ${hop.role}`} />
      )}
    </>
  );
}
