// A process of its own that works as `reportedly worker` does, on invented pages, until its input ends. It sends everything twice
// in any order, and prints the id of each message that is handed to it.
//
//     node work-until-ended.ts DIRECTORY DATABASE SERVER PARTITIONS SEED
import { writeSync } from "node:fs";
import process from "node:process";
import { jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import { openStorage } from "../../src/adapters/storage/open-storage.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { runWorker } from "../../src/jobs/work/run-worker.ts";
import { STAGES } from "../../src/model/work.ts";
import type { WorkQueue } from "../../src/ports/work-queue.ts";
import { inventedFetcher } from "../work/invented-feed.ts";
import { inventedReader } from "../work/invented-reports.ts";
import { seeded } from "../work/seeded.ts";
import { chaosClock } from "../work/work-through-chaos.ts";
import { doublingQueue } from "./doubling-queue.ts";
import { queueSettings } from "./queue-settings.ts";

const [dataDirectory = "", database = "", server = "", partitions = "", seed = ""] = process.argv.slice(2);
// What it keeps bears the same time whenever it is kept.
const storage = await openStorage({ dataDirectory, database, clock: chaosClock() });
const queue = telling(doublingQueue(await jetStreamQueue(queueSettings(server, Number(partitions))), seeded(Number(seed))));
const stop = new AbortController();
process.stdin.resume().once("end", () => stop.abort());
await runWorker(
  { ...storage, queue, reader: inventedReader(), fetcher: inventedFetcher(), clock: systemClock() },
  { stages: STAGES, concurrency: 4, sweepEveryMs: 250, signal: stop.signal, onError: (error) => console.error(error) },
);
await queue.close();
await storage.close();

function telling(told: WorkQueue): WorkQueue {
  return {
    ...told,
    run: (options, work) =>
      told.run(options, async (message) => {
        writeSync(1, `${message.id}\n`);
        return work(message);
      }),
  };
}
