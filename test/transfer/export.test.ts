import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { exportHeads } from "../../src/jobs/transfer/export-heads.ts";
import { exportLines } from "../../src/jobs/transfer/export-lines.ts";
import { importFrom } from "../../src/jobs/transfer/import-from.ts";
import { readExport } from "../../src/jobs/transfer/read-export.ts";
import { readHeads } from "../../src/jobs/transfer/read-heads.ts";
import { splitLines } from "../../src/jobs/transfer/split-lines.ts";
import { verifyExport } from "../../src/jobs/transfer/verify-export.ts";
import { writeLines } from "../../src/jobs/transfer/write-lines.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import { collect } from "../contracts/collect.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleId } from "../contracts/sample-reading.ts";
import { DESK, fillStorage } from "./fill-storage.ts";
import { bytesOf, exported } from "./round-trip.ts";

let text: string;
let records: readonly KeptRecord[];

beforeAll(async () => {
  const storage = memoryStorage({ clock: heldClock() });
  await fillStorage(storage, heldClock());
  text = await exported(storage);
  records = await collect(storage.transfer.records());
});

const read = (lines: string, size?: number): Promise<KeptRecord[]> => collect(readExport(bytesOf(lines, size)));

/** A record with another value at a path of member names. */
const change = (path: string, value: unknown) => (record: KeptRecord) => {
  const changed = structuredClone(record) as unknown as Record<string, unknown>;
  const names = path.split(".");
  const last = names.pop() ?? "";
  const holder = names.reduce((inner, name) => inner[name] as Record<string, unknown>, changed);
  holder[last] = value;
  return changed;
};

/** As somebody would write it who knows the format. */
async function sealed(values: Iterable<KeptRecord>): Promise<string> {
  const pieces: string[] = [];
  await writeLines(exportLines(values), async (piece) => void pieces.push(piece));
  return pieces.join("");
}

