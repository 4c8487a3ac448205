import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import type { Db } from "../sql-database.ts";
import type { EventRow } from "../tables.ts";
import { type KeyedEvent, wholeEvents } from "../views/whole-events.ts";
import { pagesOf, runsOf } from "./pages-of.ts";

const PAGE = 200;

/** Events by the key they were found under. */
export async function* eventRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  for await (const runs of runsOf(keyedEvents(trx, room), ({ key }) => key))
    yield runs.map((run) => ({ kind: "events", room, key: run[0]?.key ?? "", events: run.map(({ event }) => event) }));
}

async function* keyedEvents(trx: Db, room: RoomId): AsyncGenerator<KeyedEvent[]> {
  const events = trx.selectFrom("event").selectAll().where("room", "=", room).orderBy("key").orderBy("id").limit(PAGE);
  const pages = pagesOf<EventRow>(PAGE, (last) =>
    (last ? events.where((eb) => eb(eb.refTuple("key", "id"), ">", eb.tuple(last.key, last.id))) : events).execute(),
  );
  for await (const page of pages) yield await wholeEvents(trx, room, page);
}
