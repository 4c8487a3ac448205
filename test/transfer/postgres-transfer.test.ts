import { describe, expect, it } from "vitest";
import { backupDirectory } from "../../src/adapters/backup/backup-directory.ts";
import { openPostgres } from "../../src/adapters/postgres/open-postgres.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { restoreDataDirectory } from "../../src/adapters/sqlite/restore-data-directory.ts";
import { backupStorage } from "../../src/jobs/transfer/backup-storage.ts";
import { restoreBackup } from "../../src/jobs/transfer/restore-backup.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { freshDatabase } from "../postgres/fresh-database.ts";
import { fillStorage } from "./fill-storage.ts";
import { exported, type MakeStorage, roundTrip } from "./round-trip.ts";
import { inMemory, inSqlite } from "./storages.ts";

const inPostgres: MakeStorage = async (clock) => {
  const { dir, remove } = temporaryDirectory();
  const database = await freshDatabase();
  const storage = await openPostgres(database.url, { clock, archiveDirectory: dir });
  const close = async (): Promise<void> => {
    await storage.close();
    await database.remove();
    remove();
  };
  return { ...storage, close };
};

describe("an export", () => {
  // roundTrip holds the assertions.
  /* oxlint-disable vitest/expect-expect */
  it.each([
    ["memory", "PostgreSQL", inMemory, inPostgres],
    ["PostgreSQL", "SQLite", inPostgres, inSqlite],
    ["SQLite", "PostgreSQL", inSqlite, inPostgres],
  ])("goes from %s to %s and comes out of it byte for byte the same", (_from, _to, from, to) => roundTrip(from, to));
});

describe("a backup", () => {
  it("goes from PostgreSQL to a data directory and back, byte for byte the same", async () => {
    const clock = heldClock();
    const { dir, remove } = temporaryDirectory();
    const [source, target] = [await inPostgres(clock), await inPostgres(clock)];
    await fillStorage(source, clock);
    const before = await exported(source);
    const options = { clock, version: "1.2.3" };
    expect((await backupStorage(source, backupDirectory(`${dir}/one`, clock), options)).database).toBeUndefined();
    await restoreDataDirectory(`${dir}/data`, clock, (staged) => restoreBackup(backupDirectory(`${dir}/one`, clock), staged));
    const directory = await openDataDirectory(`${dir}/data`, { clock });
    expect(await exported(directory)).toBe(before);
    await directory.close();
    await restoreBackup(backupDirectory(`${dir}/one`, clock), { open: async () => ({ ...target, close: async () => undefined }) });
    expect(await exported(target)).toBe(before);
    await source.close();
    await target.close();
    remove();
  });
});
