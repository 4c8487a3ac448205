import { countedKind } from "../../lexicon/counted-nouns.ts";
import { HARM_STATES } from "../../lexicon/harm-verbs.ts";
import { PEOPLE_NOUNS } from "../../lexicon/measures.ts";
import { isMonth } from "../calendar-words.ts";
import type { Token } from "../token.ts";
import type { Amount } from "./amounts.ts";

/**
 * False for a number that counts nothing: a name's, a date's, a clock's, a paragraph's, a pronoun ("one of the commanders") or "the two
 * sides". `sentence` is the whole sentence the words are of.
 */
export function isQuantity(words: readonly Token[], amount: Amount, sentence: readonly Token[]): boolean {
  if (amount.isShare) return true;
  const single = amount.to - amount.from === 1;
  return !(
    isInName(words, amount, single) ||
    isDate(words, amount, single) ||
    isClock(words, amount, single) ||
    (single &&
      (isParagraph(words, amount, sentence) ||
        isDayCutOff(words, amount, sentence) ||
        isPronoun(words, amount) ||
        isDefinite(words, amount)))
  );
}

/** What is called by its number: "Division 17", "Route 9", "berth 7", "Update 2". */
const NUMBERED =
  /^(?:division|brigade|battalion|regiment|unit|area|zone|route|highway|road|resolutions?|flight|article|chapter|camp|sector|gate|block|battery|squadron|numbers?|no|berth|update|section|paragraph|annex|phase|prison|hospital|school|channel|exercise|operation|line|column|page|level|type|version|communique|bulletin|order|decree|protocol|hill|point|pier|platform|room|ward|hall|building|apartment|checkpoint|buses|bus|group|team|class|category)$/u;

function isInName(words: readonly Token[], amount: Amount, single: boolean): boolean {
  if (!single) return false;
  const word = words[amount.from] as Token;
  const before = words[amount.from - 1];
  const after = words[amount.to];
  const isOne = after !== undefined && !after.lower.endsWith("s") && !PEOPLE_NOUNS.has(after.lower);
  // "Mazzeh 86 neighbourhood" is a name, "19 killed" a count
  const counts =
    HARM_STATES.has(after?.lower ?? "") ||
    (after?.pos === "NOUN" && after.index === word.index + 1 && !(isOne && before?.pos === "PROPN" && /^\d/u.test(word.text)));
  const digits = /^[\d.]+$/u.test(word.text);
  // "section 119.3", "berth 9", "buses No. 4 and 11"
  if (digits && NUMBERED.test(before?.lower ?? "") && !/^\p{N}/u.test(after?.text ?? "")) return true;
  if (digits && before?.text === "." && /^no$/u.test(words[amount.from - 2]?.lower ?? "")) return true;
  // "9K333", "Exercise Eager Lion 16", "Hospital Nine"
  const capital = before !== undefined && before.text !== before.lower && word.index === before.index + 1;
  if (
    capital &&
    (before.pos === "PROPN" || (digits && before.pos === "NOUN" && amount.from > 1) || before.text === "No" || before.text === "No.") &&
    !counts
  )
    return !/^[A-Z]{3}$/u.test(before.text);
  if (/^\p{Lu}/u.test(word.text) && before !== undefined && capital) return true;
  // "the Banner of the Two Valleys"
  if (/^\p{Lu}\p{Ll}/u.test(word.text) && before !== undefined && /^\p{Lu}/u.test(after?.text ?? "") && before.lower === "the") return true;
  // "Resolutions 2254 and 2118", "No. 4 and 11"
  const joined = /^(?:and|,)$/u.test(before?.lower ?? "") && digits && !counts;
  return joined && amount.from >= 2 && isListedNumber(words, amount.from - 2);
}

/** A number before "and" that is one of a list of names: "Resolutions 2254 and". */
const isListedNumber = (words: readonly Token[], at: number): boolean => {
  const word = words[at];
  const before = words[at - 1];
  return (
    word !== undefined &&
    /^\d+$/u.test(word.text) &&
    before !== undefined &&
    (NUMBERED.test(before.lower) || /^no\.?$/u.test(before.lower) || before.text === ".")
  );
};

/** A day or a year in figures behind the name of a month: "May 23" and "May 2031", not "In May four boats". */
const isOfMonth = (word: Token | undefined): boolean => /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:1[89]|20)\d\d)$/u.test(word?.lower ?? "");

function isDate(words: readonly Token[], amount: Amount, single: boolean): boolean {
  const after = words[amount.to];
  const word = words[amount.from] as Token;
  // "on 2 May 14 boats" has its day before the month
  if (isMonth(words[amount.from - 1]) && isOfMonth(word) && words[amount.from - 2]?.pos !== "NUM") return true;
  if (isMonth(after)) return true;
  if (single && /^(?:1[89]|20)\d\d$/u.test(word.text) && !countsSomething(after)) return true;
  // "5 and 6 March"
  return /^(?:and|to|or|–|-)$/u.test(after?.lower ?? "") && words[amount.to + 1]?.pos === "NUM" && isMonth(words[amount.to + 2]);
}

