import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { hashOf, sealEntry } from "../../src/adapters/ledger/seal-entry.ts";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { ReportedlyError } from "../../src/errors.ts";
import { entryHash } from "../../src/jobs/transfer/entry-hash.ts";
import type { FindingKind } from "../../src/jobs/transfer/finding.ts";
import type { Heads } from "../../src/jobs/transfer/head-check.ts";
import { verifyExport } from "../../src/jobs/transfer/verify-export.ts";
import { verifyRecords, verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import { sha256 } from "../../src/model/ids.ts";
import type { Entry } from "../../src/ports/ledger.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { Submission } from "../../src/ports/store.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import { collect } from "../contracts/collect.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleFeedId, sampleItem } from "../contracts/sample-feed.ts";
import { sampleId } from "../contracts/sample-reading.ts";
import { ARCHIPELAGO, DESK, documentBytes, fillStorage, tokenBytes } from "./fill-storage.ts";
import { bytesOf, exported } from "./round-trip.ts";

const AT = new Date("2026-03-01T10:00:00Z");

/** Streams of so many entries each, as a ledger would hold them. */
function streamsOf(lengths: readonly number[]): Entry[][] {
  return lengths.map((length, stream) => {
    const entries: Entry[] = [];
    for (let n = 1; n <= length; n++)
      entries.push(sealEntry(entries.at(-1), { stream: `stream-${stream}`, by: `desk-${n % 3}`, at: AT, what: { kind: "counted", n } }));
    return entries;
  });
}

/** What somebody does who may write to the database, and who keeps the chain whole from `from` on. */
function sealedAnew(entries: readonly Entry[], from: number, change: (entry: Entry) => Entry): Entry[] {
  const kept = entries.slice(0, from);
  for (const entry of entries.slice(from)) {
    const { by, what, at, stream } = kept.length === from ? change(entry) : entry;
    kept.push(sealEntry(kept.at(-1), { stream, by, what, at: new Date(at) }));
  }
  return kept;
}

const headsOf = (streams: readonly (readonly Entry[])[]): Heads =>
  new Map(streams.flatMap((entries) => entries.slice(-1)).map(({ stream, position, hash }) => [stream, { stream, position, hash }]));

async function foundIn(streams: readonly (readonly Entry[])[], heads?: Heads): Promise<FindingKind[]> {
  const { findings } = await verifyRecords(
    streams.flat().map((entry) => ({ kind: "entry", entry })),
    { heads },
  );
  return findings.map(({ kind }) => kind);
}

/** Several streams, one of which is tampered with at one place. */
const tampered = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 })
  .chain((lengths) => fc.tuple(fc.constant(lengths), fc.nat({ max: lengths.length - 1 }), fc.nat({ max: 7 }), fc.nat({ max: 7 })))
  .map(([lengths, stream, at, other]) => {
    const length = lengths[stream] ?? 1;
    return { streams: streamsOf(lengths), stream, at: at % length, other: other % length };
  });

const CHANGES: readonly ((entry: Entry) => Entry)[] = [
  (entry) => ({ ...entry, by: "another" }),
  (entry) => ({ ...entry, at: "2026-03-01T10:00:00.001Z" }),
  (entry) => ({ ...entry, what: { ...entry.what, n: 99 } }),
  (entry) => ({ ...entry, what: { ...entry.what, more: null } }),
  (entry) => ({ ...entry, what: { kind: "half a pair \ud800" } }),
  (entry) => ({ ...entry, position: entry.position + 1 }),
  (entry) => ({ ...entry, previous: "f".repeat(64) }),
  (entry) => ({ ...entry, hash: "f".repeat(64) }),
];
const change = fc.constantFrom(...CHANGES);

