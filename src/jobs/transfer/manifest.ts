import * as z from "zod";
import { ReportedlyError } from "../../errors.ts";
import type { BackupPlace } from "../../ports/backup-place.ts";

export const BACKUP_FORMAT = "reportedly-backup/1";
export const DATABASE_FILE = "reportedly.sqlite";
export const EXPORT_FILE = "export.jsonl";

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().nonnegative();

const MANIFEST = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** The version of Reportedly that wrote it. */
  version: z.string(),
  /** ISO 8601 moment at which it was begun. */
  at: z.string(),
  /** The database file; absent when the records lie in the export. */
  database: z.object({ file: z.literal(DATABASE_FILE), size: count, sha256: hash }).optional(),
  /** The seal of the export of what the backup holds, whether it lies there as a file or would have to be written. */
  export: z.object({ file: z.literal(EXPORT_FILE).optional(), lines: count, sha256: hash }),
  rooms: count,
  entries: count,
  reports: count,
  readings: count,
  claims: count,
  /** Absent in backups of before claims could be revised. */
  revisions: count.optional(),
  captures: count,
});

/** `backup.json`: what a backup holds, and the hashes that tell whether it still does. */
export type Manifest = Readonly<z.infer<typeof MANIFEST>>;

/** The manifest of a backup. Fails with INPUT_NOT_FOUND for none and INPUT_INVALID for one that we do not write. */
export async function readManifest(place: BackupPlace): Promise<Manifest> {
  const read = MANIFEST.safeParse(jsonOf(await place.manifest()));
  if (read.success) return read.data;
  throw new ReportedlyError("INPUT_INVALID", `backup.json: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/gu, " ")}`);
}

/** The text of the file. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReportedlyError("INPUT_INVALID", "backup.json: expected JSON, met something else", { cause });
  }
}
