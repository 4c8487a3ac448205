/** Speech that was written down with stops has one at least this often, in words. */
const MOST_WORDS_PER_STOP = 60;
/** Fewer words than this may be a sentence whose stop was forgotten. */
const LEAST_WORDS = 20;

// Looked for from the first of several on: each of a thousand "?" would look through all that follow.
const STOPS = /(?<![.!?…؟。！？])[.!?…؟。！？]+(?=["”»’')\]]*(?:\s|$))/gu;

/** Whether words written down from speech have the stops that sentences end with. Machines leave them out. */
export function isPunctuated(stretches: readonly string[]): boolean {
  let words = 0;
  let stops = 0;
  for (const stretch of stretches) {
    words += stretch.split(/\s+/u).filter((word) => word !== "").length;
    stops += stretch.match(STOPS)?.length ?? 0;
  }
  return words < LEAST_WORDS || stops * MOST_WORDS_PER_STOP >= words;
}

/** Whether words end where a sentence does. */
export const endsSentence = (words: string): boolean => /[.!?…؟。！？:]["”»’')\]\s]*$/u.test(words.slice(-12));
