import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runInMemory } from "./run-in-memory.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "train-"));
  const article = (number: number) =>
    `manner: wire\noutlet: Reef Wire\npublished: 2031-03-0${number}\npart: ${number === 5 ? "dev" : "train"}\n\n[s1 The mayor] [q1 said] [c1 that pier ${number} was closed].\n`;
  for (const number of [1, 2, 3, 4, 5]) await writeFile(join(folder, `reef-${number}.gold`), article(number));
  await writeFile(join(folder, "notes.txt"), "not looked at");
});
afterAll(async () => rm(folder, { recursive: true }));

test("a model is written, with a report of how well it does and its SHA-256", async () => {
  const out = join(folder, "model.json");
  const first = await runInMemory(["train", "--task", "attribution", folder, "--out", out]);
  expect(first).toMatchObject({ exitCode: 0 });
  expect(first.stdout).toMatch(/^attribution: 4 texts of \d+ words to learn from, 1 for development, seed 1\n/u);
  expect(first.stdout).toMatch(/source +\d+\.\d +\d+\.\d +\d+\.\d +\d+ \d+ 1\n/u);
  const written = await readFile(out, "utf8");
  expect(first.stdout).toContain(createHash("sha256").update(written).digest("hex"));
  expect(JSON.parse(written)).toMatchObject({ task: "attribution", roles: ["source", "cue", "content"] });
}, 120_000);

test.each([
  ["a path that is not there", ["--task", "attribution", "/nowhere/at/all"], "INPUT_NOT_FOUND", 3],
  ["a task nobody knows", ["--task", "poetry", "."], "USAGE", 2],
  ["a seed that is no number", ["--task", "entities", ".", "--seed", "x"], "USAGE", 2],
  ["texts that are not there", ["--task", "entities", ".", "--texts", "/nowhere.jsonl"], "INPUT_NOT_FOUND", 3],
])("%s is an error", async (_name, given, code, exitCode) => {
  const { stderr, exitCode: met } = await runInMemory(["train", ...given.map((one) => (one === "." ? folder : one))]);
  expect(stderr).toContain(code);
  expect(met).toBe(exitCode);
});

test("data without what the task learns is an error", async () => {
  const { stderr } = await runInMemory(["train", "--task", "entities", folder]);
  expect(stderr).toContain("INPUT_INVALID");
  expect(stderr).toContain("entities marked, met none to learn from");
});

test("texts under a licence that is left out leave nothing", async () => {
  const rows = join(folder, "rows.jsonl");
  await writeFile(rows, `${JSON.stringify({ id: "a", text: "Fog.", licence: "CC-BY-NC-3.0", entities: [] })}\n`);
  const { stderr } = await runInMemory(["train", "--task", "entities", rows, "--without-licence", "CC-BY-NC-3.0"]);
  expect(stderr).toContain("INPUT_EMPTY");
});
