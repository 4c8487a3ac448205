import type { DeskReport } from "../api/fetch-report.ts";
import { CREDIT_WORDS } from "../words/credit-words.ts";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { PageLink } from "./page-link.tsx";
import type { HighlightControl } from "./use-highlight.ts";

/** Who the page credits with a part in the report. */
export function CreditFacts({ report, highlight }: { readonly report: DeskReport; readonly highlight: HighlightControl }) {
  const credits = report.report.credits ?? [];
  if (credits.length === 0) return null;
  return (
    <div>
      <dt>Credits</dt>
      <dd>
        <ul className="credit-facts">
          {credits.map(({ kind, party, href, span }) => (
            <li key={`${kind} ${party} ${span?.[0]}`}>
              <span className="credit-kind">{CREDIT_WORDS[kind]}</span>{" "}
              {href === undefined ? <bdi>{party}</bdi> : <PageLink href={href}>{party}</PageLink>}
              {span !== undefined && (
                <EvidenceQuote text={report.text} spans={[span]} highlight={highlight} name={`${CREDIT_WORDS[kind]} ${party}`} />
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
