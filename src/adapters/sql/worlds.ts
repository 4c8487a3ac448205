import type { Kysely } from "kysely";
import type { RoomId } from "../../model/ids.ts";
import type { World } from "../../model/world.ts";
import { openedRoom } from "./open-rooms.ts";
import type { Tables } from "./tables.ts";

/** The room's own entries; none when it never set any. */
export async function roomWorld(db: Kysely<Tables>, room: RoomId): Promise<World> {
  await openedRoom(db, room);
  const row = await db.selectFrom("room_world").select("world").where("room", "=", room).executeTakeFirst();
  return row ? (JSON.parse(row.world) as World) : { actors: [], places: [], outlets: [] };
}

/** Replace the room's own entries. */
export async function setRoomWorld(db: Kysely<Tables>, room: RoomId, world: World): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await openedRoom(trx, room);
    const row = { room, world: JSON.stringify(world) };
    await trx
      .insertInto("room_world")
      .values(row)
      .onConflict((conflict) => conflict.column("room").doUpdateSet({ world: row.world }))
      .execute();
  });
}
