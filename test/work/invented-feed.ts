import { ReportedlyError } from "../../src/errors.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import { captureMessage } from "../../src/jobs/work/messages-for.ts";
import type { FeedItem } from "../../src/model/feed.ts";
import type { RoomId } from "../../src/model/ids.ts";
import type { Fetcher } from "../../src/ports/fetcher.ts";
import type { Storage } from "../../src/ports/storage.ts";
import type { Timestamper } from "../../src/ports/timestamper.ts";
import { sampleFeed, sampleItem } from "../contracts/sample-feed.ts";
import { inventedReports } from "./invented-reports.ts";

const HOST = "https://skerry.example";
const TAKEN_AT = "2026-02-01T08:00:00.000Z";

/** The invented report of nine that holds no article is the eighth: which page, and which entry, that is. */
const [PAGES_FROM, ENTRIES_FROM] = [5, 4];
const isGone = (number: number): boolean => number % 3 === 1;

/**
 * Note so many items of an invented feed, as a look at it does; gives the messages that ask for their pages. Of six one page holds
 * no article, two are gone, one of them with an entry that holds none either, and one item has no page.
 */
export async function noteInventedItems({ feeds, archive }: Storage, room: RoomId, count: number) {
  const { feed } = await feeds.add(room, sampleFeed(1, { address: `${HOST}/feed.json` }));
  const items: FeedItem[] = [];
  for (const [number, { bytes }] of inventedReports(count + ENTRIES_FROM, "entry")
    .slice(ENTRIES_FROM)
    .entries()) {
    const document = await archive.put(bytes);
    items.push(sampleItem(1, number, { address: number % 6 === 5 ? undefined : `${HOST}/${count}/${number}`, document }));
  }
  const send = items.map(({ key }) => captureMessage(room, feed.id, key));
  await feeds.polled(room, feed.id, { look: { at: TAKEN_AT, found: count }, nextAt: TAKEN_AT, items }, { send });
  return send;
}

/** Gives the page of each of these items, the same every time. */
export function inventedFetcher(): Fetcher {
  return {
    async ask(url) {
      const [count = 0, number = 0] = new URL(url).pathname.split("/").slice(1).map(Number);
      const page = inventedReports(count + PAGES_FROM, "page")[number + PAGES_FROM];
      if (page === undefined || isGone(number)) throw new ReportedlyError("URL_FAILED", "skerry.example answered with status 404");
      return { capture: { sha256: hashOf(page.bytes), bytes: page.bytes, takenAt: TAKEN_AT, url }, validators: {} };
    },
    fetch: () => Promise.reject(new Error("expected nobody to ask in person")),
  };
}

/** Says that bytes were there, with a token that is the same for the same bytes. */
export const inventedTimestamper = (): Timestamper => ({
  authority: "https://stamp.example/tsr",
  stamp: async (name) => ({ token: new TextEncoder().encode(`stamped ${name}`), stampedAt: TAKEN_AT }),
});
