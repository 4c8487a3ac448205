import { beforeEach, describe, expect, test } from "vitest";
import { FEED_URL, type FeedBench, feedBench } from "../../../test/feeds/feed-bench.ts";
import { collectionOf, pageNaming } from "../../../test/feeds/invented-collections.ts";
import { ROOM } from "../../../test/server/plain-ports.ts";
import { ReportedlyError } from "../../errors.ts";
import { roomId } from "../../model/ids.ts";
import { addFeed } from "./add-feed.ts";

let ports: FeedBench;
beforeEach(async () => {
  ports = await feedBench();
  ports.fetcher.answers(FEED_URL, collectionOf([{ id: "1" }]));
});

const add = async (address: string, more: Partial<Parameters<typeof addFeed>[2]> = {}) =>
  addFeed(ports, ROOM, { address, by: "desk", ...more });

describe("adding a feed", () => {
  test("follows it from now on, under the name it gives itself", async () => {
    const { feed, isNew } = await add(FEED_URL, { everyMinutes: 30 });
    expect(isNew).toBe(true);
    expect(feed).toEqual({
      id: feed.id,
      kind: "feed",
      address: FEED_URL,
      title: "Skerry Review",
      everyMinutes: 30,
      addedAt: "2026-02-01T08:00:00.000Z",
      addedBy: "desk",
      isPaused: false,
      nextAt: "2026-02-01T08:00:00.000Z",
      failures: 0,
    });
    expect(feed.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/u);
    expect(await ports.feeds.list(ROOM)).toEqual([feed]);
    expect(ports.fetcher.asked).toEqual([{ url: FEED_URL, as: "machine" }]);
  });

  test("looks every hour unless said", async () => {
    expect((await add(FEED_URL)).feed.everyMinutes).toBe(60);
  });

  test("gives the one that the room has, however its address is written, and asks nobody", async () => {
    const { feed } = await add(FEED_URL);
    const asked = ports.fetcher.asked.length;
    expect(await add("  HTTPS://SKERRY.example:443/feed.xml#top ")).toEqual({ feed, isNew: false });
    expect(ports.fetcher.asked).toHaveLength(asked);
  });

  test("brings one back that was removed", async () => {
    const { feed } = await add(FEED_URL);
    await ports.feeds.remove(ROOM, feed.id);
    expect(await add(FEED_URL)).toMatchObject({ isNew: false, feed: { id: feed.id } });
    expect(await ports.feeds.list(ROOM)).toHaveLength(1);
  });

  test("follows the first feed that a page names, and goes past what is none", async () => {
    ports.fetcher.answers("https://skerry.example/", pageNaming("https://skerry.example/about", FEED_URL));
    ports.fetcher.answers("https://skerry.example/about", "About us.");
    expect((await add("https://skerry.example/")).feed).toMatchObject({ address: FEED_URL, title: "Skerry Review" });
  });

  test("takes the name that the page gives a feed without one", async () => {
    ports.fetcher.answers("https://skerry.example/", pageNaming("https://skerry.example/map.xml"));
    ports.fetcher.answers("https://skerry.example/map.xml", JSON.stringify({ kind: "sitemap", entries: [] }));
    expect((await add("https://skerry.example/")).feed).toMatchObject({
      address: "https://skerry.example/map.xml",
      title: "Named by a page",
    });
  });

  test("follows a feed that moved for good to where it moved", async () => {
    ports.fetcher.answers("https://new.example/feed.xml", collectionOf([]), { movedFrom: "https://old.example/feed.xml" });
    expect((await add("https://old.example/feed.xml")).feed.address).toBe("https://new.example/feed.xml");
  });

  test.each([
    ["INPUT_INVALID", "a page that names none", "About us."],
    ["INPUT_INVALID", "an archive, which is imported", collectionOf([], { kind: "warc" })],
    ["URL_DISALLOWED", "an address that machines are asked to leave alone", new ReportedlyError("URL_DISALLOWED", "robots.txt says no")],
    ["URL_UNREACHABLE", "an address that does not answer", new ReportedlyError("URL_UNREACHABLE", "nobody there")],
  ])("fails with %s for %s, and follows nothing", async (code, _, answer) => {
    ports.fetcher.answers("https://odd.example/", answer);
    await expect(add("https://odd.example/")).rejects.toMatchObject({ code });
    expect(await ports.feeds.list(ROOM)).toEqual([]);
  });

  test.each([
    ["no address", "skerry"],
    ["another protocol", "ftp://skerry.example/feed.xml"],
    ["a folder, unless it is said to be one", "/srv/inbox"],
    ["a longer address than can be kept", `https://skerry.example/${"a".repeat(2000)}`],
  ])("fails with USAGE for %s", async (_, address) => {
    await expect(add(address)).rejects.toMatchObject({ code: "USAGE" });
    expect(ports.fetcher.asked).toEqual([]);
  });

  test.each([0, 10_081, 1.5, Number.NaN])("fails with USAGE for a look every %s minutes", async (everyMinutes) => {
    await expect(add(FEED_URL, { everyMinutes })).rejects.toMatchObject({ code: "USAGE" });
  });

  test("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
    await expect(addFeed(ports, roomId("nowhere"), { address: FEED_URL, by: "desk" })).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });
});

describe("adding a folder", () => {
  test("follows it from now on", async () => {
    const { feed, isNew } = await add("/srv/inbox/", { kind: "folder", everyMinutes: 1 });
    expect(isNew).toBe(true);
    expect(feed).toMatchObject({ kind: "folder", address: "/srv/inbox", everyMinutes: 1 });
    expect(feed.title).toBeUndefined();
    expect(ports.fetcher.asked).toEqual([]);
  });

  test("fails with INPUT_NOT_FOUND for none, and follows nothing", async () => {
    const list = () => {
      throw new ReportedlyError("INPUT_NOT_FOUND", "/srv/nowhere");
    };
    const failing = { ...ports, folders: { ...ports.folders, list } };
    await expect(addFeed(failing, ROOM, { address: "/srv/nowhere", kind: "folder", by: "desk" })).rejects.toMatchObject({
      code: "INPUT_NOT_FOUND",
    });
    expect(await ports.feeds.list(ROOM)).toEqual([]);
  });

  test.each(["inbox", "./inbox", "/srv/\0", "/srv/\ud800", `/${"é".repeat(1001)}`])("fails with USAGE for %j", async (address) => {
    await expect(add(address, { kind: "folder" })).rejects.toMatchObject({ code: "USAGE" });
  });
});
