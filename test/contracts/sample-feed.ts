import { type Feed, type FeedItem } from "../../src/model/feed.ts";
import { type FeedId, feedId, sha256 } from "../../src/model/ids.ts";

/** The id of an invented feed: greater for a greater number. */
export const sampleFeedId = (number: number): FeedId => feedId(`019c0000-0000-7000-8000-${String(number).padStart(12, "0")}`);

/** An invented feed that was never looked at, the same every time for the same number. */
export const sampleFeed = (number: number, more: Partial<Feed> = {}): Feed => ({
  id: sampleFeedId(number),
  kind: "feed",
  address: `https://skerry.example/feeds/${number}.xml`,
  everyMinutes: 15,
  addedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
  addedBy: "desk",
  isPaused: false,
  nextAt: "2026-02-01T08:00:00.000Z",
  failures: 0,
  ...more,
});

/** An invented item of it. */
export const sampleItem = (feed: number, number: number, more: Partial<FeedItem> = {}): FeedItem => ({
  feed: sampleFeedId(feed),
  key: number.toString(16).padStart(32, "0"),
  address: `https://skerry.example/boats/${number}`,
  seenAt: "2026-02-01T08:00:00.000Z",
  place: number,
  isHeld: false,
  document: sha256(number.toString(16).padStart(64, "d")),
  documentType: "application/feed+json",
  stated: [{ field: "title", value: `Boats, part ${number}`, raw: `Boats, part ${number}`, from: "feed:title", isChosen: false }],
  ...more,
});
