import type { Stage } from "../../model/work.ts";
import { runWorker, type WorkerOptions } from "./run-worker.ts";
import type { WorkPorts } from "./work-ports.ts";

/** Stages that wait for the machines of others. */
const OUTSIDE: ReadonlySet<Stage> = new Set<Stage>(["capture", "stamp"]);

/** `runWorker` with hands of their own for what waits for others, so that a slow host holds up no reading. */
export async function runWorkers(ports: WorkPorts, { stages, ...options }: WorkerOptions): Promise<void> {
  const groups = [stages.filter((stage) => OUTSIDE.has(stage)), stages.filter((stage) => !OUTSIDE.has(stage))];
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const running = groups.filter((group) => group.length > 0).map((group) => runWorker(ports, { ...options, stages: group, signal }));
  try {
    await Promise.all(running);
  } finally {
    // One that fails takes the others with it, once they have finished what they have in hand.
    stopping.abort();
    await Promise.allSettled(running);
  }
}
