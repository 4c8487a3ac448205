import type { DeskRevision } from "../api/revisions.ts";
import type { Doing } from "../revise/draft.ts";

/** What a change did, in the past. */
export const REVISED_WORDS: Readonly<Record<DeskRevision["kind"], string>> = {
  correct: "Corrected",
  split: "Split",
  merge: "Merged",
  add: "Added",
  reject: "Rejected",
  undo: "Taken back",
};

/** While it is done. */
export const REVISING_WORDS: Readonly<Record<Doing, string>> = {
  correct: "Correcting",
  split: "Splitting",
  merge: "Merging",
  add: "Adding",
  reject: "Rejecting",
};

/** What a press of the button does. */
export const REVISE_WORDS: Readonly<Record<Doing, string>> = {
  correct: "Correct",
  split: "Split",
  merge: "Merge",
  add: "Add",
  reject: "Reject",
};
