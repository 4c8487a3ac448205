import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupDirectory } from "../../src/adapters/backup/backup-directory.ts";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { openForReading } from "../../src/adapters/sqlite/open-for-reading.ts";
import { restoreDataDirectory } from "../../src/adapters/sqlite/restore-data-directory.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import { backupStorage } from "../../src/jobs/transfer/backup-storage.ts";
import { restoreBackup } from "../../src/jobs/transfer/restore-backup.ts";
import { verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleBytes, sampleKept } from "../contracts/sample-reading.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { COLLECTION_BYTES, DESK, documentBytes, fillStorage, tokenBytes } from "./fill-storage.ts";
import { exported } from "./round-trip.ts";

const clock = heldClock();
const VERSION = "1.2.3";

let scratch: ReturnType<typeof temporaryDirectory>;
let serving: Storage;
const at = (name: string): string => join(scratch.dir, name);
const place = (name = "backup") => backupDirectory(at(name), clock);

beforeEach(async () => {
  scratch = temporaryDirectory();
  serving = await openDataDirectory(at("data"), { clock });
  await fillStorage(serving, clock);
});
afterEach(async () => {
  await serving.close();
  scratch.remove();
});

/** As the command does it: beside a server that holds the lock. */
async function backUp(name = "backup") {
  const source = await openForReading(at("data"), { clock });
  try {
    return await backupStorage(source, place(name), { clock, version: VERSION });
  } finally {
    await source.close();
  }
}

const backUpExport = async (name = "backup") =>
  backupStorage({ ...serving, integrity: undefined, copyDatabase: undefined }, place(name), { clock, version: VERSION });

const restoreTo = (name: string, from = "backup") => restoreDataDirectory(at(name), clock, (staged) => restoreBackup(place(from), staged));

async function reopened<T>(name: string, ask: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openDataDirectory(at(name), { clock });
  try {
    return await ask(storage);
  } finally {
    await storage.close();
  }
}

describe("backup", () => {
  it("is taken while another process holds the data directory, and says what it holds", async () => {
    const manifest = await backUp();
    expect(manifest).toMatchObject({ format: "reportedly-backup/1", version: VERSION, rooms: 2, reports: 10, readings: 8, captures: 10 });
    expect(JSON.parse(readFileSync(at("backup/backup.json"), "utf8"))).toEqual(manifest);
    expect(readdirSync(at("backup")).sort()).toEqual(["backup.json", "captures", "reportedly.sqlite"]);
  });

  it("holds the documents of feeds, the tokens of timestamps and what captures were taken out of, which come back with a restore", async () => {
    await backUp();
    await restoreTo("restored");
    for (const bytes of [COLLECTION_BYTES, documentBytes(0), documentBytes(1), tokenBytes(1), tokenBytes(2), tokenBytes(3)]) {
      const name = hashOf(bytes);
      expect(await place().archive.get(name)).toEqual(bytes);
      expect(await reopened("restored", async ({ archive }) => archive.get(name))).toEqual(bytes);
    }
  });

  it("is whole without a collection that was too large to be held", async () => {
    const name = hashOf(COLLECTION_BYTES);
    rmSync(at(`data/captures/${name.slice(0, 2)}/${name.slice(2)}`));
    await backUp();
    expect(await place().archive.get(name)).toBeUndefined();
    expect((await verifyStorage(serving)).findings).toEqual([]);
  });

  it("fails with CAPTURE_ALTERED when a collection was altered, which verification finds as well", async () => {
    const name = hashOf(COLLECTION_BYTES);
    writeFileSync(at(`data/captures/${name.slice(0, 2)}/${name.slice(2)}`), "something else");
    await expect(backUp()).rejects.toMatchObject({ code: "CAPTURE_ALTERED" });
    expect((await verifyStorage(serving)).findings.map(({ kind }) => kind)).toEqual(["capture-altered"]);
  });

  it("fails with CAPTURE_MISSING when the token of a timestamp is gone", async () => {
    const name = hashOf(tokenBytes(2));
    rmSync(at(`data/captures/${name.slice(0, 2)}/${name.slice(2)}`));
    await expect(backUp()).rejects.toMatchObject({ code: "CAPTURE_MISSING", detail: expect.stringContaining(name) as string });
    expect(readdirSync(at("backup"))).toEqual([]);
  });

  it("holds one moment, while the server goes on writing", async () => {
    const before = await exported(serving);
    const source = await openForReading(at("data"), { clock });
    const copyDatabase = async (to: string): Promise<void> => {
      const copying = source.copyDatabase(to);
      await serving.archive.put(sampleBytes(50));
      await serving.store.keep(DESK, sampleKept(50));
      await copying;
    };
    await backupStorage({ ...source, copyDatabase }, place(), { clock, version: VERSION });
    await source.close();
    await restoreTo("restored");
    expect(await reopened("restored", exported)).toBe(before);
    expect(await exported(serving)).not.toBe(before);
  });

  it("refuses a place with something in it, a backup above all, and leaves that as it is", async () => {
    await backUp();
    const before = readFileSync(at("backup/backup.json"));
    await expect(backUp()).rejects.toMatchObject({ code: "TARGET_NOT_EMPTY" });
    expect(readFileSync(at("backup/backup.json"))).toEqual(before);
    expect(readdirSync(at("backup"))).toHaveLength(3);
  });

  it.each<[string, string, (capture: string) => void]>([
    ["CAPTURE_MISSING", "is missing", (capture) => rmSync(capture)],
    ["CAPTURE_ALTERED", "was altered", (capture) => writeFileSync(capture, "something else")],
  ])("fails with %s when a capture %s, and leaves nothing behind", async (code, _, damage) => {
    damage(captureFile("data"));
    await expect(backUp()).rejects.toMatchObject({ code });
    expect(readdirSync(at("backup"))).toEqual([]);
    await expect(place().manifest()).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
  });

  it("fails with RECORD_ALTERED when the ledger was altered behind the program's back", async () => {
    await serving.close();
    const database = new DatabaseSync(at("data/reportedly.sqlite"));
    database.exec("update entry set written_by = 'another' where stream = 'room/default' and position = 2");
    database.close();
    await expect(backUp()).rejects.toMatchObject({ code: "RECORD_ALTERED", detail: expect.stringContaining("room/default, entry 2") });
    expect(existsSync(at("backup/backup.json"))).toBe(false);
  });

  it("of a database that is no file holds an export in its place", async () => {
    const before = await exported(serving);
    const manifest = await backUpExport();
    expect(manifest.database).toBeUndefined();
    expect(readFileSync(at("backup/export.jsonl"), "utf8")).toBe(before);
    expect(manifest.export.sha256).toBe((await backUp("other")).export.sha256);
  });
});

