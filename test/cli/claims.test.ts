import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { Surroundings } from "../../src/cli/surroundings.ts";
import { lastLine } from "../../src/jobs/revisions/list-revisions.ts";
import { reviseClaims } from "../../src/jobs/revisions/revise-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import { revisedReading } from "../../src/model/revised-claims.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { sampleId, sampleKept } from "../contracts/sample-reading.ts";
import { plainReader, ROOM, restingQueue, tickingClock } from "../server/plain-ports.ts";
import { surroundingsInMemory } from "./run-in-memory.ts";
import { endOf, firstWords, runProcess, startProcess } from "./run-process.ts";
import { scratchDirectory } from "./scratch-directory.ts";

const REPORT = sampleId(1);
const BODY = [
  "The Harbour Guard reportedly said that two boats sank near Port Amell.",
  "Nobody was hurt, and the boats were found later.",
  "The harbour office denied that a pier burned.",
];

let storage: Storage;
let desk: Awaited<ReturnType<Surroundings["openDesk"]>>;
beforeEach(async () => {
  const clock = tickingClock();
  storage = memoryStorage({ clock });
  await storage.store.openRoom(ROOM);
  await storage.store.keep(ROOM, sampleKept(1, { title: "Boats", body: BODY, levels: ["reported"], eventTypes: ["control"] }));
  const ports = { ...storage, reader: plainReader(), queue: restingQueue(), clock };
  const notHere = () => Promise.reject(new Error("expected nothing but a revision"));
  desk = {
    add: notHere,
    feeds: { list: notHere, add: notHere, pause: notHere, remove: notHere, restore: notHere, poll: notHere },
    claims: { revise: async (room, report, command) => lastLine((await reviseClaims(ports, room, report, command)).kept.revisions) },
    settle: async () => undefined,
    close: async () => undefined,
  };
});

async function run(args: readonly string[], stdin = "") {
  const { surroundings, ran } = surroundingsInMemory();
  const over: Partial<Surroundings> = {
    stdin: Readable.from([Buffer.from(stdin)]),
    openForReading: async () => ({ ...storage, close: async () => undefined }),
    openDesk: async () => desk,
  };
  const exitCode = await runCommandLine(args, { ...surroundings, ...over });
  const { stdout, stderr } = ran();
  return { exitCode, stdout, stderr };
}

const claims = (...args: string[]) => run(["claims", ...args.slice(0, 1), REPORT, ...args.slice(1)]);
const reading = async () => {
  const kept = await storage.store.reading(ROOM, REPORT);
  if (!kept) throw new Error("expected the sample");
  return revisedReading(kept.reading, kept.revisions);
};
const standing = async (): Promise<readonly Claim[]> => (await reading()).claims;
const wordsOf = async ({ content }: Pick<Claim, "content">) => {
  const { text } = (await reading()).report;
  return content.map(({ start, end }) => text.slice(start, end));
};
const claimOf = async (id: string): Promise<Claim> => {
  const claim = (await standing()).find((one) => one.id === id);
  if (!claim) throw new Error(`expected ${id}`);
  return claim;
};

