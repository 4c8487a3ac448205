import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Feed, FeedItem } from "../../src/model/feed.ts";
import { feedId, messageId, reportId } from "../../src/model/ids.ts";
import type { WorkMessage } from "../../src/model/work.ts";
import type { Feeds, Polled } from "../../src/ports/feeds.ts";
import { sampleFeed, sampleFeedId, sampleItem } from "./sample-feed.ts";
import { type MakeStore, nowhere, other, room, type StoreUnderTest, storeUnderTest } from "./store-under-test.ts";

/** What every place of feeds promises. */
export function feedsContract(name: string, make: MakeStore): void {
  describe(`${name} as feeds`, () => {
    const at = storeUnderTest(make);
    promisesOfKeeping(at);
    promisesOfRemoving(at);
    promisesOfTurns(at);
    promisesOfLooks(at);
    promisesOfItems(at);
    promisesOfOutcomes(at);
    promisesOfRefusing(at);
  });
}

const ID = sampleFeedId(1);
const NOW = "2026-02-01T08:00:00.000Z";
const LATER = "2026-02-01T08:10:00.000Z";
const NEXT = "2026-02-01T08:15:00.000Z";

const polledWith = (items: readonly FeedItem[], more: Partial<Polled> = {}): Polled => ({
  look: { at: NOW },
  nextAt: NEXT,
  items,
  ...more,
});
const named = (items: readonly { readonly key: string }[]): number[] => items.map(({ key }) => Number.parseInt(key, 16));
const keyOf = (number: number): string => sampleItem(1, number).key;
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const message = (id: string): WorkMessage => ({ room, id: messageId(id), stage: "capture", key: `${ID}/${id}` });
const waitingIn = async ({ outbox }: StoreUnderTest): Promise<string[]> =>
  (await outbox.waiting({ now: "9", limit: 99 })).map(({ id }) => id);

function promisesOfKeeping(at: StoreUnderTest): void {
  describe("a feed", () => {
    it("comes back as it was added, odd names and all", async () => {
      const odd: Feed = {
        ...sampleFeed(1, { kind: "folder", address: "/srv/in\u{1F6E5}box", title: "NUL \0 and half a \ud800 pair", addedBy: '"desk' }),
        last: { at: NOW, added: 3, found: 9, code: "URL_TIMEOUT", detail: "no \0 answer", note: "1 file is too large" },
        failures: 2,
        validators: { etag: '"a\ud800"', lastModified: "Sun, 01 Feb 2026 08:00:00 GMT" },
        isPaused: true,
      };
      expect(plain(await at.feeds.add(room, odd))).toEqual({ feed: odd, isNew: true });
      expect(plain(await at.feeds.get(room, ID))).toEqual(odd);
      expect(plain(await at.feeds.list(room))).toEqual([odd]);
    });

    it("is of its room alone, and of another by the same address and id as well", async () => {
      await at.feeds.add(room, sampleFeed(1));
      expect(await at.feeds.list(other)).toEqual([]);
      expect((await at.feeds.add(other, sampleFeed(1, { everyMinutes: 60 }))).isNew).toBe(true);
      expect((await at.feeds.get(room, ID)).everyMinutes).toBe(15);
    });

    it("of an address that the room has is given back as it is", async () => {
      await at.feeds.add(room, sampleFeed(1));
      const again = await at.feeds.add(room, sampleFeed(2, { address: sampleFeed(1).address, everyMinutes: 99 }));
      expect(again).toMatchObject({ isNew: false, feed: { id: ID, everyMinutes: 15 } });
      expect(await at.feeds.list(room)).toHaveLength(1);
    });

    it("is added once by several at the same moment", async () => {
      const adding = Array.from({ length: 5 }, (_, n) => at.feeds.add(room, sampleFeed(n, { address: "https://one.example/feed" })));
      const outcomes = await Promise.all(adding);
      expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(outcomes.map(({ feed }) => feed.id)).size).toBe(1);
    });

    it("stands in the list behind those that were added before", async () => {
      for (const number of [3, 1, 2]) await at.feeds.add(room, sampleFeed(number));
      expect((await at.feeds.list(room)).map(({ id }) => id)).toEqual([1, 2, 3].map(sampleFeedId));
    });

    it("is changed in what is given, and in nothing else", async () => {
      await at.feeds.add(room, sampleFeed(1));
      expect(await at.feeds.change(room, ID, { everyMinutes: 60 })).toEqual(await at.feeds.get(room, ID));
      await at.feeds.change(room, ID, { isPaused: true });
      await at.feeds.change(room, ID, { nextAt: LATER, isPaused: undefined });
      await at.feeds.change(room, ID, {});
      expect(plain(await at.feeds.get(room, ID))).toEqual(sampleFeed(1, { everyMinutes: 60, isPaused: true, nextAt: LATER }));
    });
  });
}

