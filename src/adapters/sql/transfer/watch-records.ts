import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import type { Db } from "../sql-database.ts";
import type { WatchRow } from "../tables.ts";
import { watchOf } from "../views/watches.ts";
import { pagesOf } from "./pages-of.ts";

const PAGE = 1000;

/** Watches by id. */
export async function* watchRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  const watches = trx.selectFrom("watch").selectAll().where("room", "=", room).orderBy("id").limit(PAGE);
  const pages = pagesOf<WatchRow>(PAGE, (last) => (last ? watches.where("id", ">", last.id) : watches).execute());
  for await (const page of pages) yield page.map((row) => ({ kind: "watch", room, watch: watchOf(row) }));
}
