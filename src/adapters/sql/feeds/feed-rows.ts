import type { Feed, FeedItem, FeedItemOutcome, Look, Validators } from "../../../model/feed.ts";
import { feedId, type RoomId, sha256 } from "../../../model/ids.ts";
import type { StatedValue } from "../../../model/report.ts";
import { givenText, keptText } from "../kept-text.ts";
import type { FeedItemRow, FeedRow } from "../tables.ts";

/** The row that keeps a feed. */
export const feedRow = (room: RoomId, feed: Feed, removedAt?: string): FeedRow => ({
  room,
  id: feed.id,
  kind: feed.kind,
  address: keptText(feed.address),
  title: feed.title === undefined ? null : keptText(feed.title),
  every_minutes: feed.everyMinutes,
  added_at: feed.addedAt,
  added_by: keptText(feed.addedBy),
  is_paused: Number(feed.isPaused),
  next_at: feed.nextAt,
  last_look: jsonOrNull(feed.last),
  failures: feed.failures,
  validators: jsonOrNull(feed.validators),
  removed_at: removedAt ?? null,
});

/** The feed a row keeps. */
export const feedOf = (row: FeedRow): Feed => ({
  id: feedId(row.id),
  kind: row.kind as Feed["kind"],
  address: givenText(row.address),
  title: row.title === null ? undefined : givenText(row.title),
  everyMinutes: row.every_minutes,
  addedAt: row.added_at,
  addedBy: givenText(row.added_by),
  isPaused: row.is_paused === 1,
  nextAt: row.next_at,
  last: parsed<Look>(row.last_look),
  failures: row.failures,
  validators: parsed<Validators>(row.validators),
});

/** The row that keeps an item. */
export const feedItemRow = (room: RoomId, item: FeedItem): FeedItemRow => ({
  room,
  feed: item.feed,
  key: item.key,
  address: item.address === undefined ? null : keptText(item.address),
  seen_at: item.seenAt,
  place: item.place,
  is_held: Number(item.isHeld),
  document: item.document ?? null,
  document_type: item.documentType === undefined ? null : keptText(item.documentType),
  stated: JSON.stringify(item.stated),
  outcome: jsonOrNull(item.outcome),
});

/** The item a row keeps. */
export const feedItemOf = (row: FeedItemRow): FeedItem => ({
  feed: feedId(row.feed),
  key: row.key,
  address: row.address === null ? undefined : givenText(row.address),
  seenAt: row.seen_at,
  place: row.place,
  isHeld: row.is_held === 1,
  document: row.document === null ? undefined : sha256(row.document),
  documentType: row.document_type === null ? undefined : givenText(row.document_type),
  stated: JSON.parse(row.stated) as StatedValue[],
  outcome: parsed<FeedItemOutcome>(row.outcome),
});

/** Something as JSON text, for a column that may be empty. */
export const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const parsed = <T>(text: string | null): T | undefined => (text === null ? undefined : (JSON.parse(text) as T));
