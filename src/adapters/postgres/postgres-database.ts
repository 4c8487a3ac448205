import { setTimeout as wait } from "node:timers/promises";
import { type Insertable, Kysely, PostgresDialect, sql } from "kysely";
import type { Pool } from "pg";
import type { RoomId } from "../../model/ids.ts";
import { inBatches } from "../sql/in-batches.ts";
import type { Access, Db, SqlDatabase } from "../sql/sql-database.ts";
import type { Tables } from "../sql/tables.ts";
import { asStorageError, sqlState } from "./as-storage-error.ts";
import { tsvectorWordIndex } from "./tsvector-word-index.ts";

/**
 * PostgreSQL as one of our databases. Each transaction takes on a role that owns nothing: a desk, to which the database shows
 * the rows of its room alone, or the keeper, who sees all. What is written is on the disk when a transaction has ended.
 */
export function postgresDatabase(pool: Pool): SqlDatabase {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function noted<T>(transaction: Promise<T>): Promise<T> {
    running.add(transaction);
    return transaction
      .catch((thrown: unknown) => {
        throw asStorageError(thrown);
      })
      .finally(() => running.delete(transaction));
  }
  return {
    inRoom: (room, access, work) => noted(retried(() => transaction(db, access, asDesk(room), work))),
    // Not run again: what is written may come from a stream that comes once. Keepers take turns, so nothing need be.
    acrossRooms: (access, work) => noted(transaction(db, access, asKeeper(access), work)),
    // Whatever refers to a room holds its key; a lock on the key as well would wait for those who wait for it.
    lockedRoom: (trx, room) => trx.selectFrom("room").selectAll().where("room", "=", room).forNoKeyUpdate().executeTakeFirst(),
    insertRows: insertInBatches,
    words: tsvectorWordIndex,
    close: () => (closing ??= Promise.allSettled(running).then(() => db.destroy())),
  };
}

interface Begin {
  /** What a transaction that writes sees: each statement the newest, or all of them one moment. */
  readonly isolation: "read committed" | "repeatable read";
  readonly take: (trx: Db) => Promise<unknown>;
}

const asDesk = (room: RoomId): Begin => ({
  // Writers of a room wait for its row; what they see then must be what the one before left.
  isolation: "read committed",
  take: (trx) => sql`select set_config('role', 'reportedly_desk', true), set_config('reportedly.room', ${room}, true)`.execute(trx),
});

const asKeeper = (access: Access): Begin => ({
  isolation: "repeatable read",
  async take(trx) {
    await sql`set local role reportedly_keeper`.execute(trx);
    // Keepers write one after the other. A lock of this kind is had before the transaction's one moment begins.
    if (access === "write") await sql`lock table actor in share row exclusive mode`.execute(trx);
  },
});

function transaction<T>(db: Db, access: Access, { isolation, take }: Begin, work: (trx: Db) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel(access === "read" ? "repeatable read" : isolation)
    .setAccessMode(access === "read" ? "read only" : "read write")
    .execute(async (trx) => {
      await take(trx);
      return work(trx);
    });
}

/** PostgreSQL breaks transactions off that get in each other's way, or that add what another just added. Run again, they see the other. */
const COLLISIONS = new Set(["40001", "40P01", "23505"]);
const MOST_TRIES = 5;
const LONGEST_WAIT_MS = 20;

async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (thrown) {
      if (tries === MOST_TRIES || !COLLISIONS.has(sqlState(thrown) ?? "")) throw thrown;
      // By chance, or those who met would meet again.
      await wait(Math.random() * LONGEST_WAIT_MS * tries);
    }
  }
}

// Longer statements are no faster, nor are arrays to unnest or JSON; COPY is refused where rows are guarded.
async function insertInBatches<Table extends keyof Tables>(
  trx: Db,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (const batch of inBatches(rows)) await trx.insertInto(table).values(batch).execute();
}
