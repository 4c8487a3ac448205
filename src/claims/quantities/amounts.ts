import { BOUNDS, BOUNDS_BEHIND, EXCEEDING, LOOSE } from "../../lexicon/numbers.ts";
import { isMonth } from "../calendar-words.ts";
import type { Token } from "../token.ts";
import { isCurrencySign, type NumberValue, numberValue } from "./number-value.ts";
import { partOfWhole } from "./part-of-whole.ts";

/** A number as written: where it starts and ends in the word list, and what it may be. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** A part of a whole, in per cent: "three in five". */
  readonly isShare?: boolean | undefined;
}

/** Every number of some words with its bounds, whatever it measures; in order, none overlapping another. Linear in the words. */
export function amounts(words: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < words.length; at++) {
    const amount = amountAt(words, at);
    if (!amount) continue;
    found.push(amount);
    at = amount.to - 1;
  }
  return found;
}

function amountAt(words: readonly Token[], at: number): Amount | undefined {
  const between = betweenAt(words, at);
  if (between) return between;
  for (const { words: parts, kind } of BOUNDS) {
    if (!parts.every((part, i) => words[at + i]?.lower === part)) continue;
    // "handed over twelve men"
    if (parts[0] === "over" && /^(?:hand|turn|take|pass|give|bring|sign)$/u.test(words[at - 1]?.lemma ?? "")) continue;
    if (parts[0] === "over" && parts.length === 1 && isAcross(words, at)) continue;
    const from = at + parts.length + (LOOSE.has(words[at + parts.length]?.lower ?? "") ? 1 : 0);
    const value = partOfWhole(words, from) ?? behind(words, numberValue(words, from));
    if (value) return bounded({ from: at, ...value }, kind);
  }
  if (EXCEEDING.has(words[at]?.lower ?? "")) {
    const value = numberValue(words, at + 1);
    return value && bounded({ from: at, ...value }, "floor");
  }
  const start = LOOSE.has(words[at]?.lower ?? "") ? at + 1 : at;
  const share = partOfWhole(words, start);
  if (share) return { from: at, ...share };
  return choiceAt(words, at, behind(words, numberValue(words, start)));
}

/** "shot down drones over four provinces", "prepared over several weeks": where and how long, not more than. */
function isAcross(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  const counted = words.slice(at + 1, at + 4).filter(({ pos }) => pos === "NOUN");
  if (before === undefined) return false;
  if (counted.some(({ lower }) => AREAS.test(lower))) return before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "VERB";
  return (
    counted.some(({ lower }) => LASTING.test(lower)) &&
    (before.pos === "VERB" || before.pos === "NOUN") &&
    !/^(?:last|take|spend|span|cover)$/u.test(before.lemma)
  );
}

const AREAS =
  /^(?:provinces|regions|districts|towns|villages|cities|areas|neighbou?rhoods|suburbs|states|countries|governorates|counties|islands|fronts|settlements|targets)$/u;
const LASTING = /^(?:days|nights|weeks|months|years|decades|hours)$/u;

const bounded = (amount: Amount, kind: (typeof BOUNDS)[number]["kind"]): Amount =>
  kind === "floor" ? { ...amount, max: undefined } : kind === "ceiling" ? { ...amount, min: undefined } : amount;

/** "ten or more", "a dozen or so", "60-plus". */
function behind(words: readonly Token[], value: NumberValue | undefined): NumberValue | undefined {
  if (!value) return undefined;
  const last = words[value.to - 1]?.lower ?? "";
  if (/^(?:\d|\p{L}+-)[^ ]*(?:plus|\+)$/u.test(last)) return { ...value, max: undefined };
  for (const { words: parts, kind } of BOUNDS_BEHIND) {
    if (!parts.every((part, i) => words[value.to + i]?.lower === part)) continue;
    const { min, max } = bounded({ from: 0, ...value }, kind);
    return { to: value.to + parts.length, min, max };
  }
  return value;
}

/** "nine or ten", "six or seven": one number, in doubt. */
function choiceAt(words: readonly Token[], from: number, low: NumberValue | undefined): Amount | undefined {
  if (!low) return undefined;
  const high = words[low.to]?.lower === "or" ? numberValue(words, low.to + 1) : undefined;
  if (high?.max === undefined || low.min === undefined || high.max <= low.min) return { from, ...low };
  return { from, to: high.to, min: low.min, max: high.max };
}

/** "between 500 and 1,300", "from 20 to 30", "30 to 40" */
function betweenAt(words: readonly Token[], at: number): Amount | undefined {
  const opens = words[at]?.lower === "between" || words[at]?.lower === "from";
  const low = numberValue(words, opens ? at + 1 : at);
  if (!low) return undefined;
  const joint = words[low.to]?.lower;
  const isJoint = joint === "to" || (joint === "and" && words[at]?.lower === "between") || ((joint === "-" || joint === "–") && !opens);
  const high = isJoint ? numberValue(words, low.to + 1) : undefined;
  if (!high || low.min === undefined || high.max === undefined || high.max < low.min) return undefined;
  // "since Dec. 5 to 922": what stands behind a month is a day
  if (!opens && isMonth(words[at - 1])) return undefined;
  return { from: at, to: high.to, min: low.min, max: high.max };
}

/** True where the number is of money by its sign: "$5", "€20 million". */
export const hasCurrencySign = (words: readonly Token[], { from, to }: Amount): boolean =>
  words.slice(Math.max(0, from - 1), to).some(isCurrencySign);
