import { CLOCK_TIME, clockTime } from "./clock-time.ts";
import { NAME, speakerLabel } from "./speaker-label.ts";

export interface LineTime {
  readonly fromMs: number;
  readonly toMs?: number | undefined;
  /** Written as times are in transcripts alone: in brackets, as a range, with parts of a second. */
  readonly isPlain: boolean;
}

/** What may be a name of who speaks, and where it stands in the line with all that belongs to it. */
export interface LineLabel {
  readonly name: string;
  readonly isSure: boolean;
  /** Without a colon or a time after it. */
  readonly isBare: boolean;
  readonly start: number;
  readonly end: number;
}

/** What stands before the words of a line of a transcript: when they were said, and by whom. */
export interface LineMarks {
  readonly time?: LineTime | undefined;
  readonly label?: LineLabel | undefined;
  /** Where the time ends; the words begin there, or where the label does. */
  readonly timeEnd: number;
  /** "Ana Lerro  0:15": when that is no speaker, the line has no time either. */
  readonly isTimeOfLabel: boolean;
}

const ARROW = String.raw`\s?(?:-{1,2}>?|–|—|→|to)\s?`;
const BEFORE = String.raw`^[\s\ufeff]{0,20}(?:[-*•]\s)?(?:\*{2}|__)?`;
/** [00:01:15] , (1:15) , 00:01:15 - 00:01:20 , 1:15 | , but no "1:15pm" and no "1:15:" that is followed by more digits. */
const TIMED = new RegExp(
  String.raw`${BEFORE}(?<open>[[({<])?\s?(?<from>${CLOCK_TIME})(?:${ARROW}(?<to>${CLOCK_TIME}))?\s?[\])}>]?(?:\*{2}|__)?(?=\s|$|[-–—:|,•])(?:\s?[-–—|•,](?!\d)|:(?!\S))?\s*`,
  "u",
);
/** Ana Lerro  0:15 , Ana Lerro (00:01:15): , [Ana Lerro] 00:15 , Speaker 1 | 00:15 */
const NAMED = new RegExp(
  String.raw`${BEFORE}[[(]?(?<name>${NAME}|[\p{Lo}\p{M}]{2,20}(?:\s[\p{Lo}\p{M}]{1,20}){0,3})[\])]?(?:\*{2}|__)?(?:\s?[|,–—-]|\s?:)?\s{1,20}(?<open>[[(])?(?<from>${CLOCK_TIME})(?:${ARROW}(?<to>${CLOCK_TIME}))?[\])]?(?:\s?:(?=\s|$)\s*|\s*$)`,
  "u",
);
/** What is read aloud in place of a time stands under it in some copies: "1 minute, 15 seconds". */
const SPOKEN_TIME = /^\s*(?:\d{1,3} (?:hours?|minutes?|seconds?)(?:,\s?|\s(?=\d)|\s*$)){1,3}$/u;
/** Marks stand within this many characters of a line. */
const HEAD = 200;

/** The marks of a line; undefined for a line of words alone. */
export function lineMarks(line: string): LineMarks | undefined {
  const head = line.slice(0, HEAD);
  return labelThenTime(head) ?? timeThenLabel(head) ?? labelAlone(head);
}

/** A name that may stand alone on the line between its time and its words: "Ana Lerro". */
export function bareName(line: string): LineMarks | undefined {
  const name = line.trim();
  if (name.length > 80 || !WHOLE_NAME.test(name)) return undefined;
  return { label: { name, isSure: false, isBare: true, start: 0, end: line.length }, timeEnd: 0, isTimeOfLabel: false };
}

/** "1 minute, 15 seconds" under "1:15" is no words. */
export const isSpokenTime = (line: string): boolean => line.length < 60 && SPOKEN_TIME.test(line);

function labelThenTime(head: string): LineMarks | undefined {
  const match = NAMED.exec(head);
  const time = match && timeIn(match);
  if (match === null || time === undefined || time === null) return undefined;
  const label = { name: match.groups?.["name"]?.trim() ?? "", isSure: false, isBare: false, start: 0, end: match[0].length };
  return { time, label, timeEnd: match[0].length, isTimeOfLabel: true };
}

function timeThenLabel(head: string): LineMarks | undefined {
  const match = TIMED.exec(head);
  const time = match && timeIn(match);
  if (match === null || time === undefined || time === null) return undefined;
  return { time, label: labelAt(head, match[0].length, true), timeEnd: match[0].length, isTimeOfLabel: false };
}

function labelAlone(head: string): LineMarks | undefined {
  const indent = /^[\s\ufeff]{0,20}/u.exec(head)?.[0].length ?? 0;
  const label = labelAt(head, indent, false);
  return label && { label, timeEnd: 0, isTimeOfLabel: false };
}

/** A label before a colon; after a time also a name alone, its words on the next line: "00:01:15 Ana Lerro". */
function labelAt(head: string, at: number, isTimed: boolean): LineLabel | undefined {
  const start = at + (/^>{2,3}\s{0,3}/u.exec(head.slice(at))?.[0].length ?? 0);
  const rest = head.slice(start);
  const label = speakerLabel(rest);
  if (label !== undefined) return { name: label.name, isSure: label.isSure, isBare: false, start, end: start + label.length };
  const name = rest.trim();
  return isTimed && WHOLE_NAME.test(name) ? { name, isSure: false, isBare: true, start, end: head.length } : undefined;
}
const WHOLE_NAME = new RegExp(`^${NAME}$`, "u");

function timeIn({ groups }: RegExpExecArray): LineTime | undefined {
  const { from = "", to = "", open } = groups ?? {};
  const fromMs = clockTime(from);
  const toMs = clockTime(to);
  if (fromMs === undefined) return undefined;
  return {
    fromMs,
    toMs: toMs === undefined || toMs < fromMs ? undefined : toMs,
    isPlain: open !== undefined || to !== "" || /[.,]\d/u.test(from),
  };
}
