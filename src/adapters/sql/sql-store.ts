import type { Kysely } from "kysely";
import { roomId, type Sha256, sha256 } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";
import { keepReading } from "./keep-reading.ts";
import { labelCounter } from "./label-counter.ts";
import { listReports } from "./list-reports.ts";
import { loadReading } from "./load-reading.ts";
import { openedRoom, openRoom } from "./open-rooms.ts";
import { roomWorld, setRoomWorld } from "./room-world.ts";
import type { Tables } from "./tables.ts";

/** The store in a database. Closing it waits for what is being written, and closes the database for all who use it. */
export function sqliteStore(db: Kysely<Tables>, clock: Clock): Store {
  const counter = labelCounter();
  let closing: Promise<void> | undefined;
  return {
    keep: (room, kept) => db.transaction().execute((trx) => keepReading(trx, clock, room, kept)),
    reading: (room, id) => loadReading(db, room, id),
    reports: (room, query) =>
      db
        .transaction()
        .setAccessMode("read only")
        .execute((trx) => listReports(trx, counter, room, query)),
    async *captures(room) {
      await openedRoom(db, room);
      // In batches, so that a reader who stops to write does not wait for itself.
      for (let after = ""; ; ) {
        const batch = await capturesAfter(db, room, after);
        yield* batch;
        if (batch.length < BATCH) return;
        after = batch.at(-1) ?? after;
      }
    },
    async rooms() {
      const rows = await db.selectFrom("room").select("room").orderBy("room").execute();
      return rows.map((row) => roomId(row.room));
    },
    openRoom: (room) => openRoom(db, room, clock),
    world: (room) => roomWorld(db, room),
    setWorld: (room, world) => setRoomWorld(db, room, world),
    close: () => (closing ??= closed(db)),
  };
}

const BATCH = 500;

async function closed(db: Kysely<Tables>): Promise<void> {
  // The connection is free once every transaction before us has ended.
  await db.connection().execute(async () => {});
  await db.destroy();
}

async function capturesAfter(db: Kysely<Tables>, room: string, after: string): Promise<Sha256[]> {
  const rows = await db
    .selectFrom("capture")
    .select("sha256")
    .where("room", "=", room)
    .where("sha256", ">", after)
    .orderBy("sha256")
    .limit(BATCH)
    .execute();
  return rows.map((row) => sha256(row.sha256));
}
