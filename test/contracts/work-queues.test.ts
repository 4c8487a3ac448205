import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { inProcessQueue } from "../../src/adapters/in-process/in-process-queue.ts";
import { jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import { noNats } from "../nats/find-nats.ts";
import { type Nats, startNats } from "../nats/start-nats.ts";
import { workQueueContract } from "./work-queue-contract.ts";

workQueueContract("the queue within a process", async () => {
  const queue = inProcessQueue();
  return { queue, elsewhere: queue, close: async () => queue.close() };
});

const reason = noNats();
const PARTITIONS = 5;

let nats: Nats | undefined;
if (reason === "") {
  beforeAll(async () => {
    nats = await startNats();
  });
  afterAll(async () => nats?.stop());
}

workQueueContract(
  `the queue on NATS JetStream${reason}`,
  async () => {
    const options = { servers: nats?.servers ?? [], partitions: PARTITIONS, prefix: `test-${randomUUID()}`, maxBytes: 4_000_000 };
    const [queue, elsewhere] = [await jetStreamQueue(options), await jetStreamQueue(options)];
    return { queue, elsewhere, close: async () => void (await Promise.all([queue.close(), elsewhere.close()])) };
  },
  { isLeftOut: reason !== "" },
);
