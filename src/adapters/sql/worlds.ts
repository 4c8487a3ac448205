import type { RoomId } from "../../model/ids.ts";
import type { ActorEntry, OutletEntry, PlaceEntry, World } from "../../model/world.ts";
import { storableText } from "../listing/labels-of.ts";
import { openedRoom } from "./open-rooms.ts";
import type { Db, SqlDatabase } from "./sql-database.ts";

/** The room's own entries; none when it never set any. */
export async function roomWorld(trx: Db, room: RoomId): Promise<World> {
  await openedRoom(trx, room);
  const entriesOf = (table: "room_actor" | "room_place" | "room_outlet") =>
    trx.selectFrom(table).select("entry").where("room", "=", room).orderBy("ordinal").execute();
  return worldOf(await entriesOf("room_actor"), await entriesOf("room_place"), await entriesOf("room_outlet"));
}

/** Replace the room's own entries. */
export async function setRoomWorld(database: SqlDatabase, trx: Db, room: RoomId, world: World): Promise<void> {
  await openedRoom(trx, room);
  for (const table of ["room_actor", "room_place", "room_outlet"] as const) await trx.deleteFrom(table).where("room", "=", room).execute();
  const rows = rowsOf(world);
  await database.insertRows(
    trx,
    "room_actor",
    rows.actor.map((row) => ({ room, ...row })),
  );
  await database.insertRows(
    trx,
    "room_place",
    rows.place.map((row) => ({ room, ...row })),
  );
  await database.insertRows(
    trx,
    "room_outlet",
    rows.outlet.map((row) => ({ room, ...row })),
  );
}

/** The registries all rooms share. */
export async function registry(trx: Db): Promise<World> {
  const entriesOf = (table: "actor" | "place" | "outlet") => trx.selectFrom(table).select("entry").orderBy("ordinal").execute();
  return worldOf(await entriesOf("actor"), await entriesOf("place"), await entriesOf("outlet"));
}

/** Replace the registries all rooms share. */
export async function setRegistry(database: SqlDatabase, trx: Db, world: World): Promise<void> {
  for (const table of ["actor", "place", "outlet"] as const) await trx.deleteFrom(table).execute();
  const rows = rowsOf(world);
  await database.insertRows(trx, "actor", rows.actor);
  await database.insertRows(trx, "place", rows.place);
  await database.insertRows(trx, "outlet", rows.outlet);
}

interface EntryColumn {
  readonly entry: string;
}

const worldOf = (actors: readonly EntryColumn[], places: readonly EntryColumn[], outlets: readonly EntryColumn[]): World => ({
  actors: actors.map((row) => JSON.parse(row.entry) as ActorEntry),
  places: places.map((row) => JSON.parse(row.entry) as PlaceEntry),
  outlets: outlets.map((row) => JSON.parse(row.entry) as OutletEntry),
});

const rowsOf = ({ actors, places, outlets }: World) => ({
  actor: actors.map((entry, ordinal) => ({ ...columns(entry, ordinal), kind: entry.kind })),
  place: places.map((entry, ordinal) => ({
    ...columns(entry, ordinal),
    class: entry.class,
    country: entry.country ?? null,
    lat: entry.lat,
    lon: entry.lon,
  })),
  outlet: outlets.map((entry, ordinal) => ({
    ...columns(entry, ordinal),
    owner: entry.owner === undefined ? null : storableText(entry.owner),
  })),
});

const columns = (entry: ActorEntry | PlaceEntry | OutletEntry, ordinal: number) => ({
  ordinal,
  id: storableText(entry.id),
  name: storableText(entry.name),
  entry: JSON.stringify(entry),
});
