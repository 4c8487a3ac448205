import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataDirectory } from "./lock-data-directory.ts";
import { processState } from "./process-state.ts";

const clock = { now: () => new Date("2026-02-01T08:00:00.000Z") };
const hasStart = existsSync("/proc/self/stat");

describe("lockDataDirectory", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "reportedly-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const path = (): string => join(dir, "reportedly.lock");
  const lock = () => lockDataDirectory(dir, clock);
  const leave = (text: string): void => writeFileSync(path(), text);
  const holder = (): unknown => JSON.parse(readFileSync(path(), "utf8"));
  const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

  it("says which process has it and since when", () => {
    const held = lock();
    expect(holder()).toMatchObject({ pid: process.pid, since: "2026-02-01T08:00:00.000Z" });
    expect(lock).toThrow(
      `DATA_LOCKED: another process is using this data directory: process ${process.pid} has held ${path()} since 2026-02-01T08:00:00.000Z`,
    );
    held.release();
  });

  it("can be had again after it was released, and released twice", () => {
    const first = lock();
    first.release();
    first.release();
    const second = lock();
    first.release();
    expect(existsSync(path())).toBe(true);
    second.release();
    expect(readdirSync(dir)).toEqual([]);
  });

  it("is refused while a process lives that says it has it", () => {
    leave(JSON.stringify({ pid: process.ppid, since: "2026-01-01" }));
    expect(lock).toThrow(/DATA_LOCKED.*since 2026-01-01/u);
    expect(holder()).toMatchObject({ pid: process.ppid });
  });

  it("is taken over from a dead process", () => {
    leave(JSON.stringify({ pid: deadPid(), since: "2026-01-01" }));
    lock().release();
    expect(readdirSync(dir)).toEqual([]);
  });

  it.runIf(hasStart)("is taken over when the number belongs to a younger process (needs /proc)", () => {
    leave(JSON.stringify({ pid: process.ppid, start: "another boot 12345", since: "2026-01-01" }));
    const held = lock();
    expect(holder()).toMatchObject({ pid: process.pid });
    held.release();
  });

  it.each(["", "{", "null", "[]", '{"pid":"x"}'])("is taken over from a writer that died over %j", (text) => {
    leave(text);
    const held = lock();
    expect(holder()).toMatchObject({ pid: process.pid });
    held.release();
  });

  it("is had by one of many processes that find a dead one's file at once", { timeout: 60_000 }, async () => {
    leave(JSON.stringify({ pid: deadPid(), since: "2026-01-01" }));
    const script = `
      import { lockDataDirectory } from ${JSON.stringify(join(import.meta.dirname, "lock-data-directory.ts"))};
      let said = "held";
      try { lockDataDirectory(process.argv[1], { now: () => new Date() }); } catch (thrown) { said = thrown.code; }
      process.stdin.resume();
      process.stdout.write(said);`;
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script, dir], { stdio: ["pipe", "pipe", "inherit"] }),
    );
    const said = await Promise.all(
      children.map((child) => new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))))),
    );
    for (const child of children) child.stdin.end();
    expect(said.toSorted()).toEqual(["DATA_LOCKED", "DATA_LOCKED", "DATA_LOCKED", "held"]);
  });
});

describe("processState", () => {
  it("knows the living from the dead", () => {
    expect(processState(process.pid).isAlive).toBe(true);
    expect(processState(spawnSync(process.execPath, ["-e", ""]).pid)).toEqual({ isAlive: false });
  });

  it.runIf(hasStart)("names the start of a process the same each time and apart from another's (needs /proc)", () => {
    expect(processState(process.pid)).toEqual(processState(process.pid));
    expect(processState(process.pid)).not.toEqual(processState(1));
  });
});
