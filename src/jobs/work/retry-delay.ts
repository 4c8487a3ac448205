import type { ErrorCode } from "../../errors.ts";

/** The first wait, doubled after each failure up to the longest. */
interface Pace {
  readonly firstMs: number;
  readonly longestMs: number;
}

const OURS: Pace = { firstMs: 1000, longestMs: 5 * 60_000 };
/** A site or an authority that is down is not up again a second later; in eight attempts it has an hour and a half. */
const OTHERS: Pace = { firstMs: 60_000, longestMs: 30 * 60_000 };
const MOST_ATTEMPTS = 8;

/** Other errors lie in the surroundings, or in a defect that a newer version may have mended by the next attempt. */
const BEYOND_RETRYING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "NO_ARTICLE",
  "READING_FAILED",
  "CAPTURE_ALTERED",
  "CAPTURE_NOT_FOUND",
  "FEED_NOT_FOUND",
  "REPORT_NOT_FOUND",
  "URL_REFUSED",
  "URL_DISALLOWED",
]);

/**
 * Milliseconds until a message is tried again after its `attempts`th failure: 1 s, doubled each time, at most 5 min, of which
 * `chance` (0 to 1) leaves between half and all, so that what failed together does not come back together. Where it lies in the
 * network beyond us, 1 min and at most 30 min. Undefined after eight attempts, and at once for errors that trying again cannot mend.
 */
export function retryDelay(code: ErrorCode, attempts: number, chance: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS || BEYOND_RETRYING.has(code) || code.startsWith("INPUT_")) return undefined;
  const { firstMs, longestMs } = code.startsWith("URL_") || code === "TIMESTAMP_FAILED" ? OTHERS : OURS;
  return Math.round(Math.min(longestMs, firstMs * 2 ** (attempts - 1)) * (0.5 + chance / 2));
}
