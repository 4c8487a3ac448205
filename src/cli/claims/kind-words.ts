import type { RevisionKind } from "../../model/revision.ts";

/** What a revision did, in one word or two. */
export const KIND_WORDS: Readonly<Record<RevisionKind, string>> = {
  correct: "corrected",
  split: "split",
  merge: "merged",
  add: "added",
  reject: "rejected",
  undo: "taken back",
};
