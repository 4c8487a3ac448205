import type { Line } from "./find-lines.ts";

/** The words of a document, and whether its lines were broken within words. */
export interface DocumentWords {
  has(word: string): boolean;
  /** Lines are ended within words as a rule, not only where a word has a hyphen of its own. */
  readonly isHyphenated: boolean;
}

/** Above this share of lines that end with a hyphen, words were parted to fill the lines. */
const HYPHENATED = 0.03;
export const ENDS_HYPHEN = /(?<=[\p{L}\p{N}])[-\u00ad\u2010]$/u;

/** Every word that stands whole in these lines, in small letters, with its hyphens and, if it has some, without. */
export function wordsOf(lines: readonly Line[]): DocumentWords {
  const known = new Set<string>();
  let parted = 0;
  lines.forEach(({ text }, at) => {
    const isParted = ENDS_HYPHEN.test(text);
    if (isParted) parted++;
    const words = text.toLowerCase().match(WORD) ?? [];
    const from = ENDS_HYPHEN.test(lines[at - 1]?.text ?? "") ? 1 : 0;
    for (const word of words.slice(from, isParted ? -1 : undefined)) {
      known.add(word);
      for (const piece of word.split("-")) known.add(piece);
    }
  });
  return { has: (word) => known.has(word.toLowerCase()), isHyphenated: parted >= 2 && parted > HYPHENATED * lines.length };
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*/gu;
