import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { inThreadReader } from "../../src/adapters/threads/in-thread-reader.ts";
import { displayWidth } from "../../src/cli/terminal/display-width.ts";
import type { Claims1 } from "../../src/interchange/claims-1.ts";
import { type Ran, runInMemory } from "./run-in-memory.ts";

const REPORTS = fileURLToPath(new URL("../../demo/reports", import.meta.url));
const reader = inThreadReader();
const read = (...flags: string[]): Promise<Ran> => runInMemory(["read", REPORTS, ...flags], { read: (source) => reader.read(source) });

describe("reading the demonstration set", { timeout: 60_000 }, () => {
  let json: Ran;
  beforeAll(async () => {
    json = await read("--json");
  }, 60_000);

  test("gives one object a line for each of its reports, and no complaint", () => {
    expect(json.stdout.trimEnd().split("\n")).toHaveLength(readdirSync(REPORTS).length);
    expect({ exitCode: json.exitCode, stderr: json.stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("gives offsets that point at the words they stand for", () => {
    const claims = json.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Claims1)
      .flatMap(({ text, claims: found }) => found.map((claim) => ({ text, claim })));
    expect(claims.length).toBeGreaterThan(100);
    for (const { text, claim } of claims)
      expect(claim.content.map(([start, end]) => text.slice(start, end)).join(" … ")).toBe(claim.contentText);
  });

  test.each([40, 80, 120])("keeps every line of every sheet within %i columns", async (width) => {
    const { stdout } = await read("--width", String(width));
    expect(stdout.split("━".repeat(width))).toHaveLength(readdirSync(REPORTS).length + 1);
    expect(stdout.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
  });
});
