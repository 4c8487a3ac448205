import { type RoomId, roomId, type Sha256, sha256 } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";
import { acceptReport, addReading, type Keeping, keepReading } from "./keep-reading.ts";
import { listClaims } from "./lists/list-claims.ts";
import { listIndexes } from "./lists/list-indexes.ts";
import { listReports } from "./lists/list-reports.ts";
import { loadReading, loadSubmission, membersOf } from "./load-reading.ts";
import { openedRoom, openRoom } from "./open-rooms.ts";
import { reviseClaims, revisedAfter } from "./revisions.ts";
import type { Db, SqlDatabase } from "./sql-database.ts";
import { registry, roomWorld, setRegistry, setRoomWorld } from "./worlds.ts";

/** The store in a database. Closing it closes the database for all who use it. */
export function sqlStore(database: SqlDatabase, clock: Clock): Store {
  const indexes = listIndexes();
  const reading = <T>(room: RoomId, work: (trx: Db) => Promise<T>): Promise<T> => database.inRoom(room, "read", work);
  const writing = <T>(room: RoomId, work: (trx: Db) => Promise<T>): Promise<T> => database.inRoom(room, "write", work);
  const keeping = <T>(room: RoomId, work: (keeping: Keeping) => Promise<T>): Promise<T> =>
    writing(room, (trx) => work({ database, trx, clock, room }));
  return {
    accept: (room, submission, work) => keeping(room, (at) => acceptReport(at, submission, work)),
    addReading: (room, id, found, members, work) => keeping(room, (at) => addReading(at, id, found, members, work)),
    keep: (room, kept, members, work) => keeping(room, (at) => keepReading(at, kept, members, work)),
    revise: (room, revision, after, members, work) => keeping(room, (at) => reviseClaims(at, revision, after, members, work)),
    members: (room, id) =>
      reading(room, async (trx) => {
        await openedRoom(trx, room);
        return membersOf(trx, room, id);
      }),
    async *revisedReports(room) {
      await reading(room, (trx) => openedRoom(trx, room));
      for (let after = 0; ; ) {
        const from = after;
        const batch = await reading(room, (trx) => revisedAfter(trx, room, from, BATCH));
        yield* batch.map(({ id }) => id);
        if (batch.length < BATCH) return;
        after = batch.at(-1)?.arrival ?? after;
      }
    },
    submission: (room, id) =>
      reading(room, async (trx) => {
        const found = await loadSubmission(trx, room, id);
        return found && { ...found.submission, isRead: found.isRead };
      }),
    reading: (room, id) => reading(room, (trx) => loadReading(trx, room, id)),
    reports: (room, query) => reading(room, (trx) => listReports(database, indexes, trx, room, query)),
    claims: (room, query) => reading(room, (trx) => listClaims(trx, room, query)),
    async *captures(room) {
      await reading(room, (trx) => openedRoom(trx, room));
      // In batches, so that a reader who stops to write does not wait for itself.
      for (let after = ""; ; ) {
        const from = after;
        const batch = await reading(room, (trx) => capturesAfter(trx, room, from));
        yield* batch;
        if (batch.length < BATCH) return;
        after = batch.at(-1) ?? after;
      }
    },
    rooms: () => database.acrossRooms("read", allRooms),
    openRoom: (room) => database.acrossRooms("write", (trx) => openRoom(trx, room, clock)),
    world: (room) => reading(room, (trx) => roomWorld(trx, room)),
    setWorld: (room, world) => writing(room, (trx) => setRoomWorld(database, trx, room, world)),
    registry: () => database.acrossRooms("read", registry),
    setRegistry: (world) => database.acrossRooms("write", (trx) => setRegistry(database, trx, world)),
    close: () => database.close(),
  };
}

const BATCH = 500;

async function allRooms(trx: Db): Promise<RoomId[]> {
  const rows = await trx.selectFrom("room").select("room").orderBy("room").execute();
  return rows.map((row) => roomId(row.room));
}

async function capturesAfter(trx: Db, room: RoomId, after: string): Promise<Sha256[]> {
  const rows = await trx
    .selectFrom("capture")
    .select("sha256")
    .where("room", "=", room)
    .where("sha256", ">", after)
    .orderBy("sha256")
    .limit(BATCH)
    .execute();
  return rows.map((row) => sha256(row.sha256));
}
