import { ORDINALS } from "../../lexicon/numbers.ts";
import type { Quantity } from "../../model/claim.ts";
import type { Token } from "../token.ts";

/** How often or how long, where an ordinal says it: "for the third time", "in its fourth day". */
export function countedTimes(words: readonly Token[]): Quantity[] {
  return words.flatMap((word, at): Quantity[] => {
    const span = { start: word.start, end: word.end };
    const ordinal = ORDINALS.get(word.lower);
    if (ordinal === undefined) return [];
    const next = words[at + 1]?.lower;
    if (next === "time" && words[at - 1]?.lower === "the") return [{ span, measure: "count", min: ordinal, max: ordinal }];
    return next === "day" && /^(?:its|their)$/u.test(words[at - 1]?.lower ?? "")
      ? [{ span, measure: "duration-days", min: ordinal, max: ordinal }]
      : [];
  });
}
