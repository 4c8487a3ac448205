import { openForReading } from "../../adapters/sqlite/open-for-reading.ts";
import { openQueue } from "../../adapters/storage/open-queue.ts";
import { openStorage } from "../../adapters/storage/open-storage.ts";
import { systemClock } from "../../adapters/system/system-clock.ts";
import { asReportedlyError } from "../../errors.ts";
import type { Storage } from "../../ports/storage.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import type { WorkBench, WorkPlace } from "../worker/work-surroundings.ts";

/**
 * What is to be done and what failed, to be looked at beside whoever has the data directory; bringing messages back then fails with
 * DATA_LOCKED, as everything that writes there does.
 */
export async function openWorkBench(place: WorkPlace): Promise<WorkBench> {
  const clock = systemClock();
  const { outbox, close } = await openStorage({ ...place, clock }).catch((thrown: unknown) => besideItsHolder(place, thrown));
  const queue = laterQueue(place);
  return {
    outbox,
    queue,
    async close() {
      await queue.close();
      await close();
    },
  };
}

/** A queue that is reached for when something is sent: what is to be done can be seen while the message server is away. */
function laterQueue(place: WorkPlace): Pick<WorkQueue, "send" | "close"> {
  let opened: Promise<WorkQueue> | undefined;
  return {
    send: async (messages, options) => (await (opened ??= openQueue(place))).send(messages, options),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}

async function besideItsHolder({ dataDirectory }: WorkPlace, thrown: unknown): Promise<Pick<Storage, "outbox" | "close">> {
  if (asReportedlyError(thrown).code !== "DATA_LOCKED") throw thrown;
  const { outbox, close } = await openForReading(dataDirectory, { clock: systemClock() });
  const refuse = async (): Promise<never> => {
    throw thrown;
  };
  return { outbox: { ...outbox, replay: refuse }, close };
}
