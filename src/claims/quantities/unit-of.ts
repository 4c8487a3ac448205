import { countedKind } from "../../lexicon/counted-nouns.ts";
import { HARM_NOUNS } from "../../lexicon/harm-verbs.ts";
import { CURRENCIES, LENGTHS, PRICED, SPANS_OF_TIME } from "../../lexicon/measures.ts";
import type { Measure } from "../../model/claim.ts";
import type { Token } from "../token.ts";
import { type Amount, hasCurrencySign } from "./amounts.ts";

/** A unit that stands with a number, and how the number is turned into ours: kilometres, days, years, the currency named. */
export interface Unit {
  readonly measure: Measure;
  /** The value in our unit, least and most: a month has 30 to 31 days. */
  readonly least: (value: number) => number;
  readonly most: (value: number) => number;
  /** By the length that a month or a year has on average: "nearly two years". */
  readonly mean: (value: number) => number;
}

/** The unit of a number, from its own word ("20-yo", "7km"), the next ("six miles") or the words of a price or an age. */
export function unitOf(words: readonly Token[], amount: Amount): Unit | undefined {
  if (amount.isShare) return undefined;
  const last = words[amount.to - 1]?.lower ?? "";
  const glued = last.length > 40 ? "" : (/(?:\d|[a-z]-)-?([a-z][a-z-]*)$/u.exec(last)?.[1] ?? "");
  // "three more weeks"
  const at = /^(?:more|further|full|whole|long|straight)$/u.test(words[amount.to]?.lower ?? "") ? amount.to + 1 : amount.to;
  const next = words[at]?.lower ?? "";
  if (isAge(words, amount, glued)) return exactly("age-years", 1);
  const length = LENGTHS.get(glued) ?? LENGTHS.get(next);
  if (length !== undefined) return exactly("distance-km", length);
  const time = SPANS_OF_TIME.get(glued.replace(/^plus$/u, "")) ?? SPANS_OF_TIME.get(next);
  if (time)
    return {
      measure: "duration-days",
      least: (n) => n * time.days,
      most: (n) => n * time.days + Math.ceil(n * time.upTo),
      mean: (n) => (time.upTo === 0 ? n * time.days : Math.floor((n * 365.25) / (time.days === 30 ? 12 : 1))),
    };
  if (/^day$/u.test(words[amount.from - 1]?.lower ?? "") && /^\d+$/u.test(last)) return exactly("duration-days", 1);
  return isMoney(words, amount) ? exactly("money", 1) : undefined;
}

const exactly = (measure: Measure, factor: number): Unit => ({
  measure,
  least: (n) => n * factor,
  most: (n) => n * factor,
  mean: (n) => n * factor,
});

/** "a 20-year-old", "aged 17", "Selvi Arasan, 52, taught", "she was nineteen", "children as young as 10", "were under ten". */
function isAge(words: readonly Token[], amount: Amount, glued: string): boolean {
  const before = words[amount.from - 1];
  const after = words[amount.to];
  if (/^(?:yo|year-olds?|years-old)$/u.test(glued)) return true;
  if (/^years?$/u.test(after?.lower ?? "") && /^(?:old|of)$/u.test(words[amount.to + 1]?.lower ?? ""))
    return words[amount.to + 1]?.lower === "old" || words[amount.to + 2]?.lower === "age";
  if (/^(?:aged|age)$/u.test(before?.lower ?? "")) return true;
  const value = amount.min ?? amount.max ?? 0;
  if (value < 1 || value > 110) return false;
  const first = words[amount.from]?.lower ?? "";
  // "a boy of twelve"
  const isYoung = /^(?:boy|girl|child|youth|lad|son|daughter)$/u.test(words[amount.from - 2]?.lower ?? "");
  if (before?.lower === "of" && isYoung && !/^(?:NOUN|ADJ|PROPN)$/u.test(after?.pos ?? "")) return true;
  if (!isBare(after) && !(first === "over" && after?.pos === "AUX") && after?.lower !== "who") return false;
  // "died at 43"
  if (before?.lower === "at" && /^(?:died|dead|dies)$/u.test(words[amount.from - 2]?.lower ?? ""))
    // "puts the dead at 11"
    return !/^(?:DET|PRON)$/u.test(words[amount.from - 3]?.pos ?? "");
  if (/^as (?:young|old) as$/u.test(lowered(words, amount.from - 3, amount.from))) return true;
  if (
    before?.text === "," &&
    (after?.text === "," || after?.lower === "who") &&
    words[amount.from - 2]?.pos === "PROPN" &&
    amount.to - amount.from === 1
  )
    return true;
  if (/^(?:is|was|turned)$/u.test(before?.lower ?? "")) return isPerson(words, amount.from - 1);
  // "seven of the dead were under ten", "every passenger under thirty"
  const someone =
    /^(?:is|was|are|were)$/u.test(before?.lower ?? "") || (before !== undefined && countedKind(before.lower, before.lemma) === "people");
  return /^(?:under|over)$/u.test(first) && someone;
}

const isBare = (after: Token | undefined): boolean => after === undefined || /^(?:PUNCT|CCONJ|ADP|SCONJ)$/u.test(after.pos);

/** "he was", "who is", "Ag Idrannou, is": a person, not a figure or a toll. */
function isPerson(words: readonly Token[], verb: number): boolean {
  const at = words[verb - 1]?.text === "," ? verb - 2 : verb - 1;
  const subject = words[at];
  return (
    subject !== undefined &&
    (/^(?:he|she|who|i)$/u.test(subject.lower) || (subject.pos === "PROPN" && subject.text !== subject.text.toUpperCase()))
  );
}

/** "$5", "USD 18.5 million", "400 dinars", "bread sold for up to 900 rial", "a bounty of 50,000 drons". */
function isMoney(words: readonly Token[], amount: Amount): boolean {
  if (hasCurrencySign(words, amount)) return true;
  const after = words[amount.to];
  if (CURRENCIES.has(after?.lower ?? "") || CURRENCIES.has(words[amount.from - 1]?.lower ?? "")) return true;
  // "2 billion of kessins"
  const counted = after?.lower === "of" ? words[amount.to + 1] : after;
  if (CURRENCIES.has(counted?.lower ?? "")) return true;
  if (HARM_NOUNS.has(counted?.lower ?? "")) return false;
  if (counted?.pos !== "NOUN" && counted?.pos !== "PROPN") return false;
  return PRICED.test(lowered(words, amount.from - 3, amount.from));
}

const lowered = (words: readonly Token[], from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map(({ lower }) => lower)
    .join(" ");