function promisesOfRemoving(at: StoreUnderTest): void {
  describe("a feed that was removed", () => {
    it("is in no list and due no more, and comes back as it was", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.polled(room, ID, polledWith([sampleItem(1, 1)], { nextAt: NOW, title: "Skerry Review" }));
      const before = await at.feeds.get(room, ID);
      await at.feeds.remove(room, ID);
      await at.feeds.remove(room, ID);
      expect(await at.feeds.list(room)).toEqual([]);
      expect(await at.feeds.due(LATER, 9)).toEqual([]);
      expect(await at.feeds.claim(room, before, LATER)).toBe(false);
      expect(await at.feeds.restore(room, ID)).toEqual(before);
      expect(await at.feeds.restore(room, ID)).toEqual(before);
      expect(await at.feeds.get(room, ID)).toEqual(before);
      expect(named((await at.feeds.items(room, ID)).items)).toEqual([1]);
    });

    it("comes back when it is added again", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.remove(room, ID);
      expect(await at.feeds.add(room, sampleFeed(7, { address: sampleFeed(1).address }))).toMatchObject({ isNew: false, feed: { id: ID } });
      expect(await at.feeds.list(room)).toHaveLength(1);
    });

    it("leaves its items to be captured and settled", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.polled(room, ID, polledWith([sampleItem(1, 1)]), { send: [message("a")] });
      await at.feeds.remove(room, ID);
      expect(await at.feeds.item(room, ID, keyOf(1))).toMatchObject({ place: 1 });
      await at.feeds.settle(room, ID, keyOf(1), { at: LATER, report: reportId("r1") }, { done: [messageId("a")] });
      expect(await at.feeds.item(room, ID, keyOf(1))).toMatchObject({ outcome: { report: "r1" } });
      expect(await waitingIn(at)).toEqual([]);
    });

    it.each<[string, (feeds: Feeds) => Promise<unknown>]>([
      ["get", (feeds) => feeds.get(room, ID)],
      ["change", (feeds) => feeds.change(room, ID, {})],
      ["unseen", (feeds) => feeds.unseen(room, ID, [])],
      ["polled", (feeds) => feeds.polled(room, ID, polledWith([]))],
      ["items", (feeds) => feeds.items(room, ID)],
      ["release", (feeds) => feeds.release(room, ID, [])],
    ])("fails in %s with FEED_NOT_FOUND", async (_, ask) => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.remove(room, ID);
      await expect(ask(at.feeds)).rejects.toMatchObject({ code: "FEED_NOT_FOUND" });
    });
  });
}

