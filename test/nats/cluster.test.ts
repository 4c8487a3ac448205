import { setTimeout as sleep } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import { noNats } from "./find-nats.ts";
import { type Nats, startNats } from "./start-nats.ts";
import { messagesOf, nameOf, until, workOn } from "./work-until.ts";

const reason = noNats();
const KILLS = 3;
const AWAY_MS = 2000;
const BATCH = 25;

describe.skipIf(reason !== "")(`the JetStream queue over three servers${reason}`, () => {
  let nats: Nats;
  beforeAll(async () => {
    nats = await startNats(3);
  });
  afterAll(async () => nats.stop());

  /** Which of the servers leads the stream. */
  async function leader(stream: string): Promise<number> {
    const connection = await connect({ servers: [...nats.servers], maxReconnectAttempts: -1, reconnectTimeWait: 100 });
    try {
      const { streams } = await jetstreamManager(connection, { checkAPI: false });
      let at = -1;
      await until(async () => {
        const info = await streams.info(stream).catch(() => undefined);
        expect(info?.config.num_replicas ?? 3).toBe(3);
        at = Number(info?.cluster?.leader?.slice(1) ?? -1);
        return at >= 0;
      });
      return at;
    } finally {
      await connection.close();
    }
  }

  test("loses nothing it took while the leader is killed three times", { timeout: 60_000 }, async () => {
    const options = { servers: nats.servers, partitions: 3, maxBytes: 8_000_000, ackWaitMs: 3000 };
    const queues = [await jetStreamQueue(options), await jetStreamQueue(options)];
    const [sender] = queues;
    const effects = workOn(queues);
    const taken: string[] = [];
    let isSending = true;
    const sending = (async () => {
      for (let number = 0; isSending; number += BATCH) {
        const batch = messagesOf(BATCH, number);
        // What is refused stays in the outbox, and the sweep sends it again.
        await sender?.send(batch).then(
          () => taken.push(...batch.map(nameOf)),
          () => undefined,
        );
        await sleep(5);
      }
    })();
    for (let kill = 0; kill < KILLS; kill++) {
      await until(() => taken.length > kill * 300 + 300);
      const at = await leader("reportedly-work");
      await nats.kill(at);
      await sleep(AWAY_MS);
      await nats.restart(at);
    }
    const enough = taken.length + 300;
    await until(() => taken.length > enough);
    isSending = false;
    await sending;
    await until(() => taken.every((name) => effects.done.has(name)));
    await effects.stop();
    expect(taken.filter((name) => !effects.done.has(name))).toEqual([]);
    await Promise.all(queues.map(async (queue) => queue.close()));
  });
});
