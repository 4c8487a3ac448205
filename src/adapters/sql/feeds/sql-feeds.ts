import { ReportedlyError } from "../../../errors.ts";
import type { Feed } from "../../../model/feed.ts";
import { type FeedId, type RoomId, roomId } from "../../../model/ids.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { FeedChange, Feeds } from "../../../ports/feeds.ts";
import { keptText } from "../kept-text.ts";
import { openedRoom } from "../open-rooms.ts";
import type { Access, Db, SqlDatabase } from "../sql-database.ts";
import type { FeedRow } from "../tables.ts";
import { feedItemOf, feedOf, feedRow } from "./feed-rows.ts";
import { findItem, listItems, releaseItems, settleItem, unseenKeys } from "./items.ts";
import { keepLook } from "./keep-look.ts";

/** Feeds in a database. */
export function sqlFeeds(database: SqlDatabase, clock: Clock): Feeds {
  const within = <T>(room: RoomId, access: Access, work: (trx: Db) => Promise<T>): Promise<T> =>
    database.inRoom(room, access, async (trx) => {
      await openedRoom(trx, room);
      return work(trx);
    });
  /** Over a feed that is there and was not removed. */
  const over = <T>(room: RoomId, id: FeedId, access: Access, work: (trx: Db, feed: FeedRow) => Promise<T>): Promise<T> =>
    within(room, access, async (trx) => work(trx, await presentFeed(trx, room, id)));
  return {
    add: (room, feed) => within(room, "write", (trx) => addFeed(trx, room, feed)),
    list: (room) => within(room, "read", (trx) => listFeeds(trx, room)),
    get: (room, id) => over(room, id, "read", async (_, row) => feedOf(row)),
    change: (room, id, change) => over(room, id, "write", (trx, row) => changeFeed(trx, row, change)),
    remove: (room, id) =>
      within(room, "write", async (trx) => {
        const { removed_at } = await anyFeed(trx, room, id);
        await setRemoved(trx, room, id, removed_at ?? clock.now().toISOString());
      }),
    restore: (room, id) =>
      within(room, "write", async (trx) => {
        const row = await anyFeed(trx, room, id);
        await setRemoved(trx, room, id, null);
        return feedOf(row);
      }),
    due: (now, limit) => database.acrossRooms("read", (trx) => dueFeeds(trx, now, limit)),
    claim: (room, feed, until) => within(room, "write", (trx) => claimLook(trx, room, feed, until)),
    unseen: (room, id, keys) => over(room, id, "read", (trx) => unseenKeys(trx, room, id, keys)),
    polled: (room, id, polled, work = {}) => over(room, id, "write", (trx) => keepLook(trx, room, id, polled, work, clock.now())),
    items: (room, id, query = {}) => over(room, id, "read", (trx) => listItems(trx, room, id, query)),
    item: (room, id, key) =>
      within(room, "read", async (trx) => {
        const row = await findItem(trx, room, id, key);
        return row && feedItemOf(row);
      }),
    release: (room, id, keys, work = {}) => over(room, id, "write", (trx) => releaseItems(trx, room, id, keys, work, clock.now())),
    settle: (room, id, key, outcome, work = {}) =>
      within(room, "write", (trx) => settleItem(trx, room, id, key, outcome, work, clock.now())),
  };
}

const feedsIn = (trx: Db, room: RoomId) => trx.selectFrom("feed").selectAll().where("room", "=", room);

async function anyFeed(trx: Db, room: RoomId, id: FeedId): Promise<FeedRow> {
  const row = await feedsIn(trx, room).where("id", "=", id).executeTakeFirst();
  if (!row) throw new ReportedlyError("FEED_NOT_FOUND", `expected the feed ${id} in ${room}, met none`);
  return row;
}

async function presentFeed(trx: Db, room: RoomId, id: FeedId): Promise<FeedRow> {
  const row = await anyFeed(trx, room, id);
  if (row.removed_at !== null) throw new ReportedlyError("FEED_NOT_FOUND", `expected the feed ${id} in ${room}, met that it was removed`);
  return row;
}

async function addFeed(trx: Db, room: RoomId, feed: Feed): Promise<{ readonly feed: Feed; readonly isNew: boolean }> {
  const there = await feedsIn(trx, room).where("address", "=", keptText(feed.address)).executeTakeFirst();
  if (there) {
    await setRemoved(trx, room, feedOf(there).id, null);
    return { feed: feedOf(there), isNew: false };
  }
  const row = feedRow(room, feed);
  await trx.insertInto("feed").values(row).execute();
  return { feed: feedOf(row), isNew: true };
}

async function listFeeds(trx: Db, room: RoomId): Promise<Feed[]> {
  const rows = await feedsIn(trx, room).where("removed_at", "is", null).orderBy("added_at").orderBy("id").execute();
  return rows.map(feedOf);
}

async function changeFeed(trx: Db, row: FeedRow, { everyMinutes, isPaused, nextAt }: FeedChange): Promise<Feed> {
  // What is not given is not written: somebody may be taking the next look at this moment.
  const changed = {
    ...(everyMinutes !== undefined && { every_minutes: everyMinutes }),
    ...(isPaused !== undefined && { is_paused: Number(isPaused) }),
    ...(nextAt !== undefined && { next_at: nextAt }),
  };
  if (Object.keys(changed).length === 0) return feedOf(row);
  const after = await trx.updateTable("feed").set(changed).where("room", "=", row.room).where("id", "=", row.id).returningAll().execute();
  return feedOf(after[0] ?? row);
}

async function setRemoved(trx: Db, room: RoomId, id: FeedId, removed_at: string | null): Promise<void> {
  await trx.updateTable("feed").set({ removed_at }).where("room", "=", room).where("id", "=", id).execute();
}

async function dueFeeds(trx: Db, now: string, limit: number): Promise<{ room: RoomId; feed: Feed }[]> {
  const rows = await trx
    .selectFrom("feed")
    .selectAll()
    .where("next_at", "<=", now)
    .where("is_paused", "=", 0)
    .where("removed_at", "is", null)
    .orderBy("next_at")
    .orderBy("room")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ room: roomId(row.room), feed: feedOf(row) }));
}

/** Of several who claim the same look at once the database lets one be first, and the others see what it wrote. */
async function claimLook(trx: Db, room: RoomId, { id, nextAt }: Feed, until: string): Promise<boolean> {
  const claimed = await trx
    .updateTable("feed")
    .set({ next_at: until })
    .where("room", "=", room)
    .where("id", "=", id)
    .where("next_at", "=", nextAt)
    .where("is_paused", "=", 0)
    .where("removed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return claimed !== undefined;
}
