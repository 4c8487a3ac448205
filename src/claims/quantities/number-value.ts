import { MULTIPLIERS, NUMBER_WORDS, VAGUE_AMOUNTS } from "../../lexicon/numbers.ts";
import type { Token } from "../token.ts";

/** What a number may be, and the position behind its last word. */
export interface NumberValue {
  readonly to: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The number that starts at a position, without words that bound it: "two hundred and six", "1,300", "dozens", "$5 million". */
export function numberValue(words: readonly Token[], at: number): NumberValue | undefined {
  const start = isCurrencySign(words[at]) && touches(words[at], words[at + 1]) ? at + 1 : at;
  return vagueValue(words, start) ?? exactValue(words, start);
}

export const isCurrencySign = (token: Token | undefined): boolean => token !== undefined && /^[$€£₴₽]$/u.test(token.text);

const touches = (token: Token | undefined, next: Token | undefined): boolean => token?.end === next?.start;

/** "dozens", "tens of thousands", "a few hundred". */
function vagueValue(words: readonly Token[], at: number): NumberValue | undefined {
  for (const length of [3, 2, 1]) {
    const phrase = words.slice(at, at + length).map(({ lower }) => lower);
    const range = phrase.length === length ? VAGUE_AMOUNTS.get(phrase.join(" ")) : undefined;
    if (range) return { to: at + length, min: range[0], max: range[1] };
  }
  return undefined;
}

function exactValue(words: readonly Token[], at: number): NumberValue | undefined {
  const opened = opening(words, at);
  if (!opened) return undefined;
  let { value, to } = opened;
  for (let factor = factorAt(words, to); factor !== undefined; factor = factorAt(words, to)) {
    value *= factor;
    to++;
  }
  // "two hundred and six", "a hundred and twenty"
  const rest = words[to]?.lower === "and" && value >= 100 && opened.inWords ? numberOf(words[to + 1]) : undefined;
  if (rest !== undefined && rest < 100 && Number.isInteger(rest)) return { to: to + 2, min: value + rest, max: value + rest };
  return { to, min: value, max: value };
}

/** The first part: "two", "1,300", "a hundred", "half a million". */
function opening(words: readonly Token[], at: number): { value: number; to: number; inWords: boolean } | undefined {
  const lower = words[at]?.lower;
  const article = lower === "a" || lower === "an";
  if (article && factorAt(words, at + 1) !== undefined) return { value: 1, to: at + 1, inWords: true };
  if (lower === "half" && words[at + 1]?.lower === "a" && factorAt(words, at + 2) !== undefined)
    return { value: 0.5, to: at + 2, inWords: false };
  const value = numberOf(words[at]);
  return value === undefined ? undefined : { value, to: at + 1, inWords: /^\p{L}/u.test(lower ?? "") };
}

const factorAt = (words: readonly Token[], at: number): number | undefined => MULTIPLIERS.get(words[at]?.lower ?? "");

const DIGITS = /^(\d{1,3}(?:[,. ]\d{3})+|\d+(?:\.\d+)?)(?:$|-(?:yo|year|month|week|day|hour|plus)|\+$|(?=km$|m$|bn$))/u;

/** The value of one word: "12", "1,300", "twenty-five", "20-yo", "seven-hour". */
export function numberOf(word: Token | undefined): number | undefined {
  if (!word || word.lower.length > 40) return undefined;
  const digits = DIGITS.exec(word.lower);
  if (digits?.[1])
    return Number(/[,. ]\d{3}/u.test(digits[1]) ? digits[1].replace(/[,. ]/gu, "") : digits[1]) * (word.lower.endsWith("bn") ? 1e9 : 1);
  const parts = word.lower.split("-");
  const [tens = "", ones] = SIZED.test(parts.at(-1) ?? "") ? parts.slice(0, -1) : parts;
  const head = NUMBER_WORDS.get(tens);
  if (head === undefined || parts.length > 3) return undefined;
  return ones === undefined ? head : head >= 20 && NUMBER_WORDS.has(ones) ? head + (NUMBER_WORDS.get(ones) ?? 0) : undefined;
}

/** "a seven-hour ride", "a four-man gang". */
const SIZED = /^(?:year|month|week|day|night|hour|minute|man|strong|plus|kilometre|mile|metre)s?$/u;
