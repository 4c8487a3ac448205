import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import { type ThreadReader, type ThreadReaderOptions, threadReader } from "./thread-reader.ts";

/** A worker that does to its thread what the text of the source says. */
const WORKER = `
export async function readTask({ source, world }) {
  const deeds = {
    hold: () => { const held = []; for (;;) held.push(new Array(1_000_000).fill({ held })); },
    exit: () => process.exit(3),
    spin: () => { for (;;); },
    refuse: () => ({ code: "NO_ARTICLE", detail: "met a page without words" }),
    break: () => { throw new TypeError("a defect"); },
  };
  return deeds[source.content]?.() ?? { result: { report: { text: source.content }, world } };
}`;

let folder = "";
let reader: ThreadReader | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reportedly-threads-"));
  writeFileSync(join(folder, "worker.mjs"), WORKER);
});
afterEach(async () => reader?.close());
afterAll(() => rmSync(folder, { recursive: true }));

const source = (content: string): Source => ({ id: reportId("r1"), content });
const open = (options: ThreadReaderOptions = {}) => {
  reader = threadReader({ workerFile: pathToFileURL(join(folder, "worker.mjs")).href, maxThreads: 2, maxHeapMegabytes: 48, ...options });
  return reader;
};

describe("a reader over threads", () => {
  test("hands the source and the room's world to a worker and its reading back", async () => {
    const world = { actors: [], places: [], outlets: [] };
    expect(await open().read(source("Boats were seen."), world)).toEqual({ report: { text: "Boats were seen." }, world });
  });

  test("keeps the code of an error across the threads", async () => {
    await expect(open().read(source("refuse"))).rejects.toMatchObject({
      name: "ReportedlyError",
      code: "NO_ARTICLE",
      detail: "met a page without words",
    });
  });

  test("lets a defect through as what it is", async () => {
    await expect(open().read(source("break"))).rejects.toMatchObject({ message: "a defect" });
  });

  test.each(["hold", "exit", "spin"])("answers READING_FAILED when its worker dies by %s, and reads the next report", async (deed) => {
    const opened = open({ timeoutMs: 5_000 });
    await expect(opened.read(source(deed))).rejects.toMatchObject({ code: "READING_FAILED" });
    expect(await opened.read(source("Still here."))).toMatchObject({ report: { text: "Still here." } });
  });

  test("loses no other report when one worker dies", async () => {
    const opened = open();
    const texts = Array.from({ length: 12 }, (_, index) => `Report ${index}.`);
    const [died, ...others] = await Promise.allSettled([
      opened.read(source("exit")),
      ...texts.map(async (text) => opened.read(source(text))),
    ]);
    expect(died?.status).toBe("rejected");
    expect(others.map((other) => other.status)).toEqual(texts.map(() => "fulfilled"));
  });

  test("says at once when the worker cannot be loaded", async () => {
    const opened = open({ workerFile: pathToFileURL(join(folder, "absent.mjs")).href });
    await expect(opened.read(source("Anything."))).rejects.toThrow("absent.mjs");
    await expect(opened.read(source("Anything."))).rejects.toThrow("absent.mjs");
  });

  test("closes without ever having started", async () => {
    await expect(threadReader().close()).resolves.toBeUndefined();
  });
});
