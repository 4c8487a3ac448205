import { ReportedlyError } from "../../errors.ts";
import type { BackupPlace } from "../../ports/backup-place.ts";
import type { Storage } from "../../ports/storage.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { captureCopier } from "./copy-captures.ts";
import { exportTo, told } from "./export-to.ts";
import { findingLine } from "./finding.ts";
import { verified } from "./import-from.ts";
import { DATABASE_FILE, EXPORT_FILE, type Manifest, readManifest } from "./manifest.ts";
import { readExport } from "./read-export.ts";
import { verifyStorage } from "./verify-storage.ts";

/** What a backup is restored into. */
export interface RestoreTarget {
  /** Take over a copy of this database file; absent where the database is no file. Called before `open`. */
  readonly takeDatabase?: ((path: string) => Promise<void>) | undefined;
  readonly open: () => Promise<Storage & { readonly integrity?: (() => Promise<readonly string[]>) | undefined }>;
}

export interface RestoreOptions {
  readonly onRecord?: ((record: KeptRecord) => void) | undefined;
}

/**
 * Put a backup of either kind into an empty storage of either kind, and look through all of it afterwards: every chain, every
 * capture, and the hash of its export, which must be that of what was backed up. Fails with TARGET_NOT_EMPTY, and with
 * RECORD_ALTERED when the backup is not what it was or what was restored is not the backup.
 */
export async function restoreBackup(place: BackupPlace, target: RestoreTarget, options: RestoreOptions = {}): Promise<Manifest> {
  const manifest = await readManifest(place);
  await expectUnchanged(place, manifest);
  const isTaken = manifest.database !== undefined && target.takeDatabase !== undefined;
  if (isTaken) await target.takeDatabase?.(place.path(DATABASE_FILE));
  const storage = await target.open();
  try {
    if (!isTaken) await expectEmpty(storage);
    await copyCaptures(place, storage);
    if (!isTaken) await loadRecords(place, manifest, storage, options);
    await expectWhole(storage, manifest, options);
  } finally {
    await storage.close();
  }
  return manifest;
}

async function expectUnchanged(place: BackupPlace, { database }: Manifest): Promise<void> {
  if (!database) return;
  const { sha256 } = await place.digest(database.file);
  if (sha256 !== database.sha256)
    throw new ReportedlyError("RECORD_ALTERED", `expected ${place.path(database.file)} with the SHA-256 ${database.sha256}, met ${sha256}`);
}

async function expectEmpty({ store, ledger }: Storage): Promise<void> {
  const [room] = await store.rooms();
  if (room !== undefined) throw new ReportedlyError("TARGET_NOT_EMPTY", `expected no rooms, met ${room}`);
  for await (const { stream } of ledger.heads())
    throw new ReportedlyError("TARGET_NOT_EMPTY", `expected no entries, met the stream ${stream}`);
}

/** Captures come first, so that no report ever refers to bytes that are not there. */
async function copyCaptures(place: BackupPlace, { archive }: Storage): Promise<void> {
  await using captures = captureCopier(place.archive, archive);
  for await (const name of place.archive.names()) await captures.copy({ name, mayBeMissing: false });
  await captures.end();
}

async function loadRecords(place: BackupPlace, manifest: Manifest, { transfer }: Storage, { onRecord = () => undefined }: RestoreOptions) {
  if (!manifest.database) return transfer.load(told(verified(readExport(place.read(EXPORT_FILE))), onRecord));
  const database = await place.openDatabase();
  try {
    return await transfer.load(told(verified(database.transfer.records()), onRecord));
  } finally {
    await database.close();
  }
}

async function expectWhole(
  storage: Awaited<ReturnType<RestoreTarget["open"]>>,
  manifest: Manifest,
  { onRecord }: RestoreOptions,
): Promise<void> {
  const { findings } = await verifyStorage(storage, { integrity: storage.integrity, onRecord });
  const [first] = findings;
  if (first)
    throw new ReportedlyError(
      "RECORD_ALTERED",
      `what was restored does not verify, ${findings.length} findings, first ${findingLine(first)}`,
    );
  const { sha256 } = await exportTo(storage, async () => undefined);
  if (sha256 !== manifest.export.sha256)
    throw new ReportedlyError("RECORD_ALTERED", `expected an export with the SHA-256 ${manifest.export.sha256}, met ${sha256}`);
}
