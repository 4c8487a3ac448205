import type { Written } from "./words-as-written.ts";

/** A word or mark, by the needs of dates and clocks: "02:14", "mid-September", "25-26" and "o'clock" are one word each. */
export interface TimeToken {
  readonly text: string;
  readonly lower: string;
  /** Offsets into the report's text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[:.’'/–-][\p{L}\p{N}]+)*|\S/gu;

/** Words of a text in order; linear in its length. */
export function timeTokens({ text, start }: Written): TimeToken[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const [word] = match;
    const at = start + match.index;
    return { text: word, lower: word.length > 60 ? "" : word.toLowerCase(), start: at, end: at + word.length };
  });
}
