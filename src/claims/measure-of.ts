import { MEASURE_WORDS, PEOPLE_NOUNS } from "../lexicon/measures.ts";
import { BOUNDS } from "../lexicon/numbers.ts";
import type { Measure } from "../model/claim.ts";
import type { Amount } from "./amounts.ts";
import type { Token } from "./token.ts";

/**
 * What is counted. People count as killed or hurt by the nearest word of harm: the noun itself ("12 injured"), the verb
 * after ("85 were killed"), the verb before ("killing 20", "left 20 dead", "a toll of 12").
 */
export function measureOf(words: readonly Token[], amount: Amount, counted: readonly Token[]): Measure {
  const isPeople =
    counted.length === 0 ||
    counted.some((word) => PEOPLE_NOUNS.has(word.lower)) ||
    counted.some((word) => /^(?:killed|dead|wounded|injured|hurt|missing)$/u.test(word.lower));
  const own = counted.map(measureWord).find((measure) => measure !== undefined);
  const ahead = afterNumber(words, amount.to + counted.length);
  const behind = beforeNumber(words, amount.from);
  const candidates = [own, governing(words, amount.from), ahead, behind].filter((measure) => measure !== undefined);
  const fits = candidates.find((measure) => isPeople || (measure !== "killed" && measure !== "wounded"));
  // "two vehicles of the guard were destroyed": vehicles are counted, not guards
  const tail = counted.findIndex((word) => word.lower === "of");
  const things = tail > 0 ? counted.slice(0, tail) : counted;
  if (fits === "destroyed" || fits === "damaged") return things.some((word) => PEOPLE_NOUNS.has(word.lower)) ? "count" : fits;
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
