import type { Timing } from "../../model/report.ts";

/** A silence shorter than this is a breath. */
const LEAST_PAUSE_MS = 700;
/** Who speaks slowly pauses longer: so many times what is usual for them, but a silence of this length is a pause in any speech. */
const TIMES_USUAL = 2.5;
const PLAIN_PAUSE_MS = 2_500;
/** Gaps that it takes to know what is usual. */
const LEAST_GAPS = 4;
/** How long a word takes where a cue does not say when it ends. */
const WORD_MS = 400;

/** Tells the pauses of a recording from the time between any two cues. */
export interface Pauses {
  /** The time between two cues, as so many times the shortest that is a pause: from 1 on it is one. */
  lengthOf(before: Timing, after: Timing | undefined): number;
}

/** The pauses of a recording, each speaker's by what is usual for that speaker. */
export function pausesIn(timings: readonly Timing[], text: string): Pauses {
  const gaps = new Map<string, number[]>();
  for (const [index, timing] of timings.entries()) {
    const gap = gapBetween(timing, timings[index + 1], text);
    if (timings[index + 1] === undefined || timings[index + 1]?.speaker !== timing.speaker) continue;
    const known = gaps.get(timing.speaker ?? "");
    if (known === undefined) gaps.set(timing.speaker ?? "", [gap]);
    else known.push(gap);
  }
  const least = new Map([...gaps].map(([speaker, all]) => [speaker, leastPause(all)]));
  return {
    lengthOf: (before, after) => gapBetween(before, after, text) / (least.get(before.speaker ?? "") ?? LEAST_PAUSE_MS),
  };
}

function gapBetween(before: Timing, after: Timing | undefined, text: string): number {
  if (after === undefined) return 0;
  return after.fromMs - (before.toMs ?? before.fromMs + WORD_MS * wordsIn(text.slice(before.span.start, before.span.end)));
}

const wordsIn = (words: string): number => words.split(/\s+/u).length;

function leastPause(gaps: readonly number[]): number {
  if (gaps.length < LEAST_GAPS) return LEAST_PAUSE_MS;
  // Three in four gaps are longer than what passes between cues of one sentence.
  const breath = gaps.toSorted((a, b) => a - b)[gaps.length >> 2] ?? 0;
  return Math.min(PLAIN_PAUSE_MS, Math.max(LEAST_PAUSE_MS, TIMES_USUAL * breath));
}
