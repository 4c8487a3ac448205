import type { Report, Timing } from "./report.ts";
import type { Span } from "./span.ts";

/** When something is heard in a recording, and who says it. */
export interface Played {
  readonly fromMs: number;
  readonly toMs?: number | undefined;
  readonly speaker?: string | undefined;
}

/**
 * From when to play a recording to hear the words of a span: the time of the cue in which they begin. Undefined where the report
 * was not spoken or gives no time for these words.
 */
export function playedAt({ timings = [] }: Pick<Report, "timings">, span: Span): Played | undefined {
  const timing = timings[firstEndingAfter(timings, span.start)];
  if (timing === undefined || timing.span.start >= Math.max(span.end, span.start + 1)) return undefined;
  return { fromMs: timing.fromMs, toMs: timing.toMs, speaker: timing.speaker };
}

/** Timings lie in order of the text and do not overlap. */
function firstEndingAfter(timings: readonly Timing[], at: number): number {
  let [low, high] = [0, timings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timings[middle]?.span.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
