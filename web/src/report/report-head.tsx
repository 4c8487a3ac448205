import { Link } from "@tanstack/react-router";
import type { DeskReport } from "../api/fetch-report.ts";
import { dayInWords } from "../words/day-in-words.ts";
import { languageName } from "../words/language-name.ts";
import { MEDIUM_WORDS } from "../words/medium-words.ts";
import { plural } from "../words/plural.ts";
import { bringIntoView } from "./bring-into-view.ts";
import type { PageBlock } from "./lay-out-page.ts";
import type { Mark } from "./mark.ts";
import { PublicationChain } from "./publication-chain.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { BlockRuns } from "./text-block.tsx";
import type { HighlightControl } from "./use-highlight.ts";

interface ReportHeadProps {
  readonly report: DeskReport;
  readonly headline: PageBlock | undefined;
  readonly lit: readonly Mark[];
  readonly highlight: HighlightControl;
  readonly onReference: (claims: readonly string[]) => void;
}

/** What the report is, who published it when and by what way it came, and what may be done with it. */
export function ReportHead({ report: kept, headline, lit, highlight, onReference }: ReportHeadProps) {
  const { report } = kept;
  return (
    <header className="report-head">
      <p className="report-kicker">
        <Link to="/" search={report.outlet === undefined ? {} : { outlet: [report.outlet] }} className="outlet-name">
          <bdi>{report.outlet ?? "Outlet not named"}</bdi>
        </Link>
        <span>{report.published === undefined ? "no date" : <time dateTime={report.published}>{dayInWords(report.published)}</time>}</span>
        {report.modified !== undefined && <span>changed {dayInWords(report.modified)}</span>}
        {report.section !== undefined && <bdi>{report.section}</bdi>}
        <span>{MEDIUM_WORDS[report.medium]}</span>
        {report.language !== undefined && <span>{languageName(report.language)}</span>}
      </p>
      <h1 dir="auto" lang={report.language} data-start={headline?.block.span[0]}>
        {headline === undefined ? (
          (report.title ?? "Untitled report")
        ) : (
          <BlockRuns text={kept.text} page={headline} lit={lit} onReference={onReference} />
        )}
      </h1>
      {report.subtitle !== undefined && (
        <p className="report-subtitle" dir="auto" lang={report.language}>
          {report.subtitle}
        </p>
      )}
      {kept.claims.length > 0 && (
        <button type="button" className="quiet-button jump-to-claims" onClick={jumpToClaims}>
          {plural(kept.claims.length, "claim")} below
        </button>
      )}
      {report.bylines.length > 0 && (
        <p className="report-byline" dir="auto">
          By {report.bylines.join(", ")}
        </p>
      )}
      <PublicationChain report={kept} highlight={highlight} />
      <ReportFacts report={kept} highlight={highlight} />
    </header>
  );
}

/** Where text and claims stand under each other, the way down to the claims. */
function jumpToClaims(): void {
  const heading = document.getElementById("claims");
  heading?.focus({ preventScroll: true });
  bringIntoView(heading);
}
