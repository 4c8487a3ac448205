import { PROBLEM_ADVICE } from "../words/problem-advice.ts";
import type { Revising } from "./use-revising.ts";

/** What just happened to the claims, with the way back. It stays until something else happens or it is closed, so that nobody is too slow for it. */
export function UndoToast({ revising: { done, undo, closeDone, isSaving } }: { readonly revising: Revising }) {
  return (
    <div className="undo-place">
      <div role="status" className="visually-hidden">
        {done?.says} {done?.revision !== undefined && "Control Z takes it back."}
      </div>
      {done !== undefined && (
        <section className="undo-toast" aria-label="What just happened">
          <p aria-hidden={done.problem === undefined}>{done.says}</p>
          {done.problem !== undefined && (
            <p role="alert" className="undo-problem">
              <code>{done.problem.code}</code> {PROBLEM_ADVICE[done.problem.code] ?? done.problem.title}
            </p>
          )}
          {done.revision !== undefined && (
            <button
              type="button"
              className="quiet-button"
              aria-disabled={isSaving}
              onClick={() => done.revision && void undo(done.revision)}
            >
              Undo <kbd aria-hidden="true">Ctrl Z</kbd>
            </button>
          )}
          <button type="button" className="quiet-button toast-close" aria-label="Close" onClick={closeDone}>
            ×
          </button>
        </section>
      )}
    </div>
  );
}
