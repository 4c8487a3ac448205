import { clustersOf, clusterWidth, displayWidth, isWide, PRINTABLE_ASCII } from "./display-width.ts";
import type { Line, Run } from "./run.ts";

/** A run's text in the making, so that words of one run join up again on their line. */
interface Piece {
  readonly run: Run;
  text: string;
}

/** What a line is not broken inside of. `space` is the run of the white space before it. */
interface Word {
  readonly pieces: Piece[];
  readonly space: Run | undefined;
  width: number;
}

// "東京、" keeps its comma: a line does not start with these.
const NOT_AT_LINE_START = /^[、。，．・：；！？」』）】〉》〕〗”’ー々]/u;

/** Lines at most `width` cells wide; white space collapses, and only a word wider than the line is cut. An empty list of words gives no line. */
export function wrap(runs: readonly Run[], width: number): Line[] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const word of wordsOf(runs)) {
    const line = lines.at(-1);
    const gap = word.space === undefined ? 0 : 1;
    if (line !== undefined && used + gap + word.width <= width) {
      if (word.space !== undefined) append(line, word.space, " ");
      for (const piece of word.pieces) append(line, piece.run, piece.text);
      used += gap + word.width;
    } else {
      const cut = word.width <= width ? [{ pieces: word.pieces, width: word.width }] : cutUp(word, width);
      for (const part of cut) lines.push(part.pieces);
      used = cut.at(-1)?.width ?? 0;
    }
  }
  return lines.map((line) => line.map(({ run, text }) => ({ ...run, text })));
}

function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let space: Run | undefined;
  let open = false;
  for (const run of runs) {
    for (const unit of unitsOf(run.text)) {
      if (unit.startsWith(" ") || unit === "\u200b") {
        if (unit !== "\u200b") space ??= run;
        open = false;
        continue;
      }
      const wide = isWide(unit);
      const clings = NOT_AT_LINE_START.test(unit) && space === undefined && words.length > 0;
      if (!clings && (!open || wide)) words.push({ pieces: [], space: words.length === 0 ? undefined : space, width: 0 });
      extend(words, run, unit);
      space = undefined;
      open = !wide && (open || !clings);
    }
  }
  return words;
}

/** White space and words where a text is plain ASCII, else what readers take for single characters. */
function unitsOf(text: string): Iterable<string> {
  return PRINTABLE_ASCII.test(text) ? (text.match(/ +|[^ ]+/gu) ?? []) : clustersOf(text);
}

function extend(words: readonly Word[], run: Run, unit: string): void {
  const word = words.at(-1);
  if (word === undefined) return;
  append(word.pieces, run, unit);
  word.width += displayWidth(unit);
}

function append(pieces: Piece[], run: Run, text: string): void {
  const last = pieces.at(-1);
  if (last?.run === run) last.text += text;
  else pieces.push({ run, text });
}

/** A word wider than the line, cut between its characters. */
function cutUp(word: Word, width: number): { pieces: Piece[]; width: number }[] {
  const parts: { pieces: Piece[]; width: number }[] = [];
  for (const { run, text } of word.pieces) {
    for (const cluster of clustersOf(text)) {
      const cells = clusterWidth(cluster);
      let part = parts.at(-1);
      if (part === undefined || part.width + cells > width) parts.push((part = { pieces: [], width: 0 }));
      append(part.pieces, run, cluster);
      part.width += cells;
    }
  }
  return parts;
}
