import type { Span } from "../../model/span.ts";
import { trimSpan } from "../../model/span.ts";
import { isSentenceEnd } from "./is-sentence-end.ts";
import { proposedEnds } from "./proposed-ends.ts";

/** Longer sentences are cut at a semicolon, a comma or a space: what never ends is a list or has lost its punctuation. */
const LONGEST_SENTENCE = 1_200;
/** How much of a sentence is looked at on either side of a place where it may end. */
const LOOK = 80;

/**
 * The sentences of one block, trimmed, in order. `Intl.Segmenter` (Unicode TR 29) and a few patterns of ours propose where
 * sentences may end; what stands on either side decides, by the abbreviations of the language.
 * A line break inside a block is only white space: blocks end where lines do.
 */
export function sentenceSpans(text: string, language = "en"): Span[] {
  const line = text.replace(/[\n\r\u2028\u2029\u0085]/gu, " ");
  const spans: Span[] = [];
  let start = 0;
  for (const at of proposedEnds(line, language)) {
    if (!isSentenceEnd(line.slice(Math.max(start, at - LOOK), at), line.slice(at, at + LOOK), language)) continue;
    spans.push({ start, end: at });
    start = at;
  }
  spans.push({ start, end: line.length });
  return spans
    .flatMap((span) => cutToLength(line, span))
    .map((span) => trimSpan(text, span))
    .filter(({ start: from, end }) => end > from);
}

function cutToLength(line: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST_SENTENCE) {
    const window = line.slice(start, start + LONGEST_SENTENCE);
    const at =
      ["; ", ", ", " "].map((mark) => window.lastIndexOf(mark)).find((found) => found > LONGEST_SENTENCE / 4) ?? wholeLength(window) - 1;
    pieces.push({ start, end: start + at + 1 });
    start += at + 1;
  }
  return [...pieces, { start, end: span.end }];
}

/** Where to cut words that never pause, without parting a character of two code units. */
const wholeLength = (window: string): number => (/[\ud800-\udbff]$/u.test(window) ? window.length - 1 : window.length);
