import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataDirectory } from "./lock-data-directory.ts";

const clock = { now: () => new Date("2026-02-01T08:00:00.000Z") };

/** A process that takes the directory, says so or says why not, and lives until its input ends. */
const HOLDER = `
  import { lockDataDirectory } from ${JSON.stringify(join(import.meta.dirname, "lock-data-directory.ts"))};
  let said = "held";
  try { lockDataDirectory(process.argv[1], { now: () => new Date("2026-03-01T00:00:00Z") }); } catch (thrown) { said = thrown.message; }
  process.stdin.resume();
  process.stdout.write(said);`;

describe("lockDataDirectory", () => {
  let dir: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "reportedly-"));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  });

  const path = (): string => join(dir, "reportedly.lock");
  const lock = () => lockDataDirectory(dir, clock);
  const holder = (): unknown => JSON.parse(readFileSync(path(), "utf8"));

  async function otherProcess(): Promise<{ readonly child: ChildProcess; readonly said: string }> {
    const child = spawn(process.execPath, ["--input-type=module", "-e", HOLDER, dir], { stdio: ["pipe", "pipe", "inherit"] });
    children.push(child);
    return { child, said: await new Promise((resolve) => child.stdout?.once("data", (data) => resolve(String(data)))) };
  }

  const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once("close", () => resolve()));

  it("says which process has it and since when", () => {
    const held = lock();
    expect(holder()).toEqual({ pid: process.pid, since: "2026-02-01T08:00:00.000Z" });
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
    expect(lock).toThrow(/DATA_LOCKED/u);
    second.release();
    expect(existsSync(path())).toBe(false);
  });

  it("is refused while another process has it, naming that one", { timeout: 60_000 }, async () => {
    const { child, said } = await otherProcess();
    expect(said).toBe("held");
    expect(lock).toThrow(`process ${child.pid} has held ${path()} since 2026-03-01T00:00:00.000Z`);
  });

  it("is free as soon as its holder was killed", { timeout: 60_000 }, async () => {
    const { child } = await otherProcess();
    child.kill("SIGKILL");
    await ended(child);
    expect(existsSync(path())).toBe(true);
    const held = lock();
    expect(holder()).toMatchObject({ pid: process.pid });
    held.release();
  });

  it.each(["", "{", "null", "[]", '{"pid":1,"since":"2020-01-01"}'])(
    "is taken when nobody has it, whatever an old file says: %j",
    (text) => {
      writeFileSync(path(), text);
      const held = lock();
      expect(holder()).toMatchObject({ pid: process.pid });
      held.release();
    },
  );

  it("is refused without a name when its holder does not say who it is", () => {
    const held = lock();
    writeFileSync(path(), "{");
    expect(lock).toThrow(/DATA_LOCKED.*another process is taking/u);
    held.release();
  });

  it("is had by one of many processes that want it at once", { timeout: 60_000 }, async () => {
    const all = await Promise.all(Array.from({ length: 4 }, otherProcess));
    expect(all.filter(({ said }) => said === "held")).toHaveLength(1);
    expect(all.filter(({ said }) => said.startsWith("DATA_LOCKED"))).toHaveLength(3);
  });
});
