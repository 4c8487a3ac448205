import type { DeskReport } from "../api/fetch-report.ts";
import { plural } from "../words/plural.ts";
import { doingInWords } from "./doing-in-words.ts";
import { draftKey } from "./draft.ts";
import type { Revising } from "./use-revising.ts";

/** Drafts that were left, each with the way on. */
export function LeftDrafts({ report, revising: { drafts, resume, drop } }: { readonly report: DeskReport; readonly revising: Revising }) {
  if (drafts.length === 0) return null;
  return (
    <section className="left-drafts" aria-label={plural(drafts.length, "draft")}>
      <ul>
        {drafts.map((draft) => (
          <li key={draftKey(draft)}>
            <span className="draft-name">Draft: {doingInWords(report, draft)}</span>
            <button type="button" className="quiet-button" onClick={() => resume(draft)}>
              Go on
            </button>
            <button type="button" className="quiet-button" onClick={() => drop(draft)}>
              Discard
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