/** "2012 fighters", where "the 2012 attacks" has a year. */
const countsSomething = (after: Token | undefined): boolean =>
  after !== undefined && (PEOPLE_NOUNS.has(after.lower) || /^(?:people|things)$/u.test(countedKind(after.lower, after.lemma)));

/** "2. On 9 June", "3) The court": the number of a paragraph. */
const isParagraph = (words: readonly Token[], { from }: Amount, sentence: readonly Token[]): boolean =>
  words[from] === sentence[0] && /^\d{1,3}$/u.test(sentence[0]?.text ?? "") && /^[.)]$/u.test(sentence[1]?.text ?? "");

/** "on August | 23, where he": the day of a month that stands outside the words; not "on 2 May | 14 boats". */
function isDayCutOff(words: readonly Token[], { from }: Amount, sentence: readonly Token[]): boolean {
  const word = words[from];
  if (from > 0 || word === undefined || sentence[word.index] !== word || !/^\d{1,2}$/u.test(word.text)) return false;
  return isMonth(sentence[word.index - 1]) && sentence[word.index - 2]?.pos !== "NUM";
}

/** "04:18", "7 a.m.", "at seven", "until ten". */
function isClock(words: readonly Token[], amount: Amount, single: boolean): boolean {
  const before = words[amount.from - 1];
  const after = words[amount.to];
  if (after?.text === ":" && /^\d/u.test(words[amount.to + 1]?.text ?? "")) return true;
  if (/^(?:am|pm|a\.m\.?|p\.m\.?|gmt|o’clock|o'clock)$/u.test(after?.lower ?? "")) return true;
  if (after?.lower === "per" && words[amount.to + 1]?.lower !== "cent") return true;
  const ends = after === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ)$/u.test(after.pos) || /^(?:that|this|a)$/u.test(after.lower);
  if (!single || !ends || amount.min === undefined || amount.min > 12 || amount.min !== amount.max) return false;
  // "the dead at 11" puts a figure, "at seven" a time
  return /^(?:until|till|since)$/u.test(before?.lower ?? "") || (before?.lower === "at" && !PUT.test(near(words, amount.from)));
}

const PUT = /\b(?:put|puts|putting|stands?|stood|standing|toll|number|total|dead|missing|figure|estimated?|hands|ranks?|force|strength)\b/u;

const near = (words: readonly Token[], to: number): string =>
  words
    .slice(Math.max(0, to - 12), to)
    .map(({ lower }) => lower)
    .join(" ");

/** "one of the commanders", "no one", "a lazy one", "one by one", "not one soldier"; "one of them" counts. */
function isPronoun(words: readonly Token[], { from, to }: Amount): boolean {
  const word = words[from] as Token;
  const before = words[from - 1];
  const after = words[to];
  if (word.lower !== "one") return false;
  if (after?.lower === "of")
    return !/^(?:them|us|our|the)$/u.test(words[to + 1]?.lower ?? "") || (words[to + 1]?.lower === "the" && words[to + 2]?.pos !== "NUM");
  if (/^(?:no|any|every|this|that|each|which|not)$/u.test(before?.lower ?? "")) return true;
  // "one day he will be held to account"
  if (after?.lower === "day" && !/^(?:for|in|within|after|than)$/u.test(before?.lower ?? "")) return true;
  if (after?.pos === "NOUN" || after?.pos === "ADJ" || after?.pos === "PROPN") return after.pos === "ADJ" && words[to + 1] === undefined;
  return after?.pos !== "NUM" && !/^(?:more|thousand|hundred|million)$/u.test(after?.lower ?? "");
}

/** "the two sides", "the other two", "the six return to court", "in two", "a mother of four": known already, not counted anew. */
function isDefinite(words: readonly Token[], { from, to, min = 0 }: Amount): boolean {
  if (min >= 100) return false;
  const word = words[from] as Token;
  const before = words[from - 1]?.lower ?? "";
  const after = words[to];
  const alone = after === undefined || !/^(?:NOUN|ADJ|PROPN|NUM|DET)$/u.test(after.pos);
  const definite =
    /^(?:the|these|those|both)$/u.test(before) ||
    (/^(?:other|last|same|first)$/u.test(before) && /^(?:the|these|those)$/u.test(words[from - 2]?.lower ?? ""));
  if (definite && (word.lower === "two" || (alone && after?.lower !== "of"))) return true;
  if (definite && /^(?:sides|parties|countries|groups|leaders|nations|governments|others)$/u.test(after?.lower ?? "")) return true;
  if (word.lower === "two" && before === "in" && alone) return true;
  return before === "of" && alone && /^(?:mother|father|group|family|party)$/u.test(words[from - 2]?.lower ?? "");
}
