import { roomId } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Head, Ledger } from "../../ports/ledger.ts";
import { appendEntry, entriesAfter, headOf, roomOfStream } from "./entry-rows.ts";
import type { Access, Db, SqlDatabase } from "./sql-database.ts";

/** The ledger in a database. */
export function sqlLedger(database: SqlDatabase, clock: Clock): Ledger {
  const within = <T>(stream: string, access: Access, work: (trx: Db) => Promise<T>): Promise<T> => {
    const room = roomOfStream(stream);
    return room === "" ? database.acrossRooms(access, work) : database.inRoom(roomId(room), access, work);
  };
  return {
    append: (stream, after, by, what) =>
      within(stream, "write", async (trx) => {
        if (roomOfStream(stream) !== "") await database.lockedRoom(trx, roomId(roomOfStream(stream)));
        return appendEntry(trx, { stream, by, what, at: clock.now() }, after);
      }),
    head: (stream) => within(stream, "read", (trx) => headOf(trx, stream)),
    async *read(stream, after = 0) {
      // In batches, so that a reader who stops to write does not wait for itself.
      for (let position = after; ; ) {
        const from = position;
        const batch = await within(stream, "read", (trx) => entriesAfter(trx, stream, from, BATCH));
        yield* batch;
        if (batch.length < BATCH) return;
        position = batch.at(-1)?.position ?? position;
      }
    },
    async *heads() {
      yield* await database.acrossRooms("read", allHeads);
    },
  };
}

const BATCH = 500;

function allHeads(trx: Db): Promise<Head[]> {
  return trx
    .selectFrom("entry as e")
    .innerJoin(
      (heads) =>
        heads
          .selectFrom("entry")
          .select(["room", "stream"])
          .select((eb) => eb.fn.max("position").as("position"))
          .groupBy(["room", "stream"])
          .as("head"),
      (join) => join.onRef("head.room", "=", "e.room").onRef("head.stream", "=", "e.stream").onRef("head.position", "=", "e.position"),
    )
    .select(["e.stream", "e.position", "e.hash"])
    .orderBy("e.stream")
    .execute();
}
