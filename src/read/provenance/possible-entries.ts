import { flatText } from "./flat-text.ts";
import { isWrittenIn } from "./is-written-in.ts";
import { neededTexts } from "./needed-texts.ts";
import { textsHeld } from "./texts-held.ts";

interface Entry {
  readonly language: string;
  readonly pattern: RegExp;
}

/**
 * Which entries a line could fit, in their order: those of its script of whose needed texts it holds one. Most lines of a page
 * hold none, and no pattern is tried on them.
 */
export function possibleEntries<Known extends Entry>(entries: readonly Known[]): (words: string) => readonly Known[] {
  // Made for the first line that is asked about: who reads nothing does not wait for it.
  let heldIn: ReturnType<typeof textsHeld> | undefined;
  return (words) => {
    // Every line holds the empty text: an entry of which nothing is known is always possible.
    heldIn ??= textsHeld(entries.map(({ pattern }) => neededTexts(pattern) ?? [""]));
    return heldIn(flatText(words)).flatMap((index) => {
      const entry = entries[index];
      return entry !== undefined && isWrittenIn(entry.language, words) ? [entry] : [];
    });
  };
}
