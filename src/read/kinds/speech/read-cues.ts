import { ReportedlyError } from "../../../errors.ts";
import type { Note } from "../../../model/report.ts";
import { clockTime } from "./clock-time.ts";

/** What is shown at one time: words with their markup still in them, a line a line. */
export interface Cue {
  readonly fromMs: number;
  readonly toMs?: number | undefined;
  readonly lines: readonly string[];
}

/** A file of subtitles, taken apart. */
export interface Cues {
  /** The line of the header after `WEBVTT`. */
  readonly heading: string;
  /** Fields of the header by their names in lower case: `kind`, `language`, `title`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly cues: readonly Cue[];
  /** What NOTE blocks say, and the number of cues before each. */
  readonly remarks: readonly { readonly words: string; readonly before: number }[];
  readonly notes: readonly Note[];
}

/** A day of speech has thirty thousand cues. */
export const MOST_CUES = 100_000;

const TIMING =
  /^\s*(?<from>(?:\d{1,9}:)?\d{1,4}:\d{1,2}(?:[.,:;]\d{1,9})?)\s*(?:-{1,2}\s?>|–>|—>|→)\s*(?<to>(?:\d{1,9}:)?\d{1,4}:\d{1,2}(?:[.,:;]\d{1,9})?)?(?=\s|$)/u;

/**
 * The cues of WebVTT or SubRip, in order of time. Files in use are written by hand and by many programs: commas and dots change
 * places, hours, numbers and blank lines are missing, arrows touch their times. Whatever follows a timing up to the next is its cue's.
 * Fails with INPUT_INVALID when there is no cue and INPUT_TOO_LARGE over `MOST_CUES`.
 */
export function readCues(text: string): Cues {
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  const isVtt = /^WEBVTT(?:[ \t]|$)/u.test(lines[0] ?? "");
  const timings = lines.flatMap((line, at) => (line.includes(">") || line.includes("→") ? timingOf(line, at) : []));
  if (timings.length === 0) throw new ReportedlyError("INPUT_INVALID", "expected the times of at least one subtitle, met none");
  if (timings.length > MOST_CUES)
    throw new ReportedlyError("INPUT_TOO_LARGE", `${timings.length} subtitles, at most ${MOST_CUES} are read`);
  const head = withoutName(lines.slice(isVtt ? 1 : 0, timings[0]?.at ?? 0), undefined, isVtt);
  const { fields, remarks } = headOf(head.lines);
  const stretches = stretchesOf(lines, timings, head.number, isVtt);
  const cues = stretches.map(({ cue }) => cue).filter((cue) => cue.lines.length > 0);
  return {
    heading: isVtt ? (lines[0] ?? "").slice("WEBVTT".length).replace(/^[\s–—:-]+/u, "") : "",
    fields,
    cues: inOrder(cues),
    remarks: [...remarks.map((words) => ({ words, before: 0 })), ...stretches.flatMap((stretch) => stretch.remarks)],
    notes: notesOn(cues),
  };
}

interface TimingLine {
  readonly at: number;
  readonly fromMs: number;
  readonly toMs: number | undefined;
}

function timingOf(line: string, at: number): TimingLine[] {
  const match = TIMING.exec(line);
  const fromMs = clockTime(match?.groups?.["from"] ?? "");
  if (fromMs === undefined) return [];
  const toMs = clockTime(match?.groups?.["to"] ?? "");
  return [{ at, fromMs, toMs: toMs === undefined || toMs < fromMs ? undefined : toMs }];
}

/** Each cue with its own lines: what stands between its timing and the next, less the number or name of the next cue. */
function stretchesOf(lines: readonly string[], timings: readonly TimingLine[], first: number | undefined, isVtt: boolean) {
  let number = first;
  let before = 0;
  return timings.map(({ at, fromMs, toMs }, index) => {
    const isLast = index === timings.length - 1;
    const between = lines.slice(at + 1, timings[index + 1]?.at);
    const rest = isLast ? { lines: between, number } : withoutName(between, number, isVtt);
    number = rest.number;
    const { words, remarks } = wordsAndRemarks(rest.lines);
    if (words.length > 0) before++;
    return { cue: { fromMs, toMs, lines: words }, remarks: remarks.map((said) => ({ words: said, before })) };
  });
}

