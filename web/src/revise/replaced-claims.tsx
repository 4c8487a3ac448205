import type { DeskReport } from "../api/fetch-report.ts";
import { bringIntoView } from "../report/bring-into-view.ts";
import { numberOf } from "../report/number-of.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { dayInWords } from "../words/day-in-words.ts";
import { finderInWords } from "../words/finder-words.ts";
import { plural } from "../words/plural.ts";
import { REVISED_WORDS } from "../words/revision-words.ts";
import { claimsInWords } from "./doing-in-words.ts";
import type { Lineage } from "./lineage.ts";
import type { Revising } from "./use-revising.ts";

interface ReplacedClaimsProps {
  readonly report: DeskReport;
  readonly lineage: Lineage;
  readonly revising: Revising;
  readonly onVisit: (claim: string) => void;
}

/** Below the claims that stand: those that were found and stand no longer, what became of them, and the way back. */
export function ReplacedClaims({ report, lineage, revising, onVisit }: ReplacedClaimsProps) {
  const gone = report.replacedClaims;
  if (gone.length === 0) return null;
  return (
    <details className="replaced-claims">
      <summary>{plural(gone.length, "claim")} found and replaced or rejected</summary>
      <ol>
        {gone.map((claim) => {
          const now = lineage.standing(claim.id);
          const by = lineage.replacedBy(claim.id);
          return (
            <li key={claim.id} className={`replaced-claim level-${claim.certainty.level}`}>
              <p className="claim-top">
                <span className="claim-number">{numberOf(claim)}</span>
                <span>
                  found by {finderInWords(claim.extractor)} as {CERTAINTY_WORDS[claim.certainty.level].word},{" "}
                  {by?.kind === "reject" || now.length === 0 ? "rejected" : "replaced by "}
                  {now.length > 0 && (
                    <button
                      type="button"
                      className="quiet-button"
                      onClick={() => {
                        onVisit(now[0] ?? "");
                        bringIntoView(document.getElementById(`claim-${now[0]}`));
                      }}
                    >
                      {claimsInWords(now)}
                    </button>
                  )}
                </span>
              </p>
              <p className="replaced-words" dir="auto">
                {claim.contentText}
              </p>
              {by !== undefined && (
                <p className="hand-mark">
                  {REVISED_WORDS[by.kind]} by <bdi>{by.by}</bdi>, <time dateTime={by.at}>{dayInWords(by.at)}</time>
                  {by.reason !== undefined && (
                    <>
                      , <q dir="auto">{by.reason}</q>
                    </>
                  )}{" "}
                  {lineage.above(by).length === 0 && (
                    <button
                      type="button"
                      className="quiet-button"
                      aria-label={`Take back: ${REVISED_WORDS[by.kind].toLowerCase()} claim ${numberOf(claim)}`}
                      onClick={() => void revising.undo(by)}
                    >
                      Take back
                    </button>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
