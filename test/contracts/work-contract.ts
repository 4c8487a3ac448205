import { describe, expect, it } from "vitest";
import { messageId, type RoomId } from "../../src/model/ids.ts";
import type { WorkMessage } from "../../src/model/work.ts";
import { sampleId, sampleKept, sampleReading, sampleSubmission } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, storeUnderTest } from "./store-under-test.ts";

/** What every store promises of messages that are written and ended together with data. */
export function workContract(make: MakeStore): void {
  const at = storeUnderTest(make);

  const message = (id: string, into: RoomId = room): WorkMessage => ({ room: into, id: messageId(id), stage: "read", key: id });
  const waiting = async (): Promise<string[]> =>
    (await at.outbox.waiting({ now: "2026-03-01T00:00:00.000Z", limit: 100 })).map(({ id }) => id).sort();

  describe("work", () => {
    it("waits from the moment its cause is kept", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("read-1"), message("read-2")] });
      await at.store.keep(room, sampleKept(2), [], { send: [message("read-3")] });
      expect(await waiting()).toEqual(["read-1", "read-2", "read-3"]);
      expect(await at.outbox.message(room, messageId("read-1"))).toEqual({ ...message("read-1"), attempts: 0, isDead: false });
    });

    it("is over, and what follows waits, from the moment a reading is added", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("read-1"), message("read-2")] });
      await at.store.addReading(room, sampleId(1), sampleReading(1), [], { done: [messageId("read-1")], send: [message("link-1")] });
      expect(await waiting()).toEqual(["link-1", "read-2"]);
      expect(await at.outbox.message(room, messageId("read-1"))).toBeUndefined();
    });

    it("is over when it had failed before", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("read-1")] });
      await at.outbox.failed(room, messageId("read-1"), { at: "2026-02-01T08:00:01.000Z", code: "READING_FAILED", detail: "too long" });
      await at.store.addReading(room, sampleId(1), sampleReading(1), [], { done: [messageId("read-1")] });
      expect(await at.outbox.message(room, messageId("read-1"))).toBeUndefined();
      expect(await at.outbox.dead()).toEqual([]);
    });

    it("does not follow from the same capture again", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("read-1")] });
      await at.store.accept(room, { ...sampleSubmission(1), id: sampleId(2) }, { send: [message("read-2")] });
      expect(await waiting()).toEqual(["read-1"]);
      await at.store.keep(room, sampleKept(3), [], { send: [message("link-3")] });
      await at.store.keep(room, { ...sampleKept(3), id: sampleId(4) }, [], { send: [message("link-4")] });
      expect(await waiting()).toEqual(["link-3", "read-1"]);
    });

    it("does not follow from a second reading, which ends what asked for it all the same", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("read-1"), message("read-2")] });
      await at.store.addReading(room, sampleId(1), sampleReading(1), [], { done: [messageId("read-1")] });
      await at.store.addReading(room, sampleId(1), sampleReading(1), [], { done: [messageId("read-2")], send: [message("link-1")] });
      expect(await waiting()).toEqual([]);
    });

    it("asked for twice waits once, and keeps the attempts it had", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("same")] });
      const failure = { at: "2026-02-01T08:00:01.000Z", code: "INTERNAL", detail: "", retryAt: "2026-02-01T08:00:02.000Z" };
      await at.outbox.failed(room, messageId("same"), failure);
      await at.store.accept(room, sampleSubmission(2), { send: [message("same")] });
      expect(await waiting()).toEqual(["same"]);
      expect(await at.outbox.message(room, messageId("same"))).toMatchObject({ attempts: 1 });
    });

    it("of one room is not ended by the work of another", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("same")] });
      await at.store.accept(other, sampleSubmission(1), { send: [message("same", other)] });
      await at.store.addReading(other, sampleId(1), sampleReading(1), [], { done: [messageId("same")] });
      expect(await at.outbox.message(room, messageId("same"))).toBeDefined();
      expect(await at.outbox.message(other, messageId("same"))).toBeUndefined();
    });

    it("stays as it was when the data cannot be written", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [message("read-1")] });
      const work = { done: [messageId("read-1")], send: [message("link-1")] };
      const reading = sampleReading(1);
      const unwritable = { ...reading, claims: reading.claims.map((claim) => ({ ...claim, extractor: "\ud800" })) };
      const failing = [
        () => at.store.accept(room, { ...sampleSubmission(2), addedBy: "\ud800" }, work),
        () => at.store.keep(room, { ...sampleKept(2), reading: unwritable }, [], work),
        () => at.store.addReading(room, sampleId(1), unwritable, [], work),
        () => at.store.addReading(room, sampleId(9), reading, [], work),
        () => at.store.accept(nowhere, sampleSubmission(3), { send: [message("read-3", nowhere)] }),
      ];
      for (const write of failing) await expect(write()).rejects.toThrow(/INPUT_INVALID|NOT_FOUND/u);
      expect(await waiting()).toEqual(["read-1"]);
    });
  });
}
