/** Times of one action in milliseconds, sorted. */
export interface Timings {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Run an action until it is warm, then time each of `rounds` runs. */
export function timings(action: () => unknown, rounds: number, warmUp = Math.ceil(rounds / 5)): Timings {
  for (let round = 0; round < warmUp; round++) action();
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    action();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

/** The value below which a share of the sorted values lies (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
