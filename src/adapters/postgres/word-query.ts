import type { Search, SearchTerm } from "../search/parse-search.ts";
import { ANY, anyWord, everyWord, quoted, storedWord } from "./word-vector.ts";

/** A search as PostgreSQL takes it, each part the text of a `tsquery`. */
export interface WordQuery {
  /** What the index answers by itself: a little more than is asked for. */
  readonly wanted: string;
  /** What the words found must also meet; absent when that is all. */
  readonly phrases: string | undefined;
  /** In rows that hold one of these in part, the text must be asked. */
  readonly asked: string;
}

export function wordQuery(shelf: number, { wanted, excluded }: Search): WordQuery {
  const [plainExcluded, phrasesExcluded] = parted(excluded);
  const [, phrasesWanted] = parted(wanted);
  const held = [
    quoted(everyWord(shelf)),
    ...wanted.map((term) => all(shelf, term)),
    ...plainExcluded.map((term) => `!${all(shelf, term)}`),
  ];
  const phrases = [...phrasesWanted.map((term) => phrase(shelf, term)), ...phrasesExcluded.map((term) => `!(${phrase(shelf, term)})`)];
  const asked = [...phrasesWanted, ...phrasesExcluded].flatMap((term) =>
    term.words.map((word, at) => stored("", word, isBeginning(term, at))),
  );
  return {
    wanted: `(${held.join(" & ")}) | ${quoted(anyWord(shelf))}`,
    phrases: phrases.length === 0 ? undefined : phrases.join(" & "),
    asked: [quoted(ANY), ...asked].join(" | "),
  };
}

/** Single words, which the index knows all of, and what has an order or is too long to be stored whole. */
function parted(terms: readonly SearchTerm[]): readonly [plain: readonly SearchTerm[], phrases: readonly SearchTerm[]] {
  const isPlain = ({ words }: SearchTerm): boolean => words.length === 1 && words.every((word) => storedWord(word) === word);
  return [terms.filter(isPlain), terms.filter((term) => !isPlain(term))];
}

const isBeginning = ({ words, isPrefix }: SearchTerm, at: number): boolean => isPrefix && at === words.length - 1;
const lexemes = (shelf: number, term: SearchTerm): string[] =>
  term.words.map((word, at) => stored(`${shelf}:`, word, isBeginning(term, at)));
const all = (shelf: number, term: SearchTerm): string => lexemes(shelf, term).join(" & ");
const phrase = (shelf: number, term: SearchTerm): string => lexemes(shelf, term).join(" <-> ");

/** What is cut off is a beginning no longer: all that begin so are stored alike. */
function stored(before: string, word: string, isPrefix: boolean): string {
  const known = storedWord(word);
  return quoted(before + known) + (isPrefix && known === word ? ":*" : "");
}
