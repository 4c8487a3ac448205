import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { roomId, sha256 } from "../../src/model/ids.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { collect } from "./collect.ts";
import { findBreak } from "./find-break.ts";
import { heldClock } from "./held-clock.ts";
import { sampleBytes, sampleKept } from "./sample-reading.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const room = roomId("default");
const clock = heldClock();
const HOLDER = new URL("./hold-directory.ts", import.meta.url);
const WRITER = new URL("./write-until-killed.ts", import.meta.url);

describe("a data directory", () => {
  let dir: string;
  let remove: () => void;
  const opened: Storage[] = [];
  const children: ChildProcess[] = [];
  beforeEach(() => {
    ({ dir, remove } = temporaryDirectory());
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((data) => data.close()));
    for (const child of children.splice(0)) child.kill("SIGKILL");
    remove();
  });

  async function open(at = dir): Promise<Storage> {
    const data = await openDataDirectory(at, { clock });
    opened.push(data);
    return data;
  }

  function started(script: URL, ...args: string[]): ChildProcess {
    const child = spawn(process.execPath, [fileURLToPath(script), ...args], { stdio: ["pipe", "pipe", "inherit"] });
    children.push(child);
    return child;
  }

  const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once("close", () => resolve()));

  async function firstLine(child: ChildProcess): Promise<string> {
    if (!child.stdout) throw new Error("expected a child whose output can be read");
    for await (const line of createInterface(child.stdout)) return line;
    throw new Error("expected a line, met the end");
  }

  it("is made when it is not there", async () => {
    const deep = join(dir, "a", "b");
    await open(deep);
    expect(readdirSync(deep)).toEqual(expect.arrayContaining(["reportedly.lock", "reportedly.sqlite"]));
  });

  it.skipIf(process.platform === "win32")("is made for its owner alone (left out on Windows)", async () => {
    await open(join(dir, "new"));
    expect(statSync(join(dir, "new")).mode & 0o777).toBe(0o700);
  });

  it("has everything again after it was closed and opened", async () => {
    const before = await open();
    await before.store.openRoom(room);
    const { id, entry } = await before.store.keep(room, sampleKept(1));
    const name = await before.archive.put(sampleBytes(1));
    const world = { actors: [], places: [], outlets: [{ id: "o", name: "Isles Wire", aliases: [], domains: [], kind: "wire" as const }] };
    await before.store.setWorld(room, world);
    const was = { list: await before.store.reports(room, { words: "boats" }), reading: await before.store.reading(room, id) };
    await before.close();

    const after = await open();
    expect(await after.store.rooms()).toEqual([room]);
    expect(await after.store.reading(room, id)).toEqual(was.reading);
    expect(await after.store.reports(room, { words: "boats" })).toEqual(was.list);
    expect(await after.store.world(room)).toEqual(world);
    expect(await collect(after.ledger.read("room/default"))).toEqual([entry]);
    expect(await after.archive.get(name)).toEqual(sampleBytes(1));
    expect((await after.store.keep(room, sampleKept(1))).isNew).toBe(false);
    expect((await after.store.keep(room, sampleKept(2))).entry.position).toBe(2);
  });

  it("leaves no lock behind when it is closed, and can be closed twice", async () => {
    const data = await open();
    await data.close();
    await data.close();
    expect(existsSync(join(dir, "reportedly.lock"))).toBe(false);
  });

  it("is refused to a second opener in the same process", async () => {
    await open();
    await expect(open()).rejects.toMatchObject({ code: "DATA_LOCKED" });
  });

  it("is refused with the holder's number and the path while another process has it, and free when that one ends", async () => {
    const holder = started(HOLDER, dir);
    expect(await firstLine(holder)).toBe("held");
    await expect(open()).rejects.toMatchObject({
      code: "DATA_LOCKED",
      detail: expect.stringContaining(`process ${holder.pid}`) as unknown,
    });
    await expect(open()).rejects.toThrow(join(dir, "reportedly.lock"));
    holder.stdin?.end();
    await ended(holder);
    await open();
  });

  it("is taken over from a process that was killed", async () => {
    const holder = started(HOLDER, dir);
    await firstLine(holder);
    holder.kill("SIGKILL");
    await ended(holder);
    expect(existsSync(join(dir, "reportedly.lock"))).toBe(true);
    await open();
    expect(JSON.parse(readFileSync(join(dir, "reportedly.lock"), "utf8"))).toMatchObject({ pid: process.pid });
  });

  it("loses nothing acknowledged when its writer is killed at five points", { timeout: 120_000 }, async () => {
    const acknowledged: { number: number; id: string; capture: string }[] = [];
    // Deterministic, spread over the first keeps and later ones; where in a keep the signal lands is left to chance.
    for (const afterKeeps of [1, 2, 5, 9, 17]) {
      const writer = started(WRITER, dir, String(acknowledged.length + 1000 * afterKeeps));
      const gone = ended(writer);
      const lines: string[] = [];
      if (!writer.stdout) throw new Error("expected a child whose output can be read");
      for await (const line of createInterface(writer.stdout)) {
        lines.push(line);
        if (lines.length === afterKeeps) setTimeout(() => writer.kill("SIGKILL"), Math.random() * 20);
      }
      await gone;
      expect(lines.length).toBeGreaterThanOrEqual(afterKeeps);
      acknowledged.push(...lines.map((line) => JSON.parse(line) as (typeof acknowledged)[number]));

      const { store, ledger, archive, close } = await open();
      for (const { id, number } of acknowledged) {
        expect((await store.reports(room, { words: `"part ${number}"` })).reports.map((report) => report.id)).toEqual([id]);
      }
      const entries = await collect(ledger.read("room/default"));
      expect(await findBreak(entries)).toBeUndefined();
      expect(new Set(entries.map((entry) => entry.what["report"])).isSupersetOf(new Set(acknowledged.map(({ id }) => id)))).toBe(true);
      expect((await store.reports(room, {})).total).toBe(entries.length);
      const kept = new Set<string>(await collect(archive.names()));
      for await (const capture of store.captures(room)) expect(kept).toContain(capture);
      for (const { capture } of acknowledged.slice(-3)) expect(await archive.get(sha256(capture))).toBeDefined();
      await close();
    }
    const database = new DatabaseSync(join(dir, "reportedly.sqlite"));
    expect(database.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
    database.close();
  });

  it("clears away what a writer left half written", async () => {
    mkdirSync(join(dir, "captures", "incoming"), { recursive: true });
    writeFileSync(join(dir, "captures", "incoming", "half"), "ha");
    await open();
    expect(existsSync(join(dir, "captures", "incoming", "half"))).toBe(false);
  });

  describe("that cannot be used", () => {
    const alter = (statement: string): void => {
      const database = new DatabaseSync(join(dir, "reportedly.sqlite"));
      database.exec(statement);
      database.close();
    };

    it("is refused with DATA_NEWER when a newer version wrote it, and left as it was", async () => {
      await (await open()).close();
      alter("insert into migration (number, name, checksum, taken_at) values (9999, '9999-from-tomorrow.sql', 'x', '2030-01-01')");
      await expect(open()).rejects.toMatchObject({
        code: "DATA_NEWER",
        detail: expect.stringContaining("9999-from-tomorrow.sql") as unknown,
      });
      expect(existsSync(join(dir, "reportedly.lock"))).toBe(false);
      alter("delete from migration where number = 9999");
      await open();
    });

    it("is refused with DATA_UNREADABLE when its tables were made by another step than ours", async () => {
      await (await open()).close();
      alter("update migration set checksum = 'x'");
      await expect(open()).rejects.toMatchObject({
        code: "DATA_UNREADABLE",
        detail: expect.stringContaining("0001-first-tables.sql") as unknown,
      });
    });

    it("is refused with DATA_UNREADABLE when its database is none", async () => {
      writeFileSync(join(dir, "reportedly.sqlite"), "this is a letter to the editor, not a database. ".repeat(50));
      await expect(open()).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
    });

    it("is refused with DATA_UNREADABLE when a file stands in its place", async () => {
      writeFileSync(join(dir, "file"), "");
      await expect(open(join(dir, "file"))).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
      await expect(open(join(dir, "file", "below"))).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
    });

    // The superuser may write everywhere, so this can only be seen as someone else.
    it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
      "is refused with DATA_UNREADABLE when it may not be written (left out for the superuser)",
      async () => {
        chmodSync(dir, 0o500);
        await expect(open()).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
        chmodSync(dir, 0o700);
      },
    );
  });
});
