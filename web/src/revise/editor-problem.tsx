import type { DeskReport } from "../api/fetch-report.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { momentInWords } from "../words/day-in-words.ts";
import { REVISED_WORDS } from "../words/revision-words.ts";
import { differencesOf } from "./differences-of.ts";
import { claimsInWords } from "./doing-in-words.ts";
import type { DraftClaim } from "./draft.ts";
import type { Lineage } from "./lineage.ts";
import { rebased } from "./rebased.ts";
import { draftOf } from "./start-draft.ts";
import type { Revising } from "./use-revising.ts";

interface EditorProblemProps {
  readonly report: DeskReport;
  readonly revising: Revising;
  readonly lineage: Lineage;
}

/** What keeps the draft from being made that no field is to blame for: a refusal, or somebody who changed the same claims meanwhile. */
export function EditorProblem({ report, revising, lineage }: EditorProblemProps) {
  const { draft, problem, isSaving, faults } = revising;
  if (draft === undefined || isSaving) return null;
  const gone = draft.replaces.filter((id) => report.claims.every((claim) => claim.id !== id));
  if (gone.length > 0) return <Replaced report={report} gone={gone} revising={revising} lineage={lineage} />;
  // A refusal that a field is to blame for stands at the field.
  if (problem === undefined || (problem.code === "INPUT_INVALID" && faults.length > 0)) return null;
  return <ProblemPanel error={problem} onRetry={() => void revising.save()} />;
}

interface ReplacedProps extends EditorProblemProps {
  readonly gone: readonly string[];
}

/** The claims are not what they were when the draft was begun: who changed them, and how to go on. */
function Replaced({ report, gone, revising, lineage }: ReplacedProps) {
  const { draft } = revising;
  if (draft === undefined) return null;
  const by = lineage.replacedBy(gone[0] ?? "");
  const now = [...new Set(draft.replaces.flatMap(lineage.standing))];
  const canRetarget = draft.doing === "merge" ? now.length > 1 : draft.doing === "reject" ? now.length > 0 : now.length === 1;
  return (
    <section className="problem-panel" role="alert">
      <p className="problem-code">REVISION_CONFLICT</p>
      <h2>{sentence(claimsInWords(gone))} changed meanwhile.</h2>
      <p>
        {by === undefined ? (
          "What had made it was taken back."
        ) : (
          <>
            {REVISED_WORDS[by.kind]} by <bdi>{by.by}</bdi>, {momentInWords(by.at)}
            {by.reason !== undefined && (
              <>
                : <q dir="auto">{by.reason}</q>
              </>
            )}
            .
          </>
        )}{" "}
        Nothing of yours is made yet, and your draft is here.
      </p>
      {now.length > 0 && (
        <ul className="replaced-list">
          {now.map((id) => (
            <li key={id}>
              stands now: <q dir="auto">{lineage.claim(id)?.contentText}</q>
              <Changes text={report.text} before={lineage.claim(gone[0] ?? "")} after={now.length === 1 ? lineage.claim(id) : undefined} />
            </li>
          ))}
        </ul>
      )}
      <p className="editor-actions">
        {canRetarget && (
          <button type="button" className="button" onClick={() => retarget(revising, lineage, now)}>
            {draft.doing === "correct" ? "Put your changes on" : "Use it for"} {claimsInWords(now)}
          </button>
        )}
        {!canRetarget && draft.parts.length > 0 && (
          <button type="button" className="button" onClick={() => asNew(revising)}>
            Add it as a new claim
          </button>
        )}
        <button type="button" className="quiet-button" onClick={revising.discard}>
          Discard the draft
        </button>
      </p>
    </section>
  );
}

/** What somebody else changed, member by member. */
function Changes({
  text,
  before,
  after,
}: {
  readonly text: string;
  readonly before?: DraftClaim | undefined;
  readonly after?: DraftClaim | undefined;
}) {
  if (before === undefined || after === undefined) return null;
  return (
    <ul className="differences">
      {differencesOf(text, before, after).map(({ what, before: was, after: is }) => (
        <li key={what}>
          {what}: <del dir="auto">{was}</del> <span aria-hidden="true">→</span> <ins dir="auto">{is}</ins>
        </li>
      ))}
    </ul>
  );
}

/** Go on with what stands now. A correction keeps what the other changed and this one did not. */
function retarget(revising: Revising, lineage: Lineage, now: readonly string[]): void {
  const { draft } = revising;
  if (draft === undefined) return;
  const [base, theirs] = [lineage.claim(draft.replaces[0] ?? ""), lineage.claim(now[0] ?? "")];
  const onTop = (mine: DraftClaim) => (base && theirs ? rebased(draftOf(base), mine, draftOf(theirs)) : mine);
  revising.drop(draft);
  revising.resume({ ...draft, replaces: now, parts: draft.doing === "correct" ? draft.parts.map(onTop) : draft.parts });
}

function asNew(revising: Revising): void {
  const { draft } = revising;
  if (draft === undefined) return;
  revising.drop(draft);
  revising.resume({ ...draft, doing: "add", replaces: [], parts: draft.parts.slice(draft.at, draft.at + 1), at: 0 });
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