describe("verification of a ledger", () => {
  it("finds nothing in whole chains, with heads and without", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 8 })), async (lengths) => {
        const streams = streamsOf(lengths);
        expect(await foundIn(streams)).toEqual([]);
        expect(await foundIn(streams, headsOf(streams))).toEqual([]);
        expect(await foundIn(streams, headsOf(streams.map((entries) => entries.slice(0, 3))))).toEqual([]);
      }),
    );
  });

  it("finds every entry that was changed, without heads", async () => {
    await fc.assert(
      fc.asyncProperty(tampered, change, async ({ streams, stream, at }, edit) => {
        const entries = streams[stream] ?? [];
        const changed = entries.with(at, edit(entries[at] as Entry));
        expect(await foundIn(streams.with(stream, changed))).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("finds every entry that was changed and given the hash that fits it, unless it is the last", async () => {
    await fc.assert(
      fc.asyncProperty(tampered, async ({ streams, stream, at }) => {
        const entries = streams[stream] ?? [];
        const forged = { ...(entries[at] as Entry), by: "another" };
        const changed = streams.with(stream, entries.with(at, { ...forged, hash: hashOf(forged) }));
        const isLast = at === entries.length - 1;
        expect(await foundIn(changed)).toEqual(isLast ? [] : ["wrong-previous"]);
        expect(await foundIn(changed, headsOf(streams))).toContain(isLast ? "rewritten" : "wrong-previous");
      }),
      { numRuns: 300 },
    );
  });

  it("finds every entry that was dropped before the last, without heads", async () => {
    await fc.assert(
      fc.asyncProperty(tampered, async ({ streams, stream, at }) => {
        const entries = streams[stream] ?? [];
        const dropped = streams.with(stream, entries.toSpliced(at, 1));
        const isLast = at === entries.length - 1;
        expect(await foundIn(dropped)).toEqual(isLast ? [] : ["missing-entry"]);
        expect(await foundIn(dropped, headsOf(streams))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds every pair of entries that changed places, without heads", async () => {
    await fc.assert(
      fc.asyncProperty(tampered, async ({ streams, stream, at, other }) => {
        const entries = streams[stream] ?? [];
        const swapped = entries.with(at, entries[other] as Entry).with(other, entries[at] as Entry);
        expect(await foundIn(streams.with(stream, swapped))).toEqual(at === other ? [] : ["missing-entry"]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds a stream that was cut off only with heads, and then always", async () => {
    await fc.assert(
      fc.asyncProperty(tampered, async ({ streams, stream, at }) => {
        const cut = streams.with(stream, (streams[stream] ?? []).slice(0, at));
        expect(await foundIn(cut)).toEqual([]);
        expect(await foundIn(cut, headsOf(streams))).toEqual(["cut-off"]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds a stream that was sealed anew from some entry on only with heads, and then always", async () => {
    await fc.assert(
      fc.asyncProperty(tampered, async ({ streams, stream, at }) => {
        const anew = streams.with(
          stream,
          sealedAnew(streams[stream] ?? [], at, (entry) => ({ ...entry, by: "another" })),
        );
        expect(await foundIn(anew)).toEqual([]);
        expect(await foundIn(anew, headsOf(streams))).toEqual(["rewritten"]);
      }),
      { numRuns: 300 },
    );
  });

  it("cannot see what was done to entries written after the heads were handed out", async () => {
    const [entries = []] = streamsOf([6]);
    const heads = headsOf([entries.slice(0, 3)]);
    expect(await foundIn([entries.slice(0, 4)], heads)).toEqual([]);
    expect(await foundIn([sealedAnew(entries, 3, (entry) => ({ ...entry, by: "another" }))], heads)).toEqual([]);
    expect(await foundIn([sealedAnew(entries, 2, (entry) => ({ ...entry, by: "another" }))], heads)).toEqual(["rewritten"]);
  });

  it("works out hashes for itself, and as the ledger does", () => {
    for (const entry of streamsOf([5]).flat()) expect(entryHash(entry)).toBe(hashOf(entry));
  });
});

describe("verification of everything", () => {
  let storage: Storage;
  let records: KeptRecord[];
  beforeAll(async () => {
    storage = memoryStorage({ clock: heldClock() });
    await fillStorage(storage, heldClock());
    records = await collect(storage.transfer.records());
  });

  const kindsIn = async (given: readonly KeptRecord[]): Promise<FindingKind[]> =>
    (await verifyRecords(given)).findings.map(({ kind }) => kind);
  const isReport = (record: KeptRecord): boolean =>
    record.kind === "report" && record.room === DESK && record.submission.id === sampleId(1);
  const isReading = (record: KeptRecord): boolean => record.kind === "reading" && record.room === DESK && record.report === sampleId(1);

  it("finds nothing wrong with what was kept, and says what it looked at", async () => {
    expect(await verifyStorage(storage)).toMatchObject({ findings: [], rooms: 2, reports: 10, readings: 8, revisions: 8, entries: 31 });
  });

  it.each<[string, FindingKind[], (record: KeptRecord) => KeptRecord[]]>([
    ["a report that is gone", ["report-missing"], (record) => (isReport(record) ? [] : [record])],
    ["a reading that is gone", ["reading-missing"], (record) => (isReading(record) ? [] : [record])],
    [
      "a report said to be of another capture",
      ["report-without-entry"],
      (record) => [
        isReport(record) && record.kind === "report"
          ? { ...record, submission: { ...record.submission, capture: { ...record.submission.capture, sha256: sha256("0".repeat(64)) } } }
          : record,
      ],
    ],
    [
      "a report in another place of the order",
      ["report-without-entry"],
      (record) => [isReport(record) && record.kind === "report" ? { ...record, arrival: 77 } : record],
    ],
    [
      "a report nobody added",
      ["report-without-entry"],
      (record) =>
        isReport(record) && record.kind === "report"
          ? [record, { ...record, submission: { ...record.submission, id: sampleId(99) } }]
          : [record],
    ],
    ...(
      [
        ["another address of a capture", (handedIn) => ({ ...handedIn, capture: { ...handedIn.capture, url: "https://page.example/" } })],
        [
          "another time of a capture",
          (handedIn) => ({ ...handedIn, capture: { ...handedIn.capture, takenAt: "2020-01-01T00:00:00.000Z" } }),
        ],
        ["another name of who added it", (handedIn) => ({ ...handedIn, addedBy: "another" })],
        ["another title said of it", (handedIn) => ({ ...handedIn, hints: { title: "Another" } })],
      ] satisfies [what: string, change: (handedIn: Submission) => Submission][]
    ).map(([what, change]): [string, FindingKind[], (record: KeptRecord) => KeptRecord[]] => [
      what,
      ["submission-altered"],
      (record) => [isReport(record) && record.kind === "report" ? { ...record, submission: change(record.submission) } : record],
    ]),
    [
      "a word changed in a text",
      ["reading-altered"],
      (record) => [
        isReading(record) && record.kind === "reading"
          ? { ...record, reading: { ...record.reading, report: { ...record.reading.report, text: `${record.reading.report.text}.` } } }
          : record,
      ],
    ],
    [
      "a claim made surer",
      ["reading-altered"],
      (record) => [
        isReading(record) && record.kind === "reading"
          ? {
              ...record,
              reading: { ...record.reading, claims: record.reading.claims.map((claim) => ({ ...claim, tense: "future" as const })) },
            }
          : record,
      ],
    ],
    [
      "a reading whose entry is gone with its stream",
      ["reading-without-entry"],
      (record) => (record.kind === "entry" && record.entry.stream === `room/${DESK}/report/${sampleId(1)}` ? [] : [record]),
    ],
    [
      "a room that is gone with its reports, and its ledger not",
      [
        "report-missing",
        "report-missing",
        "report-missing",
        "report-missing",
        "report-missing",
        "reading-missing",
        "reading-missing",
        "reading-missing",
        "reading-missing",
      ],
      (record) =>
        (record.kind === "room" || record.kind === "report" || record.kind === "reading") && record.room === DESK ? [] : [record],
    ],
  ])("finds %s", async (_, kinds, tamper) => {
    expect(await kindsIn(records.flatMap(tamper))).toEqual(kinds);
  });

  it("cannot see a report that is gone together with the last entries of its room: heads show it", async () => {
    const isLast = (record: KeptRecord): boolean =>
      (record.kind === "report" && record.room === DESK && record.submission.id === sampleId(4)) ||
      (record.kind === "entry" && record.entry.stream === `room/${DESK}` && record.entry.position === 5);
    const less = records.filter((record) => !isLast(record));
    const heads = new Map((await collect(storage.ledger.heads())).map((head) => [head.stream, head]));
    expect(await kindsIn(less)).toEqual([]);
    expect((await verifyRecords(less, { heads })).findings).toMatchObject([{ kind: "cut-off", where: `room/${DESK}`, position: 5 }]);
  });

  it("finds captures that are missing or altered, and what the database says of itself", async () => {
    const archive: Storage["archive"] = {
      ...storage.archive,
      get: async (name) =>
        name === captureOf(2) ? undefined : name === captureOf(3) ? Promise.reject(altered()) : storage.archive.get(name),
    };
    const { findings } = await verifyStorage({ ...storage, archive }, { integrity: async () => ["row 3 missing from index"] });
    expect(findings.map(({ kind, where }) => [kind, where.split("/").at(-1)])).toEqual([
      ["database-damaged", "database"],
      ["capture-missing", sampleId(2)],
      ["capture-altered", sampleId(3)],
      ["capture-missing", sampleId(2)],
      ["capture-altered", sampleId(3)],
    ]);
  });

  it("finds documents of feeds and tokens of timestamps that are missing or altered", async () => {
    const missing = new Set<string>([hashOfBytes(documentBytes(0)), hashOfBytes(tokenBytes(2))]);
    const changed = new Set<string>([hashOfBytes(documentBytes(1)), hashOfBytes(tokenBytes(3))]);
    const archive: Storage["archive"] = {
      ...storage.archive,
      get: async (name) => (missing.has(name) ? undefined : changed.has(name) ? Promise.reject(altered()) : storage.archive.get(name)),
    };
    const { findings } = await verifyStorage({ ...storage, archive });
    const where = (room: string) => [
      ["document-missing", `room/${room}/feed/${sampleFeedId(1)}/${sampleItem(1, 0).key}`],
      ["document-altered", `room/${room}/feed/${sampleFeedId(1)}/${sampleItem(1, 1).key}`],
      ["token-missing", `room/${room}/capture/${captureOf(4)}`],
      ["token-altered", `room/${room}/capture/${captureOf(4)}`],
    ];
    const byKind = (a: readonly string[], b: readonly string[]): number => String(a).localeCompare(String(b));
    expect(findings.map(({ kind, where: place }) => [kind, place]).sort(byKind)).toEqual(
      [...where(ARCHIPELAGO), ...where(DESK)].sort(byKind),
    );
  });

  const hashOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

  const captureOf = (number: number) =>
    records.flatMap((record) =>
      record.kind === "report" && record.submission.id === sampleId(number) ? [record.submission.capture.sha256] : [],
    )[0];

  it("of an export needs nothing but the file", async () => {
    const text = await exported(storage);
    const heads = new Map((await collect(storage.ledger.heads())).map((head) => [head.stream, head]));
    expect(await verifyExport(bytesOf(text), { heads })).toMatchObject({ findings: [], rooms: 2, seal: { lines: records.length + 1 } });
    await expect(verifyExport(bytesOf(text.slice(0, -1)))).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});

const altered = () => new ReportedlyError("CAPTURE_ALTERED", "the file has another SHA-256");
