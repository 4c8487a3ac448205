import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleId } from "../contracts/sample-reading.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { DESK, fillStorage } from "./fill-storage.ts";
import { exported } from "./round-trip.ts";
import { runTransfer } from "./run-transfer.ts";

let scratch: ReturnType<typeof temporaryDirectory>;
let serving: Storage;
const clock = heldClock();
const at = (name: string): string => join(scratch.dir, name);

/** The directory `data` is held by a server throughout. */
beforeEach(async () => {
  scratch = temporaryDirectory();
  serving = await openDataDirectory(at("data"), { clock });
  await fillStorage(serving, clock);
});
afterEach(async () => {
  await serving.close();
  scratch.remove();
});

async function tamper(sql: string): Promise<void> {
  await serving.close();
  const database = new DatabaseSync(at("data/reportedly.sqlite"), { enableForeignKeyConstraints: false });
  database.exec(sql);
  database.close();
}

describe("reportedly export", () => {
  it("writes everything to standard output, and nothing else", async () => {
    expect(await runTransfer(["export", "--data", at("data")])).toEqual({ exitCode: 0, stdout: await exported(serving), stderr: "" });
  });

  it("writes a new file and says its hash", async () => {
    const { exitCode, stdout } = await runTransfer(["export", "--data", at("data"), "--output", at("x.jsonl")]);
    expect(exitCode).toBe(0);
    expect(readFileSync(at("x.jsonl"), "utf8")).toBe(await exported(serving));
    const { sha256 } = JSON.parse(readFileSync(at("x.jsonl"), "utf8").split("\n").at(-2) ?? "") as { sha256: string };
    expect(stdout).toBe(`${at("x.jsonl")}: 107 lines, SHA-256 ${sha256}\n`);
  });

  it("writes over nothing", async () => {
    writeFileSync(at("x.jsonl"), "mine");
    const { exitCode, stderr } = await runTransfer(["export", "--data", at("data"), "--output", at("x.jsonl")]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(/^reportedly: TARGET_NOT_EMPTY: /u) as string });
    expect(readFileSync(at("x.jsonl"), "utf8")).toBe("mine");
  });

  it("names a directory that holds no data, and makes none", async () => {
    const { exitCode, stderr } = await runTransfer(["export", "--data", at("nowhere")]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 5, stderr: expect.stringContaining("reportedly.sqlite") as string });
    expect(existsSync(at("nowhere"))).toBe(false);
  });
});

describe("reportedly import", () => {
  it("keeps what an export holds, from a file or from standard input", async () => {
    const text = await exported(serving);
    writeFileSync(at("x.jsonl"), text);
    expect(await runTransfer(["import", at("x.jsonl"), "--data", at("a")])).toEqual({
      exitCode: 0,
      stdout: "Imported 2 rooms with 10 reports.\n",
      stderr: "",
    });
    expect((await runTransfer(["import", "-", "--data", at("b")], text)).exitCode).toBe(0);
    for (const name of ["a", "b"]) expect((await runTransfer(["export", "--data", at(name)])).stdout).toBe(text);
  });

  it("names the line of a file that was cut off", async () => {
    const { exitCode, stderr } = await runTransfer(["import", "-", "--data", at("a")], (await exported(serving)).slice(0, -200));
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: expect.stringMatching(/INPUT_INVALID.*standard input: line 10\d: /u) as string,
    });
  });

  it("refuses rooms that are there", async () => {
    const other = await openDataDirectory(at("other"), { clock });
    await other.store.openRoom(DESK);
    await other.close();
    expect(await runTransfer(["import", "-", "--data", at("other")], await exported(serving))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("ROOM_EXISTS") as string,
    });
  });
});

describe("reportedly backup and restore", () => {
  it("carry everything away beside a server and bring it back whole", async () => {
    const backup = await runTransfer(["backup", at("b"), "--data", at("data")]);
    expect(backup).toEqual({ exitCode: 0, stdout: expect.stringContaining("2 rooms, 10 reports, 10 captures") as string, stderr: "" });
    const restore = await runTransfer(["restore", at("b"), "--data", at("again")]);
    expect(restore).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/again as it was at 2026-.*Everything verifies\.\n$/u) as string,
      stderr: "",
    });
    expect((await runTransfer(["export", "--data", at("again")])).stdout).toBe(await exported(serving));
  });

  it("refuse places with something in them", async () => {
    await runTransfer(["backup", at("b"), "--data", at("data")]);
    expect((await runTransfer(["backup", at("b"), "--data", at("data")])).exitCode).toBe(2);
    await runTransfer(["restore", at("b"), "--data", at("again")]);
    expect((await runTransfer(["restore", at("b"), "--data", at("again")])).exitCode).toBe(2);
  });
});

