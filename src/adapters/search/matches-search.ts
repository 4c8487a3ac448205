import type { Search, SearchTerm } from "./parse-search.ts";

/** True when the fields of a document, each as its folded words, hold all that is wanted and nothing that is excluded. */
export function matchesSearch(fields: readonly (readonly string[])[], search: Search): boolean {
  const holds = (term: SearchTerm): boolean => fields.some((words) => words.some((_, at) => endsTerm(words, at, term)));
  return search.wanted.every(holds) && !search.excluded.some(holds);
}

/** True when the words up to and including the one at `at` are the term. */
export function endsTerm(words: readonly string[], at: number, term: SearchTerm): boolean {
  const first = at - term.words.length + 1;
  if (first < 0) return false;
  return term.words.every((wanted, n) => {
    const met = words[first + n] ?? "";
    return term.isPrefix && n === term.words.length - 1 ? met.startsWith(wanted) : met === wanted;
  });
}
