import { setTimeout as pause } from "node:timers/promises";
import { asReportedlyError } from "../../errors.ts";
import type { RunOptions } from "../../ports/work-queue.ts";
import { type DoWorkOptions, doWork } from "./do-work.ts";
import { sweep } from "./sweep.ts";
import type { WorkPorts } from "./work-ports.ts";

export interface WorkerOptions extends RunOptions, DoWorkOptions {
  /** Milliseconds between two sweeps; 15,000 unless said, and at most 1,000 while there is more to sweep than was looked at. */
  readonly sweepEveryMs?: number | undefined;
}

/**
 * Work off messages of some stages, and send again what got lost, until `signal` aborts: nothing more is then taken up, and it
 * resolves when all that is in hand is done. Fails only when the queue does.
 */
export async function runWorker(ports: WorkPorts, { stages, concurrency, signal, ...options }: WorkerOptions): Promise<void> {
  const stopping = new AbortController();
  const stopped = AbortSignal.any([signal, stopping.signal]);
  const sweeping = keepSweeping(ports, { stages, concurrency, signal: stopped, ...options });
  try {
    await ports.queue.run({ stages, concurrency, signal }, async (message) => doWork(ports, message, options));
  } finally {
    stopping.abort();
    await sweeping;
  }
}

const SWEEP_EVERY_MS = 15_000;
const SWEEP_ON_MS = 1000;

async function keepSweeping(ports: WorkPorts, { stages, signal, sweepEveryMs = SWEEP_EVERY_MS, onError }: WorkerOptions): Promise<void> {
  const swept = new Map();
  while (!signal.aborted) {
    const isMore = await sweep(ports, stages, swept).catch((thrown: unknown) => onError?.(asReportedlyError(thrown)));
    // Aborting ends the pause with an error, and the loop with it.
    await pause(isMore ? Math.min(SWEEP_ON_MS, sweepEveryMs) : sweepEveryMs, undefined, { signal }).catch(() => undefined);
  }
}
