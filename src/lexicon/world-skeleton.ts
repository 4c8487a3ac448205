import { ARTICLES } from "./world-names.ts";
import { nameTokens } from "./world-tokens.ts";

/**
 * The consonants of a name, for meeting one spelling with another: "Deir Ezzor" and "Dayr az-Zawr" are both `drzr`,
 * "al-Aryima" and "Al ‘Arīmah" both `arm`. Articles and vowels go, except a first vowel (`a`); doubled consonants are one.
 */
export function skeletonOf(name: string): string {
  const tokens = nameTokens(name);
  const words = tokens.filter((token, at) => at === tokens.length - 1 || !ARTICLES.has(token.key)).map((token) => token.key);
  const letters = words.join("");
  const sounds = letters
    .replaceAll(/sch|sh|ch/gu, "S")
    .replaceAll(/kh|gh/gu, "g")
    .replaceAll("ph", "f")
    .replaceAll("th", "t")
    .replaceAll(/dh|dz/gu, "d")
    .replaceAll(/dj|zh/gu, "j")
    .replaceAll(/[qc]/gu, "k")
    .replaceAll("x", "ks");
  const first = /^[aeiouy]/u.test(sounds) ? "a" : "";
  return (first + sounds.replaceAll(/[aeiouyhw]/gu, "")).replaceAll(/(.)\1+/gu, "$1");
}

/**
 * How alike two spellings of a name are, 0 to 1: one less the weighted edit distance over the longer length, where vowels,
 * h, w and y, and letters that transliterations exchange (k q c, s z, d t, b p, f v, g j) cost a third.
 */
export function spellingLikeness(left: string, right: string): number {
  const a = bare(left);
  const b = bare(right);
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

function bare(name: string): string {
  const tokens = nameTokens(name);
  return tokens
    .filter((token, at) => at === tokens.length - 1 || !ARTICLES.has(token.key))
    .map((token) => token.key)
    .join("")
    .replaceAll(/(.)\1+/gu, "$1");
}

function distance(a: string, b: string): number {
  let row = [0];
  for (const letter of b) row.push((row.at(-1) ?? 0) + weight(letter));
  for (const letter of a) {
    const next = [(row[0] ?? 0) + weight(letter)];
    for (let at = 0; at < b.length; at++) {
      const other = b[at] ?? "";
      const exchanged = (row[at] ?? 0) + exchange(letter, other);
      next.push(Math.min(exchanged, (row[at + 1] ?? 0) + weight(letter), (next[at] ?? 0) + weight(other)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const CHEAP = 1 / 3;
const CLASSES = ["aeiouyhw", "kqc", "sz", "dt", "bp", "fv", "gj"];
const classOf = (letter: string): number => CLASSES.findIndex((letters) => letters.includes(letter));
const weight = (letter: string): number => (classOf(letter) === 0 ? CHEAP : 1);
const exchange = (a: string, b: string): number => (a === b ? 0 : classOf(a) >= 0 && classOf(a) === classOf(b) ? CHEAP : 1);