describe("reportedly verify", () => {
  it("finds nothing wrong with a directory, a backup and an export that are whole", async () => {
    await runTransfer(["backup", at("b"), "--data", at("data")]);
    writeFileSync(at("x.jsonl"), await exported(serving));
    for (const args of [["--data", at("data")], [at("b")], [at("x.jsonl")]]) {
      expect(await runTransfer(["verify", ...args])).toEqual({
        exitCode: 0,
        stdout: "Everything verifies: 2 rooms, 31 entries, 10 reports, 8 readings, 8 revisions.\n",
        stderr: "",
      });
    }
  });

  it("names every finding, and ends with exit code 7", async () => {
    await tamper(`update entry set written_by = 'another' where stream = 'room/${DESK}' and position = 2;
      update reading set text = '"forged"' where room = '${DESK}' and report = 1`);
    const { exitCode, stdout } = await runTransfer(["verify", "--data", at("data")]);
    expect(exitCode).toBe(7);
    expect(stdout).toMatch(/^wrong-hash: room\/default, entry 2: expected the hash [0-9a-f]{64} of what it says, met [0-9a-f]{64}$/mu);
    expect(stdout).toContain(`reading-altered: room/default/report/${sampleId(0)}: expected the reading`);
    expect(stdout).toContain("2 findings: 2 rooms");
  });

  it("sees with heads what was cut off and resealed, and without them not", async () => {
    await runTransfer(["heads", "--data", at("data"), "--output", at("heads.jsonl")]);
    const args = ["verify", "--data", at("data"), "--heads", at("heads.jsonl")];
    expect((await runTransfer(args)).stdout).toMatch(/against the heads of 15 streams \(SHA-256 [0-9a-f]{64}\)\.\n$/u);
    await tamper(`delete from entry where stream = 'room/${DESK}/votes'`);
    expect((await runTransfer(["verify", "--data", at("data")])).exitCode).toBe(0);
    expect(await runTransfer(args)).toMatchObject({
      exitCode: 7,
      stdout: expect.stringContaining(`cut-off: room/${DESK}/votes, entry 1`) as string,
    });
  });

  it("gives findings and counts as JSON Lines", async () => {
    rmSync(at("data/captures"), { recursive: true });
    const { exitCode, stdout } = await runTransfer(["verify", "--json", "--data", at("data")]);
    const objects = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(exitCode).toBe(7);
    const kinds = Map.groupBy(objects.slice(0, -1), ({ kind }) => kind);
    expect([...kinds].map(([kind, found]) => [kind, found.length])).toEqual([
      ["capture-missing", 10],
      ["document-missing", 4],
      ["token-missing", 6],
    ]);
    expect(objects.at(-1)).toEqual({
      end: true,
      findings: 20,
      rooms: 2,
      entries: 31,
      reports: 10,
      readings: 8,
      claims: expect.any(Number) as number,
      revisions: 8,
    });
  });

  it("refuses what is no export and no backup", async () => {
    writeFileSync(at("letter.txt"), "Dear all");
    expect((await runTransfer(["verify", at("letter.txt")])).stderr).toContain('letter.txt: line 1: expected JSON, met "Dear all"');
    expect((await runTransfer(["verify", at("missing.jsonl")])).stderr).toContain("INPUT_NOT_FOUND");
    expect((await runTransfer(["verify", at("data")])).stderr).toContain("expected a finished backup");
  });
});

describe("reportedly heads", () => {
  it("ends with one line that stands for all of them", async () => {
    const { stdout } = await runTransfer(["heads", "--data", at("data")]);
    expect(stdout.split("\n")[0]).toBe('{"format":"reportedly-heads/1"}');
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^\{"end":true,"lines":16,"sha256":"[0-9a-f]{64}"\}$/u);
  });
});

describe("reportedly migrate", () => {
  it("makes a data directory and fills the registries, once", async () => {
    expect((await runTransfer(["migrate", "--data", at("new")])).stdout).toMatch(
      /new: took 0001-first-tables\.sql.*; the registries were written\.\n$/u,
    );
    expect((await runTransfer(["migrate", "--data", at("new")])).stdout).toMatch(
      /the tables were up to date; the registries were up to date\.\n$/u,
    );
  });

  it("does not touch a directory that is in use", async () => {
    expect((await runTransfer(["migrate", "--data", at("data")])).stderr).toContain("DATA_LOCKED");
  });
});
