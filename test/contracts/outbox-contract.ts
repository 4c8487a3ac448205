import { beforeEach, describe, expect, it } from "vitest";
import { type MessageId, messageId, type RoomId } from "../../src/model/ids.ts";
import type { Stage, Work, WorkMessage } from "../../src/model/work.ts";
import type { Failure, Outbox } from "../../src/ports/outbox.ts";
import { sampleId, sampleKept, sampleReading, sampleSubmission } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, type StoreUnderTest, storeUnderTest } from "./store-under-test.ts";

/** What every outbox promises. */
export function outboxContract(name: string, make: MakeStore): void {
  describe(`${name} as an outbox`, () => {
    const at = storeUnderTest(make);
    promisesOfWriting(at);
    promisesOfWaiting(at);
    promisesOfFailing(at);
    promisesOfReplaying(at);
    promisesOfCounting(at);
  });
}

const messageOf = (id: string, stage: Stage = "read", into: RoomId = room): WorkMessage => ({
  room: into,
  id: messageId(id),
  stage,
  key: `key of ${id}`,
});

const ids = (...names: string[]): MessageId[] => names.map(messageId);
const named = (messages: readonly { readonly id: MessageId }[]): string => messages.map((message) => message.id).join(" ");

const failureAt = (moment: string, more: Partial<Failure> = {}): Failure => ({
  at: moment,
  code: "URL_TIMEOUT",
  detail: "no answer",
  ...more,
});

const NOW = "2026-02-01T08:00:00.000Z";
const LATER = "2026-02-01T08:00:10.000Z";

const waitingIn = async (at: StoreUnderTest, query: Partial<Parameters<Outbox["waiting"]>[0]> = {}): Promise<string> =>
  named(await at.outbox.waiting({ now: NOW, limit: 100, ...query }));

/** Keep reports numbered from 0 in `into`, the work of each with it and a second between two. */
async function keepWith(at: StoreUnderTest, works: readonly Work[], into: RoomId = room): Promise<void> {
  for (const [number, work] of works.entries()) {
    if (number > 0) at.clock.advance(1000);
    await at.store.accept(into, sampleSubmission(number), work);
  }
}

function promisesOfWriting(at: StoreUnderTest): void {
  describe("work that is written with data", () => {
    it("is there once the data is, and says what is to be done", async () => {
      const message = messageOf("a", "link");
      await at.store.accept(room, sampleSubmission(1), { send: [message] });
      expect(await at.outbox.message(room, messageId("a"))).toEqual({ ...message, attempts: 0, isDead: false });
      expect(await at.outbox.waiting({ now: NOW, limit: 9 })).toEqual([message]);
    });

    it("is not there when the data was not kept", async () => {
      const refused = at.store.accept(room, { ...sampleSubmission(1), addedBy: "\ud800" }, { send: [messageOf("a")] });
      await expect(refused).rejects.toMatchObject({ code: "INPUT_INVALID" });
      const unknown = at.store.addReading(room, sampleId(1), sampleReading(1), [], { send: [messageOf("b")] });
      await expect(unknown).rejects.toMatchObject({ code: "REPORT_NOT_FOUND" });
      expect(await waitingIn(at)).toBe("");
    });

    it("is neither sent nor forgotten when the same capture comes again", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [messageOf("a")] });
      const again = await at.store.accept(room, { ...sampleSubmission(1), id: sampleId(9) }, { done: ids("a"), send: [messageOf("b")] });
      expect(again.isNew).toBe(false);
      expect(await waitingIn(at)).toBe("");
    });

    it("ends with its effect, which sends what follows, once", async () => {
      await at.store.accept(room, sampleSubmission(1), { send: [messageOf("a"), messageOf("again")] });
      await at.store.addReading(room, sampleId(1), sampleReading(1), [], { done: ids("a"), send: [messageOf("b", "link")] });
      expect(await waitingIn(at)).toBe("again b");
      await at.store.addReading(room, sampleId(1), sampleReading(1), [], { done: ids("again", "b"), send: [messageOf("c", "link")] });
      expect(await waitingIn(at)).toBe("");
    });

    it("comes with a report that is kept and read at once", async () => {
      await at.store.keep(room, sampleKept(1), [], { send: [messageOf("a", "link"), messageOf("b", "reconcile")] });
      expect(await waitingIn(at)).toBe("a b");
    });

    it("is there once, as it was, when it is asked for twice", async () => {
      await keepWith(at, [{ send: [messageOf("a")] }]);
      await at.outbox.failed(room, messageId("a"), failureAt(NOW, { retryAt: NOW }));
      await keepWith(at, [{}, { send: [{ ...messageOf("a"), key: "another" }, messageOf("b")] }]);
      expect(await at.outbox.message(room, messageId("a"))).toMatchObject({ key: "key of a", attempts: 1 });
      expect(await waitingIn(at, { before: LATER })).toBe("a b");
      expect(await waitingIn(at, { before: "2026-02-01T08:00:00.500Z" })).toBe("a");
    });

    it("may be a great many messages", async () => {
      const names = Array.from({ length: 1700 }, (_, n) => `m${String(n).padStart(4, "0")}`);
      await at.store.accept(room, sampleSubmission(1), { send: names.map((name) => messageOf(name)) });
      expect(await waitingIn(at, { limit: 5000 })).toBe(names.join(" "));
      await at.outbox.done(room, ids(...names.slice(1)));
      expect(await waitingIn(at)).toBe("m0000");
    });
  });
}

