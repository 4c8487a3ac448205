import { type SpokenWord, spokenWord } from "../../src/read/sentences/break-features.ts";
import type { GoldParagraph } from "./gold.ts";

/** A paragraph as speech without stops and capitals, and the words after which its sentences end. */
export interface SpokenParagraph {
  readonly text: string;
  /** The words, as places in `text`. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly words: readonly SpokenWord[];
  readonly breaks: readonly number[];
}

/** What a machine would have written down of a paragraph that was read aloud. */
export function asSpoken({ text, sentences }: GoldParagraph): SpokenParagraph {
  const forms = sentences.map(([start, end]) => wordsIn(text.slice(start, end)));
  const words = forms.flat();
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const word of words) {
    places.push({ start: at, end: at + word.length });
    at += word.length + 1;
  }
  let count = 0;
  const breaks = forms.map((sentence) => (count += sentence.length) - 1).slice(0, -1);
  return { text: words.join(" "), places, words: words.map(spokenWord), breaks };
}

const wordsIn = (sentence: string): string[] => sentence.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
