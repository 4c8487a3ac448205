import type { Token } from "../../src/claims/token.ts";

/** Words of a text that repeats a unit up to a length in UTF-16 units, tagged by their looks alone: for tests of what long input costs. */
export function manyWords(unit: string, length: number): Token[] {
  const parts = unit.split(" ");
  const words: Token[] = [];
  for (let at = 0; at < length; ) {
    const text = parts[words.length % parts.length] ?? "";
    const pos =
      /^\d/u.test(text) || /^(?:one|two|hundred)$/u.test(text) ? "NUM" : text === "," ? "PUNCT" : text === "and" ? "CCONJ" : "ADP";
    words.push({ index: words.length, text, lower: text, lemma: text, pos, start: at, end: at + text.length });
    at += text.length + 1;
  }
  return words;
}
