import type { BackupPlace } from "../../ports/backup-place.ts";
import type { Finding } from "./finding.ts";
import { EXPORT_FILE, type Manifest, readManifest } from "./manifest.ts";
import { readExport } from "./read-export.ts";
import { type Verified, type VerifyOptions, verifyRecords, verifyStorage } from "./verify-storage.ts";

/**
 * Look through a backup where it lies: the files against the hashes of its manifest, and all they hold. Fails with INPUT_NOT_FOUND
 * for a place without a finished backup, INPUT_INVALID for a manifest or an export that we do not write.
 */
export async function verifyBackup(place: BackupPlace, options: Omit<VerifyOptions, "integrity"> = {}): Promise<Verified> {
  const manifest = await readManifest(place);
  const verified = manifest.database ? await verifyDatabase(place, options) : await verifyExportFile(place, manifest, options);
  return { ...verified, findings: [...(await changedFiles(place, manifest)), ...verified.findings] };
}

async function changedFiles(place: BackupPlace, { database }: Manifest): Promise<Finding[]> {
  if (!database) return [];
  const { sha256 } = await place.digest(database.file);
  return sha256 === database.sha256 ? [] : [changed(database.file, database.sha256, sha256)];
}

async function verifyDatabase(place: BackupPlace, options: VerifyOptions): Promise<Verified> {
  const database = await place.openDatabase();
  try {
    return await verifyStorage(database, { ...options, integrity: database.integrity });
  } finally {
    await database.close();
  }
}

async function verifyExportFile(place: BackupPlace, manifest: Manifest, options: VerifyOptions): Promise<Verified> {
  let met = "";
  const records = readExport(place.read(EXPORT_FILE), ({ sha256 }) => (met = sha256));
  const verified = await verifyRecords(records, { ...options, archive: place.archive });
  if (met === manifest.export.sha256) return verified;
  return { ...verified, findings: [changed(EXPORT_FILE, manifest.export.sha256, met), ...verified.findings] };
}

const changed = (file: string, expected: string, met: string): Finding => ({
  kind: "database-damaged",
  where: "database",
  says: `expected ${file} with the SHA-256 ${expected}, met ${met}`,
});
