import type { CertaintyLevel } from "../../model/certainty.ts";
import { makeVisible } from "./make-visible.ts";

/** How a run of words looks. `evidence` and `cue` mark words of a sentence; a certainty level gives its colour. */
export type Style = "title" | "strong" | "quiet" | "evidence" | "cue" | CertaintyLevel;

/** A stretch of words with one look. */
export interface Run {
  readonly text: string;
  readonly styles: readonly Style[];
  /** Set on words taken from a report: the direction they are written in. */
  readonly direction?: "ltr" | "rtl" | undefined;
}

/** What stands on one line of the terminal. */
export type Line = readonly Run[];

/** Our own words, and codes and dates beside them: nothing in them can command the terminal. */
export function plain(text: string, ...styles: readonly Style[]): Run {
  return { text: makeVisible(text), styles };
}

/** Words taken from a report: nothing in them can command the terminal, and `paint` keeps them from reordering the words around them. */
export function captured(text: string, ...styles: readonly Style[]): Run {
  return { text: makeVisible(text), styles, direction: directionOf(text) };
}

/** The lists one after another, with the given words between each two. */
export function joined(lists: readonly (readonly Run[])[], between: string): Run[] {
  return lists.flatMap((list, index) => (index === 0 ? [...list] : [plain(between, "quiet"), ...list]));
}

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The direction of the first letter. */
export function directionOf(text: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}

/** True when any character runs right to left. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