describe("restore", () => {
  it.each([
    ["a database", backUp],
    ["an export", backUpExport],
  ])("brings a backup with %s into a new data directory: whole, and byte for byte the same", async (_, backingUp) => {
    const before = await exported(serving);
    await backingUp();
    await restoreTo("restored");
    expect(await reopened("restored", exported)).toBe(before);
    expect(await reopened("restored", async (storage) => (await verifyStorage(storage)).findings)).toEqual([]);
    expect(
      readdirSync(at("restored"))
        .filter((name) => !name.includes("guard"))
        .sort(),
    ).toEqual(["captures", "reportedly.sqlite"]);
  });

  it.each([
    ["a database", backUp],
    ["an export", backUpExport],
  ])("brings a backup with %s into another kind of storage", async (_, backingUp) => {
    const before = await exported(serving);
    await backingUp();
    const other = memoryStorage({ clock });
    await restoreBackup(place(), { open: async () => other });
    expect(await exported(other)).toBe(before);
    expect((await verifyStorage(other)).findings).toEqual([]);
  });

  it("goes on where the backup was taken", async () => {
    await backUp();
    await restoreTo("restored");
    await reopened("restored", async ({ store, archive }) => {
      await archive.put(sampleBytes(50));
      expect((await store.keep(DESK, sampleKept(50))).entry.position).toBe(6);
      expect((await store.reports(DESK, { words: "boats" })).total).toBe(4);
    });
  });

  it("refuses a directory with something in it, and leaves that as it is", async () => {
    await backUp();
    await expect(restoreTo("data")).rejects.toMatchObject({ code: "DATA_LOCKED" });
    mkdirSync(at("mine"));
    writeFileSync(at("mine/letter.txt"), "mine");
    await expect(restoreTo("mine")).rejects.toMatchObject({ code: "TARGET_NOT_EMPTY" });
    expect(readFileSync(at("mine/letter.txt"), "utf8")).toBe("mine");
    await expect(restoreBackup(place(), { open: async () => ({ ...serving, close: async () => undefined }) })).rejects.toMatchObject({
      code: "TARGET_NOT_EMPTY",
    });
  });

  it("takes over from a restore that died", async () => {
    await backUp();
    mkdirSync(at("restored/restoring"), { recursive: true });
    writeFileSync(at("restored/restoring/reportedly.sqlite"), "half a database");
    await restoreTo("restored");
    expect(await reopened("restored", exported)).toBe(await exported(serving));
  });

  it("does not take an unfinished backup for one", async () => {
    await backUp();
    rmSync(at("backup/backup.json"));
    await expect(restoreTo("restored")).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
    expect(readdirSync(at("restored")).filter((name) => !name.includes("guard"))).toEqual([]);
  });

  it.each<[string, string, () => void]>([
    ["a changed database", "RECORD_ALTERED", () => appendFileSync(at("backup/reportedly.sqlite"), "x")],
    ["a capture that is missing", "RECORD_ALTERED", () => rmSync(captureFile("backup"))],
    ["a capture that was altered", "CAPTURE_ALTERED", () => writeFileSync(captureFile("backup"), "something else")],
    ["a manifest that is none", "INPUT_INVALID", () => writeFileSync(at("backup/backup.json"), '{"format":"reportedly-backup/2"}')],
  ])("refuses %s with %s, and leaves no data directory behind", async (_, code, damage) => {
    await backUp();
    damage();
    await expect(restoreTo("restored")).rejects.toMatchObject({ code });
    expect(existsSync(at("restored/reportedly.sqlite"))).toBe(false);
  });

  it("refuses an export of other things than the manifest says", async () => {
    await backUpExport();
    await serving.store.setWorld(DESK, { actors: [], places: [], outlets: [] });
    await backUpExport("later");
    cpSync(at("later/export.jsonl"), at("backup/export.jsonl"));
    await expect(restoreTo("restored")).rejects.toMatchObject({ code: "RECORD_ALTERED" });
  });
});

