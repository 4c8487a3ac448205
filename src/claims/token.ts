import type { Span } from "../model/span.ts";

/** Universal part-of-speech tags (Universal Dependencies). */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** One word or mark of a sentence; offsets are into the report's text. */
export interface Token extends Span {
  /** Place in the sentence; stays with the word when others are taken out. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** A stretch of a token list by position, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The characters from the first of some words to the last; undefined when there are none. */
export function spanOf(tokens: readonly Token[]): Span | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/**
 * The text that some of a sentence's words cover, as few spans as possible: words that stood side by side, or with
 * nothing but punctuation between them, share a span.
 */
export function spansOf(chosen: readonly Token[], sentence: readonly Token[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last: Token | undefined;
  for (const token of chosen) {
    const previous = spans.at(-1);
    if (previous && last && sentence.slice(last.index + 1, token.index).every((between) => between.pos === "PUNCT"))
      previous.end = token.end;
    else spans.push({ start: token.start, end: token.end });
    last = token;
  }
  return spans;
}

/** True for a double quotation mark, straight or curved, one or doubled. */
export const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /^["“”]+$/u.test(token.text);
