// A process of its own that takes messages of the queue it is given in hand, says which, and holds them until it is killed.
import { writeSync } from "node:fs";
import process from "node:process";
import { jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import type { Verdict } from "../../src/ports/work-queue.ts";
import { nameOf } from "./work-until.ts";

const [server = "", ackWaitMs = ""] = process.argv.slice(2);
const queue = await jetStreamQueue({ servers: [server], partitions: 4, maxBytes: 4_000_000, ackWaitMs: Number(ackWaitMs) });
const { signal } = new AbortController();
await queue.run({ stages: ["read", "link"], concurrency: 4, signal }, async (message) => {
  writeSync(1, `${nameOf(message)}\n`);
  return new Promise<Verdict>(() => undefined);
});
