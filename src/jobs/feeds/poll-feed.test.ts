import { beforeEach, describe, expect, test } from "vitest";
import { FEED_URL, type FeedBench, feedBench, followed } from "../../../test/feeds/feed-bench.ts";
import { collectionOf, type InventedEntry } from "../../../test/feeds/invented-collections.ts";
import { ROOM } from "../../../test/server/plain-ports.ts";
import { ReportedlyError } from "../../errors.ts";
import type { Feed } from "../../model/feed.ts";
import { hashOf } from "../intake/capture-input.ts";
import { pollFeed } from "./poll-feed.ts";

let ports: FeedBench;
let feed: Feed;
beforeEach(async () => {
  ports = await feedBench();
  feed = await followed(ports);
});

const look = async (at = feed, signal?: AbortSignal): Promise<Feed> => pollFeed(ports, ROOM, at, { chance: () => 0.5, signal });
const lookAgain = async (): Promise<Feed> => look(await ports.feeds.get(ROOM, feed.id));
const itemsOf = async () => (await ports.feeds.items(ROOM, feed.id, { limit: 200 })).items;
const entry = (number: number, more: Partial<InventedEntry> = {}): InventedEntry => ({
  id: `boats-${number}`,
  url: `https://skerry.example/boats/${number}`,
  words: `Boats, part ${number}.`,
  ...more,
});
const entries = (count: number, from = 0): InventedEntry[] => Array.from({ length: count }, (_, number) => entry(from + number));
const minutesUntil = ({ nextAt }: Feed): number => (Date.parse(nextAt) - ports.clock.now().getTime()) / 60_000;

