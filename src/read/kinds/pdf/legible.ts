/** Bullets of the symbol fonts that word processors use; other letters of private meaning say nothing to anybody else. */
const PRIVATE_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf06e\uf0be\uf02d]/gu;

const UNKNOWN = /[\p{Co}\p{Cs}\ufffd]/gu;

/** Words in the letters of the alphabet: without shapes that stand for letters, marks nobody sees, and letters nobody can name. */
export function legible(words: string): string {
  return (
    words
      .replace(/[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize("NFKC"))
      .replace(PRIVATE_BULLETS, "•")
      .replace(UNKNOWN, "")
      .replace(/[\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu, "")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim()
      // "S K E R R Y": letters set apart for looks
      .replace(/^\p{L}(?: \p{L}){3,}$/u, (spaced) => spaced.replaceAll(" ", ""))
  );
}

/** How many letters of some words nobody can name. */
export const unknownIn = (words: string): number => words.replace(PRIVATE_BULLETS, "").match(UNKNOWN)?.length ?? 0;