interface Unnamed {
  readonly lines: readonly string[];
  /** The last number that was met. */
  readonly number: number | undefined;
}

/**
 * The lines before a timing without the number or, in WebVTT, the name that stands over it. It stands after a blank line; where
 * those are missing, a number is still known by following the one before.
 */
function withoutName(lines: readonly string[], last: number | undefined, isVtt: boolean): Unnamed {
  const name = lines.at(-1)?.trim() ?? "";
  const number = /^\d{1,9}$/u.test(name) ? Number(name) : undefined;
  const isApart = (lines.at(-2)?.trim() ?? (last === undefined ? "" : "…")) === "";
  if (number !== undefined && (isApart || number === (last ?? Number.NaN) + 1)) return { lines: lines.slice(0, -1), number };
  // A sentence under a blank line is no name, whatever the standard says: its words would be lost.
  const isName = isVtt && lines.length > 1 && isApart && name !== "" && !/[.!?؟…:]$|\s\S+\s\S+\s/u.test(name);
  return { lines: isName ? lines.slice(0, -1) : lines, number: last };
}

/** Paragraphs of NOTE are remarks, those of STYLE and REGION no words at all; the others are shown. */
function wordsAndRemarks(lines: readonly string[]): { readonly words: readonly string[]; readonly remarks: readonly string[] } {
  const words: string[] = [];
  const remarks: string[] = [];
  for (const [index, paragraph] of paragraphsOf(lines).entries()) {
    const kind = index === 0 && lines[0]?.trim() !== "" ? undefined : /^(?:NOTE|STYLE|REGION)(?=\s|$)/u.exec(paragraph[0] ?? "")?.[0];
    if (kind === undefined) words.push(...paragraph);
    else if (kind === "NOTE") remarks.push(remarkOf(paragraph));
  }
  return { words, remarks: remarks.filter((remark) => remark !== "") };
}

const remarkOf = (paragraph: readonly string[]): string =>
  paragraph
    .join(" ")
    .replace(/^NOTE\s*/u, "")
    .trim();

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== "") paragraphs.at(-1)?.push(line.trim());
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** "Kind: captions", "Language: en" under the first line, and remarks that stand before the first cue. */
function headOf(lines: readonly string[]): { readonly fields: ReadonlyMap<string, string>; readonly remarks: readonly string[] } {
  const fields = new Map<string, string>();
  const remarks: string[] = [];
  for (const paragraph of paragraphsOf(lines)) {
    if (/^(?:STYLE|REGION)(?=\s|$)/u.test(paragraph[0] ?? "")) continue;
    const isNote = /^NOTE(?=\s|$)/u.test(paragraph[0] ?? "");
    if (isNote) remarks.push(remarkOf(paragraph));
    else remarks.push(...paragraph.filter((line) => !isField(fields, line)));
  }
  return { fields, remarks: remarks.filter((remark) => remark !== "") };
}

/** Takes a field in. The first of a name counts. */
function isField(fields: Map<string, string>, line: string): boolean {
  const match = /^(?<name>[A-Za-z][\w-]{0,30})\s?[:=]\s?(?<value>\S.{0,300})$/u.exec(line);
  const name = match?.groups?.["name"]?.toLowerCase();
  if (name === undefined) return false;
  if (!fields.has(name) && fields.size < 50) fields.set(name, match?.groups?.["value"]?.trim() ?? "");
  return true;
}

const isSorted = (cues: readonly Cue[]): boolean => cues.every(({ fromMs }, index) => fromMs >= (cues[index - 1]?.fromMs ?? 0));

const inOrder = (cues: readonly Cue[]): readonly Cue[] => (isSorted(cues) ? cues : cues.toSorted((a, b) => a.fromMs - b.fromMs));

function notesOn(cues: readonly Cue[]): Note[] {
  const endless = cues.filter(({ toMs }) => toMs === undefined).length;
  return [
    ...(isSorted(cues)
      ? []
      : [{ code: "subtitles-out-of-order", message: "subtitles are not in order of their times; they were put in order" }]),
    ...(endless === 0
      ? []
      : [{ code: "subtitles-without-end", message: `${endless} subtitles end before they begin or do not say when they end` }]),
  ];
}
