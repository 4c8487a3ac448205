import type pg from "pg";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";
import { fileArchive } from "../files/file-archive.ts";
import { missingMigrations } from "../sql/migrations.ts";
import { sqlStorage } from "../sql/sql-storage.ts";
import { asStorageError } from "./as-storage-error.ts";
import { clearOldIncoming } from "./clear-old-incoming.ts";
import { connectionPool } from "./connection-pool.ts";
import { shownAddress } from "./connection-settings.ts";
import { POSTGRES_MIGRATIONS, takenMigrations } from "./migrate-postgres.ts";
import { postgresDatabase } from "./postgres-database.ts";

/**
 * Everything that is kept in a PostgreSQL that was migrated, with captures in a directory that all who use the database share.
 * Fails with DATABASE_UNREACHABLE, DATA_OLDER, DATA_NEWER, and DATA_UNREADABLE when it cannot be used or would not keep what it acknowledges.
 */
export async function openPostgres(
  url: string,
  { clock, archiveDirectory }: { readonly clock: Clock; readonly archiveDirectory: string },
): Promise<Storage> {
  const pool = connectionPool(url);
  try {
    await checkDatabase(pool, url);
    await clearOldIncoming(archiveDirectory, clock);
    return sqlStorage(postgresDatabase(pool), fileArchive(archiveDirectory), clock);
  } catch (thrown) {
    await pool.end();
    throw asStorageError(thrown);
  }
}

async function checkDatabase(pool: pg.Pool, url: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin read only");
    await checkTables(client, url);
    await checkDurability(client, url);
    await client.query("commit");
    client.release();
  } catch (thrown) {
    client.release(true);
    throw thrown;
  }
}

/** Fails with DATA_OLDER when there are steps to take. */
async function checkTables(client: pg.ClientBase, url: string): Promise<void> {
  const { rows } = await client.query<{ has: boolean }>("select to_regclass('migration') is not null as has");
  if (!rows[0]?.has) throw new ReportedlyError("DATA_OLDER", `${shownAddress(url)} has none of our tables`);
  await client.query("set local role reportedly_keeper");
  const missing = missingMigrations(await takenMigrations(client), POSTGRES_MIGRATIONS);
  if (missing.length > 0)
    throw new ReportedlyError("DATA_OLDER", `${shownAddress(url)} lacks ${missing.map((step) => step.name).join(", ")}`);
}

/** Fails with DATA_UNREADABLE where a write could be lost after it was acknowledged. */
async function checkDurability(client: pg.ClientBase, url: string): Promise<void> {
  for (const setting of ["synchronous_commit", "fsync"]) {
    const { rows } = await client.query<{ value: string }>("select current_setting($1) as value", [setting]);
    if (rows[0]?.value === "off")
      throw new ReportedlyError(
        "DATA_UNREADABLE",
        `${shownAddress(url)} has ${setting} off and could lose what it has acknowledged; set it on`,
      );
  }
}
