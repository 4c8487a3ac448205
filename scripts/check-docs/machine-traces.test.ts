import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { machineTraces } from "./machine-traces.ts";

const root = mkdtempSync(join(tmpdir(), "reportedly-traces-"));
afterAll(() => rmSync(root, { recursive: true }));

function traces(line: string): string[] {
  writeFileSync(join(root, "page.md"), `first\n${line}\n`);
  return machineTraces(root, "page.md");
}

// Put together here, so that the check does not find this file.
it.each([
  ["", "home", "ann", "x"].join("/"),
  ["", "Users", "Ann", "x"].join("/"),
  ["C:", "Users", "Ann"].join("\\"),
  `https://${["registry", "npmjs", "org"].join(".")}/x`,
])("finds %s", (line) => {
  expect(traces(line)).toEqual(["page.md:2: names a machine's path or package host"]);
});

it.each(["../shared/eval", "https://example.org/homework", "~/.local/share/reportedly"])("lets %s be", (line) => {
  expect(traces(line)).toEqual([]);
});
