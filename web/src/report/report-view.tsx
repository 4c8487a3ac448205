import { useCallback, useMemo, useState } from "react";
import type { DeskReport } from "../api/fetch-report.ts";
import { useFocusOnceDrawn } from "../app/use-focus-on-arrival.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { bringIntoPane, bringIntoView } from "./bring-into-view.ts";
import { ALL_CLAIMS, passes } from "./claim-filter.ts";
import { ClaimSheet } from "./claim-sheet.tsx";
import { ClaimsPane } from "./claims-pane.tsx";
import { anchorOf, cardOf, referenceOf } from "./element-ids.ts";
import { isNarrow } from "./is-narrow.ts";
import { layOutPage } from "./lay-out-page.ts";
import { marksOfClaim } from "./marks-of-claim.ts";
import { ReportHead } from "./report-head.tsx";
import { ReportText } from "./report-text.tsx";
import { useClaimAddress } from "./use-claim-address.ts";
import { useFollow } from "./use-follow.ts";
import { useFurniture } from "./use-furniture.ts";
import { useHighlight } from "./use-highlight.ts";
import { useShownCards } from "./use-shown-cards.ts";

/** A report beside its claims, each lighting up the other. */
export function ReportView({ report }: { readonly report: DeskReport }) {
  const [filter, setFilter] = useState(ALL_CLAIMS);
  const [sheet, setSheet] = useState<readonly string[]>([]);
  const highlight = useHighlight();
  const { chosen, shown, choose, glanceAt } = highlight;
  const claims = useMemo(() => report.claims.filter((claim) => passes(claim, filter)), [report, filter]);
  const page = useMemo(() => layOutPage(report, claims), [report, claims]);
  const furniture = useFurniture(page, chosen);
  const lit = useMemo(
    () => [
      ...claims.filter((claim) => shown.claims.includes(claim.id)).flatMap(marksOfClaim),
      ...shown.evidence.map(([start, end]) => ({ start, end, role: "evidence" as const })),
    ],
    [claims, shown],
  );
  const cards = useShownCards(claims);
  const { reach } = cards;
  const visit = useCallback(
    (claim: string) => {
      reach(claim);
      choose({ claims: [claim], from: "claims" });
      anchorOf(claim)?.focus({ preventScroll: true });
      if (isNarrow()) bringIntoView(cardOf(claim));
      else bringIntoPane(cardOf(claim));
    },
    [choose, reach],
  );
  const toText = useCallback(
    (claim: string) => {
      choose({ claims: [claim], from: "claims" });
      setSheet([]);
      referenceOf(claim)?.focus({ preventScroll: true });
      bringIntoView(referenceOf(claim));
    },
    [choose],
  );
  const fromText = useCallback(
    (ids: readonly string[]) => {
      choose({ claims: ids, from: "text" });
      if (isNarrow()) return setSheet(ids);
      reach(ids[0] ?? "");
      anchorOf(ids[0] ?? "")?.focus({ preventScroll: true });
    },
    [choose, reach],
  );
  const step = (by: number) => {
    const at = claims.findIndex((claim) => claim.id === chosen.claims[0]);
    const next = claims[at === -1 ? (by > 0 ? 0 : claims.length - 1) : Math.min(Math.max(at + by, 0), claims.length - 1)];
    if (next !== undefined) visit(next.id);
  };
  const next = () => step(1);
  const previous = () => step(-1);
  useKeys({ j: next, n: next, k: previous, p: previous, l: furniture.toggleAll, Escape: () => choose({}) });
  useFollow(highlight);
  useClaimAddress(chosen.claims[0], visit);
  useFocusOnceDrawn();
  usePageTitle(report.report.title ?? "Untitled report");
  return (
    <div className="report-page">
      <main id="main" tabIndex={-1} className="report-column">
        <ReportHead report={report} headline={page.headline} lit={lit} highlight={highlight} onReference={fromText} />
        <ReportText report={report} page={page} lit={lit} furniture={furniture} onGlance={glanceAt} onReference={fromText} />
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
        text={report.text}
        claims={report.claims.filter((claim) => sheet.includes(claim.id))}
        onClose={() => setSheet([])}
        onToText={toText}
      />
    </div>
  );
}