function promisesOfTurns(at: StoreUnderTest): void {
  describe("the feeds that are due", () => {
    it("are those of all rooms whose time has come, the longest overdue first, so many and no more", async () => {
      await at.feeds.add(room, sampleFeed(1, { nextAt: "2026-02-01T07:00:00.000Z" }));
      await at.feeds.add(room, sampleFeed(2, { nextAt: "2026-02-01T08:00:00.001Z" }));
      await at.feeds.add(room, sampleFeed(3, { nextAt: "2026-02-01T06:00:00.000Z", isPaused: true }));
      await at.feeds.add(other, sampleFeed(4, { nextAt: "2026-02-01T06:30:00.000Z" }));
      await at.feeds.add(other, sampleFeed(5, { nextAt: NOW }));
      const due = await at.feeds.due(NOW, 9);
      expect(due.map(({ room: name, feed }) => [name, feed.id])).toEqual([
        ["other", sampleFeedId(4)],
        ["default", sampleFeedId(1)],
        ["other", sampleFeedId(5)],
      ]);
      expect(due[1]?.feed).toEqual(await at.feeds.get(room, ID));
      expect(await at.feeds.due(NOW, 2)).toEqual(due.slice(0, 2));
    });

    it("are taken by one of those who claim the same look, whoever is quicker", async () => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 8 }), async (claimants) => {
          number++;
          const feed = sampleFeed(number + 10);
          await at.feeds.add(room, feed);
          const from = await at.feeds.get(room, feed.id);
          const claims = Array.from({ length: claimants }, (_, n) => at.feeds.claim(room, from, `2026-02-01T08:1${n}:00.000Z`));
          const outcomes = await Promise.all(claims);
          expect(outcomes.filter(Boolean)).toHaveLength(1);
          const after = await at.feeds.get(room, feed.id);
          expect(after.nextAt).toBe(`2026-02-01T08:1${outcomes.indexOf(true)}:00.000Z`);
          expect(await at.feeds.claim(room, from, LATER)).toBe(false);
          expect(await at.feeds.claim(room, after, NEXT)).toBe(true);
        }),
        { numRuns: 10 },
      );
    });

    it("are not taken while paused, nor where there is none, nor by another room's claim", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.change(room, ID, { isPaused: true });
      expect(await at.feeds.claim(room, sampleFeed(1), LATER)).toBe(false);
      expect(await at.feeds.claim(room, sampleFeed(2), LATER)).toBe(false);
      await at.feeds.change(room, ID, { isPaused: false });
      expect(await at.feeds.claim(other, sampleFeed(1), LATER)).toBe(false);
      expect(await at.feeds.claim(room, sampleFeed(1), LATER)).toBe(true);
      expect(await at.feeds.due(NOW, 9)).toEqual([]);
      expect(await at.feeds.due(LATER, 9)).toHaveLength(1);
    });
  });
}

function promisesOfLooks(at: StoreUnderTest): void {
  describe("a look", () => {
    it("keeps the items that are new, with their messages, and says how many there were", async () => {
      await at.feeds.add(room, sampleFeed(1));
      const [first, second, third] = [1, 2, 3].map((number) => sampleItem(1, number, { seenAt: `2026-02-01T08:0${number}:00.000Z` }));
      if (!first || !second || !third) throw new Error("expected three items");
      expect(await at.feeds.polled(room, ID, polledWith([first, second]), { send: [message("a"), message("b")] })).toEqual({ added: 2 });
      const again = { ...second, address: "https://elsewhere.example/", seenAt: LATER };
      expect(await at.feeds.polled(room, ID, polledWith([again, third]), { done: [messageId("a")], send: [message("c")] })).toEqual({
        added: 1,
      });
      const { items, next } = await at.feeds.items(room, ID);
      expect(plain(items)).toEqual([third, second, first]);
      expect(next).toBeUndefined();
      expect(await waitingIn(at)).toEqual(["b", "c"]);
      expect(await at.feeds.get(room, ID)).toMatchObject({ nextAt: NEXT, failures: 0, last: { at: NOW, added: 1 } });
    });

    it("leaves title and validators as they were unless it gives others, and counts failures in a row", async () => {
      await at.feeds.add(room, sampleFeed(1));
      const failed: Partial<Polled> = { look: { at: LATER, code: "URL_TIMEOUT", detail: "no answer" } };
      await at.feeds.polled(
        room,
        ID,
        polledWith([], { title: "Skerry Review", validators: { etag: "a" }, look: { at: NOW, found: 7, note: "odd" } }),
      );
      await at.feeds.polled(room, ID, polledWith([], failed));
      await at.feeds.polled(room, ID, polledWith([], failed));
      expect(plain(await at.feeds.get(room, ID))).toEqual(
        sampleFeed(1, {
          title: "Skerry Review",
          validators: { etag: "a" },
          failures: 2,
          last: { at: LATER, added: 0, code: "URL_TIMEOUT", detail: "no answer" },
          nextAt: NEXT,
        }),
      );
      await at.feeds.polled(room, ID, polledWith([], { validators: {}, look: { at: LATER, isUnchanged: true } }));
      expect(plain(await at.feeds.get(room, ID))).toMatchObject({ validators: {}, failures: 0, last: { isUnchanged: true } });
    });

    it("takes as many items as a large site map has", async () => {
      await at.feeds.add(room, sampleFeed(1));
      const many = Array.from({ length: 1234 }, (_, number) => sampleItem(1, number));
      expect(await at.feeds.polled(room, ID, polledWith(many))).toEqual({ added: 1234 });
      expect(await at.feeds.unseen(room, ID, [...many.map(({ key }) => key), keyOf(5000)])).toEqual([keyOf(5000)]);
    });
  });
}

