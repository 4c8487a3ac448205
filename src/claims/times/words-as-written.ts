import type { Token } from "../token.ts";

/** Some words of a sentence as one text, with where it begins in the report: position in `text` plus `start` is position in the report. */
export interface Written {
  readonly text: string;
  readonly start: number;
}

/** Stands where a statement leaves words out, so that nothing is read across the gap. One UTF-16 unit. */
const GAP = "\u0000";

/** Put words back where they stood, with blanks between neighbours and marks for what was left out. Linear in the stretch they cover. */
export function wordsAsWritten(words: readonly Token[]): Written {
  const start = words[0]?.start ?? 0;
  const parts: string[] = [];
  let end = start;
  let index = words[0]?.index;
  for (const word of words) {
    const between = Math.max(0, word.start - end);
    parts.push((word.index === index || between === 0 ? " " : GAP).repeat(between), word.text);
    end = word.end;
    index = word.index + 1;
  }
  return { text: parts.join(""), start };
}
