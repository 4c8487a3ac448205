import { Link } from "@tanstack/react-router";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { collectionInWords } from "../words/collection-words.ts";
import { STAGE_WORDS } from "../words/stage-words.ts";
import type { HandIn } from "./hand-in.ts";

/** How far each report has come, spoken as it changes. */
export function HandInProgress({ handIns }: { readonly handIns: readonly HandIn[] }) {
  return (
    <section className="hand-ins" aria-label="Progress">
      <div role="status">
        {handIns.map(({ key, name, state }) =>
          state.at === "failed" ? null : (
            <p key={key} className={`hand-in at-${state.at}`}>
              <bdi className="hand-in-name">{name}</bdi> <HandInState state={state} />
            </p>
          ),
        )}
      </div>
      {handIns.map(({ key, name, state }) =>
        state.at === "failed" ? (
          <div key={key} ref={bringFailureIntoView}>
            <ProblemPanel error={state.error}>
              <p className="hand-in-name">
                <bdi>{name}</bdi>: nothing was kept, and what you typed is still here.
              </p>
            </ProblemPanel>
          </div>
        ) : null,
      )}
    </section>
  );
}

function bringFailureIntoView(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: "nearest" });
}

function HandInState({ state }: { readonly state: HandIn["state"] }) {
  if (state.at === "failed") return null;
  if (state.at === "waiting") return <span>Waiting its turn</span>;
  if (state.at !== "kept") return <span className="stage">{STAGE_WORDS[state.at]}…</span>;
  if ("collection" in state.added) return <span>{collectionInWords(state.added.collection)}</span>;
  const { id, isNew } = state.added;
  return (
    <Link to="/reports/$id" params={{ id }}>
      {isNew ? "Added: open it" : "Already here: open it"}
    </Link>
  );
}
