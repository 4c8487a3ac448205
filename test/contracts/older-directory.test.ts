import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrationsIn } from "../../src/adapters/sql/migrations.ts";
import { migrate } from "../../src/adapters/sqlite/migrate.ts";
import { migrateDataDirectory } from "../../src/adapters/sqlite/migrate-data-directory.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { openForReading } from "../../src/adapters/sqlite/open-for-reading.ts";
import { verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import { roomId, sha256 } from "../../src/model/ids.ts";
import { collect } from "./collect.ts";
import { heldClock } from "./held-clock.ts";
import { sampleFeed } from "./sample-feed.ts";
import { sampleBytes, sampleId, sampleKept, sampleSubmission } from "./sample-reading.ts";
import { idsOf, sampleRevision } from "./sample-revision.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const room = roomId("default");
const clock = heldClock();
const STEPS = migrationsIn(join(import.meta.dirname, "../../src/adapters/sqlite/migrations"));

/** What the second step and those behind it add, and so what a directory of before them does not have. */
const NEWER_TABLES = ["revised_claim", "claim_revision", "feed_item", "feed", "capture_timestamp"];
const NEWER_STEPS = STEPS.slice(1).map(({ name }) => name);

describe("a data directory of before there were feeds", () => {
  let dir: string;
  let remove: () => void;
  beforeEach(async () => {
    ({ dir, remove } = temporaryDirectory());
    await fillOlder(dir);
  });
  afterEach(() => remove());

  it("has everything it had once it was opened, and verifies", async () => {
    const { store, captures, ledger, transfer, archive, close } = await openDataDirectory(dir, { clock });
    for (const number of [1, 2]) {
      expect(await store.submission(room, sampleId(number))).toEqual({ ...sampleSubmission(number), isRead: number === 1 });
      const { capture } = sampleSubmission(number);
      expect(await captures.capture(room, capture.sha256)).toEqual({ ...capture, report: sampleId(number), timestamps: [] });
    }
    expect((await store.reports(room, { words: "boats" })).total).toBe(1);
    expect(await collect(ledger.read("room/default"))).toHaveLength(2);
    expect((await verifyStorage({ transfer, archive })).findings).toEqual([]);
    await close();
  });

  it("takes in what is new as well", async () => {
    const { store, captures, feeds, close } = await openDataDirectory(dir, { clock });
    expect(await feeds.list(room)).toEqual([]);
    await feeds.add(room, sampleFeed(1));
    const container = { kind: "mbox", part: "3" } as const;
    const later = sampleSubmission(3);
    await store.accept(room, { ...later, capture: { ...later.capture, container } });
    expect(await captures.capture(room, later.capture.sha256)).toMatchObject({ container });
    const stamp = { capture: sampleSubmission(1).capture.sha256, token: sha256("a".repeat(64)), authority: "a", stampedAt: "2026-02-01" };
    await captures.stamped(room, stamp);
    const { reading } = sampleKept(1);
    await store.revise(room, sampleRevision(1, sampleId(1), reading, { replaces: ["c02"], makes: ["h01"] }), 0, []);
    expect(idsOf((await store.claims(room, { limit: 3 })).claims.map(({ claim }) => claim))).toBe("c01 h01 c03");
    expect((await collect(captures.all(room))).map(({ timestamps }) => timestamps.length)).toEqual([1, 0, 0]);
    await close();
  });

  it("is brought up to date by migrating as well, and asked for it before it is read", async () => {
    await expect(openForReading(dir, { clock })).rejects.toMatchObject({
      code: "DATA_OLDER",
      detail: expect.stringContaining("0002-feeds-and-timestamps.sql") as unknown,
    });
    expect(await migrateDataDirectory(dir, { clock })).toEqual(NEWER_STEPS);
    expect(await migrateDataDirectory(dir, { clock })).toEqual([]);
    await (await openForReading(dir, { clock })).close();
  });
});

/** A directory with a report that was read and one that was not, whose database is as the first step alone leaves it. */
async function fillOlder(dir: string): Promise<void> {
  const { store, archive, close } = await openDataDirectory(dir, { clock });
  await store.openRoom(room);
  for (const number of [1, 2]) await archive.put(sampleBytes(number));
  await store.keep(room, sampleKept(1));
  await store.accept(room, sampleSubmission(2));
  await close();
  const database = new DatabaseSync(join(dir, "reportedly.sqlite"));
  for (const table of NEWER_TABLES) database.exec(`drop table ${table}`);
  database.exec("alter table capture drop column circumstances; delete from migration where number > 1");
  expect(schemaOf(database)).toEqual(schemaOf(firstStepAlone()));
  database.close();
}

function firstStepAlone(): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  migrate(database, STEPS.slice(0, 1), clock);
  return database;
}

const schemaOf = (database: DatabaseSync): unknown[] =>
  database.prepare("select type, name, sql from sqlite_schema order by type, name").all();
