import {
  type Abbreviations,
  AFTER_HALF_OF_DAY,
  abbreviationsOf,
  CASELESS_INITIAL,
  DOTTED,
  HALF_OF_DAY,
  SPEAKS,
} from "../../lexicon/page-abbreviations.ts";

/** A place and an agency before a dash are shorter than this. */
const DATELINE = 40;
const known = new Map<string, Abbreviations>();

/**
 * Whether a sentence ends between two stretches of a text: what has been read of it so far, or its last words, and what follows.
 * What follows begins with its first word or mark, closing marks being part of the first stretch.
 */
export function isSentenceEnd(before: string, after: string, language: string): boolean {
  const end = before.trim();
  const start = after.trimStart();
  if (start === "") return false;
  // "Why?" he asked. / Yahoo! said
  if (/^\p{Ll}/u.test(start) && !/^https?:/u.test(start)) return false;
  if (/[?!؟…]\s?["”»“’']$/u.test(end) && SPEAKS[language]?.test(start)) return !isSpeech(start, language);
  // "DECATUR, Ill. — The boats left": the place that a report was sent from is no sentence.
  if (/^[—–-]/u.test(start) && end.length < DATELINE && !/^[—–-]/u.test(end) && language === "en") return false;
  return !end.endsWith(".") || !isAbbreviated(end, start, language);
}

/** "Vick asked" goes on; "Then he asked" and "They said" may not be who spoke. */
function isSpeech(start: string, language: string): boolean {
  return language !== "en" || !wordsFor("en").starters.has(firstWord(start));
}

function isAbbreviated(end: string, start: string, language: string): boolean {
  const words = wordsFor(language);
  // "1. the release; 2. the return": marks of a list are no sentences.
  if (/(?:^|[:;؛]\s)["“«(]?\d{1,2}\.$/u.test(end)) return true;
  if (HALF_OF_DAY.test(end)) return AFTER_HALF_OF_DAY.test(start);
  if (words.hasOrdinalStop && isOrdinal(end, start, words)) return true;
  const word = lastWord(end);
  if (isAfterNumber(end, word) && (words.units.has(word) || !hasCase(word))) return isOpeningPhrase(end);
  if (CASELESS_INITIAL.test(end) || words.leading.has(word)) return true;
  if (isNumber(start)) return words.numbered.has(word) || words.trailing.has(word);
  if (/^\p{Lu}/u.test(start)) return leadsToName(end, word, start, words);
  // "Orlando, Fla. (Reuters)", "the U.S. – and"; but "No. “We know nothing”" and "in the U.S. “We will …”".
  return hasCase(start) && !/^["“«„'‘¿¡]/u.test(start) && (words.trailing.has(word) || DOTTED.test(end));
}

/** "U.S. Army", "А. Б. Орлин", "St. Orm", "Ltd. Şti."; but "in the U.S. He left". */
function leadsToName(end: string, word: string, start: string, words: Abbreviations): boolean {
  const isDotted = DOTTED.test(end);
  // "И. К. Викин": К is a preposition too, but not with a stop.
  if (isDotted && /^\p{Lu}\./u.test(start)) return true;
  if (words.trailing.has(word) && words.trailing.has(/^[\p{L}.]{1,12}(?=\.)/u.exec(start)?.[0].toLowerCase() ?? "")) return true;
  return (isDotted || words.names.has(word)) && !words.starters.has(firstWord(start));
}

/** "am 3. Mai", "das 2. Bataillon"; "es waren 12. Der Rest" is two sentences. */
const isOrdinal = (end: string, start: string, { starters }: Abbreviations): boolean =>
  /(?:^|[\s(])(?:\d{1,2}|[IVX]{1,5})\.$/u.test(end) && /^\p{Lu}/u.test(start) && !starters.has(firstWord(start));

/** "В 2029 г. Викин заявил": so short a beginning is only the time of what follows. */
const isOpeningPhrase = (end: string): boolean => end.length < 30 && /^\p{Lu}\p{L}{0,5}\s[^.!?]{0,24}\.$/u.test(end);

/** The word before the last stop, in lower case: "sen" of "then-Sen."; without spaces between letters: "т.д" of "т. д.". */
function lastWord(end: string): string {
  const tail = end.slice(-16).replace(/(?<=(?:^|[\s("«“])\p{L}\.)[ \u00a0](?=\p{L}{1,2}\.$)/u, "");
  const word = /(?<word>[\p{L}\p{M}ـ.'’ºª-]{1,12})\.$/u.exec(tail)?.groups?.["word"]?.toLowerCase() ?? "";
  return word.replace(/^(?:[.'’-]+|(?:then|now|ex)-)/u, "");
}

const isAfterNumber = (end: string, word: string): boolean =>
  word !== "" && /(?:\p{N}|\b[IVXLC]{1,6})(?:-\p{L}{1,2})?[ \u00a0]?$/u.test(end.slice(0, -1 - word.length).slice(-12));

const isNumber = (start: string): boolean => /^(?:\p{N}|(?:[VXLC]|[IVXLC]{2,6})(?![\p{L}\p{N}.]))/u.test(start);

const firstWord = (start: string): string => /^\p{L}+/u.exec(start)?.[0] ?? "";

/** Arabic, Hebrew and many others have no capitals. */
const hasCase = (words: string): boolean => !/^[^\p{L}]*\p{Lo}/u.test(words);

function wordsFor(language: string): Abbreviations {
  const found = known.get(language) ?? abbreviationsOf(language);
  if (known.size < 200) known.set(language, found);
  return found;
}
