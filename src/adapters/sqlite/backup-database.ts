import { open } from "node:fs/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { asFileError } from "../files/as-file-error.ts";
import { asStorageError } from "./as-storage-error.ts";

/** Told how many pages of how many are copied. */
export type CopyProgress = (done: number, all: number) => void;

/**
 * Copy a database into a file of its own, as it is at the moment this begins, while others go on writing. The copy has
 * reached the disk when this returns. Fails with DATA_UNREADABLE and DISK_FULL.
 */
export async function backupDatabase(from: string, to: string, onProgress: CopyProgress = () => undefined): Promise<void> {
  try {
    await copied(from, to, onProgress);
    closeLog(to);
    await broughtToDisk(to);
  } catch (thrown) {
    throw asStorageError(asFileError(thrown, to));
  }
}

const PAGES_AT_ONCE = 2_000;
const BUSY_TIMEOUT_MS = 5_000;

async function copied(from: string, to: string, onProgress: CopyProgress): Promise<void> {
  const connection = new DatabaseSync(from, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    // A transaction held open keeps the copy at this one moment; without it every write of another process would begin the copy anew.
    connection.exec("begin");
    connection.prepare("select count(*) from sqlite_schema").get();
    await backup(connection, to, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
    });
  } finally {
    connection.close();
  }
}

/** One file from here on: without a log beside it, a copy of the file alone is a copy of the database. */
function closeLog(path: string): void {
  const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    connection.exec("pragma journal_mode = delete");
  } finally {
    connection.close();
  }
}

async function broughtToDisk(path: string): Promise<void> {
  await using file = await open(path, "r+");
  await file.sync();
}
