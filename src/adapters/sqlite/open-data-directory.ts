import { join } from "node:path";
import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";
import { clearIncoming, fileArchive } from "../files/file-archive.ts";
import { lockDataDirectory } from "../files/lock-data-directory.ts";
import { sqlStorage } from "../sql/sql-storage.ts";
import { openDatabase } from "./open-database.ts";

/**
 * Everything that is kept, in one directory: `reportedly.sqlite`, `captures/` and the lock of the process that uses it. The directory is
 * made when it is not there, and its tables brought up to date. Closing lets another process have it.
 * Fails with DATA_LOCKED while another process uses it, DATA_NEWER when a newer version wrote it,
 * DATA_UNREADABLE when it cannot be read or written, and DISK_FULL.
 */
export async function openDataDirectory(dir: string, { clock }: { readonly clock: Clock }): Promise<Storage> {
  const lock = lockDataDirectory(dir, clock);
  try {
    await clearIncoming(dir);
    const storage = sqlStorage(openDatabase(join(dir, "reportedly.sqlite"), clock), fileArchive(dir), clock);
    return { ...storage, close: () => storage.close().finally(() => lock.release()) };
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}
