import { randomUUID } from "node:crypto";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type JetStreamQueueOptions, jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import type { WorkQueue } from "../../src/ports/work-queue.ts";
import { noNats } from "./find-nats.ts";
import { type Nats, startNats } from "./start-nats.ts";
import { messagesOf, nameOf, until, workOn } from "./work-until.ts";

const reason = noNats();

describe.skipIf(reason !== "")(`the JetStream queue over one server${reason}`, () => {
  let nats: Nats;
  let connection: NatsConnection;
  beforeAll(async () => {
    nats = await startNats();
    connection = await connect({ servers: [...nats.servers], maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  });
  afterAll(async () => {
    await connection.close();
    await nats.stop();
  });
  const opened: WorkQueue[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (queue) => queue.close()));
  });

  async function open(options: Partial<JetStreamQueueOptions> & { readonly prefix: string }): Promise<WorkQueue> {
    const queue = await jetStreamQueue({ servers: nats.servers, partitions: 4, maxBytes: 4_000_000, ...options });
    opened.push(queue);
    return queue;
  }
  const newPrefix = () => `test-${randomUUID()}`;

  test("refuses a worker with another number of partitions", async () => {
    const prefix = newPrefix();
    await open({ prefix });
    await expect(open({ prefix, partitions: 8 })).rejects.toMatchObject({
      code: "USAGE",
      detail: expect.stringMatching(/expected 8 partitions .* met a queue with .*\.work\.4\..* the same --partitions/u),
    });
  });

  test("stores what waits in files and forgets what is done", async () => {
    const prefix = newPrefix();
    const queue = await open({ prefix });
    await queue.send(messagesOf(30));
    const { streams } = await jetstreamManager(connection);
    expect(await streams.info(`${prefix}-work`)).toMatchObject({ config: { storage: "file", discard: "new" }, state: { messages: 30 } });
    const effects = workOn([queue]);
    await until(() => effects.done.size === 30);
    await effects.stop();
    expect((await streams.info(`${prefix}-work`)).state).toMatchObject({ messages: 0 });
  });

  test("says that it is full, and takes more once there is room", async () => {
    const queue = await open({ prefix: newPrefix(), maxBytes: 20_000 });
    await expect(queue.send(messagesOf(300))).rejects.toMatchObject({
      code: "QUEUE_UNREACHABLE",
      detail: expect.stringContaining("a full queue"),
    });
    const effects = workOn([queue]);
    const more = messagesOf(300, 300);
    // Refused until the first are done; what was taken of it is not stored twice.
    await until(async () =>
      queue.send(more.slice(0, 50)).then(
        () => true,
        () => false,
      ),
    );
    await until(() => more.slice(0, 50).every((sent) => effects.done.has(nameOf(sent))));
    await effects.stop();
  });

  test("throws away what is no message and goes on", async () => {
    const prefix = newPrefix();
    const queue = await open({ prefix });
    for (const body of ["", "{", '{"room":"a","id":"b","stage":"fly","key":"c"}', "\u0000\ud800"])
      await connection.request(`${prefix}.work.4.link.0`, body);
    const effects = workOn([queue]);
    await queue.send(messagesOf(12));
    await until(() => effects.done.size === 12);
    await effects.stop();
    const { streams } = await jetstreamManager(connection);
    expect((await streams.info(`${prefix}-work`)).state.messages).toBe(0);
    expect(effects.handed).toBe(12);
  });

  test("makes consumers and stream anew that somebody removed, and works on", async () => {
    const prefix = newPrefix();
    const queue = await open({ prefix });
    const effects = workOn([queue]);
    await queue.send(messagesOf(12));
    await until(() => effects.done.size === 12);
    const { streams, consumers } = await jetstreamManager(connection);
    // Some servers complain of files that are still being written, and have removed it all the same.
    for (const name of ["read", "link-0", "reconcile-1"]) await consumers.delete(`${prefix}-work`, name).catch(() => false);
    await queue.send(messagesOf(12, 12));
    await until(() => effects.done.size === 24);
    await streams.delete(`${prefix}-work`);
    await queue.send(messagesOf(12, 24));
    await until(() => effects.done.size === 36);
    await effects.stop();
    expect(effects.mostAtOnce).toBe(1);
  });

  test("keeps what is in hand for as long as it takes", async () => {
    const queue = await open({ prefix: newPrefix(), ackWaitMs: 500 });
    const effects = workOn([queue, await open({ prefix: newPrefix() })], { takesMs: 1500, concurrency: 3 });
    await queue.send(messagesOf(3));
    await until(() => effects.done.size === 3);
    await effects.stop();
    expect(effects).toMatchObject({ handed: 3, mostAtOnce: 1 });
  });

  test("loses nothing when the server is killed in the middle and comes back", async () => {
    const prefix = newPrefix();
    const queues = [await open({ prefix, ackWaitMs: 1500 }), await open({ prefix, ackWaitMs: 1500 })];
    const effects = workOn(queues);
    const sent = messagesOf(600);
    const sending = queues[0]?.send(sent);
    await until(() => effects.done.size > 50);
    await nats.kill(0);
    await nats.restart(0);
    await sending;
    await until(() => effects.done.size === sent.length);
    await effects.stop();
    expect(effects.done).toEqual(new Set(sent.map(nameOf)));
  });

  test("refuses to send when the server stays away", async () => {
    const own = await startNats();
    const queue = await jetStreamQueue({ servers: own.servers, partitions: 1, maxBytes: 1_000_000, patienceMs: 1000 });
    await own.stop();
    await expect(queue.send(messagesOf(1))).rejects.toMatchObject({ code: "QUEUE_UNREACHABLE" });
    await queue.close();
  });

  test("signs in with the user and password of its address, and not without", async () => {
    const own = await startNats(1, ["--user", "desk", "--pass", "p@ss:word"]);
    const options = { partitions: 1, maxBytes: 1_000_000 };
    const [server = ""] = own.servers;
    const queue = await jetStreamQueue({ servers: [server.replace("//", "//desk:p%40ss%3Aword@")], ...options });
    await queue.send(messagesOf(1));
    await queue.close();
    await expect(jetStreamQueue({ servers: [server], ...options })).rejects.toMatchObject({ code: "QUEUE_UNREACHABLE" });
    await own.stop();
  });
});

describe("a JetStream queue", () => {
  test("that nobody answers for is unreachable", async () => {
    await expect(jetStreamQueue({ servers: ["nats://127.0.0.1:1"], partitions: 4 })).rejects.toMatchObject({ code: "QUEUE_UNREACHABLE" });
  });

  test.each([
    [{ servers: ["http://127.0.0.1:1"] }, "USAGE"],
    [{ servers: ["nats://"] }, "USAGE"],
    [{ partitions: 0 }, "USAGE"],
    [{ partitions: 257 }, "USAGE"],
    [{ partitions: 1.5 }, "USAGE"],
    [{ prefix: "a.b" }, "USAGE"],
    [{ servers: ["nats://127.0.0.1:1?credentials=none.creds"] }, "INPUT_UNREADABLE"],
    [{ servers: ["nats://127.0.0.1:1", "tls://127.0.0.1:2?authority=none.pem"] }, "INPUT_UNREADABLE"],
  ] as const)("of %j is refused as %s", async (options, code) => {
    await expect(jetStreamQueue({ servers: ["nats://127.0.0.1:1"], partitions: 4, ...options })).rejects.toMatchObject({ code });
  });
});
