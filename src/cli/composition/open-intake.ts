import { folderReader } from "../../adapters/files/folder-reader.ts";
import { laterTimestamper } from "../../adapters/rfc3161/later-timestamper.ts";
import { openWorkPlace } from "../../adapters/storage/open-work-place.ts";
import { systemClock } from "../../adapters/system/system-clock.ts";
import { threadReader } from "../../adapters/threads/thread-reader.ts";
import { laterFetcher } from "../../adapters/undici/later-fetcher.ts";
import { runWorkers } from "../../jobs/work/run-workers.ts";
import { STAGES } from "../../model/work.ts";
import type { Intake } from "../intake/intake-surroundings.ts";
import type { WorkPlace } from "../worker/work-surroundings.ts";
import { askingIf } from "./asking-if.ts";

/** Messages in hand at a time: as many as there are threads that read, and a few that wait for the disk. */
const CONCURRENCY = 4;

/** Everything that bringing reports in needs, over what is kept at a place. */
export async function openIntake(place: WorkPlace, maxThreads?: number): Promise<Intake> {
  const clock = systemClock();
  const reader = await askingIf(threadReader(maxThreads === undefined ? {} : { maxThreads }), place.model);
  const opened = await openWorkPlace({ ...place, clock });
  const isWorkElsewhere = place.queue !== undefined;
  const stopping = new AbortController();
  let working: Promise<void> | undefined;
  const ports: Intake["ports"] = {
    ...opened.storage,
    queue: opened.queue,
    reader,
    clock,
    fetcher: laterFetcher({ clock, contact: place.contact }),
    timestamper: place.timestampAuthority === undefined ? undefined : laterTimestamper(place.timestampAuthority),
    folders: folderReader(),
    async *unpackStream(stream, known, onNote) {
      const { unpackStream } = await import("../../pipeline.ts");
      yield* unpackStream(stream, known, onNote);
    },
  };
  return {
    ports,
    isWorkElsewhere,
    startWorking(onError) {
      if (isWorkElsewhere) return;
      working ??= runWorkers(ports, { stages: STAGES, concurrency: CONCURRENCY, signal: stopping.signal, onError, sweepEveryMs: 2000 });
    },
    async close() {
      stopping.abort();
      await working;
      await reader.close();
      await opened.close();
    },
  };
}
