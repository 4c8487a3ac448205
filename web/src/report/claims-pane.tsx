import type { ReactNode } from "react";
import type { DeskReport } from "../api/fetch-report.ts";
import type { Lineage } from "../revise/lineage.ts";
import { plural } from "../words/plural.ts";
import { ClaimCard } from "./claim-card.tsx";
import { ALL_CLAIMS, type ClaimFilter } from "./claim-filter.ts";
import { EventTypeFilter } from "./event-type-filter.tsx";
import { LevelFilter } from "./level-filter.tsx";
import { MarkLegend } from "./mark-legend.tsx";
import type { HighlightControl } from "./use-highlight.ts";
import type { ShownCards } from "./use-shown-cards.ts";

interface ClaimsPaneProps {
  readonly report: DeskReport;
  readonly cards: ShownCards;
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  readonly highlight: HighlightControl;
  readonly onStep: (by: 1 | -1) => void;
  readonly onToText: (claim: string) => void;
  readonly lineage: Lineage;
  readonly picked: ReadonlySet<string>;
  readonly menuClaim: string | undefined;
  readonly onMenu: (claim: string, at: HTMLElement) => void;
  readonly onHistory: () => void;
  /** What stands in the head below the filters: claims chosen together, drafts that were left. */
  readonly notes: ReactNode;
  /** What stands after the last claim: those that were replaced. */
  readonly after: ReactNode;
}

/** The claims of a report in order of its text. */
export function ClaimsPane(props: ClaimsPaneProps) {
  const { report, cards, filter, onFilter, highlight, onStep, onToText, lineage, picked, menuClaim, onMenu, onHistory, notes, after } =
    props;
  const all = report.claims;
  return (
    <aside className="claims-pane" aria-label="Claims">
      <div className="claims-head">
        <div className="claims-title">
          <h2 id="claims" tabIndex={-1}>
            {plural(all.length, "claim")}
          </h2>
          {all.length > 0 && <EventTypeFilter claims={all} filter={filter} onFilter={onFilter} />}
          <div className="claims-steps">
            {report.revisions.length > 0 && (
              <button type="button" className="quiet-button history-button" onClick={onHistory}>
                {plural(report.revisions.length, "change")}
              </button>
            )}
            <button type="button" className="quiet-button" aria-label="Previous claim" onClick={() => onStep(-1)}>
              ↑
            </button>
            <button type="button" className="quiet-button" aria-label="Next claim" onClick={() => onStep(1)}>
              ↓
            </button>
          </div>
        </div>
        {all.length > 0 && <LevelFilter claims={all} filter={filter} onFilter={onFilter} />}
        <p role="status" className="claims-shown">
          {cards.passing < all.length && (
            <>
              {cards.passing} of {all.length} shown{" "}
              <button type="button" className="quiet-button" onClick={() => onFilter(ALL_CLAIMS)}>
                Show all
              </button>
            </>
          )}
        </p>
        {all.length > 0 && <MarkLegend />}
        {notes}
      </div>
      <div className="claims-scroll">
        {all.length === 0 && (
          <p className="waiting">
            Nothing in this text was found to say that something is, was or will be so. If something does, select its words and add it.
          </p>
        )}
        <ol className="claim-list">
          {cards.shown.map((claim) => (
            <li key={claim.id} id={`claim-${claim.id}`}>
              <ClaimCard
                claim={claim}
                report={report}
                anchorId={`anchor-${claim.id}`}
                isShown={highlight.shown.claims.includes(claim.id)}
                onTouch={highlight.touch}
                onGlance={highlight.glanceAt}
                onToText={onToText}
                lineage={lineage}
                isPicked={picked.has(claim.id)}
                isMenuOpen={menuClaim === claim.id}
                onMenu={onMenu}
              />
            </li>
          ))}
        </ol>
        {cards.shown.length < cards.passing && (
          <button type="button" className="button more-cards" onClick={cards.more}>
            {plural(cards.passing - cards.shown.length, "more claim")}
          </button>
        )}
        {after}
      </div>
    </aside>
  );
}
