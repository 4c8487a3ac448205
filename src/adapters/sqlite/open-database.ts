import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../ports/clock.ts";
import { migrationsIn } from "../sql/migrations.ts";
import type { SqlDatabase } from "../sql/sql-database.ts";
import { asStorageError } from "./as-storage-error.ts";
import { migrate } from "./migrate.ts";
import { sqliteDatabase } from "./sqlite-database.ts";

/**
 * The database at `path`, made when it is not there, with its tables up to date.
 * A commit has reached the disk when it returns (synchronous FULL).
 */
export function openDatabase(path: string, clock: Clock): SqlDatabase {
  try {
    const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    return prepared(connection, clock);
  } catch (thrown) {
    throw asStorageError(thrown);
  }
}

// Only a backup or an inspecting tool can hold the database besides us.
const BUSY_TIMEOUT_MS = 5_000;
// A longer log between checkpoints (16 MiB) halves the slowest keeps; it is cut back to 64 MiB should a reader ever let it grow.
const SETTINGS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma wal_autocheckpoint = 4000;
  pragma journal_size_limit = 67108864;
  pragma cache_size = -32000;
  pragma temp_store = memory;
`;
const MIGRATIONS = join(import.meta.dirname, "migrations");

function prepared(connection: DatabaseSync, clock: Clock): SqlDatabase {
  try {
    connection.exec(SETTINGS);
    migrate(connection, migrationsIn(MIGRATIONS), clock);
    return sqliteDatabase(connection);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}
