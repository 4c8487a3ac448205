import { beforeAll, describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { exportTo } from "../../src/jobs/transfer/export-to.ts";
import { importFrom } from "../../src/jobs/transfer/import-from.ts";
import { recordOrder } from "../../src/jobs/transfer/record-order.ts";
import { verifyRecords } from "../../src/jobs/transfer/verify-storage.ts";
import type { Revision } from "../../src/model/revision.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import { collect } from "../contracts/collect.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleId } from "../contracts/sample-reading.ts";
import { DESK, fillStorage } from "./fill-storage.ts";
import { bytesOf } from "./round-trip.ts";

let records: readonly KeptRecord[];
beforeAll(async () => {
  const clock = heldClock();
  const storage = memoryStorage({ clock });
  await fillStorage(storage, clock);
  records = await collect(storage.transfer.records());
});

const isRevision = (record: KeptRecord, number: number): boolean =>
  record.kind === "revision" && record.room === DESK && record.revision.report === sampleId(2) && numbered(number, record.revision);
const numbered = (number: number, { id }: Revision): boolean => id.endsWith(String(number));

const altered = (change: (revision: Revision) => Revision): KeptRecord[] =>
  records.map((record) =>
    record.kind === "revision" && isRevision(record, 1) ? { ...record, revision: change(record.revision) } : record,
  );

const kindsIn = async (given: readonly KeptRecord[]) => (await verifyRecords(given)).findings.map(({ kind }) => kind);

describe("verification of revisions", () => {
  it("finds nothing where all are as their entries say", async () => {
    expect(records.filter(({ kind }) => kind === "revision")).toHaveLength(8);
    expect(await kindsIn(records)).toEqual([]);
  });

  it.each<[string, (revision: Revision) => Revision]>([
    ["who made it", (revision) => ({ ...revision, by: "Somebody" })],
    ["when", (revision) => ({ ...revision, at: "2026-02-02T08:00:01.001Z" })],
    ["its reason", (revision) => ({ ...revision, reason: undefined })],
    ["what it replaces", (revision) => ({ ...revision, replaces: [] })],
    ["a claim", (revision) => ({ ...revision, claims: revision.claims.map((claim) => ({ ...claim, tense: "future" })) })],
  ])("finds an altered revision: %s", async (_, change) => {
    expect(await kindsIn(altered(change))).toEqual(["revision-altered"]);
  });

  it("finds a revision that is gone, and one too many", async () => {
    expect(await kindsIn(records.filter((record) => !isRevision(record, 3)))).toEqual(["revision-missing"]);
    const last = records.findIndex((record) => isRevision(record, 3));
    expect(await kindsIn(records.toSpliced(last + 1, 0, records[last] as KeptRecord))).toEqual(["revision-without-entry"]);
  });

  it("finds revisions in another order", async () => {
    const first = records.findIndex((record) => isRevision(record, 1));
    const swapped = records.with(first, records[first + 1] as KeptRecord).with(first + 1, records[first] as KeptRecord);
    expect(await kindsIn(swapped)).toEqual(["revision-altered", "revision-altered"]);
  });
});

describe("the order of records", () => {
  it("has revisions right behind the reading of their report", () => {
    const order = recordOrder();
    const first = records.findIndex((record) => isRevision(record, 1));
    for (const record of records.slice(0, first)) expect(order.next(record)).toBeUndefined();
    expect(order.next(records.findLast(({ kind }) => kind === "revision") as KeptRecord)).toContain("right behind the reading");
  });
});

describe("importing revisions", () => {
  it("fails with RECORD_ALTERED for one that is not what its entry says, and keeps nothing", async () => {
    const target = memoryStorage({ clock: heldClock() });
    const lines: string[] = [];
    const source = {
      transfer: { records: () => asAsync(altered((revision) => ({ ...revision, by: "Somebody" }))), load: target.transfer.load },
    };
    await exportTo(source, async (text) => void lines.push(text));
    await expect(importFrom(target, bytesOf(lines.join("")))).rejects.toMatchObject({ code: "RECORD_ALTERED" });
    expect(await target.store.rooms()).toEqual([]);
  });

  it("names the member that is not as expected", async () => {
    const target = memoryStorage({ clock: heldClock() });
    const lines: string[] = [];
    const odd = altered((revision) => ({ ...revision, replaces: [7] as never }));
    await exportTo({ transfer: { records: () => asAsync(odd), load: target.transfer.load } }, async (text) => void lines.push(text));
    await expect(importFrom(target, bytesOf(lines.join("")))).rejects.toMatchObject({
      code: "INPUT_INVALID",
      detail: expect.stringContaining("revision.replaces") as string,
    });
  });
});

async function* asAsync(given: readonly KeptRecord[]): AsyncGenerator<KeptRecord> {
  yield* given;
}
