import type { Span } from "../../model/span.ts";

/** Longer quotations than any claim's words are not looked for. */
const LONGEST = 2_500;
const MOST_HITS = 20;
const DOUBLE_MARKS = '["“”„‟«»″]';
const SINGLE_MARKS = "['‘’‚‛′`]";

/**
 * Every place within a stretch of a text where some quoted words stand as whole words: exactly, else with white space and
 * quotation marks of any kind for one another, since models straighten both. At most 20 places.
 */
export function findWords(text: string, within: Span, quoted: string): Span[] {
  const words = quoted.trim();
  if (words === "" || words.length > LONGEST) return [];
  const exact = exactHits(text, within, words);
  return exact.length > 0 ? exact : lenientHits(text, within, words);
}

function exactHits(text: string, within: Span, words: string): Span[] {
  const stretch = text.slice(within.start, within.end);
  const hits: Span[] = [];
  for (let at = stretch.indexOf(words); at !== -1 && hits.length < MOST_HITS; at = stretch.indexOf(words, at + 1)) {
    const hit = { start: within.start + at, end: within.start + at + words.length };
    if (isWhole(text, hit)) hits.push(hit);
  }
  return hits;
}

function lenientHits(text: string, within: Span, words: string): Span[] {
  const hits: Span[] = [];
  for (const found of text.slice(within.start, within.end).matchAll(lenient(words))) {
    const hit = { start: within.start + found.index, end: within.start + found.index + found[0].length };
    if (isWhole(text, hit)) hits.push(hit);
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}

function lenient(words: string): RegExp {
  const pattern = words
    .replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")
    .replace(new RegExp(SINGLE_MARKS, "gu"), SINGLE_MARKS)
    .replace(new RegExp(DOUBLE_MARKS, "gu"), DOUBLE_MARKS)
    .replace(/\s+/gu, "\\s+");
  return new RegExp(pattern, "gu");
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** "port" does not stand in "reported": no letter or digit touches one of its own at either end. */
const isWhole = (text: string, { start, end }: Span): boolean => !joins(text, start) && !joins(text, end);

const joins = (text: string, at: number): boolean => WORD.test(characterBefore(text, at)) && WORD.test(characterAt(text, at));

const characterAt = (text: string, at: number): string => (at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "");

/** The whole character that ends at a place, both halves of it where it has two. */
function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? characterAt(text, at - 2) : text.slice(Math.max(0, at - 1), at);
}