function promisesOfWaiting(at: StoreUnderTest): void {
  describe("what waits", () => {
    beforeEach(() =>
      keepWith(at, [
        { send: [messageOf("d")] },
        { send: [messageOf("c", "link")] },
        { send: [messageOf("b", "reconcile")] },
        { send: [messageOf("a")] },
      ]),
    );

    it("comes oldest first, from all rooms", async () => {
      await at.store.accept(other, sampleSubmission(9), { send: [messageOf("a", "read", other)] });
      at.clock.advance(1000);
      await at.store.accept(room, sampleSubmission(9), { send: [messageOf("0")] });
      const waiting = await at.outbox.waiting({ now: NOW, limit: 9 });
      expect(waiting.map(({ room: of, id }) => `${of} ${id}`)).toEqual([
        "default d",
        "default c",
        "default b",
        "default a",
        "other a",
        "default 0",
      ]);
    });

    it("comes up to a limit, of the stages and from before the moment asked for", async () => {
      expect(await waitingIn(at, { limit: 2 })).toBe("d c");
      expect(await waitingIn(at, { stages: ["read"] })).toBe("d a");
      expect(await waitingIn(at, { stages: ["reconcile", "link"] })).toBe("c b");
      expect(await waitingIn(at, { before: "2026-02-01T08:00:02.000Z" })).toBe("d c");
      expect(await waitingIn(at, { before: NOW })).toBe("");
      expect(await waitingIn(at, { before: LATER, stages: ["read"], limit: 1 })).toBe("d");
    });

    it("is no more what is done, in its own room alone", async () => {
      await at.store.accept(other, sampleSubmission(9), { send: [messageOf("c", "read", other)] });
      await at.outbox.done(room, ids("c", "a", "gone"));
      await at.outbox.done(room, ids("c"));
      await at.outbox.done(room, []);
      await at.outbox.done(nowhere, ids("d"));
      expect(await waitingIn(at)).toBe("d b c");
      expect(await at.outbox.message(room, messageId("c"))).toBeUndefined();
      expect(await at.outbox.message(other, messageId("c"))).toBeDefined();
    });

    it("can be sent again once it is done", async () => {
      await at.outbox.failed(room, messageId("c"), failureAt(NOW));
      await at.outbox.done(room, ids("c"));
      await at.store.accept(room, sampleSubmission(9), { send: [messageOf("c")] });
      expect(await at.outbox.message(room, messageId("c"))).toMatchObject({ stage: "read", attempts: 0, isDead: false });
    });

    it("is not there under an id it does not have, in another room, or in no room", async () => {
      expect(await at.outbox.message(room, messageId("gone"))).toBeUndefined();
      expect(await at.outbox.message(other, messageId("a"))).toBeUndefined();
      expect(await at.outbox.message(nowhere, messageId("a"))).toBeUndefined();
    });

    it("can be ended by many at the same moment", async () => {
      await Promise.all([ids("a", "b", "c"), ids("c", "b", "a"), ids("b"), ids("b", "d")].map((done) => at.outbox.done(room, done)));
      expect(await waitingIn(at)).toBe("");
    });
  });
}

