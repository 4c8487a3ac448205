import type { Span } from "./span.ts";

/** How sure the wording is, surest first. It says what the text says, never what happened. */
export const CERTAINTY_LEVELS = ["asserted", "likely", "reported", "alleged", "possible", "unknown"] as const;
export type CertaintyLevel = (typeof CERTAINTY_LEVELS)[number];

/** 5 for asserted down to 0 for unknown. */
export const gradeOf = (level: CertaintyLevel): number => CERTAINTY_LEVELS.length - 1 - CERTAINTY_LEVELS.indexOf(level);

/** The less sure of two levels. */
export const lower = (a: CertaintyLevel, b: CertaintyLevel): CertaintyLevel => (gradeOf(a) <= gradeOf(b) ? a : b);

/**
 * What one party in a chain commits to (FactBank, Saurí and Pustejovsky 2009): certain, probable or possible
 * that it is (+) or is not (-) so; CTu knows whether without saying; Uu commits to nothing.
 */
export type FactValue = "CT+" | "CT-" | "PR+" | "PR-" | "PS+" | "PS-" | "CTu" | "Uu";

export type HedgeClass =
  | "hearsay-adverb"
  | "allegation-adverb"
  | "claim-verb"
  | "modal"
  | "conditional"
  | "question"
  | "distancing"
  | "scare-quotes"
  | "numeric-bound"
  | "belief"
  | "inference"
  | "future"
  | "negation";

export interface Hedge {
  readonly span: Span;
  readonly class: HedgeClass;
}

export interface Certainty {
  readonly level: CertaintyLevel;
  /** The level as a number, 5 (asserted) to 0 (unknown). */
  readonly grade: number;
  /** The author's own commitment. */
  readonly author: FactValue;
  /** The innermost source's commitment; absent when the author speaks alone. */
  readonly source?: FactValue | undefined;
  readonly polarity: "+" | "-";
  readonly hedges: readonly Hedge[];
}
