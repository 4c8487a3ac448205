import type { DeskReport } from "../api/fetch-report.ts";

export type DeskTiming = NonNullable<DeskReport["report"]["timings"]>[number];

/** When the words at a place of the text were spoken; undefined for what was not. Timings stand in order of the text. */
export function playedAt(timings: readonly DeskTiming[] = [], at: number): DeskTiming | undefined {
  let [low, high] = [0, timings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timings[middle]?.span[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = timings[low];
  return found !== undefined && found.span[0] <= at ? found : undefined;
}