describe("a look at a feed", () => {
  test("notes every entry once, with its words in the archive and a message that has its page captured", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(3)));
    const after = await look();
    expect(after).toMatchObject({ title: "Skerry Review", failures: 0, last: { at: "2026-02-01T08:00:00.000Z", found: 3, added: 3 } });
    const items = await itemsOf();
    expect(items.map(({ address, place, isHeld }) => [address, place, isHeld])).toEqual(
      [0, 1, 2].map((number) => [`https://skerry.example/boats/${number}`, number, false]),
    );
    const document = new TextEncoder().encode("Boats, part 1.");
    expect(items[1]).toMatchObject({ document: hashOf(document), documentType: "text/plain" });
    expect(await ports.archive.get(hashOf(document))).toEqual(document);
    const waiting = await ports.outbox.waiting({ now: "9", limit: 9 });
    expect(new Set(waiting.map(({ stage, key }) => `${stage} ${key}`))).toEqual(
      new Set(items.map(({ key }) => `capture ${feed.id}/${key}`)),
    );
    expect(ports.queue.sent).toHaveLength(3);
    expect(ports.fetcher.asked).toEqual([{ url: FEED_URL, as: "machine" }]);
  });

  test("notes what is new since, and leaves alone what it knows though it moved and changed", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(3)));
    await look();
    ports.clock.advance(60_000);
    ports.fetcher.answers(FEED_URL, collectionOf([entry(9), entry(1, { words: "Corrected." }), entry(0)]));
    expect(await lookAgain()).toMatchObject({ last: { found: 3, added: 1 } });
    expect((await itemsOf()).map(({ address }) => address?.split("/").at(-1))).toEqual(["9", "0", "1", "2"]);
    expect(ports.queue.sent).toHaveLength(4);
  });

  test("asks by what the server gave it, and says when nothing changed", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(2)), { etag: '"one"' });
    await look();
    expect(await lookAgain()).toMatchObject({
      last: { added: 0, isUnchanged: true },
      title: "Skerry Review",
      validators: { etag: '"one"' },
    });
    ports.fetcher.answers(FEED_URL, collectionOf(entries(3)));
    expect(await lookAgain()).toMatchObject({ last: { added: 1, found: 3 }, validators: {} });
    expect(ports.fetcher.asked.map(({ validators }) => validators?.etag)).toEqual([undefined, '"one"', '"one"']);
  });

  test("holds back what is beyond the newest fifty of the first, so that it can be asked for", async () => {
    const dated = entries(60).map((one, number) => ({
      ...one,
      published: `2026-01-${String(1 + (number % 28)).padStart(2, "0")}T0${number % 9}:00:00Z`,
    }));
    ports.fetcher.answers(FEED_URL, collectionOf(dated));
    expect(await look()).toMatchObject({ last: { found: 60, added: 60 } });
    const items = await itemsOf();
    expect(items.map(({ isHeld }) => isHeld)).toEqual(items.map((_, place) => place >= 50));
    const days = items.map(({ stated }) => stated[0]?.value ?? "");
    expect(days).toEqual(days.toSorted().reverse());
    expect(await ports.outbox.counts()).toEqual([{ stage: "capture", waiting: 50, dead: 0 }]);
    for (const { document } of items) expect(document && (await ports.archive.get(document))).toBeDefined();
  });

  test("has everything captured that comes later, and leaves to the next look what is beyond five hundred", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(1)));
    await look();
    ports.fetcher.answers(FEED_URL, collectionOf(entries(700)), { etag: '"many"' });
    expect(await lookAgain()).toMatchObject({ last: { added: 500 }, validators: {} });
    expect(await lookAgain()).toMatchObject({ last: { added: 199 }, validators: { etag: '"many"' } });
    expect((await ports.outbox.counts())[0]).toMatchObject({ waiting: 700 });
    expect((await itemsOf()).filter(({ isHeld }) => isHeld)).toEqual([]);
  });

  test("takes an entry without an address of the web for one that the feed holds whole", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf([entry(1, { url: "mailto:desk@skerry.example" }), { id: "bare", words: "Said." }]));
    await look();
    expect((await itemsOf()).map(({ address }) => address)).toEqual([undefined, undefined]);
  });

  test("says what could not be made out, and no more of it than fits", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(1), { notes: ["2 entries have no words", "x".repeat(900)] }));
    const { last } = await look();
    expect(last?.note).toMatch(/^2 entries have no words; x+…$/u);
    expect(last?.note).toHaveLength(501);
  });

  test.each([
    ["URL_TIMEOUT", new ReportedlyError("URL_TIMEOUT", "took too long")],
    ["URL_DISALLOWED", new ReportedlyError("URL_DISALLOWED", "robots.txt says no")],
    ["INPUT_INVALID", "a page about boats"],
    ["INPUT_INVALID", "!BROKEN"],
    ["INPUT_INVALID", collectionOf(entries(2), { kind: "mbox" })],
    ["INTERNAL", new ReportedlyError("INTERNAL", "a defect")],
  ])("that fails with %s says so, leaves what it knew, and waits longer each time, up to a day", async (code, answer) => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(1)), { etag: '"one"' });
    await look();
    ports.fetcher.answers(FEED_URL, answer);
    const waits: number[] = [];
    for (let times = 1; times <= 8; times++) {
      const after = await lookAgain();
      expect(after).toMatchObject({ failures: times, title: "Skerry Review", validators: { etag: '"one"' }, last: { code, added: 0 } });
      waits.push(minutesUntil(after));
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
    ports.fetcher.answers(FEED_URL, collectionOf(entries(2)));
    expect(await lookAgain()).toMatchObject({ failures: 0, last: { added: 1 } });
  });

  test("comes no sooner than the host asks for", async () => {
    ports.fetcher.answers(FEED_URL, new ReportedlyError("URL_BUSY", "later", { retryAfterMs: 5 * 3_600_000 }));
    expect(minutesUntil(await look())).toBe(300);
  });

  test("fails when what it brought cannot be kept, and keeps nothing", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(2)));
    const archive = { ...ports.archive, put: () => Promise.reject(new ReportedlyError("DISK_FULL", "no room")) };
    await expect(pollFeed({ ...ports, archive }, ROOM, feed)).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(await ports.feeds.get(ROOM, feed.id)).toEqual(feed);
  });

  test("of a feed that was removed meanwhile fails with FEED_NOT_FOUND", async () => {
    ports.fetcher.answers(FEED_URL, collectionOf(entries(2)));
    await ports.feeds.remove(ROOM, feed.id);
    await expect(look()).rejects.toMatchObject({ code: "FEED_NOT_FOUND" });
    await ports.feeds.restore(ROOM, feed.id);
    expect(await itemsOf()).toEqual([]);
  });

  test("ends at once when it is aborted, and keeps nothing", async () => {
    const stopping = new AbortController();
    const fetcher = { ...ports.fetcher, ask: () => new Promise<never>(() => {}) };
    const looking = pollFeed({ ...ports, fetcher }, ROOM, feed, { signal: stopping.signal });
    stopping.abort(new Error("the server stops"));
    await expect(looking).rejects.toThrow("the server stops");
    expect(await ports.feeds.get(ROOM, feed.id)).toEqual(feed);
    await expect(look(feed, stopping.signal)).rejects.toThrow("the server stops");
  });
});

