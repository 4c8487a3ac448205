import { useCallback, useEffect, useMemo, useState } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { AddRevisionRequest } from "../../../src/server/api.ts";
import type { DeskReport } from "../api/fetch-report.ts";
import { asProblem, type Problem } from "../api/problem.ts";
import type { DeskRevision } from "../api/revisions.ts";
import { useStored } from "../app/use-stored.ts";
import { REVISED_WORDS, REVISING_WORDS } from "../words/revision-words.ts";
import { type Doing, type Draft, type DraftClaim, draftKey, withPart } from "./draft.ts";
import { type Fault, faultsOf, isSame, placeOfRefusal } from "./faults-of.ts";
import { meanwhile } from "./meanwhile.ts";
import { startDraft } from "./start-draft.ts";
import { useDrafts } from "./use-drafts.ts";
import { useRevisionChange } from "./use-revision-change.ts";

/** What just happened to the claims, and the change that can be taken back. */
export interface Done {
  readonly says: string;
  readonly revision?: DeskRevision | undefined;
  readonly problem?: Problem | undefined;
}

/** A person's name, remembered in this browser. */
export const useName = () => useStored("reportedly-name", "");

/**
 * Changing the claims of a report: the draft in hand, those left for later, making it, and taking changes back.
 * `onMade` is told which claims stand now in the place of the others.
 */
export function useRevising(report: DeskReport, onMade: (claims: readonly string[]) => void) {
  const [by] = useName();
  const drafts = useDrafts(report.id);
  const [draft, setDraft] = useState<Draft>();
  const [isResumed, setResumed] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [done, setDone] = useState<Done>();
  const [undoable, setUndoable] = useState<readonly DeskRevision[]>([]);
  const change = useRevisionChange(report.id);
  // Longer than the request: until what follows from its answer is drawn with it.
  const [isSaving, setSaving] = useState(false);
  const initial = useMemo(() => draft && startDraft(report, draft.doing, draft.replaces), [report, draft]);
  const problem = change.error === null || done?.problem !== undefined ? undefined : asProblem(change.error);

  const { keep, drop } = drafts;
  useEffect(() => {
    if (draft !== undefined && !isSaving && isWorthKeeping(draft, initial)) keep(draft);
  }, [draft, initial, isSaving, keep]);

  const open = useCallback(
    (next: Draft | undefined, wasLeft = false) => {
      setDraft(next);
      setResumed(wasLeft);
      setFaults([]);
      change.reset();
    },
    [change.reset],
  );
  const start = (doing: Doing, ids: readonly string[], { words, seed }: Seed = {}) => {
    const left = drafts.drafts.find((one) => draftKey(one) === draftKey({ doing, replaces: ids }));
    const begun = left ?? startDraft(report, doing, ids, words);
    const at =
      left && doing === "add" && words !== undefined
        ? { ...left, parts: left.parts.map((part) => ({ ...part, content: [words] })) }
        : begun;
    open(at && seed ? withPart(at, seed) : at, left !== undefined);
  };
  const edit = useCallback((next: (draft: Draft) => Draft) => setDraft((before) => before && next(before)), []);
  const discard = () => {
    if (draft !== undefined) drop(draft);
    open(undefined);
  };
  const save = async () => {
    if (draft === undefined || isSaving) return;
    const found = faultsOf(report, draft, initial, by);
    setFaults(found);
    if (found.length > 0) return;
    const said = { by: by.trim(), reason: draft.reason.trim() || undefined };
    const request: AddRevisionRequest = { ...said, replaces: draft.replaces, claims: draft.parts };
    if (draft.doing === "reject") setDone({ says: `${REVISING_WORDS.reject}…` });
    setSaving(true);
    try {
      const { revision } = await change.mutateAsync({ change: request, meanwhile: meanwhile(report, draft) });
      drop(draft);
      open(undefined);
      setDone({ says: `${REVISED_WORDS[revision.kind]}.`, revision });
      setUndoable((before) => [...before, revision]);
      onMade(revision.claims);
    } catch (thrown) {
      setDone(undefined);
      const { code, detail } = asProblem(thrown);
      const place = placeOfRefusal(detail);
      if (code === "INPUT_INVALID" && place.field !== "whole") setFaults([{ ...place, says: detail ?? "" }]);
    }
    setSaving(false);
  };
  const undo = async (revision: Pick<DeskRevision, "id">) => {
    if (isSaving) return;
    setSaving(true);
    setDone({ says: "Taking it back…" });
    try {
      const { report: now } = await change.mutateAsync({ change: { by: by.trim() || undefined, withdraws: revision.id } });
      setUndoable((before) => before.filter(({ id }) => id !== revision.id));
      setDone({ says: "Taken back: what stood before stands again." });
      const back = report.revisions.find(({ id }) => id === revision.id)?.replaces ?? [];
      onMade(back.filter((id) => now.claims.some((claim) => claim.id === id)));
    } catch (thrown) {
      setDone({ says: "Not taken back.", problem: asProblem(thrown) });
    }
    setSaving(false);
  };
  const undoLast = () => {
    const last = undoable.at(-1);
    if (last === undefined) setDone({ says: "Nothing was changed on this page that could be taken back. The history has every change." });
    else void undo(last);
  };
  return {
    draft,
    initial,
    isResumed,
    faults,
    problem,
    isSaving,
    drafts: drafts.drafts.filter((one) => draft === undefined || draftKey(one) !== draftKey(draft)),
    done,
    start,
    resume: (left: Draft) => open(left, true),
    edit,
    leave: () => open(undefined),
    discard,
    drop,
    save,
    undo,
    undoLast,
    startOver: () => {
      if (draft === undefined) return;
      drop(draft);
      open(startDraft(report, draft.doing, draft.replaces));
    },
    closeDone: () => setDone(undefined),
  };
}

interface Seed {
  /** Words that a new claim is made of. */
  readonly words?: Offsets | undefined;
  /** A change that the draft begins with. */
  readonly seed?: ((part: DraftClaim) => DraftClaim) | undefined;
}

export type Revising = ReturnType<typeof useRevising>;

/** Words were given, or something differs from how it began. */
const isWorthKeeping = (draft: Draft, initial: Draft | undefined): boolean =>
  draft.reason.trim() !== "" || (draft.doing === "add" ? (draft.parts[0]?.content.length ?? 0) > 0 : !isSame(draft, initial));
