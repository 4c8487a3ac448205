import { MEASURE_WORDS, PEOPLE_NOUNS, UNITS } from "../lexicon/measures.ts";
import { BOUNDS, MULTIPLIERS, NUMBER_WORDS, VAGUE_AMOUNTS } from "../lexicon/numbers.ts";
import type { Measure, Quantity } from "../model/claim.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Token } from "./token.ts";

/** A number as written: where it starts and ends in the word list, and what it may be. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

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
  if (after?.text === ":" || /^(?:am|pm|a\.m|p\.m|gmt|o’clock|o'clock|%|per|percent)$/u.test(after?.lower ?? "")) return undefined;
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

/**
 * What is counted. People count as killed or hurt by the nearest word of harm: the noun itself ("12 injured"), the verb
 * after ("85 were killed"), the verb before ("killing 20", "left 20 dead", "a toll of 12").
 */
function measureOf(words: readonly Token[], amount: Amount, counted: readonly Token[]): Measure {
  const isPeople =
    counted.length === 0 ||
    counted.some((word) => PEOPLE_NOUNS.has(word.lower)) ||
    counted.some((word) => /^(?:killed|dead|wounded|injured|hurt|missing)$/u.test(word.lower));
  const own = counted.map(measureWord).find((measure) => measure !== undefined);
  const ahead = afterNumber(words, amount.to + counted.length);
  const behind = beforeNumber(words, amount.from);
  const candidates = [own, governing(words, amount.from), ahead, behind].filter((measure) => measure !== undefined);
  const fits = candidates.find((measure) => isPeople || (measure !== "killed" && measure !== "wounded"));
  if (fits === "destroyed" || fits === "damaged") return isPeople && counted.some((word) => PEOPLE_NOUNS.has(word.lower)) ? "count" : fits;
  return joint(words, amount, counted) ? "count" : (fits ?? "count");
}

/** "40 killed and injured": one number for both is only a count. */
function joint(words: readonly Token[], amount: Amount, counted: readonly Token[]): boolean {
  const ahead = words.slice(amount.to + counted.length, amount.to + counted.length + 9);
  const at = ahead.findIndex((word) => measureWord(word) === "killed");
  return at !== -1 && /^(?:and|or)$/u.test(ahead[at + 1]?.lower ?? "") && measureWord(ahead[at + 2]) === "wounded";
}

const measureWord = (word: Token | undefined): Measure | undefined =>
  MEASURE_WORDS.find((entry) => entry.words.has(word?.lower ?? ""))?.measure;

/** The verb that has the number as its object: "killed five and", "injuring two women and three". */
function governing(words: readonly Token[], to: number): Measure | undefined {
  for (let at = to - 1; at >= 0; at--) {
    const word = words[at] as Token;
    if (word.pos === "VERB")
      return words[at - 1]?.pos === "AUX" && /^(?:be|is|was|were|been)$/u.test(words[at - 1]?.lower ?? "") ? undefined : measureWord(word);
    if (!["DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "PRON"].includes(word.pos)) return undefined;
  }
  return undefined;
}

/** The first word of harm after the counted noun, up to the next verb that is none or the next number. */
function afterNumber(words: readonly Token[], from: number): Measure | undefined {
  for (const word of words.slice(from)) {
    // "three dock workers lost their lives"
    if (word.lemma === "lose" && words.some((other) => /^(?:life|lives)$/u.test(other.lower))) return "killed";
    // "five thousand people left their homes"
    if (/^(?:leave|flee|lose)$/u.test(word.lemma) && words.some((other) => /^homes?$/u.test(other.lower))) return "displaced";
    const measure = measureWord(word);
    if (measure && (word.pos !== "NOUN" || word.lower === "wounded" || word.lower === "dead")) return measure;
    // "five guards and three dock workers were killed": the numbers share their verb
    const next = words[words.indexOf(word) + 1];
    if (word.pos === "CCONJ" && (next?.pos === "NUM" || BOUNDS.some((bound) => bound.words[0] === next?.lower))) continue;
    if (
      word.pos === "CCONJ" ||
      (word.pos === "VERB" && !/^(?:been|be|feared|believed|confirmed|reported|left|found|summarily)$/u.test(word.lower))
    )
      return undefined;
  }
  return undefined;
}

/** The nearest word of harm before the number: "killing at least", "a death toll of", "lost". */
function beforeNumber(words: readonly Token[], to: number): Measure | undefined {
  for (let at = to - 1; at >= 0; at--) {
    const word = words[at] as Token;
    const measure = measureWord(word);
    if (measure) return measure;
    if (word.pos === "VERB" && !/^(?:rose|risen|rises|reached|climbed|put|stood|said|including|leave|left|put)$/u.test(word.lower))
      return word.lemma === "lose" ? "killed" : undefined;
  }
  return undefined;
}
