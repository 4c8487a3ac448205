import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { runInMemory } from "./run-in-memory.ts";
import { endOf, firstWords, runProcess, startProcess } from "./run-process.ts";
import { scratchDirectory } from "./scratch-directory.ts";

// Each process loads all that is known of language and world, so the tests here start as few as they can.
const PATIENCE_MS = 90_000;

const BOATS = "The coast guard said that two boats were seized near Port Ansel on Friday.\n";
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern Post</title><link>https://lantern.example/</link>
<item><title>Pier closed</title><guid>p-1</guid><description>The harbour office said the pier was closed after a fire on Sunday.</description></item>
<item><title>Ferry back</title><guid>p-2</guid><description>Three ferries are back in service, the operator said on Monday.</description></item>
</channel></rss>`;

const filesUnder = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(directory, path)).isFile());

describe("reportedly add", () => {
  test(
    "reads and keeps each input, knows it again, takes a feed apart, and names what fails",
    async () => {
      const directory = scratchDirectory({ "boats.txt": BOATS, "empty.txt": " ", "feed.xml": FEED });
      const paths = ["boats.txt", "nothing.txt", "empty.txt", "feed.xml", "boats.txt"].map((name) => join(directory, name));
      const { exitCode, stdout, stderr } = await runProcess(["add", ...paths, "--outlet", "Reef Wire", "--data", join(directory, "data")]);
      const [added, feed, known] = stdout.split("\n");
      expect(added).toMatch(/^added {2}[0-9a-f-]{36} {2}\S.*\(\d+ claims?\)$/u);
      expect(feed).toMatch(/: a feed with 2 new reports, 0 known$/u);
      expect(known).toBe(added?.replace("added", "known"));
      expect(stderr).toMatch(/^reportedly: INPUT_NOT_FOUND: .*nothing.txt\nreportedly: INPUT_EMPTY: .*empty.txt.*\n$/u);
      expect(exitCode).toBe(3);
      expect((await runProcess(["jobs", "--json", "--data", join(directory, "data")])).stdout).not.toMatch(/"waiting":[1-9]/u);
    },
    PATIENCE_MS,
  );
});

describe("reportedly import", () => {
  test(
    "stops when asked, goes on when run again, and brings nothing twice",
    async () => {
      const files = Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`in/${String(index).padStart(3, "0")}.txt`, `${index} ${BOATS}`]),
      );
      const directory = scratchDirectory({ ...files, "in/photo.jpg": "no report" });
      const [input, data] = [join(directory, "in"), join(directory, "data")];
      const stopped = startProcess(["import", input, "--data", data]);
      const ending = endOf(stopped);
      while (capturesIn(data) < 10) await pause(5);
      stopped.kill("SIGINT");
      const { exitCode, stdout } = await ending;
      expect(exitCode).toBe(130);
      const [, before] = /^Stopped after (\d+) of 60 files: \1 new reports, 0 known\.\n/u.exec(stdout) ?? [];
      expect(Number(before)).toBeGreaterThanOrEqual(9);
      expect(Number(before)).toBeLessThan(60);
      const again = await runProcess(["import", input, "--data", data]);
      expect(again.stdout).toBe(
        `Done after 60 of 60 files: ${60 - Number(before)} new reports, ${before} known.\n1 file of other kinds passed over.\n`,
      );
      expect((await runProcess(["export", "--data", data])).stdout.match(/"kind":"reading"/gu)).toHaveLength(60);
    },
    PATIENCE_MS,
  );

  test(
    "counts what could be taken in and not be read",
    async () => {
      const directory = scratchDirectory({ "in/a.txt": BOATS, "in/b.txt": " ", "in/c.pdf": "%PDF-1.7\nbroken" });
      const { stdout, exitCode } = await runProcess(["import", join(directory, "in"), "--data", join(directory, "data")]);
      expect(stdout).toBe("Done after 3 of 3 files: 3 new reports, 0 known.\n2 reports could not be read; see: reportedly jobs dead\n");
      expect(exitCode).toBe(0);
    },
    PATIENCE_MS,
  );

  test("fails with the path of what is not there", async () => {
    const { exitCode, stderr } = await runInMemory(["import", "no-such-folder"]);
    expect(stderr).toMatch(/^reportedly: INPUT_NOT_FOUND: .*no-such-folder\n$/u);
    expect(exitCode).toBe(3);
  });
});

function capturesIn(data: string): number {
  try {
    return filesUnder(join(data, "captures")).length;
  } catch {
    return 0;
  }
}

test(
  "beside a desk that is open, reports and folders are handed in there, a folder is taken from nobody else, and an import is told who has it",
  async () => {
    const directory = scratchDirectory({ "boats.txt": BOATS });
    const [data, folder] = [join(directory, "data"), join(directory, "in")];
    mkdirSync(folder);
    writeFileSync(join(folder, "pier.txt"), "The pier was closed on Sunday, the harbour office said.\n");
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(folder, "pier.txt"), old, old);
    const desk = startProcess(["serve", "--port", "0", "--data", data]);
    const address = /http:\S+/u.exec(await firstWords(desk))?.[0] ?? "";
    expect((await runProcess(["add", join(directory, "boats.txt"), "--data", data])).stdout).toMatch(/^added {2}/u);
    const added = await runProcess(["feed", "add", folder, "--every", "1d", "--data", data]);
    expect(added.stdout).toMatch(/^following {2}[0-9a-f-]{36} .*\n1 new entry .*\n$/u);
    expect((await runProcess(["feed", "list", "--data", data])).stdout).toMatch(/24 h +just now +1 new of 1 +in 2[2-6] h/u);
    const asked = await fetch(`${address}/api/rooms/default/feeds`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ address: "/etc", kind: "folder" }),
    });
    expect(await asked.json()).toMatchObject({ status: 403, code: "FORBIDDEN_ORIGIN" });
    const { exitCode, stderr } = await runProcess(["import", folder, "--data", data]);
    expect(stderr).toMatch(new RegExp(`^reportedly: DATA_LOCKED: .*${desk.pid}`, "u"));
    expect(exitCode).toBe(5);
  },
  PATIENCE_MS,
);

describe("reportedly captures", () => {
  test(
    "writes archives from which the same reports come in again, and names a capture that was altered",
    async () => {
      const page = `<!doctype html><html><head><title>Boats seized</title></head><body><article><h1>Boats seized</h1><p>${BOATS}</p><p>Nobody was hurt, the harbour office said on Saturday.</p></article></body></html>`;
      const directory = scratchDirectory({ "a.html": page });
      const [data, other] = [join(directory, "data"), join(directory, "other")];
      const archives = ["evidence.wacz", "evidence.warc.gz"].map((name) => join(directory, name));
      await runProcess(["add", join(directory, "a.html"), "--data", data]);
      for (const file of archives)
        expect((await runProcess(["captures", "export", file, "--data", data])).stdout).toBe(`${file}: 1 capture\n`);
      const again = await runProcess(["captures", "export", archives[0] ?? "", "--data", data]);
      expect(again.stderr).toMatch(/^reportedly: TARGET_NOT_EMPTY/u);
      expect((await runProcess(["import", ...archives, "--data", other])).stdout).toMatch(
        /^Done after 2 of 2 files: 1 new report, 1 known\./u,
      );
      const kept = filesUnder(join(other, "captures")).filter((path) => readFileSync(join(other, "captures", path), "utf8") === page);
      expect(kept).toHaveLength(1);
      const [altered] = filesUnder(join(data, "captures"));
      writeFileSync(join(data, "captures", altered ?? ""), "other words");
      const { stdout, exitCode } = await runProcess(["captures", "verify", "--data", data]);
      expect(stdout).toMatch(/^capture-altered: room\/default\/report\/\S+: .*\n1 finding: 1 capture, 0 with a valid timestamp\.\n$/u);
      expect(exitCode).toBe(7);
    },
    PATIENCE_MS,
  );

  test("asks for a name that says which archive it is to be", async () => {
    const { exitCode, stderr } = await runInMemory(["captures", "export", "x.zip"]);
    expect(stderr).toMatch(/^reportedly: USAGE: .*\.wacz or \.warc\.gz, met x\.zip\n$/u);
    expect(exitCode).toBe(2);
  });
});
