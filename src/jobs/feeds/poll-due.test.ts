import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sampleFeed, sampleFeedId } from "../../../test/contracts/sample-feed.ts";
import { type FeedBench, feedBench } from "../../../test/feeds/feed-bench.ts";
import { collectionOf } from "../../../test/feeds/invented-collections.ts";
import { ROOM } from "../../../test/server/plain-ports.ts";
import { ReportedlyError } from "../../errors.ts";
import { roomId } from "../../model/ids.ts";
import { pollDue } from "./poll-due.ts";
import { runPolling } from "./run-polling.ts";

let ports: FeedBench;
beforeEach(async () => {
  ports = await feedBench();
});

const urlOf = (number: number): string => sampleFeed(number).address;

/** Feeds that are due, the last one longest. */
async function due(count: number, room = ROOM): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await ports.feeds.add(room, sampleFeed(number, { nextAt: new Date(ports.clock.now().getTime() - number * 1000).toISOString() }));
    ports.fetcher.answers(urlOf(number), collectionOf([{ id: "1", url: `https://skerry.example/${number}`, words: "Boats." }]));
  }
}

const asked = (): string[] => ports.fetcher.asked.map(({ url }) => url);

describe("looking at what is due", () => {
  test("takes the longest overdue first, so many and no more, of any room", async () => {
    const other = roomId("other");
    await ports.store.openRoom(other);
    await due(2);
    await ports.feeds.add(other, sampleFeed(3, { nextAt: "2026-01-01T00:00:00.000Z" }));
    ports.fetcher.answers(urlOf(3), collectionOf([]));
    const looked = await pollDue(ports, { limit: 2 });
    expect(looked.map(({ id }) => id)).toEqual([sampleFeedId(3), sampleFeedId(2)]);
    expect(looked.every(({ last }) => last !== undefined)).toBe(true);
    expect(await pollDue(ports, { limit: 9 })).toMatchObject([{ id: sampleFeedId(1), last: { added: 1 } }]);
    expect(await pollDue(ports, { limit: 9 })).toEqual([]);
  });

  test("looks at what is due at the moment it is told", async () => {
    await ports.feeds.add(ROOM, sampleFeed(1, { nextAt: "2026-02-01T09:00:00.000Z" }));
    expect(await pollDue(ports, { limit: 9 })).toEqual([]);
    expect(await pollDue(ports, { limit: 9, now: new Date("2026-02-01T09:00:00.000Z") })).toHaveLength(1);
  });

  test("never has two at the same feed, though several ask at the same moment", async () => {
    await due(8);
    await Promise.all(Array.from({ length: 6 }, async () => pollDue(ports, { limit: 9 })));
    expect(asked().toSorted()).toEqual(Array.from({ length: 8 }, (_, number) => urlOf(number + 1)).toSorted());
  });

  test("leaves a feed to others ten minutes after whoever looked at it died", async () => {
    await due(1);
    const [found] = await ports.feeds.due("9", 1);
    const dead = { ...ports, fetcher: { ...ports.fetcher, ask: () => new Promise<never>(() => {}) } };
    void pollDue(dead, { limit: 1 });
    await sleep(1);
    ports.clock.advance(10 * 60_000 - 1);
    expect(await pollDue(ports, { limit: 1 })).toEqual([]);
    ports.clock.advance(1);
    expect(await pollDue(ports, { limit: 1 })).toMatchObject([{ id: found?.feed.id, last: { added: 1 } }]);
  });

  test("tells what goes wrong on our side, and goes on with the others", async () => {
    await due(3);
    const told: string[] = [];
    const polled: typeof ports.feeds.polled = async (room, id, ...given) => {
      if (id === sampleFeedId(2)) throw new ReportedlyError("DISK_FULL", "no room");
      return ports.feeds.polled(room, id, ...given);
    };
    await pollDue({ ...ports, feeds: { ...ports.feeds, polled } }, { limit: 9, onError: ({ code }) => void told.push(code) });
    expect(told).toEqual(["DISK_FULL"]);
    expect((await ports.feeds.list(ROOM)).map(({ last }) => last?.added)).toEqual([1, undefined, 1]);
  });

  test("says nothing of a feed that was removed while it was looked at", async () => {
    await due(1);
    const told: string[] = [];
    const ask: typeof ports.fetcher.ask = async (...given) => {
      await ports.feeds.remove(ROOM, sampleFeedId(1));
      return ports.fetcher.ask(...given);
    };
    await pollDue({ ...ports, fetcher: { ...ports.fetcher, ask } }, { limit: 9, onError: ({ code }) => void told.push(code) });
    expect(told).toEqual([]);
  });
});

describe("the loop", () => {
  const until = async (holds: () => boolean): Promise<void> => void (await vi.waitUntil(holds, { timeout: 5000, interval: 2 }));

  test("looks at everything that is due, and at what comes to be due, until it is stopped", async () => {
    await due(6);
    const stopping = new AbortController();
    const errors: unknown[] = [];
    const running = runPolling(ports, { signal: stopping.signal, onError: (error) => void errors.push(error), tickMs: 5 });
    await until(() => asked().length === 6);
    ports.clock.advance(16 * 60_000);
    await until(() => asked().length === 12);
    stopping.abort();
    await running;
    expect(errors).toEqual([]);
    expect(new Set(asked()).size).toBe(6);
  });

  test("looks at others while one host is slow", async () => {
    await due(5);
    const slow = Promise.withResolvers<never>();
    const ask: typeof ports.fetcher.ask = async (url, options) => (url === urlOf(5) ? slow.promise : ports.fetcher.ask(url, options));
    const stopping = new AbortController();
    const running = runPolling({ ...ports, fetcher: { ...ports.fetcher, ask } }, { signal: stopping.signal, onError: () => {}, tickMs: 5 });
    await until(() => asked().length === 4);
    stopping.abort();
    await running;
    expect(asked().toSorted()).toEqual([1, 2, 3, 4].map(urlOf));
  });

  test("stops at once in the middle of a look, which is due again as it was", async () => {
    await due(2);
    const before = await ports.feeds.list(ROOM);
    const waits: string[] = [];
    const ask: typeof ports.fetcher.ask = async (url) => {
      waits.push(url);
      return new Promise<never>(() => {});
    };
    const stopping = new AbortController();
    const running = runPolling({ ...ports, fetcher: { ...ports.fetcher, ask } }, { signal: stopping.signal, onError: () => {} });
    await until(() => waits.length === 2);
    stopping.abort();
    await running;
    expect(await ports.feeds.list(ROOM)).toEqual(before);
  });

  test("is over before it begins when it was stopped before", async () => {
    await due(1);
    await runPolling(ports, { signal: AbortSignal.abort(), onError: () => {} });
    expect(asked()).toEqual([]);
  });

  test("goes on when the database does not answer for a while", async () => {
    await due(1);
    const told: string[] = [];
    let isAway = true;
    const dueFeeds: typeof ports.feeds.due = async (...given) => {
      if (isAway) throw new ReportedlyError("DATABASE_UNREACHABLE", "it is away");
      return ports.feeds.due(...given);
    };
    const stopping = new AbortController();
    const running = runPolling(
      { ...ports, feeds: { ...ports.feeds, due: dueFeeds } },
      { signal: stopping.signal, onError: ({ code }) => void told.push(code), tickMs: 2 },
    );
    await until(() => told.length > 4);
    isAway = false;
    await until(() => asked().length === 1);
    stopping.abort();
    await running;
    expect(new Set(told)).toEqual(new Set(["DATABASE_UNREACHABLE"]));
  });
});