describe("an export", () => {
  it("names its format first, then gives a line of canonical JSON for each record, then its own hash", () => {
    const lines = text.split("\n");
    expect(lines[0]).toBe('{"format":"reportedly-export/1"}');
    expect(lines.slice(1, -2).map((line) => (JSON.parse(line) as KeptRecord).kind)).toEqual(records.map(({ kind }) => kind));
    const before = text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1);
    const sha256 = createHash("sha256").update(before).digest("hex");
    expect(lines.slice(-2)).toEqual([`{"end":true,"lines":${records.length + 1},"sha256":"${sha256}"}`, ""]);
  });

  it("is UTF-8 whatever the texts hold, and comes back as it was", async () => {
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain("\0");
    expect(await read(text)).toEqual(JSON.parse(JSON.stringify(records)));
    expect(text).toContain(String.raw`NUL \u0000 and half a \udc00 pair`);
  });

  it("lets go of what its records come from when it cannot be written", async () => {
    let isOpen = true;
    async function* held(): AsyncGenerator<KeptRecord> {
      try {
        yield* records;
      } finally {
        isOpen = false;
      }
    }
    const writing = writeLines(exportLines(held()), () => Promise.reject(new Error("no room left")));
    await expect(writing).rejects.toThrow("no room left");
    expect(isOpen).toBe(false);
  });

  it("is the same however its bytes come in", async () => {
    const expected = await read(text);
    for (const size of [1, 7, 4096, 10_000_000]) expect(await read(text, size)).toEqual(expected);
  });

  it("can be cut off nowhere without being noticed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), async (length) => {
        await expect(read(text.slice(0, length), 100_000)).rejects.toMatchObject({ code: "INPUT_INVALID" });
      }),
      { numRuns: 200 },
    );
  });

  it("can be changed in no byte without being noticed", async () => {
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        await expect(collect(readExport(oneChunk(changed)))).rejects.toMatchObject({ code: "INPUT_INVALID" });
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    ["nothing", () => [], "line 1: expected more lines and an end: the file was cut off, met the end of the file"],
    [
      "another format",
      (lines) => ['{"format":"reportedly-export/2"}', ...lines.slice(1)],
      'line 1: expected {"format":"reportedly-export/1"}, met',
    ],
    ["no format", (lines) => lines.slice(1), 'line 1: expected {"format":"reportedly-export/1"}, met'],
    ["a line that is no JSON", (lines) => lines.with(2, "{"), 'line 3: expected JSON, met "{\\n"'],
    ["an empty line", (lines) => lines.with(3, ""), "line 4: expected JSON, met an empty line"],
    ["a line too few", (lines) => lines.toSpliced(3, 1), "lines before it are not those that were written"],
    ["two lines swapped", (lines) => lines.with(2, lines[3] ?? "").with(3, lines[2] ?? ""), "line 4: expected what comes after"],
    ["something behind the end", (lines) => [...lines, "{}"], "expected nothing behind the end, met more"],
    ["no record", (lines) => lines.with(2, '{"kind":"guess"}'), "line 3: expected a record of kind registry, room, entry"],
  ])("with %s is refused with INPUT_INVALID, saying where", async (_, change, says) => {
    const lines = change(text.split("\n").slice(0, -1));
    const failure = read(lines.map((line) => `${line}\n`).join(""));
    await expect(failure).rejects.toMatchObject({ code: "INPUT_INVALID", detail: expect.stringContaining(says) as string });
  });

  it("without its last line feed is refused", async () => {
    await expect(read(text.trimEnd())).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });

  it.each<[string, (record: KeptRecord) => unknown, string]>([
    ["registry", (record) => ({ ...record, world: { actors: [] } }), "world.places"],
    ["room", (record) => ({ ...record, openedAt: 5 }), "openedAt"],
    ["entry", (record) => ({ ...record, entry: { stream: "s", position: 0 } }), "entry.position"],
    ["report", (record) => ({ ...record, submission: { id: "" } }), "submission.id"],
    [
      "reading",
      (record) => ({ ...record, reading: { ...(record as { reading: object }).reading, claims: [{ id: "c01" }] } }),
      "reading.claims[0].content",
    ],
    ["links", (record) => ({ ...record, links: [{ from: "a" }] }), "links[0].to"],
    ["events", (record) => ({ ...record, events: [{}] }), "events[0].id"],
    ["watch", (record) => ({ ...record, watch: {} }), "watch.report"],
    ["report", change("submission.capture.exchange", { status: "200" }), "submission.capture.exchange.status"],
    ["report", change("submission.capture.container", { kind: "crate", part: "1" }), "submission.capture.container.kind"],
    ["report", change("submission.hints.stated", [{ field: "title" }]), "submission.hints.stated[0].value"],
    ["reading", change("reading.report.kind", "parchment"), "reading.report.kind"],
    ["reading", change("reading.report.subtitle", 1), "reading.report.subtitle"],
    ["reading", change("reading.report.credits", [{ kind: "agency" }]), "reading.report.credits[0].party"],
    ["reading", change("reading.report.metadata", [{}]), "reading.report.metadata[0].field"],
    ["reading", change("reading.report.timings", [{ fromMs: 0 }]), "reading.report.timings[0].span"],
    ["feed", change("feed.kind", "radio"), "feed.kind"],
    ["feed", change("feed.everyMinutes", 0), "feed.everyMinutes"],
    ["feed", change("feed.address", "x".repeat(2001)), "feed.address"],
    ["feed-item", change("item.document", "not a hash"), "item.document"],
    ["feed-item", change("item.isHeld", undefined), "item.isHeld"],
    ["timestamp", change("timestamp.token", "short"), "timestamp.token"],
    ["message", (record) => ({ ...record, attempts: -1 }), "attempts"],
    ["message", (record) => ({ ...record, surplus: 1 }), "surplus"],
  ])("with a misshapen %s is refused, naming line and member", async (kind, change, member) => {
    const at = records.findIndex((record) => record.kind === kind);
    const damaged = records.with(at, change(records[at] as KeptRecord) as KeptRecord);
    await expect(read(await sealed(damaged))).rejects.toMatchObject({
      code: "INPUT_INVALID",
      detail: expect.stringContaining(`line ${at + 2}: `) as string,
    });
    await expect(read(await sealed(damaged))).rejects.toThrow(member);
  });

  it("is read one line at a time, and never a line without end", async () => {
    const endless = (async function* () {
      for (;;) yield Buffer.alloc(1000, "x");
    })();
    await expect(collect(splitLines(endless, 5000))).rejects.toMatchObject({
      code: "INPUT_INVALID",
      detail: "line 1: expected at most 5000 bytes, met more",
    });
  });
});

