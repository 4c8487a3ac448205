import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { Kysely } from "kysely";
import type { Access, Db, SqlDatabase } from "../sql/sql-database.ts";
import type { Tables } from "../sql/tables.ts";
import { asStorageError } from "./as-storage-error.ts";
import { ftsWordIndex } from "./fts-word-index.ts";
import { nodeSqliteDialect } from "./node-sqlite-dialect.ts";

/**
 * SQLite as one of our databases. Its one connection serves one transaction at a time and everything else waits its turn,
 * so a transaction is never run twice and a room needs no lock of its own.
 */
export function sqliteDatabase(connection: DatabaseSync): SqlDatabase {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) });
  const within = <T>(access: Access, work: (trx: Db) => Promise<T>): Promise<T> =>
    db
      .transaction()
      .setAccessMode(access === "read" ? "read only" : "read write")
      .execute(work);
  let closing: Promise<void> | undefined;
  return {
    inRoom: (_room, access, work) => within(access, work),
    acrossRooms: within,
    lockedRoom: (trx, room) => trx.selectFrom("room").selectAll().where("room", "=", room).executeTakeFirst(),
    async insertRows(_trx, table, rows) {
      insertEach(connection, table, rows);
    },
    words: ftsWordIndex,
    close: () => (closing ??= closed(db)),
  };
}

/** One statement run for each row: four times as fast as statements of many rows, which have to be written out first. */
function insertEach(connection: DatabaseSync, table: string, rows: readonly object[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  try {
    const statement = connection.prepare(
      `insert into ${table} (${columns.map((column) => `"${column}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
    );
    for (const row of rows) statement.run(...(Object.values(row) as SQLInputValue[]));
  } catch (thrown) {
    throw asStorageError(thrown);
  }
}

async function closed(db: Kysely<Tables>): Promise<void> {
  // The connection is free once every transaction before us has ended.
  await db.connection().execute(async () => {});
  await db.destroy();
}
