import type { Feed, FeedItem, FeedItemOutcome, Look, Validators } from "../model/feed.ts";
import type { FeedId, RoomId } from "../model/ids.ts";
import type { Work } from "../model/work.ts";

/** What a person may change of a feed. */
export interface FeedChange {
  readonly everyMinutes?: number | undefined;
  readonly isPaused?: boolean | undefined;
  readonly nextAt?: string | undefined;
}

/** What a look at a feed brought. */
export interface Polled {
  readonly look: Omit<Look, "added">;
  readonly nextAt: string;
  /** Absent leaves the title as it was, and so with the validators. */
  readonly title?: string | undefined;
  readonly validators?: Validators | undefined;
  /** What is to be noted of what it held; those known before are passed over. */
  readonly items: readonly FeedItem[];
}

/**
 * What each room looks at for new reports. Whatever names a room that nobody opened fails with ROOM_NOT_FOUND, and a feed that
 * is not there, or was removed, with FEED_NOT_FOUND. What is written together with `work` is written in one transaction.
 */
export interface Feeds {
  /** Add a feed; one of the same address that the room has is given back as it is, brought back when it was removed. */
  add(room: RoomId, feed: Feed): Promise<{ readonly feed: Feed; readonly isNew: boolean }>;
  /** Oldest first, without those removed. */
  list(room: RoomId): Promise<readonly Feed[]>;
  get(room: RoomId, id: FeedId): Promise<Feed>;
  change(room: RoomId, id: FeedId, change: FeedChange): Promise<Feed>;
  /** Look at it no more. Its items and reports stay; `restore` brings it back as it was. Doing so twice does nothing. */
  remove(room: RoomId, id: FeedId): Promise<void>;
  restore(room: RoomId, id: FeedId): Promise<Feed>;
  /** Feeds of all rooms that are due at `now` (ISO 8601), the longest overdue first; paused and removed ones are not. */
  due(now: string, limit: number): Promise<readonly { readonly room: RoomId; readonly feed: Feed }[]>;
  /**
   * Take the next look for oneself: moves `nextAt` to `until` and is true, unless the feed was paused or removed or its `nextAt` is no
   * longer what `feed` says it is.
   */
  claim(room: RoomId, feed: Feed, until: string): Promise<boolean>;
  /** Of these keys, in their order, those that the feed has no item for. */
  unseen(room: RoomId, id: FeedId, keys: readonly string[]): Promise<readonly string[]>;
  /** Keep what a look brought, with the messages that follow. Gives how many items were new; a look without `code` sets `failures` to 0, one with it adds 1. */
  polled(room: RoomId, id: FeedId, polled: Polled, work?: Work): Promise<{ readonly added: number }>;
  /**
   * Newest look first, within one look by place; `limit` 1 to 200, 50 unless said; `cursor` is the `next` of the page before.
   * Fails with USAGE for another limit, and for a cursor it did not give.
   */
  items(
    room: RoomId,
    id: FeedId,
    query?: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  ): Promise<{ readonly items: readonly FeedItem[]; readonly next?: string | undefined }>;
  /** Undefined when there is none. Items of a feed that was removed are given as well. */
  item(room: RoomId, id: FeedId, key: string): Promise<FeedItem | undefined>;
  /** Hold items back no longer, together with the messages that have them captured. Gives how many were held. */
  release(room: RoomId, id: FeedId, keys: readonly string[], work?: Work): Promise<number>;
  /**
   * Note what became of an item, once: a second time changes and sends nothing, and ends the messages all the same.
   * Of a removed feed as well; fails with FEED_NOT_FOUND for an item that is not there.
   */
  settle(room: RoomId, id: FeedId, key: string, outcome: FeedItemOutcome, work?: Work): Promise<void>;
}
