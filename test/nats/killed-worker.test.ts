import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import { noNats } from "./find-nats.ts";
import { type Nats, startNats } from "./start-nats.ts";
import { messagesOf, nameOf, until, workOn } from "./work-until.ts";

const reason = noNats();
const HOLDER = fileURLToPath(new URL("hold-messages.ts", import.meta.url));
const ACK_WAIT_MS = 1500;

describe.skipIf(reason !== "")(`a worker process that is killed${reason}`, () => {
  let nats: Nats;
  beforeAll(async () => {
    nats = await startNats();
  });
  afterAll(async () => nats.stop());

  test("leaves what it had in hand to another", { timeout: 60_000 }, async () => {
    const [server = ""] = nats.servers;
    const queue = await jetStreamQueue({ servers: [server], partitions: 4, maxBytes: 4_000_000, ackWaitMs: ACK_WAIT_MS });
    const sent = messagesOf(30);
    await queue.send(sent);
    const holder = spawn(process.execPath, [HOLDER, server, String(ACK_WAIT_MS)], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(holder, "exit");
    let held = "";
    holder.stdout.setEncoding("utf8").on("data", (lines: string) => (held += lines));
    await until(() => held.split("\n").length > 4);
    const effects = workOn([queue]);
    const names = held.trim().split("\n");
    await until(() => effects.done.size > 0);
    expect(names.filter((name) => effects.done.has(name))).toEqual([]);
    holder.kill("SIGKILL");
    await ended;
    await until(() => effects.done.size === sent.length);
    await effects.stop();
    await queue.close();
    expect(effects.done).toEqual(new Set(sent.map(nameOf)));
  });
});
