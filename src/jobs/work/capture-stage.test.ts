import { beforeEach, describe, expect, test } from "vitest";
import { sampleFeedId, sampleItem } from "../../../test/contracts/sample-feed.ts";
import { type FeedBench, feedBench, followed } from "../../../test/feeds/feed-bench.ts";
import { collectionOf } from "../../../test/feeds/invented-collections.ts";
import { ROOM } from "../../../test/server/plain-ports.ts";
import { ReportedlyError } from "../../errors.ts";
import type { FeedItem } from "../../model/feed.ts";
import { type ReportId, reportId, sha256 } from "../../model/ids.ts";
import type { WorkMessage } from "../../model/work.ts";
import { addReport } from "../intake/add-report.ts";
import { hashOf } from "../intake/capture-input.ts";
import { doWork } from "./do-work.ts";
import { captureMessage } from "./messages-for.ts";

let ports: FeedBench;
beforeEach(async () => {
  ports = await feedBench();
  await followed(ports);
});

const URL = "https://skerry.example/boats/1";
const FEED = sampleFeedId(1);
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
const fails = (code: "DISK_FULL" | "DATABASE_UNREACHABLE") => () => Promise.reject(new ReportedlyError(code, "as the test wants it"));

/** An item that a look noted, with the message that asks for it. */
async function noted(more: Partial<FeedItem> & { readonly words?: string | undefined } = {}): Promise<WorkMessage> {
  const { words = "The entry of the boats.", ...given } = more;
  const document = words === "" ? undefined : await ports.archive.put(bytesOf(words));
  const item = sampleItem(1, 1, { address: URL, document, ...given });
  const message = captureMessage(ROOM, FEED, item.key);
  await ports.feeds.polled(ROOM, FEED, { look: { at: item.seenAt }, nextAt: item.seenAt, items: [item] }, { send: [message] });
  return message;
}

const outcome = async () => (await ports.feeds.item(ROOM, FEED, sampleItem(1, 1).key))?.outcome;
const textOf = async (id: ReportId | undefined) => (await ports.store.reading(ROOM, id ?? reportId("")))?.reading.report.text;
const waiting = async () => (await ports.outbox.waiting({ now: "9", limit: 9 })).map(({ stage }) => stage);