describe("a data directory opened for reading", () => {
  it("sees what the server has committed, and takes nothing", async () => {
    const reading = await openForReading(at("data"), { clock });
    expect(await exported(reading)).toBe(await exported(serving));
    await serving.store.keep(DESK, sampleKept(51));
    expect((await reading.store.reports(DESK, {})).total).toBe(5);
    await expect(reading.store.keep(DESK, sampleKept(52))).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
    await reading.close();
  });

  it("opens when nobody serves", async () => {
    const before = await exported(serving);
    await serving.close();
    const reading = await openForReading(at("data"), { clock });
    expect(await exported(reading)).toBe(before);
    await reading.close();
    expect(await reopened("data", exported)).toBe(before);
  });

  it.each<[string, string, (database: DatabaseSync) => void]>([
    ["DATA_NEWER", "a newer version", (database) => database.exec("insert into migration values (9999, '9999-later.sql', 'x', 'y')")],
    [
      "DATA_OLDER",
      "an older version",
      (database) => database.exec("delete from migration where number = (select max(number) from migration)"),
    ],
    ["DATA_UNREADABLE", "another program", (database) => database.exec("drop table migration")],
  ])("is refused with %s when it was written by %s", async (code, _, change) => {
    await serving.close();
    const database = new DatabaseSync(at("data/reportedly.sqlite"));
    change(database);
    database.close();
    await expect(openForReading(at("data"), { clock })).rejects.toMatchObject({ code });
  });

  it("is refused with DATA_UNREADABLE when there is none, and none is made", async () => {
    await expect(openForReading(at("nowhere"), { clock })).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
    expect(existsSync(at("nowhere"))).toBe(false);
  });

  it("tells what is wrong with the database itself", async () => {
    const reading = await openForReading(at("data"), { clock });
    expect(await reading.integrity()).toEqual([]);
    await reading.close();
    await serving.close();
    const database = new DatabaseSync(at("data/reportedly.sqlite"), { enableForeignKeyConstraints: false });
    database.exec("delete from capture");
    database.close();
    const damaged = await openForReading(at("data"), { clock });
    expect((await damaged.integrity()).join("\n")).toContain("report");
    await damaged.close();
  });
});

/** The file of one capture. */
function captureFile(name: string): string {
  const [folder = ""] = readdirSync(at(`${name}/captures`)).filter((entry) => /^[0-9a-f]{2}$/u.test(entry));
  const [file = ""] = readdirSync(at(`${name}/captures/${folder}`));
  return at(`${name}/captures/${folder}/${file}`);
}