function promisesOfFailing(at: StoreUnderTest): void {
  describe("a failed attempt", () => {
    beforeEach(() => keepWith(at, [{ send: [messageOf("a"), messageOf("b", "link"), messageOf("c")] }]));

    it("is counted, and made again from the moment it names", async () => {
      await at.outbox.failed(room, messageId("b"), failureAt(NOW, { retryAt: LATER }));
      await at.outbox.failed(room, messageId("b"), failureAt(NOW, { retryAt: LATER }));
      expect(await at.outbox.message(room, messageId("b"))).toEqual({ ...messageOf("b", "link"), attempts: 2, isDead: false });
      expect(await waitingIn(at)).toBe("a c");
      expect(await waitingIn(at, { now: "2026-02-01T08:00:09.999Z" })).toBe("a c");
      expect(await waitingIn(at, { now: LATER })).toBe("a b c");
      expect(await at.outbox.dead(room)).toEqual([]);
    });

    it("without such a moment leaves the message to a person", async () => {
      await at.outbox.failed(room, messageId("b"), failureAt(NOW, { retryAt: NOW }));
      await at.outbox.failed(room, messageId("b"), failureAt(LATER, { code: "READING_FAILED", detail: 'over "memory" \u0000\ud800' }));
      expect(await at.outbox.message(room, messageId("b"))).toMatchObject({ attempts: 2, isDead: true });
      expect(await waitingIn(at, { now: "2027-01-01T00:00:00.000Z" })).toBe("a c");
      expect(await at.outbox.dead()).toEqual([
        { ...messageOf("b", "link"), attempts: 2, failedAt: LATER, code: "READING_FAILED", detail: 'over "memory" \u0000\ud800' },
      ]);
    });

    it("is forgotten with the message when that is done, and does nothing for one that is", async () => {
      await at.outbox.failed(room, messageId("a"), failureAt(NOW));
      await at.outbox.done(room, ids("a", "b"));
      await at.outbox.failed(room, messageId("a"), failureAt(NOW));
      await at.outbox.failed(room, messageId("b"), failureAt(NOW, { retryAt: LATER }));
      await at.outbox.failed(room, messageId("gone"), failureAt(NOW));
      await at.outbox.failed(other, messageId("c"), failureAt(NOW));
      await at.outbox.failed(nowhere, messageId("c"), failureAt(NOW));
      expect(await at.outbox.dead()).toEqual([]);
      expect(await waitingIn(at, { now: LATER })).toBe("c");
    });

    it("may be noted by several at the same moment, even while the message ends", async () => {
      await Promise.all(Array.from({ length: 5 }, () => at.outbox.failed(room, messageId("a"), failureAt(NOW, { retryAt: LATER }))));
      expect(await at.outbox.message(room, messageId("a"))).toMatchObject({ attempts: 5, isDead: false });
      const failing = Array.from({ length: 5 }, () => at.outbox.failed(room, messageId("b"), failureAt(NOW)));
      await Promise.all([...failing, at.outbox.done(room, ids("b")), at.outbox.failed(room, messageId("b"), failureAt(NOW))]);
      expect(await at.outbox.message(room, messageId("b"))).toBeUndefined();
      expect(await at.outbox.dead()).toEqual([]);
    });

    it("is not counted for a message that is dead", async () => {
      await keepWith(at, [{ send: [messageOf("a")] }]);
      await at.outbox.failed(room, messageId("a"), failureAt(NOW));
      await at.outbox.failed(room, messageId("a"), failureAt(LATER, { retryAt: LATER }));
      expect(await at.outbox.dead()).toMatchObject([{ id: "a", attempts: 1, failedAt: NOW }]);
    });
  });

  describe("dead messages", () => {
    it("come oldest failure first, of one room or of all", async () => {
      await keepWith(at, [{ send: [messageOf("a"), messageOf("b"), messageOf("c")] }]);
      await keepWith(at, [{ send: [messageOf("d", "read", other)] }], other);
      await at.outbox.failed(room, messageId("a"), failureAt("2026-02-01T08:00:03.000Z"));
      await at.outbox.failed(room, messageId("b"), failureAt("2026-02-01T08:00:01.000Z"));
      await at.outbox.failed(room, messageId("c"), failureAt(NOW, { retryAt: NOW }));
      await at.outbox.failed(other, messageId("d"), failureAt("2026-02-01T08:00:02.000Z"));
      expect(named(await at.outbox.dead())).toBe("b d a");
      expect(named(await at.outbox.dead(room))).toBe("b a");
      expect(named(await at.outbox.dead(other))).toBe("d");
      expect(await at.outbox.dead(nowhere)).toEqual([]);
    });

    it("that does not count makes its message wait all the same", async () => {
      await keepWith(at, [{ send: [messageOf("a"), messageOf("b")] }]);
      for (let times = 0; times < 3; times++)
        await at.outbox.postponed(room, messageId("a"), { ...failureAt(NOW), code: "URL_BUSY", retryAt: LATER });
      expect(await at.outbox.message(room, messageId("a"))).toMatchObject({ attempts: 0, isDead: false });
      expect([await waitingIn(at), await waitingIn(at, { now: LATER })]).toEqual(["b", "a b"]);
      await at.outbox.failed(room, messageId("a"), failureAt(NOW));
      expect(await at.outbox.message(room, messageId("a"))).toMatchObject({ attempts: 1, isDead: true });
    });

    it("that does not count changes nothing of messages that are dead, done or of no room", async () => {
      await keepWith(at, [{ send: [messageOf("a")] }]);
      await at.outbox.failed(room, messageId("a"), failureAt(NOW));
      for (const [into, id] of [
        [room, "a"],
        [room, "gone"],
        [nowhere, "a"],
      ] as const)
        await at.outbox.postponed(into, messageId(id), { ...failureAt(LATER), retryAt: NOW });
      expect(await at.outbox.dead()).toMatchObject([{ id: "a", attempts: 1, failedAt: NOW }]);
      expect(await waitingIn(at, { now: LATER })).toBe("");
    });
  });
}

