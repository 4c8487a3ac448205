import { beforeEach, describe, expect, test } from "vitest";
import { sampleFeedId, sampleItem } from "../../../test/contracts/sample-feed.ts";
import { FEED_URL, type FeedBench, feedBench, followed, workOff } from "../../../test/feeds/feed-bench.ts";
import { collectionOf } from "../../../test/feeds/invented-collections.ts";
import { ROOM } from "../../../test/server/plain-ports.ts";
import { captureItems } from "./capture-items.ts";
import { changeFeed } from "./change-feed.ts";
import { nextLook } from "./next-look.ts";
import { pollFeed } from "./poll-feed.ts";

let ports: FeedBench;
beforeEach(async () => {
  ports = await feedBench();
});

describe("changing a feed", () => {
  test("pauses and resumes it, and leaves when it is due", async () => {
    const { id, nextAt } = await followed(ports, { nextAt: "2026-02-01T08:30:00.000Z" });
    expect(await changeFeed(ports, ROOM, id, { isPaused: true })).toMatchObject({ isPaused: true, nextAt });
    expect(await ports.feeds.due("9", 9)).toEqual([]);
    expect(await changeFeed(ports, ROOM, id, { isPaused: false })).toMatchObject({ isPaused: false, nextAt });
  });

  test("lets the next look come no later than the new interval", async () => {
    const { id } = await followed(ports, { everyMinutes: 10_080, nextAt: "2026-02-08T08:00:00.000Z" });
    expect(await changeFeed(ports, ROOM, id, { everyMinutes: 60 })).toMatchObject({ everyMinutes: 60, nextAt: "2026-02-01T09:00:00.000Z" });
    expect(await changeFeed(ports, ROOM, id, { everyMinutes: 600 })).toMatchObject({
      everyMinutes: 600,
      nextAt: "2026-02-01T09:00:00.000Z",
    });
  });

  test("fails with USAGE for an interval outside 1 to 10,080 minutes, and FEED_NOT_FOUND for none", async () => {
    const { id } = await followed(ports);
    for (const everyMinutes of [0, 10_081, 2.5])
      await expect(changeFeed(ports, ROOM, id, { everyMinutes })).rejects.toMatchObject({ code: "USAGE" });
    for (const change of [{ everyMinutes: 5 }, { isPaused: true }])
      await expect(changeFeed(ports, ROOM, sampleFeedId(9), change)).rejects.toMatchObject({ code: "FEED_NOT_FOUND" });
  });
});

describe("items that are held", () => {
  test("are captured once somebody asks for them", async () => {
    const feed = await followed(ports);
    const entries = Array.from({ length: 53 }, (_, number) => ({
      id: `${number}`,
      url: `https://skerry.example/${number}`,
      words: `Boats ${number}.`,
    }));
    ports.fetcher.answers(FEED_URL, collectionOf(entries));
    await pollFeed(ports, ROOM, feed);
    await workOff(ports);
    const { items } = await ports.feeds.items(ROOM, feed.id, { limit: 200 });
    const keys = items.slice(48, 52).map(({ key }) => key);
    const sent = ports.queue.sent.length;
    expect(await captureItems(ports, ROOM, feed.id, [...keys, ...keys, sampleItem(1, 9).key])).toBe(2);
    expect(ports.queue.sent.slice(sent)).toHaveLength(2);
    expect(await captureItems(ports, ROOM, feed.id, keys)).toBe(0);
    await workOff(ports);
    const after = (await ports.feeds.items(ROOM, feed.id, { limit: 200 })).items;
    expect(after.filter(({ outcome }) => outcome === undefined)).toHaveLength(1);
  });

  test("of a feed that is not there fail with FEED_NOT_FOUND", async () => {
    await expect(captureItems(ports, ROOM, sampleFeedId(9), ["k"])).rejects.toMatchObject({ code: "FEED_NOT_FOUND" });
  });
});

describe("the next look", () => {
  const now = new Date("2026-02-01T08:00:00.000Z");
  const minutes = (everyMinutes: number, options: Partial<Parameters<typeof nextLook>[2]>): number =>
    (Date.parse(nextLook({ everyMinutes }, now, { failures: 0, chance: 0.5, ...options })) - now.getTime()) / 60_000;

  test.each([
    ["comes after the interval", 15, {}, 15],
    ["is spread by a twentieth, down", 20, { chance: 0 }, 19],
    ["and up", 20, { chance: 1 }, 21],
    ["never comes before a minute", 1, { chance: 0 }, 1],
    ["comes later after each failure", 15, { failures: 3 }, 120],
    ["at most a day later", 15, { failures: 12 }, 1440],
    ["or the interval, where that is longer", 10_080, { failures: 5 }, 10_080],
    ["not before a host asks for", 1, { retryAfterMs: 3_600_000 }, 60],
    ["is counted even after failures without number", 60, { failures: 5000 }, 1440],
  ])("%s", (_, everyMinutes, options, expected) => {
    expect(minutes(everyMinutes, options)).toBe(expected);
  });
});
