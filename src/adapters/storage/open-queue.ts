import type { WorkQueue } from "../../ports/work-queue.ts";

export interface QueueOptions {
  /** Addresses of NATS servers, with commas between; messages stay within this process without one. */
  readonly queue?: string | undefined;
  /** How many keys of one stage may be worked on at the same time, over all workers. The same for all of them. */
  readonly partitions?: number | undefined;
}

/** What moves messages to workers. Fails with QUEUE_UNREACHABLE when no server answers. */
export async function openQueue({ queue, partitions = 16 }: QueueOptions): Promise<WorkQueue> {
  if (queue === undefined) {
    const { inProcessQueue } = await import("../in-process/in-process-queue.ts");
    return inProcessQueue();
  }
  const { jetStreamQueue } = await import("../jetstream/jetstream-queue.ts");
  return jetStreamQueue({ servers: queue.split(","), partitions });
}
