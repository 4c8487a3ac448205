import { beforeEach, describe, expect, test } from "vitest";
import { captureOf, damagedArchive, keep, ROOM, reportOf, roomOfCaptures, stamp } from "../../../test/captures/room-of-captures.ts";
import { sampleFeed, sampleItem } from "../../../test/contracts/sample-feed.ts";
import { ReportedlyError } from "../../errors.ts";
import { roomId, type Sha256 } from "../../model/ids.ts";
import type { Storage } from "../../ports/storage.ts";
import { type CaptureFinding, captureFindingLine } from "./capture-finding.ts";
import { type VerifyCapturesOptions, verifyCaptures } from "./verify-captures.ts";

let storage: Storage;
beforeEach(async () => {
  storage = await roomOfCaptures();
});

async function looked(options: VerifyCapturesOptions = {}, ports: Partial<Storage> = {}) {
  const findings: CaptureFinding[] = [];
  const verified = await verifyCaptures({ ...storage, ...ports }, { ...options, onFinding: (finding) => findings.push(finding) });
  return { ...verified, findings: findings.map(({ kind, capture, says }) => [kind, capture.report, says]) };
}

const WELL = { checked: 3, missing: 0, altered: 0, stamped: 0, badTimestamps: 0, unreferred: 0, findings: [] };
const altered = (name: Sha256) => new ReportedlyError("CAPTURE_ALTERED", `${name} has another SHA-256`);
const readsAs = (stampedAt: string) => async () => ({ stampedAt, authority: "Skerry Timestamps" });

describe("looking through captures", () => {
  test("finds nothing where everything is as it was", async () => {
    await stamp(storage, 1);
    expect(await looked({ verifyTimestamp: readsAs("2026-02-01T08:01:00Z") })).toEqual({ ...WELL, stamped: 1 });
  });

  test("finds what is missing and what was altered", async () => {
    const archive = damagedArchive(storage.archive, { lost: [captureOf(1)], altered: [captureOf(2)] }, altered);
    expect(await looked({}, { archive })).toEqual({
      ...WELL,
      missing: 1,
      altered: 1,
      findings: [
        ["capture-missing", reportOf(1), `expected ${captureOf(1)} in the archive, met none`],
        ["capture-altered", reportOf(2), `${captureOf(2)} has another SHA-256`],
      ],
    });
  });

  test("finds a size that is not that of the bytes", async () => {
    const archive = { ...storage.archive, get: async () => new Uint8Array(1) };
    const { altered: count, findings } = await looked({}, { archive });
    expect([count, findings[0]?.[2]]).toEqual([3, expect.stringMatching(/^expected \d+ bytes, met 1$/u)]);
  });

  test("finds tokens that are missing, altered, of another time, or not valid", async () => {
    const tokens = [await stamp(storage, 1), await stamp(storage, 2), await stamp(storage, 3), await stamp(storage, 3, "another")];
    const [lost, changed] = tokens.map(({ token }) => token);
    const archive = damagedArchive(storage.archive, { lost: lost ? [lost] : [], altered: changed ? [changed] : [] }, altered);
    const verifyTimestamp = async (token: Uint8Array) => {
      if (new TextDecoder().decode(token) === "another") throw new ReportedlyError("TIMESTAMP_FAILED", "expected a timestamp, met none");
      return { stampedAt: "2026-02-01T09:00:00.000Z", authority: "Skerry Timestamps" };
    };
    const met = await looked({ verifyTimestamp }, { archive });
    expect([met.badTimestamps, met.stamped, met.missing, met.altered]).toEqual([4, 0, 0, 0]);
    expect(met.findings.map(([kind, report]) => [kind, report])).toEqual([
      ["timestamp-missing", reportOf(1)],
      ["timestamp-altered", reportOf(2)],
      ["timestamp-invalid", reportOf(3)],
      ["timestamp-invalid", reportOf(3)],
    ]);
    expect(met.findings.map(([, , says]) => says)).toEqual(
      expect.arrayContaining([
        "expected a token of 2026-02-01T08:03:00.000Z, met one of 2026-02-01T09:00:00.000Z",
        "expected a timestamp, met none",
      ]),
    );
  });

  test("counts a capture as stamped while one of its timestamps is right", async () => {
    await stamp(storage, 1);
    const { token } = await stamp(storage, 1, "another");
    expect(await looked({}, { archive: damagedArchive(storage.archive, { lost: [token] }, altered) })).toMatchObject({
      stamped: 1,
      badTimestamps: 1,
    });
  });

  test("looks for tokens alone where nothing can check them", async () => {
    await stamp(storage, 1);
    expect(await looked()).toEqual({ ...WELL, stamped: 1 });
  });

  test("may look at one room alone, and counts nothing beside it then", async () => {
    const other = roomId("other");
    await storage.store.openRoom(other);
    await keep(storage, other, 4);
    expect((await looked({ room: other })).checked).toBe(1);
    expect(await looked({ room: other })).not.toHaveProperty("unreferred");
    expect((await looked()).checked).toBe(4);
  });

  test("of a room that nobody opened is ROOM_NOT_FOUND", async () => {
    await expect(looked({ room: roomId("nowhere") })).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });

  test("counts what no room refers to, entries of feeds and what captures were taken out of left aside", async () => {
    const bytes = (words: string) => storage.archive.put(new TextEncoder().encode(words));
    await bytes("left over");
    const document = await bytes("an entry");
    const { feed } = await storage.feeds.add(ROOM, sampleFeed(1));
    await storage.feeds.polled(ROOM, feed.id, {
      look: { at: "2026-02-01T08:00:00.000Z" },
      nextAt: "2026-02-01T09:00:00.000Z",
      items: [sampleItem(1, 1, { document }), sampleItem(1, 2, { document: undefined })],
    });
    const mailbox = await bytes("a mailbox");
    const container = { kind: "mbox", sha256: mailbox, part: "1" } as const;
    const transfer = {
      ...storage.transfer,
      async *records() {
        for await (const record of storage.transfer.records()) {
          if (record.kind !== "report") yield record;
          else yield { ...record, submission: { ...record.submission, capture: { ...record.submission.capture, container } } };
        }
      },
    };
    await storage.feeds.remove(ROOM, feed.id);
    expect((await looked({}, { transfer })).unreferred).toBe(1);
  });

  test("says how far it is, and can be stopped", async () => {
    const stopping = new AbortController();
    const seen: number[] = [];
    const onProgress = (checked: number) => {
      seen.push(checked);
      if (checked === 2) stopping.abort(new Error("stopped"));
    };
    await expect(looked({ onProgress, signal: stopping.signal })).rejects.toThrow("stopped");
    expect(seen).toEqual([1, 2]);
  });

  test("does not take an archive that cannot be read for captures that are lost", async () => {
    const archive = { ...storage.archive, get: () => Promise.reject(new ReportedlyError("DATA_UNREADABLE", "as the test wants it")) };
    await expect(looked({}, { archive })).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
  });

  test("gives findings that fit on a line", () => {
    const capture = { sha256: captureOf(1), report: reportOf(1) };
    expect(captureFindingLine({ kind: "capture-missing", room: ROOM, capture, says: "expected it, met none" })).toBe(
      `capture-missing: room/skerry/report/${reportOf(1)}: expected it, met none`,
    );
  });
});
