import { useCallback, useMemo, useState } from "react";
import type { DeskReport } from "../api/fetch-report.ts";
import { useFocusOnceDrawn } from "../app/use-focus-on-arrival.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { useKeys } from "../keyboard/use-keys.ts";
import { ReplacedClaims } from "../revise/replaced-claims.tsx";
import { ReviseNotes } from "../revise/revise-notes.tsx";
import { ReviseScreens } from "../revise/revise-screens.tsx";
import { useClaimDesk } from "../revise/use-claim-desk.ts";
import { useEditingLit } from "../revise/use-editing-lit.ts";
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

/** A report beside its claims, each lighting up the other, and the claims put right by hand. */
export function ReportView({ report }: { readonly report: DeskReport }) {
  const [filter, setFilter] = useState(ALL_CLAIMS);
  const [sheet, setSheet] = useState<readonly string[]>([]);
  const highlight = useHighlight();
  const claims = useMemo(() => report.claims.filter((claim) => passes(claim, filter)), [report, filter]);
  const page = useMemo(() => layOutPage(report, claims), [report, claims]);
  const cards = useShownCards(claims);
  const desk = useClaimDesk({ report, claims, highlight, onCloseSheet: useCallback(() => setSheet([]), []) });
  const { draft } = desk.revising;
  const isEditing = draft !== undefined;
  const shown = useLit(claims, highlight.shown);
  const lit = useEditingLit(draft, desk.selected) ?? shown;
  const furniture = useFurniture(page, highlight.chosen);
  const { visit, toText, fromText, step } = useTravel({ claims, reach: cards.reach, highlight, onSheet: setSheet });
  const next = () => step(1);
  const previous = () => step(-1);
  useKeys(isEditing ? { l: furniture.toggleAll } : { j: next, n: next, k: previous, p: previous, l: furniture.toggleAll });
  useFollow(highlight);
  useClaimAddress(highlight.chosen.claims[0], visit);
  useFocusOnceDrawn();
  usePageTitle(report.report.title ?? "Untitled report");
  const onReference = isEditing ? stay : fromText;
  const onGlance = isEditing ? stay : highlight.glanceAt;
  return (
    <div className={isEditing ? "report-page is-editing" : "report-page"}>
      <main id="main" tabIndex={-1} className="report-column">
        <ReportHead report={report} headline={page.headline} lit={lit} highlight={highlight} onReference={onReference} />
        <ReportText report={report} page={page} lit={lit} furniture={furniture} onGlance={onGlance} onReference={onReference} />
      </main>
      <ClaimsPane
        report={report}
        cards={cards}
        filter={filter}
        onFilter={setFilter}
        highlight={highlight}
        onStep={step}
        onToText={toText}
        lineage={desk.lineage}
        picked={desk.picks.isPicked}
        menuClaim={desk.menu?.claim}
        onMenu={desk.openMenu}
        onHistory={() => desk.setHistoryOpen(true)}
        notes={<ReviseNotes report={report} desk={desk} />}
        after={<ReplacedClaims report={report} lineage={desk.lineage} revising={desk.revising} onVisit={visit} />}
      />
      <ClaimSheet
        report={report}
        claims={report.claims.filter((claim) => sheet.includes(claim.id))}
        lineage={desk.lineage}
        menuClaim={desk.menu?.claim}
        onMenu={desk.openMenu}
        onClose={() => setSheet([])}
        onToText={toText}
      />
      <ReviseScreens report={report} claims={claims} desk={desk} />
    </div>
  );
}

/** While a draft is written, the text is what words are selected in: it leads nowhere. */
const stay = (): void => undefined;