describe("reportedly claims", () => {
  test("list shows the claims that stand, and says which are by hand", async () => {
    await claims("correct", "c02", "--level", "likely");
    const { stdout, exitCode } = await claims("list");
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").map((line) => line.split(/ {2,}/u).slice(0, 4))).toEqual([
      ["claim", "level", "type", "words"],
      ["c01", "reported", "control", expect.stringContaining("two boats sank")],
      ["h01", "likely", "control", "by hand"],
      ["c03", "reported", "control", expect.stringContaining("denied")],
      [""],
    ]);
    const lines = (await claims("list", "--json")).stdout.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: "c01", isByHand: false },
      { id: "h01", isByHand: true },
      { id: "c03", isByHand: false },
    ]);
  });

  test("show says who made a claim, and what stands in its place", async () => {
    await claims("split", "c02", "--content", "Nobody was hurt", "--content", "the boats were found later", "--by", "Ilse Varn");
    expect((await claims("show", "h02")).stdout).toMatch(/“the boats were found later”[^]*made by Ilse Varn at 2026-\S+ \(split\)\n$/u);
    expect((await claims("show", "c02")).stdout).toMatch(/found by sample\/1\nstands no longer: split by Ilse Varn at \S+ → h01 h02\n$/u);
    expect(JSON.parse((await claims("show", "c02", "--json")).stdout)).toMatchObject({ id: "c02", isStanding: false, isByHand: false });
    expect(await claims("show", "c09")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("CLAIM_NOT_FOUND") as string });
  });

  test("correct changes what is said and nothing else, under the name of the system's user", async () => {
    const before = await claimOf("c01");
    const { stdout } = await claims(
      "correct",
      "c01",
      "--kind",
      "state",
      "--event-type",
      "assault",
      "--tense",
      "present",
      "--reason",
      "So.",
    );
    expect(stdout).toMatch(/^corrected {2}c01 → h01 {2}[0-9a-f-]{36}\n$/u);
    const { id: _, extractor: __, ...after } = await claimOf("h01");
    const { id: ___, extractor: ____, ...found } = before;
    expect(after).toEqual(JSON.parse(JSON.stringify({ ...found, kind: "state", eventType: "assault", tense: "present" })));
    expect((await storage.store.reading(ROOM, REPORT))?.revisions).toMatchObject([{ by: "ana", reason: "So." }]);
  });

  test("correct finds words first in the sentence of the claim, then in the text", async () => {
    await claims("correct", "c02", "--content", "Nobody … the boats were  found");
    expect(await wordsOf(await claimOf("h01"))).toEqual(["Nobody", "the boats were found"]);
    await claims("correct", "c01", "--content", "two boats");
    expect(await wordsOf(await claimOf("h02"))).toEqual(["two boats"]);
  });

  test("correct names the offsets of words that stand several times, and --at chooses", async () => {
    const { text } = (await reading()).report;
    const { stderr, exitCode } = await claims("correct", "c03", "--content", "boats");
    expect(exitCode).toBe(2);
    const [first, second] = Array.from(text.matchAll(/boats/gu), ({ index }) => index);
    expect(stderr).toMatch(
      new RegExp(`USAGE: .*“boats” stands 2 times: at ${first} \\(…said that two boats sank near.*, ${second} \\(.*--at OFFSET`, "u"),
    );
    await claims("correct", "c02", "--content", "boats", "--at", String(second));
    expect(await claimOf("h01")).toMatchObject({ content: [{ start: second, end: (second ?? 0) + 5 }], sentence: 2 });
    expect(await claims("correct", "c01", "--content", "boots")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/INPUT_INVALID: .*words of the report, met “boots”/u) as string,
    });
  });

  test("correct puts another source in, or takes it out", async () => {
    const source = ["--source", "The harbour office", "--source-type", "official", "--cue", "denied", "--cue-class", "deny-verb"];
    await claims("correct", "c03", ...source, "--stance", "CT-", "--polarity", "-", "--content", "a pier burned");
    const { chain, certainty } = await claimOf("h01");
    expect(chain).toMatchObject([
      { sourceType: "author", stance: "Uu" },
      { source: "The harbour office", sourceType: "official", cueClass: "deny-verb", stance: "CT-" },
    ]);
    expect(await wordsOf({ content: [...(chain[1]?.span ? [chain[1].span] : []), ...(chain[1]?.cue ?? [])] })).toEqual([
      "The harbour office",
      "denied",
    ]);
    expect(certainty).toMatchObject({ polarity: "-", source: "CT-", author: "Uu" });
    await claims("correct", "h01", "--no-source", "--level", "possible");
    const alone = await claimOf("h02");
    expect(alone.chain).toMatchObject([{ sourceType: "author", stance: "PS-" }]);
    expect(alone.certainty).toMatchObject({ level: "possible", grade: 1, author: "PS-" });
    expect(alone.certainty.source).toBeUndefined();
  });

  test("correct takes a claim as show gives it, from a file and from standard input", async () => {
    const directory = scratchDirectory({});
    const shown = JSON.parse((await claims("show", "c02", "--json")).stdout) as Record<string, unknown>;
    const file = join(directory, "c02.json");
    writeFileSync(file, JSON.stringify({ ...shown, kind: "state" }));
    await claims("correct", "c02", "--from", file, "--tense", "future");
    expect(await claimOf("h01")).toMatchObject({ kind: "state", tense: "future" });
    const piped = await run(["claims", "correct", REPORT, "h01", "--from", "-"], JSON.stringify({ ...shown, kind: "intent" }));
    expect(piped.exitCode).toBe(0);
    expect(await claimOf("h02")).toMatchObject({ kind: "intent", tense: "past" });
    expect((await run(["claims", "correct", REPORT, "h02", "--from", "-"], "{")).stderr).toContain("expected a claim as JSON");
    expect((await run(["claims", "correct", REPORT, "h02", "--from", "-"], '{"kind":"gossip"}')).stderr).toMatch(/standard input: .*kind/u);
    expect((await claims("correct", "h02", "--from", join(directory, "none.json"))).stderr).toContain("INPUT_NOT_FOUND");
  });

  test("split, merge, add, reject and undo", async () => {
    await claims("split", "c02", "--content", "Nobody was hurt", "--content", "the boats were found later");
    expect((await claims("merge", "h01", "h02")).stdout).toMatch(/^merged {2}h01 h02 → h03 /u);
    expect(await wordsOf(await claimOf("h03"))).toEqual(["Nobody was hurt", "the boats were found later"]);
    await claims("add", "--content", "a pier burned", "--level", "likely", "--event-type", "assault");
    expect(await claimOf("h04")).toMatchObject({ sentence: 3, certainty: { level: "likely", author: "PR+" }, chain: [{ stance: "PR+" }] });
    expect((await claims("reject", "c01", "h04", "--reason", "Rumours.")).stdout).toMatch(/^rejected {2}c01 h04 {2}/u);
    expect((await claims("undo")).stdout).toMatch(/^taken back {2}/u);
    expect((await standing()).map(({ id }) => id)).toEqual(["c01", "h03", "c03", "h04"]);
    expect((await claims("undo")).exitCode).toBe(0);
    expect((await standing()).map(({ id }) => id)).toEqual(["c01", "h03", "c03"]);
    const [first] = (await storage.store.reading(ROOM, REPORT))?.revisions ?? [];
    expect(await claims("undo", first?.id ?? "")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("REVISION_CONFLICT") as string,
    });
    expect((await claims("revisions")).stdout.split("\n").map((line) => line.split(/ {2,}/u)[3])).toEqual([
      "kind",
      "split",
      "merge",
      "add (taken back)",
      "reject (taken back)",
      "undo",
      "undo",
      undefined,
    ]);
    const lines = (await claims("revisions", "--json")).stdout.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(["split", "merge", "add", "reject", "undo", "undo"]);
  });

  test("write JSON about a change when asked", async () => {
    const { stdout } = await claims("reject", "c01", "--reason", "A rumour.", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ kind: "reject", replaces: ["c01"], claims: [], by: "ana", isWithdrawn: false });
  });

  test.each<[string, number, string, string[]]>([
    ["nothing to correct", 2, "say what is to be corrected", ["correct", "c01"]],
    ["one part to split into", 2, "two or more claims, met 1", ["split", "c01", "--content", "two boats"]],
    ["one claim to merge", 2, "two or more claims to merge, met 1", ["merge", "c01"]],
    ["nothing to add", 2, "--content or --from", ["add"]],
    ["no reason to reject", 3, "a reason for rejecting", ["reject", "c01"]],
    ["nothing to take back", 1, "REVISION_NOT_FOUND", ["undo"]],
    ["a claim that is not there", 1, "CLAIM_NOT_FOUND", ["correct", "c07", "--level", "likely"]],
    ["a level that is none", 2, "--level", ["correct", "c01", "--level", "sure"]],
    ["an offset that is none", 2, "--at", ["correct", "c01", "--content", "boats", "--at", "-1"]],
    ["claims of two sentences to merge", 3, "one sentence", ["merge", "c01", "c02"]],
  ])("refuse %s with exit code %d", async (_, exitCode, says, args) => {
    expect(await claims(...args)).toMatchObject({ exitCode, stdout: "", stderr: expect.stringContaining(says) as string });
    expect((await standing()).map(({ id }) => id)).toEqual(["c01", "c02", "c03"]);
  });

  test("name what replaced a claim that stands no longer, and take a report of another room for none", async () => {
    await claims("correct", "c01", "--level", "likely");
    expect((await claims("correct", "c01", "--level", "possible")).stderr).toMatch(
      /CLAIM_NOT_FOUND: .*c01, which revision \S+ replaced by h01/u,
    );
    expect((await claims("list", "--room", "other")).stderr).toContain("REPORT_NOT_FOUND");
  });
});

