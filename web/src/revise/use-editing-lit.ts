import { useMemo } from "react";
import type { Mark } from "../report/mark.ts";
import { contentMarks, marksOfClaim } from "../report/marks-of-claim.ts";
import type { Draft, DraftClaim } from "./draft.ts";
import type { SelectedWords } from "./use-selected-words.ts";

const DRAFT_ID = "draft" as Parameters<typeof marksOfClaim>[0]["id"];

/**
 * What a draft rests on in the text, as it is written: all of its part in hand, and the words of its other parts. Words that were
 * selected are shown while the focus is on the form, where the browser shows them no longer.
 */
export function useEditingLit(draft: Draft | undefined, selected: SelectedWords | undefined): readonly Mark[] | undefined {
  const { parts, at } = draft ?? {};
  return useMemo(() => {
    if (parts === undefined || parts.length === 0) return undefined;
    const marks = parts.flatMap((part, index) => (index === at ? marksOfClaim(named(part)) : contentMarks(named(part)).map(asOther)));
    if (selected === undefined || selected.isLive) return marks;
    const [start, end] = selected.span;
    return [...marks, { start, end, role: "selected" as const }];
  }, [parts, at, selected]);
}

const named = (part: DraftClaim) => ({ ...part, id: DRAFT_ID });
const asOther = (mark: Mark): Mark => ({ ...mark, role: "evidence" });
