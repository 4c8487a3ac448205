import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupDirectory } from "../../src/adapters/backup/backup-directory.ts";
import { fileArchive } from "../../src/adapters/files/file-archive.ts";
import { sqlLedger } from "../../src/adapters/sql/sql-ledger.ts";
import { sqlStore } from "../../src/adapters/sql/sql-store.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { openDatabase } from "../../src/adapters/sqlite/open-database.ts";
import { openForReading } from "../../src/adapters/sqlite/open-for-reading.ts";
import { asReportedlyError } from "../../src/errors.ts";
import { backupStorage } from "../../src/jobs/transfer/backup-storage.ts";
import { verifyBackup } from "../../src/jobs/transfer/verify-backup.ts";
import { roomId } from "../../src/model/ids.ts";
import type { StorageForReading } from "../../src/ports/backup-place.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import type { Store } from "../../src/ports/store.ts";
import { collect } from "./collect.ts";
import { findBreak } from "./find-break.ts";
import { heldClock } from "./held-clock.ts";
import { sampleBytes, sampleKept } from "./sample-reading.ts";
import { mountSmallDisk, noSmallDisk, type SmallDisk } from "./small-disk.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const room = roomId("default");
const clock = heldClock();
const leftOut = noSmallDisk();

/** Keep readings until one is refused; gives how many were acknowledged, and the refusal. */
async function keepUntilRefused(store: Store, from = 0): Promise<{ readonly acknowledged: number; readonly refusal: unknown }> {
  for (let number = from; number < from + 2000; number++) {
    try {
      await store.keep(room, sampleKept(number));
    } catch (refusal) {
      return { acknowledged: number - from, refusal };
    }
  }
  throw new Error("expected the disk to fill up");
}

async function expectNothingHalfKept(store: Store, ledger: Ledger, acknowledged: number): Promise<void> {
  const { total, facets } = await store.reports(room, {});
  expect(total).toBe(acknowledged);
  expect(facets.certainty.every((facet) => facet.count === acknowledged)).toBe(true);
  expect((await store.reports(room, { words: "boats" })).total).toBe(acknowledged);
  expect(await collect(store.captures(room))).toHaveLength(acknowledged);
  expect(await collect(ledger.read("room/default"))).toHaveLength(acknowledged);
  expect(await findBreak(ledger.read("room/default"))).toBeUndefined();
}

describe.skipIf(leftOut)(`a disk that is full${leftOut}`, () => {
  let disk: SmallDisk;
  beforeEach(() => {
    const mounted = mountSmallDisk(6 * 1024 * 1024);
    if (!mounted) throw new Error("expected to mount a small disk as a moment ago");
    disk = mounted;
  });
  afterEach(() => disk.unmount());

  it("refuses a reading with DISK_FULL, keeps no half of it, and takes it once there is room", async () => {
    const ballast = join(disk.dir, "ballast");
    writeFileSync(ballast, Buffer.alloc(2 * 1024 * 1024));
    const { store, ledger, close } = await openDataDirectory(join(disk.dir, "data"), { clock });
    await store.openRoom(room);
    const { acknowledged, refusal } = await keepUntilRefused(store);
    expect(refusal).toMatchObject({ code: "DISK_FULL" });
    expect(acknowledged).toBeGreaterThan(3);
    await expectNothingHalfKept(store, ledger, acknowledged);
    await expect(store.keep(room, sampleKept(acknowledged))).rejects.toMatchObject({ code: "DISK_FULL" });

    rmSync(ballast);
    expect((await store.keep(room, sampleKept(acknowledged))).entry.position).toBe(acknowledged + 1);
    await expectNothingHalfKept(store, ledger, acknowledged + 1);
    await close();
  });

  it("has the same after it was opened again, however full it was left", async () => {
    const ballast = join(disk.dir, "ballast");
    writeFileSync(ballast, Buffer.alloc(2 * 1024 * 1024));
    const dir = join(disk.dir, "data");
    const before = await openDataDirectory(dir, { clock });
    await before.store.openRoom(room);
    const { acknowledged } = await keepUntilRefused(before.store);
    await before.close();
    rmSync(ballast);
    const after = await openDataDirectory(dir, { clock });
    await expectNothingHalfKept(after.store, after.ledger, acknowledged);
    await after.close();
  });

  it("refuses a capture with DISK_FULL, leaves no part of it, and takes it once there is room", async () => {
    const archive = fileArchive(disk.dir);
    const ballast = join(disk.dir, "ballast");
    const small = await archive.put(Buffer.from("small"));
    writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
    const large = Buffer.alloc(3 * 1024 * 1024, "x");
    const free = disk.free();
    await expect(archive.put(large)).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(readdirSync(join(disk.dir, "captures", "incoming"))).toEqual([]);
    expect(await collect(archive.names())).toEqual([small]);
    // An empty folder may stay.
    expect(disk.free()).toBeGreaterThanOrEqual(free - 8192);

    rmSync(ballast);
    expect(await archive.get(await archive.put(large))).toHaveLength(large.length);
  });

  it("refuses to open a new data directory with DISK_FULL and leaves no lock", async () => {
    writeFileSync(join(disk.dir, "ballast"), Buffer.alloc(disk.free() - 4096));
    const dir = join(disk.dir, "data");
    await expect(openDataDirectory(dir, { clock })).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(existsSync(join(dir, "reportedly.lock"))).toBe(false);
  });
});

