import type { DeskReport } from "../api/fetch-report.ts";
import { numberOf } from "../report/number-of.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { dayInWords, momentInWords } from "../words/day-in-words.ts";
import { finderInWords } from "../words/finder-words.ts";
import { REVISED_WORDS } from "../words/revision-words.ts";
import type { Lineage } from "./lineage.ts";

interface HandMarkProps {
  readonly claim: DeskReport["claims"][number];
  readonly lineage: Lineage;
}

/** On a claim made by hand: who made it and when, why, and what it stands in the place of. */
export function HandMark({ claim, lineage }: HandMarkProps) {
  const revision = lineage.madeBy(claim.id);
  if (!claim.isByHand) return null;
  if (revision === undefined) return <p className="hand-mark">Being saved…</p>;
  return (
    <div className="hand-mark">
      <p title={momentInWords(revision.at)}>
        <span className="hand-sign" aria-hidden="true">
          ✎
        </span>{" "}
        {REVISED_WORDS[revision.kind]} by <bdi>{revision.by}</bdi>, <time dateTime={revision.at}>{dayInWords(revision.at)}</time>
        {revision.reason !== undefined && (
          <>
            , <q dir="auto">{revision.reason}</q>
          </>
        )}
      </p>
      {revision.replaces.length > 0 && (
        <details>
          <summary>What it replaced</summary>
          <ul>
            {revision.replaces.map((id) => (
              <BeforeLine key={id} id={id} lineage={lineage} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A claim that stands no longer, with what it stood in the place of itself. */
function BeforeLine({ id, lineage }: { readonly id: string; readonly lineage: Lineage }) {
  const claim = lineage.claim(id);
  const maker = lineage.madeBy(id);
  return (
    <li>
      {numberOf({ id })}, {maker === undefined ? `found by ${finderInWords(claim?.extractor ?? "")}` : `made by ${maker.by}`}
      {claim !== undefined && (
        <>
          :{" "}
          <span className="before-words" dir="auto">
            {claim.contentText}
          </span>{" "}
          <span className="detail-meaning">{CERTAINTY_WORDS[claim.certainty.level].word}</span>
        </>
      )}
      {maker !== undefined && maker.replaces.length > 0 && (
        <ul>
          {maker.replaces.map((before) => (
            <BeforeLine key={before} id={before} lineage={lineage} />
          ))}
        </ul>
      )}
    </li>
  );
}
