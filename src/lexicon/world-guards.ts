import { COMMON_WORD_NAMES } from "./world-common-words.ts";
import { DIRECTION_WORDS, PERSON_TITLES, PLACE_NOUNS } from "./world-entity-words.ts";
import { GIVEN_NAMES } from "./world-given-names.ts";
import { ARTICLES, type NamedEntry, type NameRecord } from "./world-names.ts";
import type { NameToken } from "./world-tokens.ts";

/** Whether words stand as the name they spell: written as it is, and not part of somebody's name or an ordinary word with a capital. */
export function standsAsName(record: NameRecord, text: string, words: readonly NameToken[]): boolean {
  if (!isWrittenAs(record, text, words)) return false;
  if (record.reading.kind === "outlet" || record.form === "demonym") return true;
  return !isPersons(record.reading, text, words) && !isOrdinaryWord(record.reading, text, words);
}

function isWrittenAs({ writing, reading }: NameRecord, text: string, words: readonly NameToken[]): boolean {
  if (writing === "plain") return true;
  if (writing === "acronym") return words.every((word) => word.shape === "upper") && !isShouted(text, words) && !isMoney(text, words);
  const isArticle = (word: NameToken, at: number): boolean => at === 0 && words.length > 1 && ARTICLES.has(word.key);
  if (words.every((word, at) => word.shape === "lower" || isArticle(word, at))) return false;
  if (reading.kind === "place" && !isCapitalisedThroughout(reading.entry.class, words)) return false;
  return isArticleWritten(text, words) && !isUnknownAcronym(reading, words);
}

/** "the villages" is not The Villages, "south Sudan" not South Sudan; regions are named in both ways ("eastern Ghouta"). */
function isCapitalisedThroughout(placeClass: string, words: readonly NameToken[]): boolean {
  if (!isTownLike(placeClass) && placeClass !== "country") return true;
  return words.every((word) => word.shape !== "lower" || ARTICLES.has(word.key) || SMALL_WORDS.has(word.key));
}

// "Republic of the Congo", "Rio de Janeiro", "Frankfurt am Main", "Stratford-upon-Avon", "occupied West Bank"
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "the of and de del da do dos das di du des la le les los las y e i am an der den im in na nad on upon sur sous en ul us bin ibn mainland occupied rural countryside region".split(
    " ",
  ),
);

/** "SAA" is not Saa: a short word in capitals is a town only when the town is large. */
function isUnknownAcronym({ kind, entry }: NamedEntry, words: readonly NameToken[]): boolean {
  const [word] = words;
  if (word === undefined || words.length > 1 || word.shape !== "upper" || word.key.length > 4) return false;
  return kind === "place" && isTownLike(entry.class) && (entry.population ?? 0) < 100_000;
}

// Acronyms that are words: in a line all in capitals nobody can tell.
const ACRONYM_WORDS: ReadonlySet<string> = new Set(["us", "is", "who", "it", "aid", "car", "un", "aa", "au", "tip", "pa", "la"]);

/** "TELL US WHO IS THERE": a line in capitals makes no acronym of its words. */
function isShouted(text: string, words: readonly NameToken[]): boolean {
  const [word] = words;
  if (word === undefined || !ACRONYM_WORDS.has(word.key)) return false;
  const around = [wordBefore(text, word.start), wordAfter(text, word.end)].filter((other) => /\p{L}{2}/u.test(other));
  return around.length > 0 && around.every((other) => other === other.toUpperCase());
}

/** "US$ 5 million" */
const isMoney = (text: string, words: readonly NameToken[]): boolean => text[words.at(-1)?.end ?? text.length] === "$";

/** "as Hama fell" is not "As Hama": articles that are English words count before a hyphen, or with a capital inside a sentence. */
function isArticleWritten(text: string, words: readonly NameToken[]): boolean {
  const [article] = words;
  if (article === undefined || words.length < 2 || !ARTICLES.has(article.key)) return true;
  if (text[article.end] !== " " || article.key === "al" || article.key === "el") return true;
  return article.shape !== "lower" && !opensSentence(text, article.start);
}

/** "Richard Lincoln", "J. Benson", "General Hassan", "Abu Hamza"; "Jordan Peters", "Sofia Rossi". */
function isPersons({ kind, entry }: NamedEntry, text: string, words: readonly NameToken[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || first.shape === "upper" || (kind === "actor" && entry.kind !== "armed-group"))
    return false;
  const before = wordBefore(text, first.start);
  if (isInitial(before) || (isCapitalised(before) && (GIVEN_NAMES.has(folded(before)) || isNamePart(before)))) return true;
  if (kind === "place" && words.length === 1 && isCapitalised(before) && isTownLike(entry.class) && isPersonTitle(before)) return true;
  const after = wordAfter(text, last.end);
  return (
    kind === "place" &&
    words.length === 1 &&
    GIVEN_NAMES.has(first.key) &&
    isCapitalised(after) &&
    !PLACE_NOUNS.has(folded(after)) &&
    !isDirection(after)
  );
}

const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);
const isNamePart = (word: string): boolean => /^(?:abu|umm|um|ibn|bin|bint|ben|abdul|abdel|van|von|de la|mac|o)$/u.test(folded(word));
const isTownLike = (placeClass: string): boolean => placeClass === "city" || placeClass === "adm1" || placeClass === "neighbourhood";
const isPersonTitle = (word: string): boolean =>
  PERSON_TITLES.has(folded(word)) &&
  !/^(?:governor|mayor|king|capital|president|ambassador|minister|commander|director|officer|leader|chief)$/u.test(folded(word));
const isDirection = (word: string): boolean => DIRECTION_WORDS.has(folded(word));

/** "Nice", "Hit", "Reading" as ordinary words; a preposition of place before or a noun of place after makes them places. */
function isOrdinaryWord({ kind, entry }: NamedEntry, text: string, words: readonly NameToken[]): boolean {
  const [word] = words;
  if (word === undefined || words.length > 1 || kind !== "place" || !COMMON_WORD_NAMES.has(word.key)) return false;
  if (!isTownLike(entry.class)) return false;
  const after = wordAfter(text, word.end);
  if (PLACE_NOUNS.has(after)) return false;
  const isInRun = isCapitalised(after) && text[word.end] === " ";
  return isInRun || !/^(?:in|near|from|outside|around|to|towards?|at|of|into|inside)$/u.test(wordBefore(text, word.start));
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
const folded = (word: string): string => word.toLowerCase().replace(/\.$/u, "");

function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && " \"“'‘(".includes(text[at] ?? "")) at--;
  return at < 0 || ".!?\n:;".includes(text[at] ?? "");
}

/** The word before, with its dot if it has one, when only a space lies between; otherwise nothing. */
function wordBefore(text: string, start: number): string {
  if (text[start - 1] !== " ") return "";
  const from = text.lastIndexOf(" ", start - 2) + 1;
  return start - from > 30 ? "" : (/[\p{L}\p{M}'’-]+\.?$/u.exec(text.slice(from, start - 1))?.[0] ?? "");
}

/** The word after, when only a space lies between; otherwise nothing. */
function wordAfter(text: string, end: number): string {
  if (text[end] !== " ") return "";
  return /^[\p{L}\p{M}'’-]+/u.exec(text.slice(end + 1, end + 31))?.[0] ?? "";
}
