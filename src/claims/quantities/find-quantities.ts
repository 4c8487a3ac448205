import type { Quantity } from "../../model/claim.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { timePhrases } from "../times/time-phrases.ts";
import { wordsAsWritten } from "../times/words-as-written.ts";
import type { Token } from "../token.ts";
import { type Amount, amounts } from "./amounts.ts";
import { countedOf } from "./counted-of.ts";
import { type CountedPhrase, countedPhrase } from "./counted-phrase.ts";
import { countedTimes } from "./counted-times.ts";
import { isQuantity } from "./is-quantity.ts";
import { measureOf } from "./measure-of.ts";
import { isCurrencySign } from "./number-value.ts";
import { scopeOf } from "./scope-of.ts";
import { type Unit, unitOf } from "./unit-of.ts";

/**
 * The numbers of a claim with their bounds, what they measure, of whom, and whether they are totals. Dates, ordinals,
 * numbers inside names and "the two sides" are not quantities. Linear in the words. `sentence` is the whole sentence, where
 * the words are only some of it: "put the dead at 20" says what "20" counts.
 */
export function findQuantities(words: readonly Token[], sentence: readonly Token[] = words): Quantity[] {
  const found: Quantity[] = [];
  const all = amounts(words);
  if (all.length > 0) {
    const times = timePhrases(wordsAsWritten(words)).map(({ span }) => span);
    let next = 0;
    for (const amount of all) {
      const number = spanOfNumber(words, amount);
      while (next < times.length && (times[next] as Span).end <= number.start) next++;
      const time = times[next];
      if ((time && overlaps(time, number)) || !isQuantity(words, amount, sentence)) continue;
      // "10 kilometres (six miles)": the same value again
      if (words[amount.from - 1]?.text === "(" && found.at(-1)?.measure === "distance-km") continue;
      const quantity = measured(words, amount, number, found, sentence);
      // "one of the crew": a pronoun, unless it says what befell them
      const isOneOf = words[amount.from]?.lower === "one" && words[amount.to]?.lower === "of";
      if (!isOneOf || HARM.test(quantity.measure)) found.push(quantity);
    }
  }
  const oft = countedTimes(words);
  return oft.length === 0 ? found : [...found, ...oft].toSorted((a, b) => a.span.start - b.span.start);
}

/** The number with its bound and the sign of its currency: "up to $5 million". */
function spanOfNumber(words: readonly Token[], amount: Amount): Span {
  const before = words[amount.from - 1];
  const sign = before !== undefined && isCurrencySign(before);
  return { start: (sign ? before : (words[amount.from] as Token)).start, end: (words[amount.to - 1] as Token).end };
}

function measured(words: readonly Token[], amount: Amount, number: Span, found: readonly Quantity[], sentence: readonly Token[]): Quantity {
  const unit = unitOf(words, amount);
  if (unit) return inUnit(words, amount, number, unit);
  const counted = countedPhrase(words, amount);
  const bounds = { min: amount.min, max: behindBound(words, counted) ? undefined : amount.max };
  const of = countedOf(words, amount, counted);
  const scope = scopeOf(words, amount);
  return {
    span: number,
    measure: amongThose(words, amount, found) ?? measureOf(words, amount, counted, sentence),
    ...(atMost(words, counted) ? { max: amount.max } : bounds),
    ...(of === undefined ? {} : { of }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** "thirty bandits at most". */
const atMost = (words: readonly Token[], { to }: CountedPhrase): boolean => words[to]?.lower === "at" && words[to + 1]?.lower === "most";

/** "ten fighters or more". */
const behindBound = (words: readonly Token[], { to }: CountedPhrase): boolean =>
  words[to]?.lower === "or" && words[to + 1]?.lower === "more";

/** "61, among them 17 children": a part of those counted before suffered what they did. */
function amongThose(words: readonly Token[], { from }: Amount, found: readonly Quantity[]): Quantity["measure"] | undefined {
  const lead = words
    .slice(Math.max(0, from - 2), from)
    .map(({ lower }) => lower)
    .join(" ");
  const last = found.at(-1);
  return last && /(?:^| )(?:including|among them|among whom)$/u.test(lead) && HARM.test(last.measure) ? last.measure : undefined;
}

const HARM = /^(?:killed|wounded|captured|missing|displaced|detained)$/u;

function inUnit(words: readonly Token[], amount: Amount, number: Span, unit: Unit): Quantity {
  const last = words[amount.to - 1] as Token;
  const glued = words[amount.to];
  const end = glued && glued.start === last.end && /^\p{L}/u.test(glued.text) ? glued.end : number.end;
  // "within ten days": not later, not farther
  const within = words[amount.from - 1]?.lower === "within" && (unit.measure === "duration-days" || unit.measure === "distance-km");
  const code = unit.measure === "money" && /^[A-Z]{3}$/u.test(words[amount.from - 1]?.text ?? "");
  const [young, old] = [lead(words, amount, "young"), lead(words, amount, "old")];
  return {
    span: { start: within || code ? (words[amount.from - 1] as Token).start : number.start, end },
    measure: unit.measure,
    min: within || old || amount.min === undefined ? undefined : rounded(unit.least(amount.min), unit),
    max: young || amount.max === undefined ? undefined : rounded((amount.min === undefined ? unit.mean : unit.most)(amount.max), unit),
  };
}

/** "children as young as 10": no less, and nobody says how much more. */
const lead = (words: readonly Token[], { from }: Amount, word: string): boolean =>
  words[from - 1]?.lower === "as" && words[from - 2]?.lower === word && words[from - 3]?.lower === "as";

/** Two decimals; kilometres over one with one, for a mile is not measured to the metre; shares of an hour with two figures. */
function rounded(value: number, { measure }: Unit): number {
  if (Number.isInteger(value)) return value;
  if (measure === "distance-km" && value >= 1) return Math.round(value * 10) / 10;
  return value < 0.1 ? Number(value.toPrecision(2)) : Math.round(value * 100) / 100;
}
