import type { Span } from "../../model/span.ts";

/** A word as search compares it, and where it stands in its text. Several words may share one span ("½" is 1 and 2). */
export interface SearchWord {
  readonly folded: string;
  readonly span: Span;
}

/**
 * The words of a text without regard to case and diacritics, in order. Runs of letters and digits are words;
 * "al-Assad" is two. Folding is done here and not by the database, so that every store finds the same:
 * FTS5's own `unicode61` takes Arabic vowel marks for spaces between words.
 */
export function* wordsIn(text: string): Generator<SearchWord> {
  for (const run of text.matchAll(RUNS)) {
    const span = { start: run.index, end: run.index + run[0].length };
    for (const folded of foldedWords(run[0])) yield { folded, span };
  }
}

/** The text as search indexes it: its folded words with one space between two. */
export function searchable(text: string): string {
  return Array.from(wordsIn(text), (word) => word.folded).join(" ");
}

// Soft hyphens stand inside words: "under\u00ADground".
const RUNS = /[\p{L}\p{N}\p{M}\u00AD]+/gu;
const PLAIN = /^[0-9A-Za-z]+$/u;
// Marks, the Arabic stretching letter and soft hyphens change how a word looks, not which word it is.
const DECORATION = /[\p{M}\u0640\u00AD]+/gu;

function foldedWords(run: string): readonly string[] {
  if (PLAIN.test(run)) return [run.toLowerCase()];
  const bare = run.normalize("NFKD").replaceAll(DECORATION, "").toLowerCase();
  // Greek writes sigma in two ways; `toLowerCase` picks one by its place in the word, a prefix must not care.
  return (
    bare
      .normalize("NFKD")
      .replaceAll(DECORATION, "")
      .replaceAll("ς", "σ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