describe("docs/formats/export-1.md", () => {
  const page = readFileSync(new URL("../../docs/formats/export-1.md", import.meta.url), "utf8");
  const lines = page.split("\n").flatMap((line) => (line.startsWith("    {") ? [line.slice(4)] : []));
  /** The lines of one format; the page shows the end beside the beginning. */
  const fileOf = (format: string): string => {
    const from = lines.indexOf(`{"format":"${format}"}`);
    const own = lines.slice(from, format.includes("heads") ? undefined : lines.indexOf('{"format":"reportedly-heads/1"}'));
    const isEnd = (line: string): boolean => line.startsWith('{"end"');
    return [...own.filter((line) => !isEnd(line)), ...own.filter(isEnd)].map((line) => `${line}\n`).join("");
  };

  it("shows every kind of record, and a whole export that verifies", async () => {
    const { findings } = await verifyExport(bytesOf(fileOf("reportedly-export/1")));
    expect(findings).toEqual([]);
    const kinds = (await read(fileOf("reportedly-export/1"))).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(records.map(({ kind }) => kind)));
    for (const kind of kinds) expect(page).toContain(`### ${kind}\n`);
  });

  it("shows the heads of that export", async () => {
    const { heads } = await readHeads(bytesOf(fileOf("reportedly-heads/1")));
    expect(heads.size).toBe(2);
    expect((await verifyExport(bytesOf(fileOf("reportedly-export/1")), { heads })).findings).toEqual([]);
  });
});

describe("an import", () => {
  it("takes an export of before there were feeds and timestamps", async () => {
    const before = records.filter(({ kind }) => kind !== "feed" && kind !== "feed-item" && kind !== "timestamp");
    const target = memoryStorage({ clock: heldClock() });
    const older = await sealed(before);
    expect(await importFrom(target, bytesOf(older))).toMatchObject({ rooms: 2, reports: 10 });
    expect(await exported(target)).toBe(older);
    expect(await target.feeds.list(DESK)).toEqual([]);
  });

  it("takes a claim that points at no words of its own", async () => {
    const target = memoryStorage({ clock: heldClock() });
    await importFrom(target, bytesOf(text));
    const kept = await target.store.reading(DESK, sampleId(3));
    expect(kept?.reading.claims.length).toBeGreaterThan(0);
    for (const claim of kept?.reading.claims ?? []) expect(claim.content).toEqual([]);
  });

  it("keeps nothing of a file that is cut off", async () => {
    const target = memoryStorage({ clock: heldClock() });
    await expect(importFrom(target, bytesOf(text.slice(0, -60)))).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(await target.store.rooms()).toEqual([]);
  });

  it("keeps nothing of a ledger that does not verify, and names stream and position", async () => {
    const at = records.findIndex(
      (record) => record.kind === "entry" && record.entry.stream === `room/${DESK}` && record.entry.position === 3,
    );
    const record = records[at];
    if (record?.kind !== "entry") throw new Error("expected an entry");
    const forged = await sealed(records.with(at, { kind: "entry", entry: { ...record.entry, by: "another" } }));
    const target = memoryStorage({ clock: heldClock() });
    await expect(importFrom(target, bytesOf(forged))).rejects.toMatchObject({
      code: "RECORD_ALTERED",
      detail: expect.stringContaining(`room/${DESK}, entry 3`) as string,
    });
    expect(await target.store.rooms()).toEqual([]);
  });

  it("refuses a room that is there with ROOM_EXISTS", async () => {
    const target = memoryStorage({ clock: heldClock() });
    await target.store.openRoom(DESK);
    await expect(importFrom(target, bytesOf(text))).rejects.toMatchObject({ code: "ROOM_EXISTS" });
  });
});

describe("heads", () => {
  it("go out as one line a stream and come back, with a last line that stands for all of them", async () => {
    const storage = memoryStorage({ clock: heldClock() });
    await fillStorage(storage, heldClock());
    const pieces: string[] = [];
    const seal = await exportHeads(storage.ledger, async (piece) => void pieces.push(piece));
    const { heads, seal: met } = await readHeads(bytesOf(pieces.join("")));
    expect([...heads.values()]).toEqual(await collect(storage.ledger.heads()));
    expect(met).toEqual(seal);
    expect(pieces.join("").split("\n").at(-2)).toBe(`{"end":true,"lines":${heads.size + 1},"sha256":"${seal.sha256}"}`);
  });

  it("are refused when they are none", async () => {
    await expect(readHeads(bytesOf(text))).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
