import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReportAnswer } from "../../src/server/api.ts";
import { type Serving, serve } from "../../src/server/main.ts";
import { runInMemory } from "../cli/run-in-memory.ts";
import { claims, type MockEndpoint, openMockEndpoint, status } from "./mock-endpoint.ts";
import { proposal } from "./proposal.ts";

// Loading the pipeline takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXT = "Two boats were reportedly seen off the harbour on Friday. Witnesses, one of them a nurse, ran from the pier.";

let endpoint: MockEndpoint;
let dataDirectory = "";
let serving: Serving | undefined;
beforeAll(async () => {
  endpoint = await openMockEndpoint();
});
afterAll(async () => endpoint.close());
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), "reportedly-model-"));
  endpoint.replies(claims(proposal("one of them a nurse", { kind: "state", eventType: "none" })));
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
  rmSync(dataDirectory, { recursive: true });
});

async function readByServer(isOn: boolean): Promise<ReportAnswer> {
  const model = { REPORTEDLY_MODEL_URL: endpoint.url, REPORTEDLY_MODEL_NAME: "small" };
  serving = await serve({ dataDirectory, port: 0, logLevel: "silent", ...(isOn ? { model } : {}) });
  const rooms = `${serving.address}/api/rooms/default/reports`;
  const added = await fetch(rooms, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: TEXT }),
  });
  const { report } = (await added.json()) as { report: { id: string } };
  return (await (await fetch(`${rooms}/${report.id}`)).json()) as ReportAnswer;
}

const extractors = (answer: ReportAnswer) => new Set(answer.claims.map(({ extractor }) => extractor));

describe("a server", () => {
  test("asks no model unless it is set", async () => {
    const answer = await readByServer(false);
    expect([...extractors(answer)].filter((name) => name.startsWith("model:"))).toEqual([]);
    expect(endpoint.asked).toEqual([]);
  });

  test("loads nothing of it then", () => {
    const main = pathToFileURL(join(import.meta.dirname, "..", "..", "src", "server", "main.ts")).href;
    const script = `
      import { registerHooks } from "node:module";
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { serve } = await import(${JSON.stringify(main)});
      await serve({ dataDirectory: ${JSON.stringify(dataDirectory)}, port: 0, logLevel: "silent" });
      process.stdout.write(JSON.stringify(loaded));
      process.exit(0);`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    const loaded = JSON.parse(stdout) as string[];
    expect(loaded.filter((url) => /\/src\/(?:adapters\/openai-compatible|jobs\/proposals)\//u.test(url))).toEqual([]);
    expect(loaded.some((url) => url.endsWith("/src/server/main.ts"))).toBe(true);
  });

  test("keeps what a model proposes beside the claims of the rules", async () => {
    const answer = await readByServer(true);
    expect(extractors(answer).size).toBe(2);
    expect(extractors(answer)).toContain("model:small/p1");
  });

  test("keeps a report whose model fails, and says so on it", async () => {
    endpoint.replies(status(401));
    const answer = await readByServer(true);
    expect(extractors(answer).size).toBe(1);
    expect(answer.notes.map(({ code }) => code)).toContain("MODEL_UNAVAILABLE");
  });

  test("does not start with wrong settings, and leaves the data directory free", async () => {
    const model = { REPORTEDLY_MODEL_URL: "http://models.example/v1", REPORTEDLY_MODEL_NAME: "small" };
    await expect(serve({ dataDirectory, port: 0, logLevel: "silent", model })).rejects.toMatchObject({ code: "USAGE" });
    expect(await readByServer(false)).toBeDefined();
  });
});

describe("REPORTEDLY_MODEL", () => {
  test.each([
    ["on", true],
    ["off", false],
    ["", false],
  ])("%j", async (value, isOn) => {
    const env = { REPORTEDLY_MODEL: value, REPORTEDLY_MODEL_NAME: "small" };
    const { served } = await runInMemory(["serve"], { env });
    expect(served.map(({ model }) => model)).toEqual([isOn ? env : undefined]);
  });

  test("is on or off", async () => {
    expect(await runInMemory(["serve"], { env: { REPORTEDLY_MODEL: "yes" } })).toMatchObject({ exitCode: 2, served: [] });
  });

  test("does not hold for the demonstration", async () => {
    const { served } = await runInMemory(["serve", "--demo"], { env: { REPORTEDLY_MODEL: "on" } });
    expect(served.map(({ model }) => model)).toEqual([undefined]);
  });
});
