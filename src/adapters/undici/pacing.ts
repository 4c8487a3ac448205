import { setTimeout as pause } from "node:timers/promises";

/** How the fetcher measures and waits, handed in so that tests can hold time still. */
export interface Pacing {
  /** Milliseconds since some fixed moment. Unlike the time of day it never goes back. */
  readonly elapsedMs: () => number;
  /** Ends early, by failing, when `signal` is aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A number from 0 to 1, so that what failed together does not come back together. */
  readonly chance: () => number;
}

export const systemPacing: Pacing = {
  elapsedMs: () => performance.now(),
  pause: async (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
  chance: Math.random,
};
