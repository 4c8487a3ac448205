import { ReportedlyError } from "../../../errors.ts";
import type { Span } from "../../../model/span.ts";
import { trimSpan } from "../../../model/span.ts";
import { isAside } from "./asides-in.ts";
import { CLOCK_TIME, clockTime } from "./clock-time.ts";
import { type TranscriptLine, transcriptLines } from "./transcript-lines.ts";

/** What was said from one mark to the next. */
export interface Turn {
  readonly fromMs?: number | undefined;
  /** The next time that is given, if this turn does not say when it ends. */
  readonly toMs?: number | undefined;
  readonly speaker?: string | undefined;
  /** Where the speaker's label stands. */
  readonly label?: Span | undefined;
  /** Somebody else speaks, or the line says again who does. */
  readonly isTurn: boolean;
  /** The words as they stand in the text, a paragraph a span. */
  readonly paragraphs: readonly Span[];
}

/** Transcripts of a whole day have fewer lines. */
export const MOST_LINES = 200_000;

/** The turns of a transcript in order, and where what stands before the first of them ends. Fails with INPUT_TOO_LARGE over `MOST_LINES`. */
export function turnsIn(text: string): { readonly headEnd: number; readonly turns: readonly Turn[] } {
  const count = text.match(/\n|\r(?!\n)/gu)?.length ?? 0;
  if (count > MOST_LINES) throw new ReportedlyError("INPUT_TOO_LARGE", `a transcript of ${count} lines, at most ${MOST_LINES} are read`);
  const lines = transcriptLines(text);
  const first = lines.findIndex((line) => isMarked(line));
  if (first < 0) return { headEnd: text.length, turns: [] };
  const turns = begun(text, lines.slice(first)).flatMap((turn) => cutAtTimes(text, turn));
  return { headEnd: lines[first]?.line.start ?? 0, turns: withEnds(withSpeakers(turns)) };
}

const isMarked = ({ time, speaker }: TranscriptLine): boolean => time !== undefined || speaker !== undefined;

interface Open {
  fromMs?: number | undefined;
  toMs?: number | undefined;
  speaker?: string | undefined;
  label?: Span | undefined;
  isTurn: boolean;
  paragraphs: Span[];
}

/** A turn for each marked line, with the lines under it. A line of time alone and one of name alone under it begin one turn. */
function begun(text: string, lines: readonly TranscriptLine[]): Open[] {
  const turns: Open[] = [];
  let isApart = false;
  for (const line of lines) {
    const last = turns.at(-1);
    if (!isMarked(line)) {
      isApart = last === undefined || !addLine(text, last.paragraphs, line, isApart);
      continue;
    }
    const isCompleted = last?.paragraphs.length === 0 && isOther(last, line);
    const open: Open = isCompleted ? last : { isTurn: false, paragraphs: [] };
    if (!isCompleted) turns.push(open);
    complete(open, line);
    isApart = !addLine(text, open.paragraphs, line, false);
  }
  return turns;
}

/** A mark that says of an empty turn what it does not yet say. */
const isOther = (open: Open, { time, speaker }: TranscriptLine): boolean =>
  (time === undefined || open.fromMs === undefined) && (speaker === undefined || open.speaker === undefined);

function complete(open: Open, { time, speaker, label }: TranscriptLine): void {
  open.fromMs ??= time?.fromMs;
  open.toMs ??= time?.toMs;
  open.speaker ??= speaker;
  open.label ??= label;
  open.isTurn ||= speaker !== undefined;
}

/** Put a line's words to the last paragraph, or begin one after a blank line and around sounds. False when the next words stand apart from it. */
function addLine(text: string, paragraphs: Span[], { words }: TranscriptLine, isApart: boolean): boolean {
  const said = text.slice(words.start, words.end);
  if (!/[\p{L}\p{N}♪♫]/u.test(said)) return said !== "" && !isApart;
  const last = paragraphs.at(-1);
  const isSound = isAside(said);
  if (last === undefined || isApart || isSound) paragraphs.push(words);
  else paragraphs[paragraphs.length - 1] = { start: last.start, end: words.end };
  return !isSound;
}

const INLINE = new RegExp(String.raw`[[(](${CLOCK_TIME})[\])]`, "gu");

/** "… and then [00:02:10] we left": a time in brackets within the words begins a turn of its own, of the same speaker. */
function cutAtTimes(text: string, turn: Open): Open[] {
  const pieces: Open[] = [{ ...turn, paragraphs: [] }];
  for (const paragraph of turn.paragraphs) {
    let { start } = paragraph;
    for (const match of text.slice(paragraph.start, paragraph.end).matchAll(INLINE)) {
      const fromMs = clockTime(match[1] ?? "");
      if (fromMs === undefined || turn.fromMs === undefined || fromMs < (pieces.at(-1)?.fromMs ?? 0)) continue;
      const at = paragraph.start + match.index;
      keep(text, pieces.at(-1), { start, end: at });
      start = at + match[0].length;
      pieces.push({ fromMs, speaker: turn.speaker, isTurn: false, paragraphs: [] });
    }
    keep(text, pieces.at(-1), { start, end: paragraph.end });
  }
  return pieces.filter(({ paragraphs }) => paragraphs.length > 0);
}

function keep(text: string, piece: Open | undefined, span: Span): void {
  const trimmed = trimSpan(text, span);
  if (trimmed.end > trimmed.start) piece?.paragraphs.push(trimmed);
}

/** Who is named speaks until somebody else is. */
function withSpeakers(turns: readonly Open[]): Open[] {
  let speaker: string | undefined;
  return turns.map((turn) => {
    speaker = turn.speaker ?? speaker;
    return { ...turn, speaker };
  });
}

/** What does not say when it ends, ends at the next later time. */
function withEnds(turns: readonly Open[]): Turn[] {
  const ended: Turn[] = [];
  let next: number | undefined;
  for (const turn of turns.toReversed()) {
    const { fromMs } = turn;
    ended.push({ ...turn, toMs: turn.toMs ?? (fromMs !== undefined && next !== undefined && next > fromMs ? next : undefined) });
    next = fromMs ?? next;
  }
  return ended.toReversed();
}
