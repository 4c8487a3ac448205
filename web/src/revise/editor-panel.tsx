import { type KeyboardEvent, useEffect, useRef } from "react";
import type { DeskReport } from "../api/fetch-report.ts";
import { REVISE_WORDS } from "../words/revision-words.ts";
import { doingInWords } from "./doing-in-words.ts";
import { draftKey } from "./draft.ts";
import { EditorProblem } from "./editor-problem.tsx";
import { FaultLine } from "./fault-line.tsx";
import type { Lineage } from "./lineage.ts";
import { PartForm } from "./part-form.tsx";
import { PartTabs } from "./part-tabs.tsx";
import { ReplacedList } from "./replaced-list.tsx";
import { SavingLine } from "./saving-line.tsx";
import type { Revising } from "./use-revising.ts";
import { useSaveKey } from "./use-save-key.ts";
import type { SelectedWords } from "./use-selected-words.ts";
import { WhoAndWhy } from "./who-and-why.tsx";

export interface EditorProps {
  readonly report: DeskReport;
  readonly revising: Revising;
  readonly lineage: Lineage;
  readonly selected: SelectedWords | undefined;
  /** The selection was made use of. */
  readonly onTaken: () => void;
  readonly onLeave: () => void;
}

/** Where a change of claims is written, beside the text it speaks of; on narrow screens a sheet under it. The text stays within reach, so it is no modal. */
export function EditorPanel({ report, revising, lineage, selected, onTaken, onLeave }: EditorProps) {
  const { draft } = revising;
  const panel = useRef<HTMLElement>(null);
  const key = draft && draftKey(draft);
  useEffect(() => {
    const take = () => beginning(panel.current)?.focus({ preventScroll: true });
    take();
    // A menu or a sheet that closes gives the focus back to where it was, after this.
    const timer = window.setTimeout(() => isLeftOutside(panel.current) && take(), 60);
    return () => window.clearTimeout(timer);
  }, [key]);
  useEffect(() => {
    if (revising.faults.length > 0) firstAmiss(panel.current)?.focus();
  }, [revising.faults]);
  useSaveKey(() => void revising.save());
  if (draft === undefined) return null;
  const onKey = (press: KeyboardEvent) => {
    if (press.key !== "Escape") return;
    onLeave();
    press.preventDefault();
    press.stopPropagation();
  };
  const part = draft.parts[draft.at];
  return (
    <section
      ref={panel}
      role="dialog"
      aria-labelledby="editor-title"
      tabIndex={-1}
      className={draft.parts.length === 0 ? "editor is-short" : "editor"}
      onKeyDown={onKey}
    >
      <div className="editor-head">
        <h2 id="editor-title">{doingInWords(report, { ...draft, parts: [] })}</h2>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Leave <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
      <form
        className="editor-form"
        noValidate
        onSubmit={(submission) => {
          submission.preventDefault();
          void revising.save();
        }}
      >
        <div className="editor-scroll">
          {revising.isResumed && (
            <p role="status" className="editor-note">
              This is the draft you left.{" "}
              <button type="button" className="quiet-button" onClick={revising.startOver}>
                Start over
              </button>
            </p>
          )}
          <EditorProblem report={report} revising={revising} lineage={lineage} />
          <FaultLine faults={revising.faults} field="whole" />
          {(draft.doing === "merge" || draft.doing === "reject") && <ReplacedList lineage={lineage} ids={draft.replaces} />}
          {draft.doing === "split" && <PartTabs report={report} draft={draft} faults={revising.faults} onEdit={revising.edit} />}
          {part !== undefined && (
            <PartForm
              key={draft.at}
              report={report}
              part={part}
              faults={revising.faults.filter((fault) => fault.part === undefined || fault.part === draft.at)}
              selected={selected}
              onTaken={onTaken}
              onEdit={revising.edit}
            />
          )}
        </div>
        <div className="editor-foot">
          <WhoAndWhy draft={draft} faults={revising.faults} onEdit={revising.edit} />
          <p className="editor-actions">
            <button type="submit" className="button primary" aria-disabled={revising.isSaving}>
              {revising.isSaving ? "Saving…" : REVISE_WORDS[draft.doing]} <kbd aria-hidden="true">Ctrl ↵</kbd>
            </button>
            <button type="button" className="quiet-button" onClick={revising.discard}>
              Discard
            </button>
            <SavingLine isSaving={revising.isSaving} />
          </p>
        </div>
      </form>
    </section>
  );
}

/** The form itself, so that its name is read out; where a reason is all that is asked for, that. */
const beginning = (panel: HTMLElement | null): HTMLElement | null =>
  panel?.querySelector<HTMLElement>("textarea[aria-required=true]") ?? panel;

/** The focus is neither on the form nor in the text, where words may be being selected by now. */
const isLeftOutside = (panel: HTMLElement | null): boolean =>
  panel?.contains(document.activeElement) === false && document.activeElement?.closest("main") === null;

/** The first field that something is amiss with, or else the line that says so. */
function firstAmiss(panel: HTMLElement | null): HTMLElement | undefined {
  const line = panel?.querySelector<HTMLElement>("[data-fault]");
  return panel?.querySelector<HTMLElement>(`[aria-describedby="${line?.id}"]`) ?? line ?? undefined;
}
