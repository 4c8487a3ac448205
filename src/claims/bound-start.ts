import { BOUNDS } from "../lexicon/numbers.ts";
import type { Token } from "./token.ts";

/** Where a number begins with the words that bound it, "at least" or "more than"; no further left than `floor`. */
export function boundStart(words: readonly Token[], number: number, floor: number): number {
  for (const { words: bound } of BOUNDS) {
    const from = number - bound.length;
    if (from >= floor && bound.every((part, i) => words[from + i]?.lower === part)) return from;
  }
  return number;
}
