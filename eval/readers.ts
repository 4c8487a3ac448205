import { availableParallelism } from "node:os";
import process from "node:process";
import { Worker } from "node:worker_threads";
import type { Claims1 } from "../src/interchange/claims-1.ts";
import type { Source } from "../src/model/reading.ts";

/** How one reading ended: with a result, with a typed error, or with an error that has no code (a defect of ours). */
export type Outcome = { readonly reading: Claims1 } | { readonly error: string } | { readonly crash: string };

/** Threads that read sources through the pipeline. */
export interface Readers {
  /** Outcomes in the order of the sources. */
  read(sources: readonly Source[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** One reading thread for each core, `most` at most, each started when there is a source for it. */
export function openReaders(most = Math.min(4, availableParallelism())): Readers {
  const workers: Worker[] = [];
  return {
    read: async (sources) => {
      while (workers.length < Math.min(most, sources.length)) workers.push(new Worker(new URL("./read-worker.ts", import.meta.url)));
      return readAll(workers, sources);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function readAll(workers: readonly Worker[], sources: readonly Source[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (worker: Worker) => {
    while (next < sources.length) {
      const index = next++;
      const source = sources[index];
      if (source !== undefined) outcomes[index] = await ask(worker, source);
      if (index % 50 === 49) process.stderr.write(`  ${index + 1} of ${sources.length} read\n`);
    }
  };
  await Promise.all(workers.map(work));
  return outcomes;
}

function ask(worker: Worker, source: Source): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const answered = (outcome: Outcome) => {
      worker.off("error", reject);
      resolve(outcome);
    };
    worker.once("message", answered);
    worker.once("error", reject);
    worker.postMessage(source);
  });
}