function promisesOfReplaying(at: StoreUnderTest): void {
  describe("replaying dead messages", () => {
    beforeEach(async () => {
      await keepWith(at, [{ send: ["a", "b", "c", "d"].map((id) => messageOf(id, "link")) }]);
      for (const id of ids("a", "b", "b")) await at.outbox.failed(room, id, failureAt(NOW));
      await at.outbox.failed(room, messageId("c"), failureAt(NOW, { retryAt: NOW }));
    });

    it("brings them back as if they had never been tried, and gives them to be sent", async () => {
      const replayed = await at.outbox.replay(room, ids("b", "a"));
      expect(replayed.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([messageOf("a", "link"), messageOf("b", "link")]);
      expect(await at.outbox.message(room, messageId("b"))).toMatchObject({ attempts: 0, isDead: false });
      expect(await waitingIn(at)).toBe("a b c d");
      expect(await at.outbox.dead()).toEqual([]);
    });

    it("does nothing for none", async () => {
      expect(await at.outbox.replay(room, [])).toEqual([]);
      expect(named(await at.outbox.dead())).toBe("a b");
    });

    it.each([
      ["never failed", "d"],
      ["is to be tried again", "c"],
      ["is not there", "gone"],
    ])("fails with MESSAGE_NOT_FOUND for one that %s, and brings none back", async (_, id) => {
      await expect(at.outbox.replay(room, ids("a", id, "b"))).rejects.toMatchObject({ code: "MESSAGE_NOT_FOUND" });
      expect(named(await at.outbox.dead())).toBe("a b");
      expect(await at.outbox.message(room, messageId("c"))).toMatchObject({ attempts: 1, isDead: false });
    });

    it("fails with MESSAGE_NOT_FOUND in another room, in no room, and for one that was replayed", async () => {
      for (const elsewhere of [other, nowhere])
        await expect(at.outbox.replay(elsewhere, ids("a"))).rejects.toMatchObject({ code: "MESSAGE_NOT_FOUND" });
      await at.outbox.replay(room, ids("a"));
      await expect(at.outbox.replay(room, ids("a", "b"))).rejects.toMatchObject({ code: "MESSAGE_NOT_FOUND" });
      expect(named(await at.outbox.dead())).toBe("b");
    });
  });
}

function promisesOfCounting(at: StoreUnderTest): void {
  describe("counting messages", () => {
    it("says how many of each stage wait and are dead, for one room or all", async () => {
      await keepWith(at, [{ send: [messageOf("a"), messageOf("b"), messageOf("c"), messageOf("d", "reconcile")] }]);
      await keepWith(at, [{ send: [messageOf("a", "read", other), messageOf("e", "link", other)] }], other);
      await at.outbox.failed(room, messageId("a"), failureAt(NOW));
      await at.outbox.failed(room, messageId("b"), failureAt(NOW, { retryAt: LATER }));
      await at.outbox.failed(room, messageId("d"), failureAt(NOW));
      const counts = async (of?: RoomId): Promise<string[]> =>
        (await at.outbox.counts(of)).map(({ stage, waiting, dead }) => `${stage} ${waiting} ${dead}`).toSorted();
      expect(await counts()).toEqual(["link 1 0", "read 3 1", "reconcile 0 1"]);
      expect(await counts(room)).toEqual(["read 2 1", "reconcile 0 1"]);
      expect(await counts(other)).toEqual(["link 1 0", "read 1 0"]);
      expect(await counts(nowhere)).toEqual([]);
    });

    it("is empty when all is done", async () => {
      expect(await at.outbox.counts()).toEqual([]);
      await keepWith(at, [{ send: [messageOf("a")] }]);
      await at.outbox.done(room, ids("a"));
      expect(await at.outbox.counts()).toEqual([]);
    });
  });
}
