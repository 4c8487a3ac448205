import { FRACTIONS } from "../../lexicon/numbers.ts";
import type { Token } from "../token.ts";
import { numberOf } from "./number-value.ts";

/** A share in per cent, and the position behind its last word. */
export interface Share {
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly isShare: true;
}

/** "three in five" is 60, "two thirds" 66 to 67, "a tenth" 10. */
export function partOfWhole(words: readonly Token[], at: number): Share | undefined {
  const article = words[at]?.lower === "a";
  const part = article ? 1 : numberOf(words[at]);
  if (part === undefined) return undefined;
  const isRatio = !article && words[at + 1]?.lower === "in" && words[at + 2]?.pos === "NUM";
  const whole = isRatio ? numberOf(words[at + 2]) : FRACTIONS.get(words[at + 1]?.lower ?? "");
  if (whole === undefined || !(part < whole) || whole > 100) return undefined;
  // "a quarter of an hour" is a time
  if (article && words[at + 2]?.lower === "of" && /^(?:hour|century|mile)$/u.test(words[at + 4]?.lower ?? "")) return undefined;
  // "a third airstrike", "a quarter to four" are no shares
  if (article && !/^(?:of|$)/u.test(words[at + 2]?.lower ?? "")) return undefined;
  const share = (100 * part) / whole;
  return { to: at + (isRatio ? 3 : 2), min: Math.floor(share), max: Math.ceil(share), isShare: true };
}
