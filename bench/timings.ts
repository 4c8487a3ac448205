/** Times of one action in milliseconds, sorted. */
export interface Timings {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Run an action until it is warm, then time each of `rounds` runs. */
export async function timings(action: () => unknown, rounds: number, warmUp = Math.ceil(rounds / 5)): Promise<Timings> {
  for (let round = 0; round < warmUp; round++) await action();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await action();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

/** The value below which a share of the sorted values lies (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
