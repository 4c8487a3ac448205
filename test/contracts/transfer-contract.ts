import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import type { ReportedlyError } from "../../src/errors.ts";
import { recordOrder } from "../../src/jobs/transfer/record-order.ts";
import { verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import { roomId, sha256 } from "../../src/model/ids.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import { ARCHIPELAGO, DESK, fillStorage, ROOMS } from "../transfer/fill-storage.ts";
import { collect } from "./collect.ts";
import { findBreak } from "./find-break.ts";
import { type HeldClock, heldClock } from "./held-clock.ts";
import { sampleFeedId } from "./sample-feed.ts";
import { sampleId, sampleKept, sampleReading, sampleSubmission } from "./sample-reading.ts";

/** What every transfer promises. */
export function transferContract(name: string, make: (clock: HeldClock) => Promise<Storage>): void {
  describe(`${name} as a transfer`, () => {
    const clock = heldClock();
    let [filled, empty]: Storage[] = [];
    const storages = (): { readonly filled: Storage; readonly empty: Storage } => {
      if (!filled || !empty) throw new Error("expected to be asked within a test");
      return { filled, empty };
    };
    beforeEach(async () => {
      filled = await make(clock);
      empty = await make(clock);
      await fillStorage(filled, clock);
    });
    afterEach(async () => {
      await filled?.close();
      await empty?.close();
    });
    promisesOfRecords(storages, clock);
    promisesOfLoading(storages);
    promisesOfRefusing(storages);
  });
}

type Storages = () => { readonly filled: Storage; readonly empty: Storage };

const recordsOf = async ({ transfer }: Storage): Promise<KeptRecord[]> => plain(await collect(transfer.records()));
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function promisesOfRecords(storages: Storages, clock: HeldClock): void {
  it("gives records in the one order, and something of every kind", async () => {
    const records = await recordsOf(storages().filled);
    const order = recordOrder();
    expect(records.map((record) => order.next(record))).toEqual(records.map(() => undefined));
    expect([...new Set(records.map(({ kind }) => kind))]).toEqual(KINDS);
  });

  it("gives the same records as memory does for the same things", async () => {
    const reference = memoryStorage({ clock: heldClock() });
    const again = heldClock();
    await fillStorage(reference, again);
    expect(withoutTimes(await recordsOf(storages().filled))).toEqual(withoutTimes(await recordsOf(reference)));
  });

  it("gives them as they were at one moment, whatever is written meanwhile", async () => {
    const { filled } = storages();
    const before = await recordsOf(filled);
    const seen: KeptRecord[] = [];
    let writing: Promise<unknown> | undefined;
    for await (const record of filled.transfer.records()) {
      writing ??= filled.store.keep(DESK, sampleKept(50));
      seen.push(record);
    }
    await writing;
    expect(plain(seen)).toEqual(before);
    expect((await recordsOf(filled)).length).toBeGreaterThan(before.length);
  });

  it("lets go when whoever takes them stops", async () => {
    const { filled } = storages();
    for (const stopAfter of [0, 1, 7]) {
      let taken = 0;
      for await (const _ of filled.transfer.records()) if (taken++ === stopAfter) break;
      clock.advance(1000);
      await filled.store.keep(ARCHIPELAGO, sampleKept(60 + stopAfter));
    }
    expect(await filled.store.reading(ARCHIPELAGO, sampleId(67))).toBeDefined();
  });
}

const KINDS: readonly KeptRecord["kind"][] = [
  "registry",
  "entry",
  "room",
  "report",
  "reading",
  "revision",
  "links",
  "events",
  "watch",
  "feed",
  "feed-item",
  "timestamp",
  "message",
];

/** Hashes cover the moment at which something was written. */
function withoutTimes(records: readonly KeptRecord[]): unknown[] {
  return records.map((record) => {
    if (record.kind === "entry")
      return { stream: record.entry.stream, position: record.entry.position, by: record.entry.by, what: record.entry.what };
    if (record.kind === "room") return { room: record.room, world: record.world };
    if (record.kind === "feed") return { ...record, removedAt: record.removedAt === undefined ? undefined : "removed" };
    return record.kind === "message" ? { ...record, writtenAt: "" } : record;
  });
}

function promisesOfLoading(storages: Storages): void {
  it("keeps what another store gave: the records of both are the same", async () => {
    const { filled, empty } = storages();
    const records = await recordsOf(filled);
    expect(await empty.transfer.load(records)).toEqual({ rooms: 2, reports: 10 });
    expect(await recordsOf(empty)).toEqual(records);
  });

  it("answers every question as the other store does", async () => {
    const { filled, empty } = storages();
    await empty.transfer.load(filled.transfer.records());
    for (const ask of QUESTIONS) expect(plain(await ask(empty))).toEqual(plain(await ask(filled)));
  });

  it("goes on from there: what comes next follows in every chain and list", async () => {
    const { filled, empty } = storages();
    await empty.transfer.load(filled.transfer.records());
    const { entry } = await empty.store.keep(DESK, sampleKept(70, { title: "After the move" }));
    expect(entry.position).toBe(6);
    await empty.store.addReading(DESK, sampleId(4), sampleReading(4), []);
    expect((await empty.store.reports(DESK, {})).total).toBe(6);
    expect((await empty.store.reports(DESK, { words: '"after the move"' })).reports.map(({ id }) => id)).toEqual([sampleId(70)]);
    expect(await findBreak(empty.ledger.read(`room/${DESK}`))).toBeUndefined();
    for (const { sha256 } of [sampleKept(70).capture]) expect(sha256).toBe(entry.what["capture"]);
    const missing = Map.groupBy((await verifyStorage(empty)).findings, ({ kind }) => kind);
    expect([...missing].map(([kind, findings]) => [kind, findings.length])).toEqual([
      ["capture-missing", 11],
      ["document-missing", 4],
      ["token-missing", 6],
    ]);
  });

  it("lets the views of a key be written again", async () => {
    const { filled, empty } = storages();
    await empty.transfer.load(filled.transfer.records());
    const { version, members } = await empty.views.gather(DESK, "reconcile", "assault/port-amell");
    expect(members).toHaveLength(8);
    expect(await empty.views.setEvents(DESK, "assault/port-amell", version, [])).toBe(true);
    expect((await empty.store.reports(DESK, {})).facets.status).toEqual([]);
  });

  it("adds rooms to a store that has others", async () => {
    const { filled, empty } = storages();
    await empty.store.openRoom(roomId("before"));
    await empty.store.keep(roomId("before"), sampleKept(9));
    await empty.transfer.load(filled.transfer.records());
    expect(await empty.store.rooms()).toEqual([ARCHIPELAGO, "before", DESK]);
    for (const room of [...ROOMS, roomId("before")]) {
      const { total } = await empty.store.reports(room, { words: "boats" });
      expect(total).toBe(room === "before" ? 1 : 3);
    }
  });
}

const QUESTIONS: readonly ((storage: Storage) => Promise<unknown>)[] = ROOMS.flatMap((room) => [
  ({ store }: Storage) => store.reports(room, {}),
  ({ store }: Storage) =>
    store.reports(room, { words: "boats -nothing", certainty: ["asserted"], outlet: ["Tessaly Courier", "Amell Radio"] }),
  ({ store }: Storage) =>
    store.reports(room, { status: ["contested"], from: "2026-01-01", box: { west: -121, south: -31, east: -120, north: -30 } }),
  ({ store }: Storage) => store.reports(room, { limit: 2 }),
  ({ store }: Storage) => store.claims(room, { actor: "HARBOUR-GUARD", limit: 200 }),
  ({ store }: Storage) => store.claims(room, { place: "room:port-amell", eventType: "assault" }),
  ({ store }: Storage) => collect(store.captures(room)),
  ({ store }: Storage) => store.world(room),
  ({ store }: Storage) => store.registry(),
  ...[0, 1, 2, 3, 4].map(
    (number) =>
      ({ store }: Storage) =>
        store.reading(room, sampleId(number)).then((found) => found ?? null),
  ),
  ...[0, 4].map(
    (number) =>
      ({ store }: Storage) =>
        store.submission(room, sampleId(number)),
  ),
  ...[0, 1, 2, 3].map(
    (number) =>
      ({ views }: Storage) =>
        views.links(room, sampleId(number)),
  ),
  ({ views }: Storage) => views.chain(room, sampleId(2)),
  ({ views }: Storage) => views.events(room, {}),
  ({ views }: Storage) => views.event(room, `${room}-e2`),
  ({ views }: Storage) => views.figures(room, `${room}-e2`),
  ({ views }: Storage) => views.watches(room, {}),
  async ({ views }: Storage) => (await views.gather(room, "link", "shingle/0")).members,
  ({ feeds }: Storage) => feeds.list(room),
  ({ feeds }: Storage) => feeds.items(room, sampleFeedId(1)),
  ({ feeds }: Storage) => feeds.items(room, sampleFeedId(3)).catch((thrown: unknown) => (thrown as ReportedlyError).code),
  ({ feeds }: Storage) => feeds.due("2026-02-01T08:30:00.000Z", 9),
  ({ captures }: Storage) => collect(captures.all(room)),
  ({ captures }: Storage) => captures.capture(room, sampleSubmission(4).capture.sha256),
  ({ outbox }: Storage) => outbox.waiting({ now: "2026-02-01T09:04:00.000Z", limit: 100 }),
  ({ outbox }: Storage) => outbox.dead(room),
  ({ outbox }: Storage) => outbox.counts(),
  ({ ledger }: Storage) => collect(ledger.heads()),
  ({ ledger }: Storage) => collect(ledger.read(`room/${room}`)),
]);

function promisesOfRefusing(storages: Storages): void {
  it("refuses a room that is there with ROOM_EXISTS, and keeps nothing", async () => {
    const { filled, empty } = storages();
    await empty.store.openRoom(DESK);
    const before = await recordsOf(empty);
    await expect(empty.transfer.load(filled.transfer.records())).rejects.toMatchObject({ code: "ROOM_EXISTS" });
    expect(await recordsOf(empty)).toEqual(before);
  });

  it("refuses entries of a stream that is there, and keeps nothing", async () => {
    const { filled, empty } = storages();
    await empty.ledger.append("server", 0, "host", { kind: "started" });
    const before = await recordsOf(empty);
    await expect(empty.transfer.load(filled.transfer.records())).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(await recordsOf(empty)).toEqual(before);
  });

  it("keeps nothing when the records end with a failure, wherever that comes", async () => {
    const { filled, empty } = storages();
    const records = await recordsOf(filled);
    const before = await recordsOf(empty);
    for (let at = 0; at <= records.length; at += 3) {
      await expect(empty.transfer.load(failingAfter(records, at))).rejects.toThrow("the cable was pulled");
      expect(await recordsOf(empty)).toEqual(before);
    }
    await empty.transfer.load(records);
    expect(await recordsOf(empty)).toEqual(records);
  });

  it.each<[string, (records: readonly KeptRecord[]) => KeptRecord[]]>([
    ["a report of a room that is not there", (records) => records.filter(({ kind }) => kind !== "room")],
    [
      "a reading without its report",
      (records) => records.filter((_, index) => index !== records.findIndex(({ kind }) => kind === "report")),
    ],
    [
      "a revision without the reading of its report",
      (records) => records.filter((record) => record.kind !== "reading" || record.report !== sampleId(2)),
    ],
    ["links to a report that is not there", (records) => without(records, sampleId(3))],
    ["an item without its feed", (records) => records.filter((record) => record.kind !== "feed" || record.feed.id !== sampleFeedId(1))],
    [
      "a timestamp of a capture that is not there",
      (records) =>
        records.map((record) =>
          record.kind === "timestamp" ? { ...record, timestamp: { ...record.timestamp, capture: sha256("0".repeat(64)) } } : record,
        ),
    ],
    ["an entry behind a gap", (records) => records.filter((_, index) => index !== records.findIndex((record) => isEntry(record, 2)))],
  ])("refuses %s with INPUT_INVALID, and keeps nothing", async (_, damage) => {
    const { filled, empty } = storages();
    const before = await recordsOf(empty);
    await expect(empty.transfer.load(damage(await recordsOf(filled)))).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(await recordsOf(empty)).toEqual(before);
  });
}

const isEntry = (record: KeptRecord, position: number): boolean => record.kind === "entry" && record.entry.position === position;

const without = (records: readonly KeptRecord[], report: string): KeptRecord[] =>
  records.filter(
    (record) => !(record.kind === "report" && record.submission.id === report) && !(record.kind === "reading" && record.report === report),
  );

async function* failingAfter(records: readonly KeptRecord[], count: number): AsyncGenerator<KeptRecord> {
  yield* records.slice(0, count);
  throw new Error("the cable was pulled");
}