describe("capturing an item of a feed", () => {
  test("makes its page a report, with how it was fetched and what the feed says of it", async () => {
    ports.fetcher.answers(URL, "The whole page of the boats.");
    const message = await noted();
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    const became = await outcome();
    expect(became).toEqual({ at: "2026-02-01T08:00:00.000Z", report: became?.report });
    expect(await textOf(became?.report)).toBe("The whole page of the boats.");
    expect(await ports.store.submission(ROOM, became?.report ?? reportId(""))).toMatchObject({
      addedBy: `feed:${FEED}`,
      hints: { stated: sampleItem(1, 1).stated },
      capture: { url: URL, exchange: { status: 200 }, size: 28 },
    });
    expect(await ports.outbox.message(ROOM, message.id)).toBeUndefined();
    expect(await waiting()).toEqual(["reconcile"]);
    expect(ports.queue.sent).toMatchObject([{ stage: "reconcile" }]);
    expect(ports.fetcher.asked).toEqual([{ url: URL, as: "machine" }]);
    expect(await ports.archive.get(hashOf(bytesOf("The whole page of the boats.")))).toBeDefined();
  });

  test("asks for a stamp where there is an authority", async () => {
    ports.fetcher.answers(URL, "The whole page of the boats.");
    const timestamper = {
      authority: "https://stamp.example/",
      stamp: async () => ({ token: bytesOf("token"), stampedAt: "2026-02-01T08:00:01Z" }),
    };
    await doWork({ ...ports, timestamper }, await noted());
    const stamp = (await ports.outbox.waiting({ now: "9", limit: 9 })).find(({ stage }) => stage === "stamp");
    const capture = hashOf(bytesOf("The whole page of the boats."));
    expect(stamp).toMatchObject({ key: capture });
    expect(stamp && (await doWork({ ...ports, timestamper }, stamp))).toEqual({ kind: "done" });
    expect((await ports.captures.capture(ROOM, capture))?.timestamps).toMatchObject([{ token: hashOf(bytesOf("token")) }]);
    expect(await waiting()).toEqual(["reconcile"]);
  });

  test("takes the entry for the report where the feed holds the whole of it", async () => {
    await doWork(ports, await noted({ address: undefined }));
    const became = await outcome();
    expect(became).toEqual({ at: "2026-02-01T08:00:00.000Z", report: became?.report });
    expect(await textOf(became?.report)).toBe("The entry of the boats.");
    expect(await ports.store.submission(ROOM, became?.report ?? reportId(""))).toMatchObject({
      hints: {},
      capture: {
        takenAt: "2026-02-01T08:00:00.000Z",
        mediaType: "application/feed+json",
        container: { kind: "feed", part: sampleItem(1, 1).key },
      },
    });
    expect(ports.fetcher.asked).toEqual([]);
  });

  test.each([
    ["URL_FAILED", new ReportedlyError("URL_FAILED", "skerry.example answered with status 404")],
    ["URL_FAILED", new ReportedlyError("URL_FAILED", "skerry.example redirected more than 5 times")],
    ["URL_DISALLOWED", new ReportedlyError("URL_DISALLOWED", "robots.txt says no")],
    ["URL_REFUSED", new ReportedlyError("URL_REFUSED", "not public")],
    ["INPUT_TOO_LARGE", new ReportedlyError("INPUT_TOO_LARGE", "more than 20 MB")],
    ["NO_ARTICLE", "!NO_ARTICLE"],
    ["INPUT_INVALID", collectionOf([{ id: "a", url: "https://skerry.example/a" }])],
  ])("takes the entry alone where the page gives %s, at once, and says why", async (code, answer) => {
    ports.fetcher.answers(URL, answer);
    expect(await doWork(ports, await noted())).toEqual({ kind: "done" });
    const became = await outcome();
    expect(became).toMatchObject({ code, detail: expect.any(String) as string });
    expect(await textOf(became?.report)).toBe("The entry of the boats.");
    expect(await ports.outbox.dead()).toEqual([]);
  });

  test.each([
    ["no words", ""],
    ["words that are no report", "!NO_ARTICLE"],
  ])("says why there is none where the entry has %s either", async (_, words) => {
    await doWork(ports, await noted({ words }));
    expect(await outcome()).toEqual({
      at: "2026-02-01T08:00:00.000Z",
      code: "URL_FAILED",
      detail: "skerry.example answered with status 404",
    });
    expect(await waiting()).toEqual([]);
  });

  test("says so where there is nothing at all", async () => {
    await doWork(ports, await noted({ words: "", address: undefined }));
    expect(await outcome()).toMatchObject({ code: "INPUT_EMPTY" });
  });

  test("keeps a page that could not be made out for a person to look at, where there are no other words", async () => {
    ports.fetcher.answers(URL, "!NO_ARTICLE on a page of pictures");
    await doWork(ports, await noted({ words: "" }));
    const became = await outcome();
    expect(became).toMatchObject({ code: "NO_ARTICLE" });
    expect(await ports.store.submission(ROOM, became?.report ?? reportId(""))).toMatchObject({ isRead: false, capture: { url: URL } });
    expect(await waiting()).toEqual(["read"]);
  });

  test("leaves a page that a defect keeps from being read to the stage that reads", async () => {
    ports.fetcher.answers(URL, "!DEFECT");
    await doWork(ports, await noted());
    const became = await outcome();
    expect(became).toEqual({ at: "2026-02-01T08:00:00.000Z", report: became?.report });
    expect(await ports.store.submission(ROOM, became?.report ?? reportId(""))).toMatchObject({ isRead: false, capture: { url: URL } });
    expect(await waiting()).toEqual(["read"]);
  });

  test("ends with the report that the room has of the same bytes already", async () => {
    ports.fetcher.answers(URL, "The whole page of the boats.");
    const { report } = await addReport(ports, ROOM, { kind: "file", bytes: bytesOf("The whole page of the boats.") });
    const sent = ports.queue.sent.length;
    await doWork(ports, await noted());
    expect(await outcome()).toEqual({ at: "2026-02-01T08:00:00.000Z", report: report.id });
    expect(ports.queue.sent).toHaveLength(sent);
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
  });

  test("is over when the item was settled before, and fetches nothing", async () => {
    const message = await noted();
    await ports.feeds.settle(ROOM, FEED, sampleItem(1, 1).key, { at: "2026-01-01", report: reportId("r1") });
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect(ports.fetcher.asked).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test("goes on for a feed that was removed meanwhile", async () => {
    ports.fetcher.answers(URL, "The whole page of the boats.");
    const message = await noted();
    await ports.feeds.remove(ROOM, FEED);
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect((await outcome())?.report).toBeDefined();
  });

  test("of an item that is not there is given up at once", async () => {
    const message = captureMessage(ROOM, FEED, sampleItem(1, 2).key);
    await ports.feeds.polled(ROOM, FEED, { look: { at: "2026" }, nextAt: "2026", items: [] }, { send: [message] });
    expect(await doWork(ports, message)).toEqual({ kind: "dead" });
    expect(await ports.outbox.dead()).toMatchObject([{ code: "FEED_NOT_FOUND" }]);
  });

  test("is tried again when the entry is not in the archive", async () => {
    expect(await doWork(ports, await noted({ document: sha256("d".repeat(64)) }))).toMatchObject({ kind: "retry" });
    expect(await outcome()).toBeUndefined();
  });
});

describe("a page that cannot be had for the moment", () => {
  test.each([
    ["URL_UNREACHABLE", new ReportedlyError("URL_UNREACHABLE", "did not answer")],
    ["URL_TIMEOUT", new ReportedlyError("URL_TIMEOUT", "took too long")],
    ["URL_FAILED", new ReportedlyError("URL_FAILED", "skerry.example answered with status 503")],
    ["INTERNAL", new ReportedlyError("INTERNAL", "a defect")],
  ])("with %s is tried eight times, and then the entry is taken", async (code, answer) => {
    ports.fetcher.answers(URL, answer);
    const message = await noted();
    for (let attempt = 1; attempt < 8; attempt++) {
      expect(await doWork(ports, message)).toMatchObject({ kind: "retry" });
      expect(await outcome()).toBeUndefined();
    }
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    const became = await outcome();
    expect(became).toMatchObject({ code });
    expect(await textOf(became?.report)).toBe("The entry of the boats.");
  });

  test("is taken when it comes back", async () => {
    let attempts = 0;
    ports.fetcher.answers(URL, () => (++attempts < 4 ? new ReportedlyError("URL_TIMEOUT", "took too long") : "Here it is."));
    const message = await noted();
    for (let attempt = 1; attempt <= 4; attempt++) await doWork(ports, message);
    expect(await textOf((await outcome())?.report)).toBe("Here it is.");
  });

  test("for its host is busy waits as long as the host asks, however often, and counts no failure", async () => {
    let isBusy = true;
    ports.fetcher.answers(URL, () => (isBusy ? new ReportedlyError("URL_BUSY", "later", { retryAfterMs: 90_000 }) : "Here it is."));
    const message = await noted();
    const now = ports.clock.now().toISOString();
    for (let times = 0; times < 20; times++) expect(await doWork(ports, message)).toEqual({ kind: "retry", afterMs: 90_000 });
    expect(await ports.outbox.message(ROOM, message.id)).toMatchObject({ attempts: 0, isDead: false });
    expect(await ports.outbox.waiting({ now, limit: 9 })).toEqual([]);
    ports.clock.advance(90_000);
    expect(await ports.outbox.waiting({ now: ports.clock.now().toISOString(), limit: 9 })).toHaveLength(1);
    isBusy = false;
    await doWork(ports, message);
    expect(await textOf((await outcome())?.report)).toBe("Here it is.");
  });

  test.each([
    [undefined, 60_000],
    [1, 1000],
    [1e12, 86_400_000],
  ])("for its host is busy for %s ms waits %i ms", async (retryAfterMs, afterMs) => {
    ports.fetcher.answers(URL, new ReportedlyError("URL_BUSY", "later", { retryAfterMs }));
    expect(await doWork(ports, await noted())).toEqual({ kind: "retry", afterMs });
  });

  test("for its host is never free gives way to the entry after three days", async () => {
    ports.fetcher.answers(URL, new ReportedlyError("URL_BUSY", "later"));
    const message = await noted();
    ports.clock.advance(3 * 86_400_000);
    expect(await doWork(ports, message)).toMatchObject({ kind: "retry" });
    ports.clock.advance(1);
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect(await outcome()).toMatchObject({ code: "URL_BUSY", report: expect.any(String) as string });
  });
});

describe("capturing that is broken off", () => {
  /** Ports of a worker that dies at the given write, right before it or right after. */
  function dyingAt(write: "put" | "keep" | "settle", isAfter: boolean): FeedBench {
    const die = fails("DATABASE_UNREACHABLE");
    const mortal =
      <Given extends unknown[], T>(name: string, work: (...given: Given) => Promise<T>) =>
      async (...given: Given): Promise<T> => {
        if (name === write && isAfter) await work(...given);
        return name === write ? die() : work(...given);
      };
    return {
      ...ports,
      archive: { ...ports.archive, put: mortal("put", ports.archive.put) },
      store: { ...ports.store, keep: mortal("keep", ports.store.keep) },
      feeds: { ...ports.feeds, settle: mortal("settle", ports.feeds.settle) },
    };
  }

  const BREAKS = (["put", "keep", "settle"] as const).flatMap((write) => [false, true].map((isAfter) => [write, isAfter] as const));

  test.each(BREAKS)("at %s (after it: %s) ends the same when it is done again, though the page has changed", async (write, isAfter) => {
    let version = 0;
    ports.fetcher.answers(URL, () => `The page of the boats, version ${++version}.`);
    const message = await noted();
    expect(await doWork(dyingAt(write, isAfter), message)).toMatchObject({ kind: "retry" });
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    const became = await outcome();
    expect(became?.code).toBeUndefined();
    expect(await textOf(became?.report)).toMatch(/^The page of the boats, version [12]\.$/u);
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
    expect(await waiting()).toEqual(["reconcile"]);
  });

  test.each(BREAKS)("at %s (after it: %s) ends with the entry and why where there is no page", async (write, isAfter) => {
    const message = await noted();
    await doWork(dyingAt(write, isAfter), message);
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect(await outcome()).toMatchObject({ code: "URL_FAILED", report: expect.any(String) as string });
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
  });

  test("by two at once makes one report", async () => {
    let version = 0;
    ports.fetcher.answers(URL, () => `The page of the boats, version ${++version}.`);
    const message = await noted();
    await Promise.all([doWork(ports, message), doWork(ports, message), doWork(ports, message)]);
    await doWork(ports, message);
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
    expect((await outcome())?.report).toBeDefined();
  });
});

describe("a message that asks for a stamp", () => {
  test("waits, and is dead in the end, where there is no authority", async () => {
    await ports.store.accept(
      ROOM,
      {
        id: reportId("r1"),
        addedAt: "2026",
        addedBy: "desk",
        capture: { sha256: sha256("a".repeat(64)), size: 1, takenAt: "2026" },
        hints: {},
      },
      { send: [{ room: ROOM, id: captureMessage(ROOM, FEED, "s").id, stage: "stamp", key: "a".repeat(64) }] },
    );
    const [message] = await ports.outbox.waiting({ now: "9", limit: 9 });
    if (!message) throw new Error("expected a message");
    for (let attempt = 1; attempt < 8; attempt++) expect(await doWork(ports, message)).toMatchObject({ kind: "retry" });
    expect(await doWork(ports, message)).toEqual({ kind: "dead" });
    expect(await ports.outbox.dead()).toMatchObject([{ code: "TIMESTAMP_FAILED", attempts: 8 }]);
  });
});
