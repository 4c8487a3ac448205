import type { Timing } from "../../model/report.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";

/** When the words of a report were spoken, in order of its text; undefined for what was not. */
export function timingsOf(blocks: readonly PlacedBlock[]): Timing[] | undefined {
  const timings = blocks.flatMap(({ start, timings: within = [] }) =>
    within.map((timing) => ({ ...timing, span: { start: start + timing.span.start, end: start + timing.span.end } })),
  );
  return timings.length === 0 ? undefined : timings;
}