function promisesOfItems(at: StoreUnderTest): void {
  describe("the items of a feed", () => {
    it("are unseen until a look brought them, in the order asked for, each once", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.add(room, sampleFeed(2));
      await at.feeds.polled(room, ID, polledWith([sampleItem(1, 2), sampleItem(1, 3)]));
      const keys = [5, 2, 4, 5, 3].map(keyOf);
      expect(await at.feeds.unseen(room, ID, keys)).toEqual([5, 4].map(keyOf));
      expect(await at.feeds.unseen(room, sampleFeedId(2), keys)).toEqual([5, 2, 4, 3].map(keyOf));
      expect(await at.feeds.unseen(room, ID, [])).toEqual([]);
    });

    it("come back as they were, odd words and all", async () => {
      await at.feeds.add(room, sampleFeed(1));
      const bare: FeedItem = { feed: ID, key: keyOf(1), seenAt: NOW, place: 0, isHeld: true, stated: [] };
      const odd = sampleItem(1, 2, {
        address: "/srv/\u{1F6E5} \ud800",
        documentType: "a\0b",
        stated: [{ field: "byline", value: "\ud800", raw: "\0", from: "feed:dc:creator", isChosen: false, span: { start: 0, end: 2 } }],
        outcome: { at: LATER, report: reportId("r1"), code: "URL_FAILED", detail: "status 404 \0" },
      });
      await at.feeds.polled(room, ID, polledWith([bare, odd]));
      for (const item of [bare, odd]) expect(plain(await at.feeds.item(room, ID, item.key))).toEqual(item);
    });

    it("come page by page, the newest look first and within it in the order of the feed, whatever is added meanwhile", async () => {
      // Each run has a feed of its own: what an earlier one brought would stand in its list.
      let number = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(3), fc.nat(5)), { maxLength: 20 }),
          fc.integer({ min: 2, max: 7 }),
          async (places, limit) => {
            number++;
            const feed = sampleFeed(number + 10);
            await at.feeds.add(room, feed);
            const items = places.map(([minute, place], n) =>
              sampleItem(number + 10, n, { seenAt: `2026-02-01T08:0${minute}:00.000Z`, place }),
            );
            await at.feeds.polled(room, feed.id, polledWith(items));
            const expected = items.toSorted((a, b) => b.seenAt.localeCompare(a.seenAt) || a.place - b.place || (a.key < b.key ? -1 : 1));
            const seen: FeedItem[] = [];
            let cursor: string | undefined;
            do {
              const page = await at.feeds.items(room, feed.id, { limit, cursor });
              expect(page.items.length).toBeLessThanOrEqual(limit);
              seen.push(...page.items);
              cursor = page.next;
              await at.feeds.polled(room, feed.id, polledWith([sampleItem(number + 10, 1000 + seen.length, { seenAt: LATER })]));
            } while (cursor !== undefined);
            expect(plain(seen)).toEqual(expected);
          },
        ),
        { numRuns: 8 },
      );
    });

    it("come fifty at a time unless said, and with USAGE for a limit or a cursor that is none", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.polled(room, ID, polledWith(Array.from({ length: 60 }, (_, number) => sampleItem(1, number))));
      expect((await at.feeds.items(room, ID)).items).toHaveLength(50);
      for (const query of [{ limit: 0 }, { limit: 201 }, { cursor: "nonsense" }])
        await expect(at.feeds.items(room, ID, query)).rejects.toMatchObject({ code: "USAGE" });
    });

    it("are held until they are asked for", async () => {
      await at.feeds.add(room, sampleFeed(1));
      const [held, free] = [sampleItem(1, 1, { isHeld: true }), sampleItem(1, 2)];
      await at.feeds.polled(room, ID, polledWith([held, free]));
      const keys = [held.key, free.key, keyOf(9), held.key];
      expect(await at.feeds.release(room, ID, keys, { send: [message("a")] })).toBe(1);
      expect(await at.feeds.item(room, ID, held.key)).toMatchObject({ isHeld: false });
      expect(await at.feeds.release(room, ID, keys)).toBe(0);
      expect(await waitingIn(at)).toEqual(["a"]);
    });

    it("are undefined when there are none", async () => {
      await at.feeds.add(room, sampleFeed(1));
      expect(await at.feeds.item(room, ID, keyOf(1))).toBeUndefined();
      expect(await at.feeds.item(room, sampleFeedId(9), keyOf(1))).toBeUndefined();
    });
  });
}

