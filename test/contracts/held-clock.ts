import type { Clock } from "../../src/ports/clock.ts";

/** A clock that moves only when told to. */
export interface HeldClock extends Clock {
  advance(ms: number): void;
}

export function heldClock(start = "2026-02-01T08:00:00.000Z"): HeldClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
  };
}