describe("a look at an index of site maps", () => {
  const map = (name: string, published?: string): InventedEntry => ({
    id: name,
    url: `https://skerry.example/${name}.xml`,
    isMap: true,
    ...(published !== undefined && { published }),
  });
  const siteMap = (...names: readonly string[]): string =>
    collectionOf(
      names.map((name) => ({ id: name, url: `https://skerry.example/${name}` })),
      { kind: "sitemap" },
    );
  const index = (maps: readonly InventedEntry[]): string => collectionOf(maps, { kind: "sitemap" });
  const asked = (): string[] => ports.fetcher.asked.map(({ url }) => url.split("/").at(-1) ?? "");

  test("follows the five newest of its own host, and says which it does not", async () => {
    const maps = [1, 2, 3, 4, 5, 6, 7].map((day) => map(`map-${day}`, `2026-01-0${day}`));
    const elsewhere = { id: "away", url: "https://elsewhere.example/map.xml", isMap: true, published: "2026-01-09" };
    ports.fetcher.answers(FEED_URL, index([...maps, elsewhere]), { etag: '"index"' });
    for (const { id, url = "" } of maps) ports.fetcher.answers(url, siteMap(`${id}-a`, `${id}-b`));
    const after = await look();
    expect(asked()).toEqual(["feed.xml", "map-7.xml", "map-6.xml", "map-5.xml", "map-4.xml", "map-3.xml"]);
    expect(ports.fetcher.asked.every(({ as }) => as === "machine")).toBe(true);
    expect(after.last).toMatchObject({ found: 10, added: 10, note: "site maps on other hosts, not followed: 1" });
    // Its site maps may change though it does not.
    expect(after.validators).toEqual({});
  });

  test("goes on without those that cannot be had, are none or lead deeper", async () => {
    ports.fetcher.answers(FEED_URL, index([map("gone"), map("page"), map("deep"), map("whole")]));
    ports.fetcher.answers("https://skerry.example/page.xml", "a page");
    ports.fetcher.answers("https://skerry.example/deep.xml", index([map("deeper"), { id: "a", url: "https://skerry.example/a" }]));
    ports.fetcher.answers("https://skerry.example/whole.xml", siteMap("b"));
    const { last } = await look();
    expect(last).toMatchObject({ found: 2, added: 2 });
    expect(last?.note).toBe(
      "https://skerry.example/gone.xml: URL_FAILED; https://skerry.example/page.xml: INPUT_INVALID; " +
        "site maps named by https://skerry.example/deep.xml, not followed: 1",
    );
    expect(asked()).not.toContain("deeper.xml");
  });

  test("fails when none of them can be had", async () => {
    ports.fetcher.answers(FEED_URL, index([map("gone"), map("away")]));
    expect((await look()).last).toMatchObject({ code: "URL_FAILED", added: 0 });
  });
});
