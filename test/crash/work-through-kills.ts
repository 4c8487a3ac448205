import { setTimeout as wait } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { jetStreamQueue } from "../../src/adapters/jetstream/jetstream-queue.ts";
import { openStorage } from "../../src/adapters/storage/open-storage.ts";
import { importFrom } from "../../src/jobs/transfer/import-from.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { bytesOf, exported } from "../transfer/round-trip.ts";
import { chaosClock } from "../work/work-through-chaos.ts";
import { doublingQueue } from "./doubling-queue.ts";
import { mortalWorkers } from "./mortal-workers.ts";
import { queueSettings } from "./queue-settings.ts";

export interface Killing {
  /** An export of what was taken in and is to be read; the captures lie in the directory. */
  readonly accepted: string;
  readonly dataDirectory: string;
  /** A migrated database with nothing in it. */
  readonly database: string;
  readonly server: string;
  readonly partitions: number;
  readonly workers: number;
  readonly kills: number;
  readonly random: () => number;
}

export interface Worked {
  /** All that is kept in the end. */
  readonly text: string;
  readonly kills: number;
  /** How often each message was handed to a worker, by its id. */
  readonly deliveries: ReadonlyMap<string, number>;
}

/** Have worker processes that are killed work off what was taken in, each message of which comes to them twice, in any order. */
export async function workThroughKills({ accepted, dataDirectory, database, server, partitions, ...killing }: Killing): Promise<Worked> {
  const storage = await openStorage({ dataDirectory, database, clock: chaosClock() });
  await importFrom(storage, bytesOf(accepted));
  await relay(storage, server, partitions, killing.random);
  const workers = mortalWorkers({ ...killing, args: [dataDirectory, database, server, String(partitions)] });
  try {
    await Promise.race([workers.ended, workDone(storage, server, partitions)]);
  } finally {
    await workers.stop();
  }
  const text = await exported(storage);
  await storage.close();
  return { text, kills: workers.kills, deliveries: workers.deliveries };
}

async function relay({ outbox }: Storage, server: string, partitions: number, random: () => number): Promise<void> {
  const queue = doublingQueue(await jetStreamQueue(queueSettings(server, partitions)), random);
  await queue.send(await outbox.waiting({ now: chaosClock().now().toISOString(), limit: 1000 }));
  await queue.close();
}

/** Resolves when nothing waits any more, in the outbox or on its way: the last copies come, too, when all is done. */
async function workDone({ outbox }: Storage, server: string, partitions: number): Promise<void> {
  const connection = await connect({ servers: [server] });
  const { streams } = await jetstreamManager(connection, { checkAPI: false });
  const onItsWay = async () => (await streams.info(`${queueSettings(server, partitions).prefix}-work`)).state.messages;
  while ((await outbox.counts()).some(({ waiting }) => waiting > 0) || (await onItsWay()) > 0) await wait(LOOK_AGAIN_MS);
  await connection.close();
}

const LOOK_AGAIN_MS = 50;