describe("reportedly gold export", () => {
  test("writes what people revised, or every report, to a new file or to standard output", async () => {
    await storage.store.keep(ROOM, sampleKept(2));
    await claims("correct", "c01", "--level", "likely");
    const { stdout } = await run(["gold", "export"]);
    const [line, ...more] = stdout.trim().split("\n");
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? "")).toMatchObject({
      format: "reportedly-claims/1",
      claims: [{ by: "hand" }, { by: "sample" }, { by: "sample" }],
    });
    const file = join(scratchDirectory({}), "gold.jsonl");
    expect((await run(["gold", "export", "--all", "--out", file])).stdout).toBe(`${file}: 2 reports\n`);
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(2);
    expect((await run(["gold", "export", "--out", file])).stderr).toContain("TARGET_NOT_EMPTY");
    expect((await run(["gold", "export", "--room", "nowhere"])).stderr).toContain("ROOM_NOT_FOUND");
  });
});

test("over a data directory, and beside a desk that has it open, claims are revised and events follow", { timeout: 120_000 }, async () => {
  const directory = scratchDirectory({ "boats.txt": "The harbour office said that two boats were seized near Port Ansel on Friday.\n" });
  const data = join(directory, "data");
  const added = await runProcess(["add", join(directory, "boats.txt"), "--data", data]);
  const report = /^added {2}(\S+)/u.exec(added.stdout)?.[1] ?? "";
  const revise = (...args: string[]) => runProcess(["claims", ...args.slice(0, 1), report, ...args.slice(1), "--data", data]);
  expect((await revise("correct", "c01", "--level", "alleged", "--by", "Ana Orrel")).stdout).toMatch(/^corrected {2}c01 → h01 {2}/u);
  const serving = startProcess(["serve", "--port", "0", "--data", data]);
  const ending = endOf(serving);
  await firstWords(serving);
  expect((await revise("correct", "h01", "--level", "possible", "--by", "Ilse Varn")).stdout).toMatch(/^corrected {2}h01 → h02 {2}/u);
  expect(await revise("correct", "h01", "--level", "likely")).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("h02") as string,
  });
  expect((await revise("revisions")).stdout).toMatch(/Ana Orrel +correct +c01 → h01\n.*Ilse Varn +correct +h01 → h02\n$/u);
  serving.kill("SIGTERM");
  await ending;
  expect((await runProcess(["verify", "--data", data])).stdout).toMatch(/^Everything verifies: .*, 2 revisions\.\n$/u);
});
