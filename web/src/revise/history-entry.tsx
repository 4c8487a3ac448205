import type { DeskReport } from "../api/fetch-report.ts";
import type { DeskRevision } from "../api/revisions.ts";
import { numberOf } from "../report/number-of.ts";
import { CERTAINTY_WORDS } from "../words/certainty-words.ts";
import { momentInWords } from "../words/day-in-words.ts";
import { finderInWords } from "../words/finder-words.ts";
import { REVISED_WORDS } from "../words/revision-words.ts";
import { differencesOf } from "./differences-of.ts";
import { claimsInWords } from "./doing-in-words.ts";
import type { Lineage } from "./lineage.ts";
import type { Revising } from "./use-revising.ts";

interface HistoryEntryProps {
  readonly report: DeskReport;
  readonly revision: DeskRevision;
  readonly lineage: Lineage;
  readonly revising: Revising;
}

/** One change: what it was, by whom and when, why, and what stood before and after it. */
export function HistoryEntry({ report, revision, lineage, revising }: HistoryEntryProps) {
  const { kind, isWithdrawn } = revision;
  const above = lineage.above(revision);
  return (
    <li className={isWithdrawn ? "history-entry is-withdrawn" : "history-entry"}>
      <h3>
        {whatInWords(report, revision)}
        {isWithdrawn && <span className="claim-flag">taken back since</span>}
      </h3>
      <p className="history-who">
        <bdi>{revision.by}</bdi>, <time dateTime={revision.at}>{momentInWords(revision.at)}</time>
      </p>
      {revision.reason !== undefined && (
        <p className="history-why">
          <q dir="auto">{revision.reason}</q>
        </p>
      )}
      {kind !== "undo" && <BeforeAndAfter report={report} revision={revision} lineage={lineage} />}
      {kind !== "undo" && !isWithdrawn && above.length === 0 && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`Undo: ${whatInWords(report, revision)}`}
          onClick={() => void revising.undo(revision)}
        >
          Undo
        </button>
      )}
      {above.length > 0 && !isWithdrawn && <p className="detail-meaning">Later changes build on it: take those back first.</p>}
    </li>
  );
}

/** "Corrected claim 2", "Taken back: split claim 2". */
function whatInWords({ revisions }: DeskReport, { kind, replaces, claims, withdraws }: DeskRevision): string {
  if (kind !== "undo") return `${REVISED_WORDS[kind]} ${claimsInWords(kind === "add" ? claims : replaces)}`;
  const before = revisions.find(({ id }) => id === withdraws);
  if (before === undefined) return "Taken back";
  return `Taken back: ${REVISED_WORDS[before.kind].toLowerCase()} ${claimsInWords(before.kind === "add" ? before.claims : before.replaces)}`;
}

function BeforeAndAfter({ report, revision: { kind, replaces, claims }, lineage }: Omit<HistoryEntryProps, "revising">) {
  const [before, after] = [lineage.claim(replaces[0] ?? ""), lineage.claim(claims[0] ?? "")];
  const differences = kind === "correct" && before && after ? differencesOf(report.text, before, after) : undefined;
  return (
    <>
      <dl className="before-after">
        {replaces.length > 0 && (
          <div>
            <dt>before</dt>
            <ClaimWords ids={replaces} lineage={lineage} />
          </div>
        )}
        <div>
          <dt>after</dt>
          {claims.length === 0 ? <dd className="nobody">nothing stands in its place</dd> : <ClaimWords ids={claims} lineage={lineage} />}
        </div>
      </dl>
      {differences !== undefined && differences.length > 0 && (
        <ul className="differences">
          {differences.map(({ what, before: was, after: is }) => (
            <li key={what}>
              {what}: <del dir="auto">{was}</del> <span aria-hidden="true">→</span> <ins dir="auto">{is}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ClaimWords({ ids, lineage }: { readonly ids: readonly string[]; readonly lineage: Lineage }) {
  return ids.map((id) => {
    const claim = lineage.claim(id);
    return (
      <dd key={id}>
        <span className="claim-number">{numberOf({ id })}</span>{" "}
        <span className="before-words" dir="auto">
          {claim?.contentText}
        </span>{" "}
        {claim !== undefined && (
          <span className="detail-meaning">
            {CERTAINTY_WORDS[claim.certainty.level].word}, by {finderInWords(claim.extractor)}
          </span>
        )}
      </dd>
    );
  });
}
