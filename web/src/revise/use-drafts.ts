import { useCallback, useMemo } from "react";
import { useStored } from "../app/use-stored.ts";
import { type Draft, draftKey } from "./draft.ts";

/** Drafts that were left and not made, kept in this browser for each report until they are made or discarded. */
export function useDrafts(report: string) {
  const [stored, store] = useStored(`reportedly-drafts-${report}`, "[]");
  const drafts = useMemo(() => draftsIn(stored), [stored]);
  const keep = useCallback((draft: Draft) => store(JSON.stringify([...without(report, draft), draft])), [report, store]);
  const drop = useCallback((draft: Pick<Draft, "doing" | "replaces">) => store(JSON.stringify(without(report, draft))), [report, store]);
  return useMemo(() => ({ drafts, keep, drop }), [drafts, keep, drop]);
}

// Looked up anew, since another page of the same browser may have kept one meanwhile.
const without = (report: string, draft: Pick<Draft, "doing" | "replaces">): Draft[] =>
  draftsIn(localStorage.getItem(`reportedly-drafts-${report}`) ?? "[]").filter((other) => draftKey(other) !== draftKey(draft));

/** What an older desk kept may not be understood; then there is none. */
function draftsIn(stored: string): Draft[] {
  try {
    const drafts: unknown = JSON.parse(stored);
    return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch {
    return [];
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" && value !== null && "doing" in value && "parts" in value && Array.isArray(value.parts) && "replaces" in value;
