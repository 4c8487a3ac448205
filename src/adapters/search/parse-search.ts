import { wordsIn } from "./words-in.ts";

/** Words that must follow one another; the last may be the beginning of a longer one. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/** What someone looks for: all of `wanted` and none of `excluded`. */
export interface Search {
  readonly wanted: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
}

/**
 * Read what a person typed: words, "phrases", prefix* and -exclusions. Any text is good: an open quotation mark
 * runs to the end, and what holds no letter or digit asks for nothing.
 *
 *     parseSearch('ceasefire "operations room" Deir* -sport')
 */
export function parseSearch(typed = ""): Search {
  const wanted: SearchTerm[] = [];
  const excluded: SearchTerm[] = [];
  for (const [, minus, phrase, word, star] of typed.matchAll(TERMS)) {
    const words = Array.from(wordsIn(phrase ?? word ?? ""), (found) => found.folded);
    if (words.length > 0) (minus ? excluded : wanted).push({ words, isPrefix: star === "*" || (word?.endsWith("*") ?? false) });
  }
  return { wanted, excluded };
}

/** True when the search asks for nothing at all. */
export const isEmptySearch = (search: Search): boolean => search.wanted.length === 0 && search.excluded.length === 0;

// An optional minus, then a phrase in straight or curly quotation marks or a stretch without spaces, then an optional star.
const TERMS = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))(\*?)/gu;
