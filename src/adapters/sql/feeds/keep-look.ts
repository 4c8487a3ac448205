import type { FeedId, RoomId } from "../../../model/ids.ts";
import type { Work } from "../../../model/work.ts";
import type { Polled } from "../../../ports/feeds.ts";
import { inBatches } from "../in-batches.ts";
import { keptText } from "../kept-text.ts";
import { writeWork } from "../outbox/write-work.ts";
import type { Db } from "../sql-database.ts";
import type { FeedItemRow } from "../tables.ts";
import { feedItemRow, jsonOrNull } from "./feed-rows.ts";

/** Keep what a look at a feed brought: its items, what came of it, and the messages that follow. */
export async function keepLook(
  trx: Db,
  room: RoomId,
  id: FeedId,
  { look, nextAt, title, validators, items }: Polled,
  work: Work,
  at: Date,
): Promise<{ readonly added: number }> {
  let added = 0;
  for (const rows of inBatches(items.map((item) => feedItemRow(room, { ...item, feed: id })))) added += await addItems(trx, rows);
  await trx
    .updateTable("feed")
    .set((eb) => ({
      next_at: nextAt,
      last_look: JSON.stringify({ ...look, added }),
      failures: look.code === undefined ? 0 : eb("failures", "+", 1),
      ...(title !== undefined && { title: keptText(title) }),
      ...(validators !== undefined && { validators: jsonOrNull(validators) }),
    }))
    .where("room", "=", room)
    .where("id", "=", id)
    .execute();
  await writeWork(trx, room, work, at);
  return { added };
}

async function addItems(trx: Db, rows: readonly FeedItemRow[]): Promise<number> {
  const added = await trx
    .insertInto("feed_item")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["room", "feed", "key"]).doNothing())
    .returning("key")
    .execute();
  return added.length;
}
