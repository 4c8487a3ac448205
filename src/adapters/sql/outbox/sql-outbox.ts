import type { RoomId } from "../../../model/ids.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Outbox } from "../../../ports/outbox.ts";
import type { Db, SqlDatabase } from "../sql-database.ts";
import { noteFailure, notePostponing } from "./note-failure.ts";
import { countStages, deadMessages, findMessage, waitingMessages } from "./read-messages.ts";
import { replayMessages } from "./replay-messages.ts";
import { writeWork } from "./write-work.ts";

/** The outbox in a database. What it holds is written by the store and the views, with the data it follows from. */
export function sqlOutbox(database: SqlDatabase, clock: Clock): Outbox {
  const over = <T>(room: RoomId | undefined, work: (trx: Db) => Promise<T>): Promise<T> =>
    room === undefined ? database.acrossRooms("read", work) : database.inRoom(room, "read", work);
  return {
    waiting: (query) => database.acrossRooms("read", (trx) => waitingMessages(trx, query)),
    message: (room, id) => database.inRoom(room, "read", (trx) => findMessage(trx, room, id)),
    done: (room, ids) => database.inRoom(room, "write", (trx) => writeWork(trx, room, { done: ids }, clock.now())),
    failed: (room, id, failure) => database.inRoom(room, "write", (trx) => noteFailure(trx, room, id, failure)),
    postponed: (room, id, failure) => database.inRoom(room, "write", (trx) => notePostponing(trx, room, id, failure)),
    dead: (room) => over(room, (trx) => deadMessages(trx, room)),
    replay: (room, ids) => database.inRoom(room, "write", (trx) => replayMessages(trx, room, ids)),
    counts: (room) => over(room, (trx) => countStages(trx, room)),
  };
}
