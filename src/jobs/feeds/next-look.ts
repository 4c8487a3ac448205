import type { Feed } from "../../model/feed.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface NextLookOptions {
  /** Looks in a row that have failed by now. */
  readonly failures: number;
  /** What a host asked for. */
  readonly retryAfterMs?: number | undefined;
  /** A number from 0 to 1, so that feeds added together are not looked at together for ever. */
  readonly chance: number;
}

/**
 * When to look again: after the feed's own interval, doubled for each failure up to a day (or the interval itself where that is
 * longer), give or take a twentieth. Never before a minute has passed, nor before the host asks for.
 */
export function nextLook(
  { everyMinutes }: Pick<Feed, "everyMinutes">,
  now: Date,
  { failures, retryAfterMs = 0, chance }: NextLookOptions,
): string {
  const everyMs = everyMinutes * MINUTE_MS;
  const waitMs = Math.min(everyMs * 2 ** failures, Math.max(DAY_MS, everyMs));
  const spreadMs = Math.round(waitMs * (0.95 + chance / 10));
  return new Date(now.getTime() + Math.max(MINUTE_MS, spreadMs, retryAfterMs)).toISOString();
}
