import { useMemo, useState } from "react";
import type { DeskReport } from "../api/fetch-report.ts";
import { useFocusOnceDrawn } from "../app/use-focus-on-arrival.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { ALL_CLAIMS, passes } from "./claim-filter.ts";
import { ClaimSheet } from "./claim-sheet.tsx";
import { ClaimsPane } from "./claims-pane.tsx";
import { layOutPage } from "./lay-out-page.ts";
import { ReportHead } from "./report-head.tsx";
import { ReportText } from "./report-text.tsx";
import { useClaimAddress } from "./use-claim-address.ts";
import { useFollow } from "./use-follow.ts";
import { useFurniture } from "./use-furniture.ts";
import { useHighlight } from "./use-highlight.ts";
import { useLit } from "./use-lit.ts";
import { useShownCards } from "./use-shown-cards.ts";
import { useTravel } from "./use-travel.ts";

/** A report beside its claims, each lighting up the other. */
export function ReportView({ report }: { readonly report: DeskReport }) {
  const [filter, setFilter] = useState(ALL_CLAIMS);
  const [sheet, setSheet] = useState<readonly string[]>([]);
  const highlight = useHighlight();
  const claims = useMemo(() => report.claims.filter((claim) => passes(claim, filter)), [report, filter]);
  const page = useMemo(() => layOutPage(report, claims), [report, claims]);
  const cards = useShownCards(claims);
  const lit = useLit(claims, highlight.shown);
  const furniture = useFurniture(page, highlight.chosen);
  const { visit, toText, fromText, step } = useTravel({ claims, reach: cards.reach, highlight, onSheet: setSheet });
  const next = () => step(1);
  const previous = () => step(-1);
  useKeys({ j: next, n: next, k: previous, p: previous, l: furniture.toggleAll, Escape: () => highlight.choose({}) });
  useFollow(highlight);
  useClaimAddress(highlight.chosen.claims[0], visit);
  useFocusOnceDrawn();
  usePageTitle(report.report.title ?? "Untitled report");
  return (
    <div className="report-page">
      <main id="main" tabIndex={-1} className="report-column">
        <ReportHead report={report} headline={page.headline} lit={lit} highlight={highlight} onReference={fromText} />
        <ReportText report={report} page={page} lit={lit} furniture={furniture} onGlance={highlight.glanceAt} onReference={fromText} />
      </main>
      <ClaimsPane
        report={report}
        cards={cards}
        filter={filter}
        onFilter={setFilter}
        highlight={highlight}
        onStep={step}
        onToText={toText}
      />
      <ClaimSheet
        report={report}
        claims={report.claims.filter((claim) => sheet.includes(claim.id))}
        onClose={() => setSheet([])}
        onToText={toText}
      />
    </div>
  );
}
