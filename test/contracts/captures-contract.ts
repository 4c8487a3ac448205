import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { submissionDigest } from "../../src/adapters/ledger/report-entries.ts";
import { messageId, roomId, sha256 } from "../../src/model/ids.ts";
import type { WorkMessage } from "../../src/model/work.ts";
import type { Captures, CaptureTimestamp } from "../../src/ports/captures.ts";
import type { CaptureRecord, Submission } from "../../src/ports/store.ts";
import { circumstances } from "../arbitraries.ts";
import { collect } from "./collect.ts";
import { sampleId, sampleKept, sampleSubmission } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, type StoreUnderTest, storeUnderTest } from "./store-under-test.ts";

/** What every place of captures promises. */
export function capturesContract(name: string, make: MakeStore): void {
  describe(`${name} as captures`, () => {
    const at = storeUnderTest(make);
    promisesOfRecords(at);
    promisesOfTimestamps(at);

    it.each<[string, (captures: Captures) => Promise<unknown>]>([
      ["capture", (captures) => captures.capture(nowhere, nameOf(1))],
      ["all", (captures) => collect(captures.all(nowhere))],
      ["has", (captures) => captures.has(nowhere, nameOf(1))],
      ["stamped", (captures) => captures.stamped(nowhere, timestampOf(1))],
    ])("fail in %s with ROOM_NOT_FOUND for a room nobody opened", async (_, ask) => {
      await expect(ask(at.captures)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    });
  });
}

const nameOf = (number: number) => sampleSubmission(number).capture.sha256;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const EXCHANGE: NonNullable<CaptureRecord["exchange"]> = {
  status: 200,
  requestHeaders: [["user-agent", "Reportedly"]],
  responseHeaders: [
    ["Content-Type", "text/html"],
    ["X-Odd", "half a \ud800 pair"],
    ["X-Odd", "\0"],
  ],
  redirects: [{ url: "http://skerry.example/a", status: 301, location: "https://skerry.example/a" }],
};
const CONTAINER: NonNullable<CaptureRecord["container"]> = { kind: "warc", name: "harbour.warc.gz", part: "<urn:uuid:1>" };

const withCircumstances = (number: number, more: Partial<CaptureRecord>): Submission => {
  const submission = sampleSubmission(number);
  return { ...submission, capture: { ...submission.capture, ...more } };
};

const timestampOf = (number: number, token = "a", stampedAt = "2026-02-01T08:00:00.000Z"): CaptureTimestamp => ({
  capture: nameOf(number),
  token: sha256(token.repeat(64)),
  authority: "https://stamp.example/tsr",
  stampedAt,
});

function promisesOfRecords(at: StoreUnderTest): void {
  describe("a capture", () => {
    it("comes back with its report, read or not", async () => {
      await at.store.keep(room, sampleKept(1));
      await at.store.accept(room, sampleSubmission(2));
      for (const number of [1, 2])
        expect(await at.captures.capture(room, nameOf(number))).toEqual({
          ...sampleSubmission(number).capture,
          report: sampleId(number),
          timestamps: [],
        });
    });

    it("is known by its room alone", async () => {
      await at.store.accept(room, sampleSubmission(1));
      expect([await at.captures.has(room, nameOf(1)), await at.captures.has(other, nameOf(1))]).toEqual([true, false]);
      expect(await at.captures.capture(other, nameOf(1))).toBeUndefined();
      expect(await collect(at.captures.all(other))).toEqual([]);
    });

    it("says how the bytes came, here and wherever its report is handed out", async () => {
      const submission = withCircumstances(1, { exchange: EXCHANGE, container: CONTAINER });
      await at.store.accept(room, submission);
      expect(plain(await at.captures.capture(room, nameOf(1)))).toEqual({ ...submission.capture, report: sampleId(1), timestamps: [] });
      expect(plain(await at.store.submission(room, sampleId(1)))).toEqual({ ...submission, isRead: false });
    });

    it("comes back as it was, whatever was said over HTTP and whatever held it", async () => {
      let number = 100;
      await fc.assert(
        fc.asyncProperty(circumstances, async (given) => {
          const submission = withCircumstances(number++, given);
          await at.store.accept(room, submission);
          expect(plain(await at.captures.capture(room, submission.capture.sha256))).toMatchObject(given);
          expect(plain((await at.store.submission(room, submission.id))?.capture)).toEqual(submission.capture);
        }),
        { numRuns: 25 },
      );
    });

    it("has its circumstances in what the ledger hashes, and nothing in their place where there are none", async () => {
      const bare = await at.store.accept(room, withCircumstances(1, { exchange: undefined, container: undefined }));
      expect(bare.entry.what["submission"]).toBe(submissionDigest(sampleSubmission(1)));
      const fetched = withCircumstances(2, { exchange: EXCHANGE });
      const { entry } = await at.store.accept(room, fetched);
      expect(entry.what["submission"]).toBe(submissionDigest(fetched));
      expect(entry.what["submission"]).not.toBe(submissionDigest(sampleSubmission(2)));
      const kept = await at.store.submission(room, sampleId(2));
      expect(kept && submissionDigest(kept)).toBe(entry.what["submission"]);
    });

    it("comes in the order of arrival, whatever its name and id, and while others are kept", async () => {
      const numbers = [5, 2, 9, 1];
      for (const number of numbers) await at.store.accept(room, sampleSubmission(number));
      const seen: unknown[] = [];
      for await (const { report } of at.captures.all(room)) {
        seen.push(report);
        await at.store.accept(other, sampleSubmission(20 + seen.length));
      }
      expect(seen).toEqual(numbers.map(sampleId));
      expect(await collect(at.captures.all(other))).toHaveLength(4);
    });
  });
}

function promisesOfTimestamps(at: StoreUnderTest): void {
  describe("a timestamp", () => {
    const message = (id: string): WorkMessage => ({ room, id: messageId(id), stage: "stamp", key: id });
    const waiting = async (): Promise<string[]> => (await at.outbox.waiting({ now: "9", limit: 9 })).map(({ id }) => id);

    it("hangs on its capture, the oldest first", async () => {
      await at.store.accept(room, sampleSubmission(1));
      const [later, earlier] = [timestampOf(1, "a", "2026-02-02T08:00:00.000Z"), timestampOf(1, "b", "2026-02-01T08:00:00.000Z")];
      await at.captures.stamped(room, later);
      await at.captures.stamped(room, earlier);
      expect((await at.captures.capture(room, nameOf(1)))?.timestamps).toEqual([earlier, later]);
      expect((await collect(at.captures.all(room))).map(({ timestamps }) => timestamps)).toEqual([[earlier, later]]);
    });

    it("is kept once, and ends what asked for it each time", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("a"), message("b")] });
      await at.captures.stamped(room, timestampOf(1), { done: [messageId("a")] });
      await at.captures.stamped(room, timestampOf(1), { done: [messageId("b")], send: [message("c")] });
      expect((await at.captures.capture(room, nameOf(1)))?.timestamps).toEqual([timestampOf(1)]);
      expect(await waiting()).toEqual(["c"]);
    });

    it("is of one room, though two have the same bytes", async () => {
      await at.store.accept(room, sampleSubmission(1));
      await at.store.accept(other, sampleSubmission(1));
      await at.captures.stamped(other, timestampOf(1));
      expect((await at.captures.capture(room, nameOf(1)))?.timestamps).toEqual([]);
      expect((await at.captures.capture(other, nameOf(1)))?.timestamps).toHaveLength(1);
    });

    it("of bytes the room does not have fails with CAPTURE_NOT_FOUND, and leaves the work to be done", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("a")] });
      await expect(at.captures.stamped(room, timestampOf(2), { done: [messageId("a")] })).rejects.toMatchObject({
        code: "CAPTURE_NOT_FOUND",
      });
      expect(await waiting()).toEqual(["a"]);
    });

    it("comes from many at the same moment, and is kept once", async () => {
      await at.store.openRoom(roomId("busy"));
      await at.store.accept(roomId("busy"), sampleSubmission(1));
      await Promise.all(Array.from({ length: 6 }, () => at.captures.stamped(roomId("busy"), timestampOf(1))));
      expect((await at.captures.capture(roomId("busy"), nameOf(1)))?.timestamps).toHaveLength(1);
    });
  });
}
