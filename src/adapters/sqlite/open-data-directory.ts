import { join } from "node:path";
import type { Archive } from "../../ports/archive.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Ledger } from "../../ports/ledger.ts";
import type { Store } from "../../ports/store.ts";
import { clearIncoming, fileArchive } from "../files/file-archive.ts";
import { lockDataDirectory } from "../files/lock-data-directory.ts";
import { openDatabase } from "./open-database.ts";
import { sqliteLedger } from "./sqlite-ledger.ts";
import { sqliteStore } from "./sqlite-store.ts";

/** Everything that is kept, in one directory: `reportedly.sqlite`, `captures/` and the lock of the process that uses it. */
export interface DataDirectory {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly archive: Archive;
  /** Close the database and let another process have the directory. */
  close(): Promise<void>;
}

/**
 * Open the directory, made when it is not there, and bring its tables up to date.
 * Fails with DATA_LOCKED while another process uses it, DATA_NEWER when a newer version wrote it,
 * DATA_UNREADABLE when it cannot be read or written, and DISK_FULL.
 */
export async function openDataDirectory(dir: string, { clock }: { readonly clock: Clock }): Promise<DataDirectory> {
  const lock = lockDataDirectory(dir, clock);
  try {
    await clearIncoming(dir);
    const db = openDatabase(join(dir, "reportedly.sqlite"), clock);
    const store = sqliteStore(db, clock);
    const close = (): Promise<void> => store.close().finally(() => lock.release());
    return { store, ledger: sqliteLedger(db, clock), archive: fileArchive(dir), close };
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}
