import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AddReportAnswer, ReportAnswer, ReportsAnswer } from "../../src/server/api.ts";
import { type ServeOptions, type Serving, serve } from "../../src/server/main.ts";

// Loading the pipeline takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dataDirectory = "";
let serving: Serving | undefined;
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), "reportedly-serve-"));
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
  rmSync(dataDirectory, { recursive: true });
});

const open = async (options: Partial<ServeOptions> = {}) =>
  (serving = await serve({ dataDirectory, port: 0, logLevel: "silent", ...options }));
const json = async (path: string, init?: RequestInit): Promise<unknown> => (await fetch(`${serving?.address}${path}`, init)).json();
const TEXT = "Two boats were reportedly seen off the harbour on Friday, officials said.";
const add = (text: string) =>
  json("/api/rooms/default/reports", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ text }) });

describe("serving a data directory", () => {
  test("answers on this machine, in the version of the package", async () => {
    const { address } = await open();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await json("/api/health")).toEqual({ ok: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/u), demo: false, work: [] });
  });

  test("reads what is pasted and keeps it for the next start", async () => {
    await open();
    const { report } = (await add(TEXT)) as AddReportAnswer;
    await serving?.close();
    await open();
    expect(await json("/api/rooms/default/reports")).toMatchObject({ total: 1, reports: [{ id: report.id }] });
    const kept = (await json(`/api/rooms/default/reports/${report.id}`)) as ReportAnswer;
    expect(kept.text).toBe(TEXT);
    expect(kept.claims.length).toBeGreaterThan(0);
  });

  test("refuses what is no article with the pipeline's own code", async () => {
    await open();
    expect(await add(" \n ")).toMatchObject({ code: "INPUT_EMPTY", status: 422 });
    expect(await json("/api/rooms/default/reports")).toMatchObject({ total: 0 });
  });

  test("fills the room with the demonstration set once", async () => {
    await open({ demo: true });
    const first = await serving?.seeded;
    expect(first).toMatchObject({ alreadyThere: 0 });
    expect(first?.added).toBeGreaterThanOrEqual(12);
    expect(await json("/api/health")).toMatchObject({ demo: true });
    expect(((await json("/api/rooms/default/reports")) as ReportsAnswer).total).toBe(first?.added);
    await serving?.close();
    await open({ demo: true });
    expect(await serving?.seeded).toEqual({ added: 0, alreadyThere: first?.added });
  });

  test("can be stopped while the demonstration set comes in, and goes on with it at the next start", async () => {
    await open({ demo: true });
    await serving?.close();
    await open({ demo: true });
    const { added = 0, alreadyThere = 0 } = (await serving?.seeded) ?? {};
    expect(((await json("/api/rooms/default/reports")) as ReportsAnswer).total).toBe(added + alreadyThere);
  });
});

describe("starting to serve", () => {
  test("fails with PORT_TAKEN when something answers there, and lets the data directory go", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(open({ port })).rejects.toMatchObject({ code: "PORT_TAKEN", message: expect.stringContaining("--port") });
    other.close();
    await expect(open()).resolves.toBeDefined();
  });

  test("fails with DATA_LOCKED when another server has the directory", async () => {
    await open();
    await expect(serve({ dataDirectory, port: 0, logLevel: "silent" })).rejects.toMatchObject({ code: "DATA_LOCKED" });
  });

  test("answers on no other address of this machine", async () => {
    const { address } = await open();
    const refused = await new Promise((resolve) => {
      connect({ host: "127.0.0.2", port: Number(new URL(address).port) })
        .once("connect", () => resolve(false))
        .once("error", () => resolve(true));
    });
    expect(refused).toBe(true);
  });
});

test("a stopping server finishes what it was asked", async () => {
  await (await open()).seeded;
  const headers = { "content-type": "application/json", accept: "application/x-ndjson" };
  const { body } = await fetch(`${serving?.address}/api/rooms/default/reports`, {
    method: "POST",
    headers,
    body: JSON.stringify({ text: TEXT }),
  });
  const lines = body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await lines?.read();
  const closed = serving?.close();
  let answer = first?.value ?? "";
  for (let next = await lines?.read(); next?.done === false; next = await lines?.read()) answer += next.value;
  await closed;
  expect(first?.value).toBe('{"stage":"reading"}\n');
  expect(JSON.parse(answer.trim().split("\n").at(-1) ?? "")).toMatchObject({ isNew: true });
});
