import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { feedItemOf, feedOf } from "../feeds/feed-rows.ts";
import type { Db } from "../sql-database.ts";
import type { FeedItemRow } from "../tables.ts";
import { pagesOf } from "./pages-of.ts";

const PAGE = 1000;

/** Feeds by id, then their items by feed and key. Of feeds there are few. */
export async function* feedRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  const feeds = await trx.selectFrom("feed").selectAll().where("room", "=", room).orderBy("id").execute();
  yield feeds.map((row) => ({ kind: "feed", room, feed: feedOf(row), removedAt: row.removed_at ?? undefined }));
  const items = trx.selectFrom("feed_item").selectAll().where("room", "=", room).orderBy("feed").orderBy("key").limit(PAGE);
  const pages = pagesOf<FeedItemRow>(PAGE, (last) =>
    (last ? items.where((eb) => eb(eb.refTuple("feed", "key"), ">", eb.tuple(last.feed, last.key))) : items).execute(),
  );
  for await (const page of pages) yield page.map((row) => ({ kind: "feed-item", room, item: feedItemOf(row) }));
}