describe.skipIf(leftOut)(`a disk that fills during a backup${leftOut}`, () => {
  const version = "1.2.3";
  /** The disk leaves so many of so many parts of what a backup takes. */
  const [MOST_PARTS, PARTS] = [24, 16];
  let scratch: ReturnType<typeof temporaryDirectory>;
  let source: StorageForReading;
  let disk: SmallDisk;
  beforeEach(async () => {
    scratch = temporaryDirectory();
    const { store, archive, close } = await openDataDirectory(scratch.dir, { clock });
    await store.openRoom(room);
    for (let number = 0; number < 20; number++) {
      await archive.put(sampleBytes(number));
      await store.keep(room, sampleKept(number));
    }
    await close();
    source = await openForReading(scratch.dir, { clock });
    const mounted = mountSmallDisk(12 * 1024 * 1024);
    if (!mounted) throw new Error("expected to mount a small disk as a moment ago");
    disk = mounted;
  });
  afterEach(async () => {
    disk.unmount();
    await source.close();
    scratch.remove();
  });

  it.each([
    ["the database", () => source],
    ["an export", () => ({ ...source, copyDatabase: undefined })],
  ])("ends one of %s with DISK_FULL, wherever that is, and leaves nothing that could be taken for one", async (_, from) => {
    const place = backupDirectory(join(disk.dir, "backup"), clock);
    const ballast = join(disk.dir, "ballast");
    const all = disk.free();
    await backupStorage(from(), place, { clock, version });
    const size = all - disk.free();
    const outcomes: string[] = [];
    for (let part = 0; part <= MOST_PARTS; part++) {
      rmSync(join(disk.dir, "backup"), { recursive: true, force: true });
      rmSync(ballast, { force: true });
      writeFileSync(ballast, Buffer.alloc(disk.free() - Math.round((part * size) / PARTS)));
      const outcome = await backupStorage(from(), place, { clock, version }).then(() => "finished", codeOf);
      const found = await verifyBackup(place).then(({ findings }) => findings, codeOf);
      expect(found).toEqual(outcome === "finished" ? [] : "INPUT_NOT_FOUND");
      expect(isEmpty(join(disk.dir, "backup"))).toBe(outcome !== "finished");
      outcomes.push(outcome);
    }
    // A database takes more room while it is copied than afterwards, and empty folders take some.
    expect(new Set(outcomes)).toEqual(new Set(["DISK_FULL", "finished"]));
    expect(outcomes.indexOf("finished")).toBeGreaterThan(PARTS / 2);
    expect(outcomes.at(-1)).toBe("finished");
  });
});

const codeOf = (thrown: unknown): string => asReportedlyError(thrown).code;

const isEmpty = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0;

describe("a database that may not grow", () => {
  it("refuses a reading with DISK_FULL, keeps no half of it, and takes it once it may grow", async () => {
    const { dir, remove } = temporaryDirectory();
    const db = openDatabase(join(dir, "reportedly.sqlite"), clock);
    const store = sqlStore(db, clock);
    const ledger = sqlLedger(db, clock);
    const mayHold = (pages: number) => db.acrossRooms("write", (trx) => sql.raw(`pragma max_page_count = ${pages}`).execute(trx));
    await store.openRoom(room);
    await mayHold(400);
    const { acknowledged, refusal } = await keepUntilRefused(store);
    expect(refusal).toMatchObject({ code: "DISK_FULL" });
    expect(acknowledged).toBeGreaterThan(3);
    await expectNothingHalfKept(store, ledger, acknowledged);

    await mayHold(100_000);
    expect((await store.keep(room, sampleKept(acknowledged))).isNew).toBe(true);
    await expectNothingHalfKept(store, ledger, acknowledged + 1);
    await store.close();
    remove();
  });
});
