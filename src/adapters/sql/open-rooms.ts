import { ReportedlyError } from "../../errors.ts";
import type { RoomId } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Db, SqlDatabase } from "./sql-database.ts";
import type { RoomRow } from "./tables.ts";

/** The room's row; fails with ROOM_NOT_FOUND when nobody opened it. */
export async function openedRoom(db: Db, room: RoomId): Promise<RoomRow> {
  const found = await db.selectFrom("room").selectAll().where("room", "=", room).executeTakeFirst();
  return found ?? missing(room);
}

/** The room's row, held until the transaction ends; fails with ROOM_NOT_FOUND. */
export async function heldRoom(database: SqlDatabase, trx: Db, room: RoomId): Promise<RoomRow> {
  return (await database.lockedRoom(trx, room)) ?? missing(room);
}

/** The number of the next change to the room's list; whoever takes it holds the room until the transaction ends. */
export async function nextRevision(database: SqlDatabase, trx: Db, room: RoomId): Promise<number> {
  const revision = (await heldRoom(database, trx, room)).revision + 1;
  await trx.updateTable("room").set({ revision }).where("room", "=", room).execute();
  return revision;
}

/** Make the room on the next shelf, unless it is there. */
export async function openRoom(trx: Db, room: RoomId, clock: Clock): Promise<void> {
  await trx
    .insertInto("room")
    .values({ room, shelf: await nextShelf(trx), revision: 0, opened_at: clock.now().toISOString() })
    .onConflict((conflict) => conflict.column("room").doNothing())
    .execute();
}

/** Shelves are the eleven high bits of a row's place in the search index. */
const MOST_SHELVES = 2 ** 11;

async function nextShelf(trx: Db): Promise<number> {
  const { last } = await trx
    .selectFrom("room")
    .select((eb) => eb.fn.max("shelf").as("last"))
    .executeTakeFirstOrThrow();
  const shelf = (last ?? 0) + 1;
  if (shelf >= MOST_SHELVES) throw new ReportedlyError("USAGE", `expected at most ${MOST_SHELVES - 1} rooms in one database`);
  return shelf;
}

function missing(room: RoomId): never {
  throw new ReportedlyError("ROOM_NOT_FOUND", `no room named ${room}`);
}
