import type { ErrorCode } from "../../errors.ts";

const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60_000;
const MOST_ATTEMPTS = 8;

/** Other errors lie in the surroundings, or in a defect that a newer version may have mended by the next attempt. */
const BEYOND_RETRYING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["NO_ARTICLE", "READING_FAILED", "CAPTURE_ALTERED", "REPORT_NOT_FOUND"]);

/**
 * Milliseconds until a message is tried again after its `attempts`th failure: 1 s, doubled each time, at most 5 min, of which
 * `chance` (0 to 1) leaves between half and all, so that what failed together does not come back together.
 * Undefined after eight attempts, and at once for errors that trying again cannot mend.
 */
export function retryDelay(code: ErrorCode, attempts: number, chance: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS || BEYOND_RETRYING.has(code) || code.startsWith("INPUT_")) return undefined;
  return Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)) * (0.5 + chance / 2));
}
