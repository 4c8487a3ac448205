import type { Storage } from "../../ports/storage.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import { openQueue, type QueueOptions } from "./open-queue.ts";
import { openStorage, type StorageOptions } from "./open-storage.ts";

/** Everything that is kept, and what moves the work that follows from it. */
export interface OpenedWorkPlace {
  readonly storage: Storage;
  readonly queue: WorkQueue;
  /** Let go of both. */
  close(): Promise<void>;
}

/** Both opened, or neither. Fails as `openStorage` and `openQueue` do. */
export async function openWorkPlace(options: StorageOptions & QueueOptions): Promise<OpenedWorkPlace> {
  const storage = await openStorage(options);
  try {
    const queue = await openQueue(options);
    return { storage, queue, close: () => closed(storage, queue) };
  } catch (thrown) {
    await storage.close();
    throw thrown;
  }
}

async function closed(storage: Storage, queue: WorkQueue): Promise<void> {
  try {
    await queue.close();
  } finally {
    await storage.close();
  }
}
