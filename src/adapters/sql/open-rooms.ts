import type { Kysely } from "kysely";
import { ReportedlyError } from "../../errors.ts";
import type { RoomId } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { RoomRow, Tables } from "./tables.ts";

/** The room's row; fails with ROOM_NOT_FOUND when nobody opened it. */
export async function openedRoom(db: Kysely<Tables>, room: RoomId): Promise<RoomRow> {
  const found = await db.selectFrom("room").selectAll().where("room", "=", room).executeTakeFirst();
  if (!found) throw new ReportedlyError("ROOM_NOT_FOUND", `no room named ${room}`);
  return found;
}

/** Make the room on the next shelf, unless it is there. */
export async function openRoom(db: Kysely<Tables>, room: RoomId, clock: Clock): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { last } = await trx
      .selectFrom("room")
      .select((eb) => eb.fn.max("shelf").as("last"))
      .executeTakeFirstOrThrow();
    const row = { room, shelf: (last ?? 0) + 1, opened_at: clock.now().toISOString() };
    await trx
      .insertInto("room")
      .values(row)
      .onConflict((conflict) => conflict.column("room").doNothing())
      .execute();
  });
}
