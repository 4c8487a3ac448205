import { beforeEach, describe, expect, test } from "vitest";
import { type FeedBench, feedBench, followed, workOff } from "../../../test/feeds/feed-bench.ts";
import { collectionOf } from "../../../test/feeds/invented-collections.ts";
import { ROOM } from "../../../test/server/plain-ports.ts";
import { ReportedlyError } from "../../errors.ts";
import type { Feed } from "../../model/feed.ts";
import { reportId } from "../../model/ids.ts";
import { pollFeed } from "./poll-feed.ts";

const FOLDER = "/srv/inbox";
let ports: FeedBench;
let feed: Feed;
beforeEach(async () => {
  ports = await feedBench();
  feed = await followed(ports, { kind: "folder", address: FOLDER });
});

const put = (name: string, words: string | Error, more = {}): void => void ports.folders.files.set(`${FOLDER}/${name}`, { words, ...more });
const look = async (): Promise<Feed> => pollFeed(ports, ROOM, await ports.feeds.get(ROOM, feed.id), { chance: () => 0.5 });
const itemsOf = async () => (await ports.feeds.items(ROOM, feed.id, { limit: 200 })).items;
const submissionOf = async (id: string | undefined) => ports.store.submission(ROOM, reportId(id ?? ""));

describe("a look at a folder", () => {
  test("takes in every file once, to be read later", async () => {
    put("a.html", "Boats were seen.");
    put("below/b.txt", "The pier is closed.");
    expect(await look()).toMatchObject({ failures: 0, last: { found: 2, added: 2 } });
    const [first, second] = await itemsOf();
    expect(first).toMatchObject({ address: `${FOLDER}/a.html`, place: 0, isHeld: false, stated: [] });
    expect(await submissionOf(first?.outcome?.report)).toMatchObject({
      addedBy: `feed:${feed.id}`,
      isRead: false,
      capture: { fileName: "a.html" },
    });
    expect(await submissionOf(second?.outcome?.report)).toMatchObject({ capture: { fileName: "b.txt" } });
    expect(await ports.outbox.counts()).toEqual([{ stage: "read", waiting: 2, dead: 0 }]);
    expect((await look()).last).toMatchObject({ found: 2, added: 0 });
    await workOff(ports);
    expect((await ports.store.reports(ROOM, {})).total).toBe(2);
  });

  test("takes a file that changed for another, and one with the same words for the report it became", async () => {
    put("a.txt", "Boats were seen.");
    await look();
    put("a.txt", "Boats were seen. More came.");
    put("copy.txt", "Boats were seen.");
    put("touched.txt", "Boats were seen.", { modifiedAt: "2026-01-31T09:00:00.000Z" });
    expect((await look()).last).toMatchObject({ added: 3 });
    const reports = (await itemsOf()).map(({ outcome }) => outcome?.report);
    expect(new Set(reports).size).toBe(2);
    expect(await ports.outbox.counts()).toEqual([{ stage: "read", waiting: 2, dead: 0 }]);
  });

  test("leaves a file that is still being written to the next look", async () => {
    put("a.txt", "Boats were", { modifiedAt: "2026-02-01T07:59:58.001Z" });
    expect((await look()).last).toMatchObject({ found: 1, added: 0 });
    ports.clock.advance(1);
    expect((await look()).last).toMatchObject({ found: 1, added: 1 });
  });

  test("says what it passes over, and does not read what is too large", async () => {
    put("large.warc", new Error("is not read"), { size: 20_000_001 });
    put("link", "", { passedOver: "a link that leads out of the folder" });
    put("a.txt", "Boats were seen.");
    const { last } = await look();
    expect(last).toMatchObject({ found: 1, added: 1 });
    expect(last?.note).toBe(
      `larger than 20 MB, to be imported by itself: ${FOLDER}/large.warc; ${FOLDER}/link: a link that leads out of the folder`,
    );
    expect(await itemsOf()).toHaveLength(1);
  });

  test("goes on without a file that cannot be read, which it tries again", async () => {
    put("a.txt", new ReportedlyError("INPUT_UNREADABLE", "permission denied"));
    put("b.txt", "Boats were seen.");
    expect((await look()).last).toMatchObject({ added: 1, note: `${FOLDER}/a.txt: INPUT_UNREADABLE` });
    put("a.txt", "The pier is closed.", { size: 7 });
    expect((await look()).last).toMatchObject({ added: 1 });
  });

  test("notes a collection that cannot be opened, once", async () => {
    put("a.mbox", "!BROKEN");
    expect((await look()).last).toMatchObject({ added: 1 });
    expect(await itemsOf()).toMatchObject([{ outcome: { code: "INPUT_INVALID", detail: "met a collection that breaks off" } }]);
    expect((await look()).last).toMatchObject({ added: 0 });
  });

  test("takes a collection apart: its reports come in, its addresses are captured", async () => {
    const entries = [
      { id: "1", words: "Boats were seen." },
      { id: "2", words: "The pier is closed.", url: "https://skerry.example/pier" },
      { id: "3", url: "https://skerry.example/ferry" },
      { id: "4", url: "https://skerry.example/maps.xml", isMap: true },
    ];
    put("a.json", collectionOf(entries, { kind: "telegram-export", notes: ["1 message is empty"] }));
    ports.fetcher.answers("https://skerry.example/ferry", "The ferry runs.");
    expect((await look()).last).toMatchObject({ found: 1, added: 2, note: `${FOLDER}/a.json: 1 message is empty` });
    const items = await itemsOf();
    expect(items).toMatchObject([
      { address: `${FOLDER}/a.json`, outcome: { detail: "a telegram-export; reports: 2, of them new: 2, addresses: 1" } },
      { address: "https://skerry.example/ferry", isHeld: false },
    ]);
    expect(await ports.outbox.counts()).toEqual([
      { stage: "capture", waiting: 1, dead: 0 },
      { stage: "read", waiting: 2, dead: 0 },
    ]);
    await workOff(ports);
    expect((await ports.store.reports(ROOM, {})).total).toBe(3);
    expect((await ports.feeds.item(ROOM, feed.id, items[1]?.key ?? ""))?.outcome?.report).toBeDefined();
  });

  test("holds back the addresses of a long list, beyond the newest fifty", async () => {
    const entries = Array.from({ length: 60 }, (_, number) => ({ id: `${number}`, url: `https://skerry.example/${number}` }));
    put("first.xml", collectionOf([{ id: "x", url: "https://skerry.example/x" }], { kind: "sitemap" }));
    put("map.xml", collectionOf(entries, { kind: "sitemap" }));
    expect((await look()).last).toMatchObject({ added: 63 });
    expect((await itemsOf()).filter(({ isHeld }) => isHeld)).toHaveLength(10);
    expect(await ports.outbox.counts()).toEqual([{ stage: "capture", waiting: 51, dead: 0 }]);
  });

  test("takes in two hundred files at most, and the others right after", async () => {
    for (let number = 0; number < 450; number++) put(`${String(number).padStart(3, "0")}.txt`, `Boats, part ${number}.`);
    const first = await look();
    expect(first).toMatchObject({ last: { found: 450, added: 200 }, nextAt: ports.clock.now().toISOString() });
    expect((await look()).last).toMatchObject({ added: 200 });
    const last = await look();
    expect(last.last).toMatchObject({ added: 50 });
    expect(last.nextAt > ports.clock.now().toISOString()).toBe(true);
    expect(await ports.outbox.counts()).toEqual([{ stage: "read", waiting: 450, dead: 0 }]);
  });

  test("that ends halfway is gone through again, and nothing comes in twice", async () => {
    for (const name of ["a", "b", "c"]) put(`${name}.txt`, `Boats ${name}.`);
    let kept = 0;
    const accept: typeof ports.store.accept = async (...given) => {
      if (++kept === 3) throw new ReportedlyError("DISK_FULL", "no room");
      return ports.store.accept(...given);
    };
    await expect(pollFeed({ ...ports, store: { ...ports.store, accept } }, ROOM, feed)).rejects.toMatchObject({ code: "DISK_FULL" });
    expect(await itemsOf()).toEqual([]);
    expect((await look()).last).toMatchObject({ added: 3 });
    expect(await ports.outbox.counts()).toEqual([{ stage: "read", waiting: 3, dead: 0 }]);
  });

  test("that is not there fails with INPUT_NOT_FOUND and waits longer", async () => {
    const list = () => {
      throw new ReportedlyError("INPUT_NOT_FOUND", FOLDER);
    };
    const folders = { ...ports.folders, list };
    expect(await pollFeed({ ...ports, folders }, ROOM, feed)).toMatchObject({
      failures: 1,
      last: { code: "INPUT_NOT_FOUND", detail: FOLDER },
    });
  });

  test("ends between two files when it is aborted", async () => {
    const stopping = new AbortController();
    put("a.txt", "Boats were seen.");
    put("b.txt", "The pier is closed.");
    const read: typeof ports.folders.read = async (...given) => {
      stopping.abort(new Error("the server stops"));
      return ports.folders.read(...given);
    };
    const looking = pollFeed({ ...ports, folders: { ...ports.folders, read } }, ROOM, feed, { signal: stopping.signal });
    await expect(looking).rejects.toThrow("the server stops");
    expect(await itemsOf()).toEqual([]);
  });
});
