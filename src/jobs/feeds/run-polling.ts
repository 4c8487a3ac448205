import { setTimeout as pause } from "node:timers/promises";
import { asReportedlyError, type ReportedlyError } from "../../errors.ts";
import { type PollDueOptions, pollDue } from "./poll-due.ts";
import type { PollPorts } from "./poll-ports.ts";

export interface PollingOptions extends Pick<PollDueOptions, "chance"> {
  readonly signal: AbortSignal;
  /** Told of everything that went wrong on our side. That a feed could not be had is what came of its look. */
  readonly onError: (error: ReportedlyError) => void;
  /** Milliseconds from one question whether anything is due to the next; 15,000 unless said. */
  readonly tickMs?: number | undefined;
}

const TICK_MS = 15_000;
/** Feeds looked at at the same time: one slow host holds up no other feeds, and of one host the fetcher makes a queue. */
const LANES = 4;

/** Look at whatever is due until `signal` aborts; resolves when no look is under way any more, which does not wait for slow hosts. */
export async function runPolling(ports: PollPorts, { tickMs = TICK_MS, ...options }: PollingOptions): Promise<void> {
  await Promise.all(Array.from({ length: LANES }, () => lane(ports, tickMs, options)));
}

async function lane(ports: PollPorts, tickMs: number, options: Omit<PollingOptions, "tickMs">): Promise<void> {
  const { signal, onError } = options;
  while (!signal.aborted) {
    const looked = await pollDue(ports, { ...options, limit: 1 }).catch((thrown: unknown) => {
      onError(asReportedlyError(thrown));
      return [];
    });
    // Aborting ends the pause with an error, and the loop with it.
    if (looked.length === 0) await pause(tickMs, undefined, { signal }).catch(() => undefined);
  }
}
