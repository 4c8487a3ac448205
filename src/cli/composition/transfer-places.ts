import { backupDirectory } from "../../adapters/backup/backup-directory.ts";
import { migratePostgres } from "../../adapters/postgres/migrate-postgres.ts";
import { openPostgres } from "../../adapters/postgres/open-postgres.ts";
import { migrateDataDirectory } from "../../adapters/sqlite/migrate-data-directory.ts";
import { openForReading } from "../../adapters/sqlite/open-for-reading.ts";
import { restoreDataDirectory } from "../../adapters/sqlite/restore-data-directory.ts";
import { openStorage } from "../../adapters/storage/open-storage.ts";
import { systemClock } from "../../adapters/system/system-clock.ts";
import type { KeptPlace, TransferSurroundings } from "../backup/transfer-surroundings.ts";

const clock = systemClock();

/** What is kept in a data directory or a database, for the commands that carry it away, put it back and look through it. */
export const transferPlaces: Omit<TransferSurroundings, "starterWorld"> = {
  clock,
  openForReading: async (place) =>
    place.database === undefined ? openForReading(place.dataDirectory, { clock }) : inDatabase(place, place.database),
  openStorage: (place) => openStorage({ ...place, clock }),
  openBackup: async (directory) => backupDirectory(directory, clock),
  restoreInto: (place, fill) => {
    const { dataDirectory, database } = place;
    return database === undefined ? restoreDataDirectory(dataDirectory, clock, fill) : fill({ open: () => inDatabase(place, database) });
  },
  migrate: async ({ dataDirectory, database }) =>
    database === undefined ? migrateDataDirectory(dataDirectory, { clock }) : migratePostgres(database, clock),
};

const inDatabase = ({ dataDirectory }: KeptPlace, database: string) => openPostgres(database, { clock, archiveDirectory: dataDirectory });
