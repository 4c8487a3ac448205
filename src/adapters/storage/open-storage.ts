import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";

export interface StorageOptions {
  /** Where captures lie, and everything else unless a database is named. */
  readonly dataDirectory: string;
  /** Address of a PostgreSQL database; SQLite in the data directory without one. */
  readonly database?: string | undefined;
  readonly clock: Clock;
}

/**
 * Everything that is kept, where the options say. SQLite's tables are made or brought up to date; PostgreSQL's fail with DATA_OLDER
 * until `reportedly migrate` has done so. Fails with DATA_LOCKED, DATA_NEWER, DATA_UNREADABLE, DATABASE_UNREACHABLE and DISK_FULL.
 */
export async function openStorage({ dataDirectory, database, clock }: StorageOptions): Promise<Storage> {
  if (database === undefined) {
    const { openDataDirectory } = await import("../sqlite/open-data-directory.ts");
    return openDataDirectory(dataDirectory, { clock });
  }
  const { openPostgres } = await import("../postgres/open-postgres.ts");
  return openPostgres(database, { clock, archiveDirectory: dataDirectory });
}
