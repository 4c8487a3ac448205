import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { entryOf } from "../entry-rows.ts";
import type { Db } from "../sql-database.ts";
import { pagesOf } from "./pages-of.ts";

const PAGE = 1000;

/** Entries by stream and position: of a room, or of all streams whose room nobody opened. */
export async function* entryRecords(trx: Db, room: RoomId | undefined): AsyncGenerator<readonly KeptRecord[]> {
  const entries =
    room === undefined
      ? trx.selectFrom("entry").selectAll().where("room", "not in", trx.selectFrom("room").select("room"))
      : trx.selectFrom("entry").selectAll().where("room", "=", room);
  const inOrder = entries.orderBy("stream").orderBy("position").limit(PAGE);
  const pages = pagesOf<Awaited<ReturnType<typeof inOrder.execute>>[number]>(PAGE, (last) =>
    (last ? inOrder.where((eb) => eb(eb.refTuple("stream", "position"), ">", eb.tuple(last.stream, last.position))) : inOrder).execute(),
  );
  for await (const page of pages) yield page.map((row) => ({ kind: "entry", entry: entryOf(row) }));
}
