import { BOUNDS, MULTIPLIERS, NUMBER_WORDS, VAGUE_AMOUNTS } from "../lexicon/numbers.ts";
import type { Token } from "./token.ts";

/** A number as written: where it starts and ends in the word list, and what it may be. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Every number of some words with its bounds, whatever it measures. */
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
  for (const bound of BOUNDS) {
    const parts = bound.words;
    if (!parts.every((part, i) => words[at + i]?.lower === part)) continue;
    const value = valueAt(words, at + parts.length);
    if (!value) continue;
    const [low, high] =
      bound.kind === "floor" ? [value.min, undefined] : bound.kind === "ceiling" ? [undefined, value.max] : [value.min, value.max];
    return { from: at, to: value.to, min: low, max: high };
  }
  const value = valueAt(words, at);
  return value && { from: at, ...value };
}

/** "between 500 and 1,300", "from 20 to 30", "30 to 40" */
function betweenAt(words: readonly Token[], at: number): Amount | undefined {
  const opens = words[at]?.lower === "between" || words[at]?.lower === "from";
  const low = valueAt(words, opens ? at + 1 : at);
  if (!low) return undefined;
  const joint = words[low.to]?.lower;
  const isJoint = joint === "to" || (joint === "and" && words[at]?.lower === "between") || ((joint === "-" || joint === "–") && !opens);
  const high = isJoint ? valueAt(words, low.to + 1) : undefined;
  if (!high || low.min === undefined || high.max === undefined || high.max < low.min) return undefined;
  return { from: at, to: high.to, min: low.min, max: high.max };
}

function valueAt(words: readonly Token[], at: number): Omit<Amount, "from"> | undefined {
  const three = words
    .slice(at, at + 3)
    .map((word) => word.lower)
    .join(" ");
  const vague = VAGUE_AMOUNTS.get(three) ?? VAGUE_AMOUNTS.get(words[at]?.lower ?? "");
  if (vague) return { to: at + (three.includes(" of ") && VAGUE_AMOUNTS.has(three) ? 3 : 1), min: vague[0], max: vague[1] };
  if (words[at]?.lower === "a" && words[at + 1]?.lower === "dozen") return { to: at + 2, min: 12, max: 12 };
  const first = numberOf(words[at]);
  if (first === undefined) return undefined;
  let value = first;
  let to = at + 1;
  for (let factor = MULTIPLIERS.get(words[to]?.lower ?? ""); factor !== undefined; factor = MULTIPLIERS.get(words[to]?.lower ?? "")) {
    value *= factor;
    to++;
  }
  return { to, min: value, max: value };
}

/** The value of one word: "12", "1,300", "twenty-five", "20-yo". */
function numberOf(word: Token | undefined): number | undefined {
  if (!word) return undefined;
  const digits = /^(\d{1,3}(?:[,. ]\d{3})+|\d+(?:\.\d+)?)(?:$|-(?:yo|year)|(?=km$|m$))/u.exec(word.lower);
  if (digits?.[1]) return Number(/[,. ]\d{3}/u.test(digits[1]) ? digits[1].replace(/[,. ]/gu, "") : digits[1]);
  const [tens, ones] = word.lower.split("-");
  const head = NUMBER_WORDS.get(tens ?? "");
  if (head === undefined) return undefined;
  return ones === undefined ? head : head >= 20 && NUMBER_WORDS.has(ones) ? head + (NUMBER_WORDS.get(ones) ?? 0) : undefined;
}
