import { type RoomId, roomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import type { Db } from "../sql-database.ts";
import type { RoomRow } from "../tables.ts";
import { registry, roomWorld } from "../worlds.ts";
import { entryRecords } from "./entry-records.ts";
import { eventRecords } from "./event-records.ts";
import { feedRecords } from "./feed-records.ts";
import { linkRecords } from "./link-records.ts";
import { messageRecords } from "./message-records.ts";
import { reportRecords } from "./report-records.ts";
import { timestampRecords } from "./timestamp-records.ts";
import { watchRecords } from "./watch-records.ts";

/** All records of a database in the order of the port, in pages. Must run within a transaction that sees one moment. */
export async function* recordsIn(trx: Db): AsyncGenerator<readonly KeptRecord[]> {
  yield [{ kind: "registry", world: await registry(trx) }];
  yield* entryRecords(trx, undefined);
  for (const row of await trx.selectFrom("room").selectAll().orderBy("room").execute()) yield* recordsOfRoom(trx, row);
}

async function* recordsOfRoom(trx: Db, { room: name, opened_at }: RoomRow): AsyncGenerator<readonly KeptRecord[]> {
  const room: RoomId = roomId(name);
  yield [{ kind: "room", room, openedAt: opened_at, world: await roomWorld(trx, room) }];
  yield* entryRecords(trx, room);
  yield* reportRecords(trx, room);
  yield* linkRecords(trx, room);
  yield* eventRecords(trx, room);
  yield* watchRecords(trx, room);
  yield* feedRecords(trx, room);
  yield* timestampRecords(trx, room);
  yield* messageRecords(trx, room);
}
