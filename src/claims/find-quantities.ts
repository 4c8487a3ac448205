import { PEOPLE_NOUNS, UNITS } from "../lexicon/measures.ts";
import type { Measure, Quantity } from "../model/claim.ts";
import { type Amount, amounts } from "./amounts.ts";
import { measureOf } from "./measure-of.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Token } from "./token.ts";

/**
 * The numbers of a claim with their bounds and what they measure. Dates, ordinals, numbers inside names and
 * "the two sides" are not quantities.
 */
export function findQuantities(words: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (const amount of amounts(words)) {
    const quantity = measured(words, amount);
    if (quantity && !isSecondUnit(words, amount, found)) found.push(quantity);
  }
  return found;
}

/** "10 kilometres (six miles)": the same value again. */
const isSecondUnit = (words: readonly Token[], amount: Amount, found: readonly Quantity[]): boolean =>
  words[amount.from - 1]?.text === "(" && found.at(-1)?.measure === "distance-km";

/** What is called by its number: "Division 17", "Route 9". */
const NUMBERED =
  /^(?:division|brigade|battalion|regiment|unit|area|zone|route|highway|road|resolution|flight|article|chapter|camp|sector|gate|block|battery|squadron|number|no)$/u;

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*$/u;

function measured(words: readonly Token[], amount: Amount): Quantity | undefined {
  const before = words[amount.from - 1];
  const after = words[amount.to];
  const word = words[amount.from] as Token;
  const single = amount.to - amount.from === 1;
  // "Division 17", "April 25", "25 April", "in 2017", "9K333"
  if (
    single &&
    before &&
    (before.pos === "PROPN" || before.text === "No") &&
    before.text !== before.lower &&
    word.index === before.index + 1 &&
    after?.pos !== "NOUN"
  )
    return undefined;
  if (single && NUMBERED.test(before?.lower ?? "") && /^\d+$/u.test(word.text)) return undefined;
  if (MONTHS.test(before?.lower ?? "") || MONTHS.test(after?.lower ?? "")) return undefined;
  if (single && /^(?:1[89]|20)\d\d$/u.test(word.text) && !PEOPLE_NOUNS.has(after?.lower ?? "")) return undefined;
  if (after?.text === ":" || /^(?:am|pm|a\.m|p\.m|gmt|o’clock|o'clock|per)$/u.test(after?.lower ?? "")) return undefined;
  // "at seven", "5 and 6 March"
  if (single && before?.lower === "at" && (after === undefined || after.pos === "PUNCT" || after.pos === "ADP" || after.pos === "CCONJ"))
    return undefined;
  if (
    /^(?:and|to|or|–|-)$/u.test(after?.lower ?? "") &&
    words[amount.to + 1]?.pos === "NUM" &&
    MONTHS.test(words[amount.to + 2]?.lower ?? "")
  )
    return undefined;
  // "one of the commanders", "no one": a pronoun
  if (
    word.lower === "one" &&
    single &&
    (after?.lower === "of" ||
      after?.pos === "PUNCT" ||
      before?.lower === "no" ||
      before?.pos === "DET" ||
      after?.pos === "VERB" ||
      after?.pos === "AUX")
  )
    return undefined;
  // "the two sides": definite, not counted anew
  if (
    single &&
    before?.lower === "the" &&
    /^(?:sides|parties|men|women|countries|groups|leaders|nations|governments|others|cities|towns|of)$/u.test(after?.lower ?? "")
  )
    return undefined;
  return finished(words, amount);
}

function finished(words: readonly Token[], amount: Amount): Quantity {
  const unit = unitOf(words, amount);
  const glued = words[amount.to];
  const last = words[amount.to - 1] as Token;
  const span = {
    start: (words[amount.from] as Token).start,
    end: unit && glued && glued.start === last.end && /^\p{L}/u.test(glued.text) ? glued.end : last.end,
  };
  if (unit) return { span, measure: unit.measure, min: scaled(amount.min, unit.factor), max: scaled(amount.max, unit.factor) };
  const phrase = nounPhraseAfter(words, amount.to);
  const counted = words.slice(amount.to, phrase?.to ?? amount.to);
  const of = counted
    .filter((word) => word.pos !== "DET")
    .map((word) => word.text)
    .join(" ");
  return { span, measure: measureOf(words, amount, counted), min: amount.min, max: amount.max, ...(of ? { of } : {}) };
}

function unitOf(words: readonly Token[], amount: Amount): { measure: Measure; factor: number } | undefined {
  const last = words[amount.to - 1];
  const glued = /\d-?(km|m|yo|year-old|year)s?$/u.exec(last?.lower ?? "")?.[1];
  const next = words[amount.to]?.lower ?? "";
  for (const { measure, words: units } of UNITS) {
    const factor = units.get(glued ?? "") ?? units.get(next);
    if (factor !== undefined && (measure !== "duration-days" || !/ago/u.test(words[amount.to + 1]?.lower ?? "")))
      return { measure, factor };
  }
  if (/^[$€£]/u.test(words[amount.from - 1]?.text ?? "") || /^(?:dollars|euros|pounds|lira|roubles)$/u.test(next))
    return { measure: "money", factor: 1 };
  return undefined;
}

const scaled = (value: number | undefined, factor: number): number | undefined =>
  value === undefined ? undefined : Math.round(value * factor * 100) / 100;
