import { setTimeout as wait } from "node:timers/promises";
import { fileArchive } from "../../src/adapters/files/file-archive.ts";
import { inProcessQueue } from "../../src/adapters/in-process/in-process-queue.ts";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { openStorage } from "../../src/adapters/storage/open-storage.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { importFrom } from "../../src/jobs/transfer/import-from.ts";
import { readMessage } from "../../src/jobs/work/messages-for.ts";
import { runWorker } from "../../src/jobs/work/run-worker.ts";
import { roomId } from "../../src/model/ids.ts";
import { STAGES } from "../../src/model/work.ts";
import { bytesOf, exported } from "../transfer/round-trip.ts";
import { inventedFetcher } from "../work/invented-feed.ts";
import { inventedReader, type inventedReports } from "../work/invented-reports.ts";
import { chaosClock } from "../work/work-through-chaos.ts";

const ROOM = roomId("chaos");
const LOOK_AGAIN_MS = 20;

/** Take reports in, to be read later: their captures into a directory, all else into the export that this gives. */
export async function takeIn(dataDirectory: string, reports: ReturnType<typeof inventedReports>): Promise<string> {
  const storage = memoryStorage({ clock: chaosClock() });
  const archive = fileArchive(dataDirectory);
  await storage.store.openRoom(ROOM);
  for (const { submission, bytes } of reports) {
    await archive.put(bytes);
    await storage.store.accept(ROOM, submission, { send: [readMessage(ROOM, submission.id)] });
  }
  return exported(storage);
}

/** What one worker in this process makes of such an export, over SQLite, when nobody disturbs it: the export of that. */
export async function workInPeace(dataDirectory: string, accepted: string): Promise<string> {
  const storage = await openStorage({ dataDirectory, clock: chaosClock() });
  await importFrom(storage, bytesOf(accepted));
  const queue = inProcessQueue();
  await queue.send(await storage.outbox.waiting({ now: chaosClock().now().toISOString(), limit: 1000 }));
  const stop = new AbortController();
  const ports = { ...storage, queue, reader: inventedReader(), fetcher: inventedFetcher(), clock: systemClock() };
  const working = runWorker(ports, { stages: STAGES, concurrency: 1, signal: stop.signal });
  while ((await storage.outbox.counts()).some(({ waiting }) => waiting > 0)) await wait(LOOK_AGAIN_MS);
  stop.abort();
  await working;
  const text = await exported(storage);
  await storage.close();
  return text;
}
