import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";
import { fileArchive } from "../files/file-archive.ts";
import { migrationsIn, missingMigrations, type TakenMigration } from "../sql/migrations.ts";
import { sqlStorage } from "../sql/sql-storage.ts";
import { asStorageError } from "./as-storage-error.ts";
import { backupDatabase, type CopyProgress } from "./backup-database.ts";
import { damageOf } from "./damage-of.ts";
import { sqliteDatabase } from "./sqlite-database.ts";

/** A data directory that is looked at while another process may be writing to it. Whatever would write fails with DATA_UNREADABLE. */
export interface StorageForReading extends Storage {
  /** What SQLite finds wrong with the database, in words; nothing for a whole one. */
  readonly integrity: () => Promise<readonly string[]>;
  /** Copy the database into one file, as it is at one moment, while others write. */
  readonly copyDatabase: (path: string, onProgress?: CopyProgress) => Promise<void>;
}

/**
 * Open a data directory for reading, without its lock: in WAL mode readers and the one writer do not hinder each other.
 * Fails with DATA_UNREADABLE when there is none, DATA_NEWER when a newer version wrote it, DATA_OLDER when its tables are not up to date.
 */
export async function openForReading(dir: string, { clock }: { readonly clock: Clock }): Promise<StorageForReading> {
  const path = join(dir, "reportedly.sqlite");
  const connection = connected(path);
  const storage = sqlStorage(sqliteDatabase(connection), fileArchive(dir), clock);
  return {
    ...storage,
    integrity: async () => damageOf(connection),
    copyDatabase: (to, onProgress) => backupDatabase(path, to, onProgress),
  };
}

const BUSY_TIMEOUT_MS = 5_000;
const MIGRATIONS = join(import.meta.dirname, "migrations");

function connected(path: string): DatabaseSync {
  if (!existsSync(path)) throw new ReportedlyError("DATA_UNREADABLE", `expected a data directory, met no file ${path}`);
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    connection.exec("pragma cache_size = -32000");
    expectUpToDate(connection, path);
    return connection;
  } catch (thrown) {
    connection?.close();
    throw asStorageError(thrown);
  }
}

function expectUpToDate(connection: DatabaseSync, path: string): void {
  if (!connection.prepare("select 1 from sqlite_schema where name = 'migration'").get())
    throw new ReportedlyError("DATA_UNREADABLE", `expected the tables of Reportedly in ${path}, met others or none`);
  const taken = connection.prepare("select number, name, checksum from migration order by number").all();
  const [missing] = missingMigrations(taken as unknown as TakenMigration[], migrationsIn(MIGRATIONS));
  if (missing)
    throw new ReportedlyError("DATA_OLDER", `expected the tables of ${path} at ${missing.name} or later, met ${taken.length} steps`);
}
