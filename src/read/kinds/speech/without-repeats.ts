import type { ShownLine } from "./shown-lines.ts";

/** What is shown at one time, without markup. */
export interface ShownCue {
  readonly fromMs: number;
  readonly toMs?: number | undefined;
  readonly lines: readonly ShownLine[];
}

/** From this share of cues that begin with what the cue before them ended with, captions roll. */
const ROLLING_SHARE = 0.25;
const LEAST_REPEATS = 3;
/** Cues that follow each other within this time show one text. */
const CONTIGUOUS_MS = 150;
/** Shorter cues may say the same twice. */
const LEAST_WORDS = 3;

/**
 * The cues with every word once. Captions made by machines, and those written live, roll: each cue shows the line before it again
 * and adds to it. Other captions may show a line twice on end, when its place on the picture changes.
 */
export function withoutRepeats(cues: readonly ShownCue[]): ShownCue[] {
  const isRolling = rolls(cues);
  const kept: ShownCue[] = [];
  let before: ShownCue | undefined;
  for (const cue of cues) {
    const lines = before === undefined || !follows(before, cue) ? cue.lines : newLines(before.lines, cue.lines, isRolling);
    before = cue;
    const last = kept.at(-1);
    if (lines.length > 0) kept.push({ ...cue, lines });
    // Shown again and nothing added: the words stay that much longer.
    else if (last?.toMs !== undefined && cue.toMs !== undefined) kept[kept.length - 1] = { ...last, toMs: Math.max(last.toMs, cue.toMs) };
  }
  return kept;
}

const follows = (before: ShownCue, cue: ShownCue): boolean => before.toMs === undefined || cue.fromMs - before.toMs <= CONTIGUOUS_MS;

function rolls(cues: readonly ShownCue[]): boolean {
  let repeats = 0;
  for (const [index, cue] of cues.entries()) {
    const last = cues[index - 1]?.lines.at(-1)?.words;
    if (last !== undefined && cue.lines[0]?.words.startsWith(last) === true) repeats++;
  }
  return repeats >= LEAST_REPEATS && repeats >= ROLLING_SHARE * cues.length;
}

function newLines(before: readonly ShownLine[], lines: readonly ShownLine[], isRolling: boolean): readonly ShownLine[] {
  // "No." and again "No." may have been said twice.
  if (!isRolling) return isSame(before, lines) && wordCount(lines) >= LEAST_WORDS ? [] : lines;
  // The longest end of what was shown that is the beginning of what is shown now.
  for (let count = Math.min(before.length, lines.length); count > 0; count--)
    if (isSame(before.slice(-count), lines.slice(0, count))) return lines.slice(count);
  return grown(before.at(-1), lines);
}

const wordCount = (lines: readonly ShownLine[]): number => lines.reduce((sum, { words }) => sum + words.split(" ").length, 0);

const isSame = (a: readonly ShownLine[], b: readonly ShownLine[]): boolean =>
  a.length === b.length && a.every(({ words }, index) => words === b[index]?.words);

/** "we left", then "we left at night": only what was added. */
function grown(last: ShownLine | undefined, lines: readonly ShownLine[]): readonly ShownLine[] {
  const [first, ...rest] = lines;
  if (last === undefined || first === undefined || !first.words.startsWith(`${last.words} `)) return lines;
  return [{ ...first, words: first.words.slice(last.words.length + 1) }, ...rest];
}
