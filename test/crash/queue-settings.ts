import type { JetStreamQueueOptions } from "../../src/adapters/jetstream/jetstream-queue.ts";

/** The queue that a test and its worker processes share, another for each number of partitions; what a dead worker had in hand comes again soon. */
export const queueSettings = (server: string, partitions: number): JetStreamQueueOptions & { readonly prefix: string } => ({
  servers: [server],
  partitions,
  prefix: `crash-${partitions}`,
  maxBytes: 16_000_000,
  ackWaitMs: 1500,
});
