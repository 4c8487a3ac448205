import { ReportedlyError } from "../../../errors.ts";
import type { FeedItem, FeedItemOutcome } from "../../../model/feed.ts";
import type { FeedId, RoomId } from "../../../model/ids.ts";
import type { Work } from "../../../model/work.ts";
import { pageLimit, readCursor, writeCursor } from "../../listing/page-cursor.ts";
import { inBatches } from "../in-batches.ts";
import { writeWork } from "../outbox/write-work.ts";
import type { Db } from "../sql-database.ts";
import type { FeedItemRow } from "../tables.ts";
import { feedItemOf } from "./feed-rows.ts";

/** One page of the items of a feed, those of the newest look first. */
export async function listItems(
  trx: Db,
  room: RoomId,
  id: FeedId,
  query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Promise<{ readonly items: readonly FeedItem[]; readonly next?: string | undefined }> {
  const limit = pageLimit(query);
  const rows = await rowsFrom(itemsOf(trx, room, id), query.cursor, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(feedItemOf), next: last && rows.length > limit ? writeCursor(last.seen_at, last.place, last.key) : undefined };
}

/** The row of one item. */
export const findItem = (trx: Db, room: RoomId, id: FeedId, key: string): Promise<FeedItemRow | undefined> =>
  itemsOf(trx, room, id).where("key", "=", key).executeTakeFirst();

/** Of these keys, in their order, those that the feed has no item for. */
export async function unseenKeys(trx: Db, room: RoomId, id: FeedId, keys: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  for (const batch of inBatches(keys)) {
    const rows = await trx
      .selectFrom("feed_item")
      .select("key")
      .where("room", "=", room)
      .where("feed", "=", id)
      .where("key", "in", batch)
      .execute();
    for (const { key } of rows) seen.add(key);
  }
  return [...new Set(keys)].filter((key) => !seen.has(key));
}

/** Hold items back no longer. Gives how many were held. */
export async function releaseItems(trx: Db, room: RoomId, id: FeedId, keys: readonly string[], work: Work, at: Date): Promise<number> {
  let released = 0;
  for (const batch of inBatches(keys)) {
    const rows = await trx
      .updateTable("feed_item")
      .set({ is_held: 0 })
      .where("room", "=", room)
      .where("feed", "=", id)
      .where("key", "in", batch)
      .where("is_held", "=", 1)
      .returning("key")
      .execute();
    released += rows.length;
  }
  await writeWork(trx, room, work, at);
  return released;
}

/** Note what became of an item, once, and end the messages that asked for it. */
export async function settleItem(
  trx: Db,
  room: RoomId,
  id: FeedId,
  key: string,
  outcome: FeedItemOutcome,
  work: Work,
  at: Date,
): Promise<void> {
  const settled = await trx
    .updateTable("feed_item")
    .set({ outcome: JSON.stringify(outcome), is_held: 0 })
    .where("room", "=", room)
    .where("feed", "=", id)
    .where("key", "=", key)
    .where("outcome", "is", null)
    .returning("key")
    .executeTakeFirst();
  if (!settled && !(await findItem(trx, room, id, key)))
    throw new ReportedlyError("FEED_NOT_FOUND", `expected the item ${key} of the feed ${id} in ${room}, met none`);
  await writeWork(trx, room, settled ? work : { done: work.done }, at);
}

type Items = ReturnType<typeof itemsOf>;

const itemsOf = (trx: Db, room: RoomId, id: FeedId) =>
  trx.selectFrom("feed_item").selectAll().where("room", "=", room).where("feed", "=", id);

function rowsFrom(items: Items, cursor: string | undefined, limit: number): Promise<FeedItemRow[]> {
  const rows = items.orderBy("seen_at", "desc").orderBy("place").orderBy("key").limit(limit);
  if (cursor === undefined) return rows.execute();
  const [seenAt, place, key] = readCursor<[seenAt: string, place: number, key: string]>(cursor, "string", "number", "string");
  return rows
    .where("seen_at", "<=", seenAt)
    .where((eb) => eb.or([eb("seen_at", "<", seenAt), eb("place", ">", place), eb.and([eb("place", "=", place), eb("key", ">", key)])]))
    .execute();
}
