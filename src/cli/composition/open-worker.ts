import { laterTimestamper } from "../../adapters/rfc3161/later-timestamper.ts";
import { openWorkPlace } from "../../adapters/storage/open-work-place.ts";
import { systemClock } from "../../adapters/system/system-clock.ts";
import { threadReader } from "../../adapters/threads/thread-reader.ts";
import { laterFetcher } from "../../adapters/undici/later-fetcher.ts";
import type { ReportedlyError } from "../../errors.ts";
import { runWorkers } from "../../jobs/work/run-workers.ts";
import type { WorkerOptions, Working } from "../worker/work-surroundings.ts";
import { askingIf } from "./asking-if.ts";

/** A worker over what is kept, reading in threads of its own. `tell` gets every error, whatever comes of it. */
export async function openWorker(options: WorkerOptions, tell: (error: ReportedlyError) => void): Promise<Working> {
  const { stages, concurrency, contact, timestampAuthority } = options;
  const timestamper = timestampAuthority === undefined ? undefined : laterTimestamper(timestampAuthority);
  const clock = systemClock();
  const reader = await askingIf(threadReader(), options.model);
  const place = await openWorkPlace({ ...options, clock });
  const stopping = new AbortController();
  const ended = runWorkers(
    { ...place.storage, queue: place.queue, reader, clock, fetcher: laterFetcher({ clock, contact }), timestamper },
    { stages, concurrency, signal: stopping.signal, onError: tell },
  );
  const letGo = async (): Promise<void> => {
    stopping.abort();
    await ended.catch(() => undefined);
    await reader.close();
    await place.close();
  };
  let stopped: Promise<void> | undefined;
  return { ended, stop: () => (stopped ??= letGo()) };
}