function promisesOfOutcomes(at: StoreUnderTest): void {
  describe("the outcome of an item", () => {
    const outcome = { at: LATER, report: reportId("r1") };

    it("is noted once, and ends what asked for it each time", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.polled(room, ID, polledWith([sampleItem(1, 1, { isHeld: true })]), { send: [message("a"), message("b")] });
      await at.feeds.settle(room, ID, keyOf(1), outcome, { done: [messageId("a")], send: [message("c")] });
      await at.feeds.settle(room, ID, keyOf(1), { at: NEXT, code: "URL_FAILED" }, { done: [messageId("b")], send: [message("d")] });
      expect(plain(await at.feeds.item(room, ID, keyOf(1)))).toEqual(sampleItem(1, 1, { outcome }));
      expect(await waitingIn(at)).toEqual(["c"]);
    });

    it("is noted by one of several at the same moment", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.polled(room, ID, polledWith([sampleItem(1, 1)]));
      const settling = Array.from({ length: 6 }, (_, n) =>
        at.feeds.settle(room, ID, keyOf(1), { at: NOW, report: reportId(`r${n}`) }, { send: [message(`m${n}`)] }),
      );
      await Promise.all(settling);
      const sent = await waitingIn(at);
      expect(sent).toHaveLength(1);
      expect((await at.feeds.item(room, ID, keyOf(1)))?.outcome?.report).toBe(sent[0]?.replace("m", "r"));
    });

    it("of an item that is not there fails with FEED_NOT_FOUND, and leaves the work to be done", async () => {
      await at.feeds.add(room, sampleFeed(1));
      await at.feeds.polled(room, ID, polledWith([]), { send: [message("a")] });
      await expect(at.feeds.settle(room, ID, keyOf(1), outcome, { done: [messageId("a")] })).rejects.toMatchObject({
        code: "FEED_NOT_FOUND",
      });
      expect(await waitingIn(at)).toEqual(["a"]);
    });
  });
}

function promisesOfRefusing(at: StoreUnderTest): void {
  const asks: readonly [string, (feeds: Feeds, name: typeof room) => Promise<unknown>][] = [
    ["get", (feeds, name) => feeds.get(name, ID)],
    ["change", (feeds, name) => feeds.change(name, ID, { isPaused: true })],
    ["remove", (feeds, name) => feeds.remove(name, ID)],
    ["restore", (feeds, name) => feeds.restore(name, ID)],
    ["unseen", (feeds, name) => feeds.unseen(name, ID, ["k"])],
    ["polled", (feeds, name) => feeds.polled(name, ID, polledWith([sampleItem(1, 1)]))],
    ["items", (feeds, name) => feeds.items(name, ID)],
    ["release", (feeds, name) => feeds.release(name, ID, ["k"])],
    ["settle", (feeds, name) => feeds.settle(name, ID, "k", { at: NOW })],
  ];

  it.each(asks)("fail in %s with FEED_NOT_FOUND for a feed that is not there, also when another room has it", async (_, ask) => {
    await at.feeds.add(other, sampleFeed(1));
    await expect(ask(at.feeds, room)).rejects.toMatchObject({ code: "FEED_NOT_FOUND" });
    expect(plain(await at.feeds.get(other, ID))).toEqual(sampleFeed(1));
  });

  it.each([
    ...asks,
    ["add", (feeds, name) => feeds.add(name, sampleFeed(1))],
    ["list", (feeds, name) => feeds.list(name)],
    ["claim", (feeds, name) => feeds.claim(name, sampleFeed(1), LATER)],
    ["item", (feeds, name) => feeds.item(name, feedId("f"), "k")],
  ] satisfies typeof asks)("fail in %s with ROOM_NOT_FOUND for a room nobody opened", async (_, ask) => {
    await expect(ask(at.feeds, nowhere)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });
}
