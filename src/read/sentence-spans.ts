import { ABBREVIATIONS, DOTTED, STARTERS } from "../lexicon/page-abbreviations.ts";
import type { Span } from "../model/span.ts";
import { trimSpan } from "../model/span.ts";

/** Longer sentences are cut at a semicolon, a comma or a space: what never ends is a list or has lost its punctuation. */
const LONGEST_SENTENCE = 1_200;
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of one block, trimmed, in order. `Intl.Segmenter` (Unicode TR 29) proposes; pieces are put together again after
 * titles, initials and numbers' abbreviations, before lower case and around closing quotes, and cut where a space was lost after a stop.
 * A line break inside a block is only white space: blocks end where lines do.
 */
export function sentenceSpans(text: string, language = "en"): Span[] {
  const line = text.replace(/[\n\r\u2028\u2029\u0085]/gu, " ");
  const merged: { start: number; end: number }[] = [];
  for (const piece of proposed(line, language)) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      belongTogether(line.slice(Math.max(last.start, last.end - 60), last.end), line.slice(piece.start, piece.start + 60))
    )
      last.end = piece.end;
    else merged.push({ ...piece });
  }
  return merged
    .flatMap((span) => cutAtLostSpaces(line, span))
    .flatMap((span) => cutToLength(line, span))
    .map((span) => trimSpan(text, span))
    .filter(({ start, end }) => end > start);
}

function proposed(line: string, language: string): Span[] {
  return [...segmenterFor(language).segment(line)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // A page may declare a language tag that is none.
    made = new Intl.Segmenter("en", { granularity: "sentence" });
  }
  segmenters.set(language, made);
  return made;
}

/** True when the break between two pieces is none. */
function belongTogether(before: string, after: string): boolean {
  const end = before.trimEnd();
  const start = after.trimStart();
  if (start === "") return true;
  // "… the harbour." ” He left: the closing mark belongs to what it closes.
  if (/^[\p{Pe}\p{Pf}"'.,;:!?…]+(?:\s|$)/u.test(start) && !/^(?:\.{3}|…|"\p{L})/u.test(start)) return true;
  // "Why?" he asked. / Yahoo! said
  if (/^\p{Ll}/u.test(start)) return true;
  return isAbbreviated(end, start);
}

function isAbbreviated(end: string, start: string): boolean {
  if (!end.endsWith(".")) return false;
  const word = /(?<word>[\p{L}.]{1,12})\.$/u.exec(end)?.groups?.["word"]?.toLowerCase() ?? "";
  if (/^\p{Lu}/u.test(start) && ABBREVIATIONS.beforeName.has(word)) return true;
  if (/^\p{N}/u.test(start) && ABBREVIATIONS.beforeNumber.has(word)) return true;
  if (!/^\p{Lu}/u.test(start) && ABBREVIATIONS.inside.has(word)) return true;
  return DOTTED.test(end) && !STARTERS.has(/^[\p{L}]+/u.exec(start)?.[0] ?? "");
}

/** "… was destroyed.The army …": two words in lower case and a stop before a capital are two sentences; "U.S.A" and "lantern.Example" are not. */
function cutAtLostSpaces(line: string, { start, end }: Span): Span[] {
  const cuts = [
    ...line.slice(start, end).matchAll(/(?<=\s["“‘(]?[\p{L}\p{N}'’-]{0,30}\p{Ll}{2}[.!?]["”’]?)(?=["“‘]?\p{Lu}\p{Ll}*\s)/gu),
  ].map((match) => start + match.index);
  return [start, ...cuts].map((from, index) => ({ start: from, end: cuts[index] ?? end }));
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
