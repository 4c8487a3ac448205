/**
 * A text in which two that a pattern without regard to case takes for the same are the same: letters in capitals, without accents and
 * vowel signs. "Translated", "TRANSLATED" and "tränslated" all give "TRANSLATED". What a part of a text gives is in what the text gives.
 */
export const flatText = (text: string): string =>
  ASCII.test(text) ? text.toUpperCase() : text.normalize("NFKD").replace(MARKS, "").toLowerCase().toUpperCase();

const ASCII = /^[\0-\x7f]*$/u;
/** Marks over and under letters, and the stroke that stretches Arabic words. */
const MARKS = /[\p{M}\u0640]+/gu;
