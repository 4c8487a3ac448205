import { afterEach, describe, expect, test } from "vitest";
import { inProcessQueue } from "../../src/adapters/in-process/in-process-queue.ts";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { compareReadings } from "../../src/pipeline.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import type { WorkQueue } from "../../src/ports/work-queue.ts";
import { collect } from "../contracts/collect.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { seeded } from "./seeded.ts";
import { shuffledQueue } from "./shuffled-queue.ts";
import { chaosClock, ROOM, workThroughChaos } from "./work-through-chaos.ts";

const REPORTS = 24;
const ITEMS = 6;
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function inMemory(): Promise<Storage> {
  return memoryStorage({ clock: chaosClock() });
}

async function inDataDirectory(): Promise<Storage> {
  const { dir, remove } = temporaryDirectory();
  const data = await openDataDirectory(dir, { clock: chaosClock() });
  opened.push({ close: () => data.close().finally(remove) });
  return data;
}

/** One worker that lives, over a queue that does as it is told. */
async function inPeace(storage: Storage): Promise<readonly string[]> {
  const { records } = await workThroughChaos(storage, inProcessQueue(), {
    reports: REPORTS,
    items: ITEMS,
    lanes: 1,
    random: seeded(1),
    deaths: 0,
  });
  return records;
}

const peace = await inPeace(await inMemory());

/** What is kept of the reports that people handed in. */
async function handedIn({ transfer }: Storage): Promise<KeptRecord[]> {
  const kept = await collect(transfer.records());
  return kept.filter((record) => (record.kind === "message" ? record.message.room : "room" in record ? record.room : undefined) === ROOM);
}

describe("what comes of working in peace", () => {
  test("is what comparing all reports at once gives", async () => {
    const storage = await inMemory();
    await inPeace(storage);
    const kept = await handedIn(storage);
    const readings = kept.flatMap((record) => (record.kind === "reading" ? [record.reading] : []));
    const atOnce = compareReadings(readings);
    const events = kept.flatMap((record) => (record.kind === "events" ? record.events : []));
    expect(new Map(events.map((event) => [event.id, event]))).toEqual(new Map(atOnce.events.map((event) => [event.id, event])));
    const links = kept.flatMap((record) => (record.kind === "links" ? record.links : []));
    for (const link of atOnce.links) expect(links).toContainEqual(link);
  });

  test("has copies, stated origins, events of several reports, and pages that could not be read", async () => {
    const storage = await inMemory();
    await inPeace(storage);
    const kept = await handedIn(storage);
    const links = kept.flatMap((record) => (record.kind === "links" ? record.links : []));
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(["stated", "same-text"]));
    const events = kept.flatMap((record) => (record.kind === "events" ? record.events : []));
    expect(events.filter((event) => new Set(event.claims.map(({ report }) => report)).size > 1)).not.toEqual([]);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(["single-origin", "unverified"]));
    expect(kept.filter(({ kind }) => kind === "message")).toHaveLength(2);
  });

  test("has a report of every item of a feed, some of the entry alone, and a stamp of each", async () => {
    const storage = await inMemory();
    await inPeace(storage);
    const kept = await collect(storage.transfer.records());
    const outcomes = kept.flatMap((record) => (record.kind === "feed-item" ? [record.item.outcome] : []));
    expect(outcomes).toHaveLength(ITEMS);
    expect(new Set(outcomes.map((outcome) => outcome?.code))).toEqual(new Set([undefined, "URL_FAILED", "NO_ARTICLE"]));
    expect(outcomes.filter((outcome) => outcome?.report === undefined)).toHaveLength(1);
    const ofFeed = (by: string): boolean => by.startsWith("feed:");
    const captures = kept.flatMap((record) =>
      record.kind === "report" && ofFeed(record.submission.addedBy) ? [record.submission.capture.sha256] : [],
    );
    const stamped = kept.flatMap((record) => (record.kind === "timestamp" ? [record.timestamp.capture] : []));
    expect(stamped.toSorted()).toEqual(captures.toSorted());
  });

  test("is the same in a data directory", async () => {
    expect(await inPeace(await inDataDirectory())).toEqual(peace);
  });
});

const storages: readonly (readonly [string, () => Promise<Storage>])[] = [
  ["memory", inMemory],
  ["a data directory", inDataDirectory],
];
const queues: readonly (readonly [string, (random: () => number) => WorkQueue])[] = [
  ["a queue that loses, doubles and shuffles", shuffledQueue],
  ["the queue of one process", () => inProcessQueue()],
];
const variants = storages.flatMap(([where, open]) =>
  queues.flatMap(([through, queue]) => [1, 4, 16].map((lanes) => ({ where, open, through, queue, lanes }))),
);

describe("whatever happens on the way, the same is kept", () => {
  test.each(variants)("in $where, through $through, by $lanes workers that die", { timeout: 120_000 }, async ({ open, queue, lanes }) => {
    const random = seeded(lanes);
    const chaos = { reports: REPORTS, items: ITEMS, lanes, random, deaths: 0.05 };
    const { records, deaths } = await workThroughChaos(await open(), queue(random), chaos);
    expect(records).toEqual(peace);

    expect(deaths).toBeGreaterThan(5);
  });
});
