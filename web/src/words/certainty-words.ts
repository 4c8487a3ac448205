import type { CertaintyLevel } from "../../../src/model/certainty.ts";

interface CertaintyWords {
  /** Dots filled of five. */
  readonly grade: number;
  readonly word: string;
  /** What a reader may take from the wording. */
  readonly meaning: string;
}

/** The scale of wording certainty as shown, surest first. */
export const CERTAINTY_WORDS: Readonly<Record<CertaintyLevel, CertaintyWords>> = {
  asserted: { grade: 5, word: "asserted", meaning: "stated flatly" },
  likely: { grade: 4, word: "likely", meaning: "held probable" },
  reported: { grade: 3, word: "reported", meaning: "passed on: someone said so" },
  alleged: { grade: 2, word: "alleged", meaning: "claimed by a party, or worded with distance" },
  possible: { grade: 1, word: "possible", meaning: "may be so" },
  unknown: { grade: 0, word: "unknown", meaning: "asked or left open" },
};

export const LEVELS = Object.keys(CERTAINTY_WORDS) as readonly CertaintyLevel[];

/** How many claims at each level, as a sentence: "3 asserted, 12 reported, 1 alleged". */
export function mixInWords(levels: Readonly<Partial<Record<CertaintyLevel, number>>>): string {
  const parts = LEVELS.flatMap((level) => (levels[level] ? [`${levels[level]} ${CERTAINTY_WORDS[level].word}`] : []));
  return parts.length === 0 ? "no claims" : parts.join(", ");
}
