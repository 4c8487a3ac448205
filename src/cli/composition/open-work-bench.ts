import { openForReading } from "../../adapters/sqlite/open-for-reading.ts";
import { openQueue } from "../../adapters/storage/open-queue.ts";
import { openStorage } from "../../adapters/storage/open-storage.ts";
import { systemClock } from "../../adapters/system/system-clock.ts";
import type { Storage } from "../../ports/storage.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import type { WorkBench, WorkPlace } from "../worker/work-surroundings.ts";

const clock = systemClock();

/** What is to be done and what failed. Of a data directory it can be seen while another process has it; bringing messages back then fails with DATA_LOCKED. */
export async function openWorkBench(place: WorkPlace): Promise<WorkBench> {
  const { outbox, close } = place.database === undefined ? await besideItsHolder(place) : await openStorage({ ...place, clock });
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

async function besideItsHolder(place: WorkPlace): Promise<Pick<Storage, "outbox" | "close">> {
  const { outbox, close } = await openForReading(place.dataDirectory, { clock });
  const replay: typeof outbox.replay = async (room, ids) => {
    const storage = await openStorage({ ...place, clock });
    try {
      return await storage.outbox.replay(room, ids);
    } finally {
      await storage.close();
    }
  };
  return { outbox: { ...outbox, replay }, close };
}

/** A queue that is reached for when something is sent: what is to be done can be seen while the message server is away. */
function laterQueue(place: WorkPlace): Pick<WorkQueue, "send" | "close"> {
  let opened: Promise<WorkQueue> | undefined;
  return {
    send: async (messages, options) => (await (opened ??= openQueue(place))).send(messages, options),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}
