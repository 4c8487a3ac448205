import type { Clock } from "../../ports/clock.ts";

/** The time of the machine. */
export function systemClock(): Clock {
  return { now: () => new Date() };
}
