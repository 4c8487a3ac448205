import { readMessage } from "../../src/jobs/work/messages-for.ts";
import { runWorker } from "../../src/jobs/work/run-worker.ts";
import type { WorkPorts } from "../../src/jobs/work/work-ports.ts";
import { canonicalJson } from "../../src/model/canonical-json.ts";
import { roomId } from "../../src/model/ids.ts";
import { STAGES } from "../../src/model/work.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import type { WorkQueue } from "../../src/ports/work-queue.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { inventedFetcher, inventedTimestamper, noteInventedItems } from "./invented-feed.ts";
import { inventedReader, inventedReports } from "./invented-reports.ts";
import { mortalPorts } from "./mortal-ports.ts";

export interface Chaos {
  /** How many invented reports are taken in. */
  readonly reports: number;
  /** How many items of an invented feed are noted, in a room of its own. */
  readonly items: number;
  /** How many workers there are at a time. */
  readonly lanes: number;
  readonly random: () => number;
  /** The chance that a worker dies each time it writes, right before and right after; a new one then takes its place. */
  readonly deaths: number;
}

/** What came of it. */
export interface Outcome {
  /** All that is kept, as one line of canonical JSON a record: the same whatever the chaos was. Only how often a dead message was tried is left out. */
  readonly records: readonly string[];
  readonly deaths: number;
}

/** The room of reports that people handed in, in an order that stays. */
export const ROOM = roomId("chaos");
/** The room of what a feed leads to: pages come in whichever order they are captured in. */
const FEED_ROOM = roomId("feed-chaos");

/**
 * Take invented reports and items of a feed in and have them worked off by workers that die, over a queue that may do whatever the port lets it do.
 * The storage is empty and keeps `chaosClock()`; storage and queue stay open.
 */
export async function workThroughChaos(
  storage: Storage,
  queue: WorkQueue,
  { reports, items, lanes, random, deaths }: Chaos,
): Promise<Outcome> {
  const clock = heldClock(LATER);
  const surroundings = { reader: inventedReader(), fetcher: inventedFetcher(), timestamper: inventedTimestamper(), clock };
  const ports = { ...storage, queue: impatient(queue), ...surroundings };
  const stop = new AbortController();
  let died = 0;

  async function lane(): Promise<void> {
    while (!stop.signal.aborted) {
      const life = mortalPorts(ports, random, deaths);
      const signal = AbortSignal.any([stop.signal, life.death]);
      await runWorker(life.ports, { stages: STAGES, concurrency: 1, signal, sweepEveryMs: SWEEP_EVERY_MS, chance: random });
      if (life.death.aborted) died++;
    }
  }

  await takeIn(ports, reports);
  await storage.store.openRoom(FEED_ROOM);
  await ports.queue.send(await noteInventedItems(storage, FEED_ROOM, items));
  const working = Promise.all(Array.from({ length: lanes }, lane));
  await Promise.race([working, workDone(storage)]).finally(() => stop.abort());
  await working;
  const [records, ofFeed]: [string[], string[]] = [[], []];
  for await (const record of storage.transfer.records())
    if (isOfFeedRoom(record)) ofFeed.push(canonicalJson(withoutArrival(withoutTally(record))));
    else records.push(canonicalJson(withoutTally(record)));
  return { records: [...records, ...ofFeed.sort()], deaths: died };
}

function isOfFeedRoom(record: KeptRecord): boolean {
  if (record.kind === "entry") return record.entry.stream.startsWith(`room/${FEED_ROOM}`);
  return (record.kind === "message" ? record.message.room : record.kind === "registry" ? undefined : record.room) === FEED_ROOM;
}

/** Of what machines captured it is left open in which order it came in, and so where it stands in the chain. */
function withoutArrival(record: KeptRecord): unknown {
  if (record.kind === "report") return { ...record, arrival: 0 };
  if (record.kind !== "entry" || record.entry.stream !== `room/${FEED_ROOM}`) return record;
  const { position: _, previous: __, hash: ___, ...entry } = record.entry;
  return { ...record, entry };
}

/** Handed out twice at the same moment, a page that cannot be read is tried twice. That is so, and not the same each time. */
const withoutTally = (record: KeptRecord): KeptRecord => (record.kind === "message" ? { ...record, attempts: 0 } : record);

/** The clock a storage must be opened with: what it writes bears the same time, whenever that is. */
export const chaosClock = () => heldClock();

// An hour later than the storage's clock, so that sweeps find everything that waits.
const LATER = "2026-02-01T09:00:00.000Z";
const SWEEP_EVERY_MS = 50;

/** Messages that are to be tried again come back at once. */
const impatient = (queue: WorkQueue): WorkQueue => ({
  ...queue,
  run: (options, work) =>
    queue.run(options, async (message) => {
      const verdict = await work(message);
      return verdict.kind === "retry" ? { ...verdict, afterMs: 1 } : verdict;
    }),
});

async function takeIn({ store, archive, queue }: WorkPorts, reports: number): Promise<void> {
  await store.openRoom(ROOM);
  for (const { submission, bytes } of inventedReports(reports)) {
    const send = [readMessage(ROOM, submission.id)];
    await archive.put(bytes);
    await store.accept(ROOM, submission, { send });
    await queue.send(send);
  }
}

/** Resolves when nothing waits any more; dead messages stay. */
async function workDone({ outbox }: Storage): Promise<void> {
  while ((await outbox.counts()).some(({ waiting }) => waiting > 0)) await new Promise((resolve) => setTimeout(resolve, 10));
}
