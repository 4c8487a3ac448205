import type { BackupPlace, StorageForReading } from "../../ports/backup-place.ts";
import type { Clock } from "../../ports/clock.ts";
import type { KeptRecord, Transfer } from "../../ports/transfer.ts";
import { archivedBy } from "./archived-by.ts";
import { captureCopier } from "./copy-captures.ts";
import { countRecords } from "./count-records.ts";
import { exportLines } from "./export-lines.ts";
import { verified } from "./import-from.ts";
import { BACKUP_FORMAT, DATABASE_FILE, EXPORT_FILE, type Manifest, manifestText } from "./manifest.ts";
import { type Write, writeLines } from "./write-lines.ts";

export interface BackupOptions {
  readonly clock: Clock;
  /** The version of Reportedly, for the manifest. */
  readonly version: string;
  readonly onRecord?: ((record: KeptRecord) => void) | undefined;
  readonly onPages?: ((done: number, all: number) => void) | undefined;
}

/**
 * Carry everything that is kept to an empty place, as it is at one moment, while others go on writing: the database as a file
 * where it is one, else an export, and everything of the archive that it refers to. All of it is looked through on the way, and the place
 * becomes a backup only at the end. Fails with TARGET_NOT_EMPTY; RECORD_ALTERED, CAPTURE_ALTERED and CAPTURE_MISSING for what does not verify.
 */
export async function backupStorage(source: StorageForReading, place: BackupPlace, options: BackupOptions): Promise<Manifest> {
  await place.begin();
  try {
    return await carried(source, place, options);
  } catch (thrown) {
    await place.undo();
    throw thrown;
  }
}

async function carried(source: StorageForReading, place: BackupPlace, options: BackupOptions): Promise<Manifest> {
  const at = options.clock.now().toISOString();
  const holdings = source.copyDatabase
    ? await carryDatabase(source, source.copyDatabase, place, options)
    : await carryExport(source, place, options);
  const manifest: Manifest = { format: BACKUP_FORMAT, version: options.version, at, ...holdings };
  await place.finish(manifestText(manifest));
  return manifest;
}

type Holdings = Omit<Manifest, "format" | "version" | "at">;
type CopyDatabase = NonNullable<StorageForReading["copyDatabase"]>;

/** What is looked through and counted is the copy: that is what has to be whole. */
async function carryDatabase(source: StorageForReading, copy: CopyDatabase, place: BackupPlace, options: BackupOptions): Promise<Holdings> {
  await copy(place.path(DATABASE_FILE), options.onPages);
  const database = await place.openDatabase();
  try {
    const records = await carryRecords(database.transfer, source, place, options, async () => undefined);
    return { database: { file: DATABASE_FILE, ...(await place.digest(DATABASE_FILE)) }, ...records };
  } finally {
    await database.close();
  }
}

async function carryExport(source: StorageForReading, place: BackupPlace, options: BackupOptions): Promise<Holdings> {
  const file = await place.create(EXPORT_FILE);
  try {
    const records = await carryRecords(source.transfer, source, place, options, (text) => file.write(text));
    return { ...records, export: { file: EXPORT_FILE, ...records.export } };
  } finally {
    await file.close();
  }
}

/** Look through the records, write them out, and copy what of the archive they refer to. */
async function carryRecords(
  transfer: Transfer,
  source: StorageForReading,
  place: BackupPlace,
  { onRecord }: BackupOptions,
  write: Write,
): Promise<Holdings> {
  const counter = countRecords();
  const archivedOf = archivedBy();
  await using captures = captureCopier(source.archive, place.archive);
  async function* passing(): AsyncGenerator<KeptRecord> {
    for await (const record of verified(transfer.records())) {
      counter.see(record);
      onRecord?.(record);
      for (const archived of archivedOf(record)) await captures.copy(archived);
      yield record;
    }
  }
  const seal = await writeLines(exportLines(passing()), write);
  await captures.end();
  const counts = counter.counts();
  // A room has one report of every capture.
  return { export: seal, ...counts, captures: counts.reports };
}
