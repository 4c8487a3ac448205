import type { ReportedlyError } from "../../errors.ts";
import type { Pacing } from "./pacing.ts";

/** A failure that may be over a moment later. */
export class PassingFailure extends Error {
  override readonly name = "PassingFailure";
  readonly error: ReportedlyError;
  /** How to wait for that; a short pause unless said. */
  readonly wait: (() => Promise<void>) | undefined;

  constructor(error: ReportedlyError, wait?: () => Promise<void>) {
    super(error.message);
    this.error = error;
    this.wait = wait;
  }
}

/** Pauses before the second attempt and the third, of which chance leaves between half and all. */
const PAUSES_MS = [500, 2_000];
/** What the network says when a connection broke, or nobody answered, before there was an answer. */
const PASSING_CODES: ReadonlySet<unknown> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
]);

/** Try up to three times, as long as it fails in ways that pass. */
export async function withRetries<T>(attempt: () => Promise<T>, { pause, chance }: Pacing, signal: AbortSignal): Promise<T> {
  for (const longestMs of PAUSES_MS) {
    try {
      return await attempt();
    } catch (thrown) {
      if (signal.aborted || !isPassing(thrown)) throw thrown;
      const shortly = async () => pause(Math.round(longestMs * (0.5 + chance() / 2)), signal);
      await ((thrown instanceof PassingFailure && thrown.wait) || shortly)();
    }
  }
  return attempt();
}

const isPassing = (thrown: unknown): boolean =>
  thrown instanceof PassingFailure || (thrown instanceof Error && "code" in thrown && PASSING_CODES.has(thrown.code));
