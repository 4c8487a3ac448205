import type { Span } from "../../../model/span.ts";
import { trimSpan } from "../../../model/span.ts";
import { bareName, isSpokenTime, type LineLabel, type LineMarks, type LineTime, lineMarks } from "./line-marks.ts";
import { speakersIn } from "./speaker-label.ts";

/** One line of a text that may be a transcript, by what stands before its words. */
export interface TranscriptLine {
  readonly line: Span;
  /** The words; empty for a line of marks alone and for a blank one. */
  readonly words: Span;
  readonly time?: LineTime | undefined;
  /** Only what is plainly a speaker, and not any word before a colon. */
  readonly speaker?: string | undefined;
  /** Where the label stands. */
  readonly label?: Span | undefined;
}

/** The lines of a text with their times and speakers. */
export function transcriptLines(text: string): TranscriptLine[] {
  const lines = withBareNames(
    text,
    linesOf(text).map((line) => ({ line, marks: lineMarks(text.slice(line.start, line.end)) })),
  );
  const speakers = speakersIn(labelsIn(lines.flatMap(({ marks }) => marks ?? [])));
  let isUnderTime = false;
  return lines.map(({ line, marks }) => {
    const isRead = isUnderTime && marks === undefined && isSpokenTime(text.slice(line.start, line.end));
    const made = isRead ? { line, words: { start: line.end, end: line.end } } : lineOf(text, line, marks, speakers);
    isUnderTime = made.time !== undefined && made.words.start === made.words.end;
    return made;
  });
}

interface Marked {
  readonly line: Span;
  readonly marks: LineMarks | undefined;
}

/** "0:0:1.0 --> 0:0:4.5", "Ana Lerro", "Good evening.": a name on a line between a time and words. */
const withBareNames = (text: string, lines: readonly Marked[]): Marked[] =>
  lines.map(({ line, marks }, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const isBetween =
      before?.marks?.time !== undefined && before.marks.timeEnd >= before.line.end - before.line.start && after?.marks === undefined;
    const isFollowed = after !== undefined && text.slice(after.line.start, after.line.end).trim() !== "";
    return { line, marks: marks ?? (isBetween && isFollowed ? bareName(text.slice(line.start, line.end)) : undefined) };
  });

/** From this many times on, and on this share of them, a name beside the time is the speaker's though it comes but once. */
const LEAST_NAMED = 3;
const NAMED_SHARE = 0.6;

function labelsIn(marks: readonly LineMarks[]): Pick<LineLabel, "name" | "isSure">[] {
  const timed = marks.filter(({ time }) => time !== undefined);
  const named = timed.filter(({ label }) => label !== undefined && !label.isBare);
  const isUsual = named.length >= LEAST_NAMED && named.length >= NAMED_SHARE * timed.length;
  return marks.flatMap(({ label, time }) =>
    label === undefined ? [] : [{ name: label.name, isSure: label.isSure || (isUsual && time !== undefined && !label.isBare) }],
  );
}

function lineOf(text: string, line: Span, marks: LineMarks | undefined, speakers: ReadonlySet<string>): TranscriptLine {
  const { label, time, timeEnd, isTimeOfLabel } = marks ?? { timeEnd: 0, isTimeOfLabel: false };
  const wordsFrom = (at: number): Span => trimSpan(text, { start: Math.min(line.start + at, line.end), end: line.end });
  if (label !== undefined && speakers.has(label.name)) {
    const span = trimSpan(text, { start: line.start + label.start, end: Math.min(line.start + label.end, line.end) });
    return { line, words: wordsFrom(Math.max(timeEnd, label.end)), time, speaker: label.name, label: span };
  }
  return isTimeOfLabel ? { line, words: wordsFrom(0) } : { line, words: wordsFrom(timeEnd), time };
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n|$/gu)) {
    if (end === "" && index < text.length) continue;
    lines.push({ start, end: index });
    start = index + end.length;
  }
  return lines;
}
