import type { RestoreTarget } from "../../jobs/transfer/restore-backup.ts";
import type { World } from "../../model/world.ts";
import type { BackupPlace, StorageForReading } from "../../ports/backup-place.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";

/** Where what is kept lies. */
export interface KeptPlace {
  readonly dataDirectory: string;
  /** `postgres://…`, with the captures in the data directory; without one everything is kept there. */
  readonly database?: string | undefined;
}

/** What the commands that carry things away and look through them touch beyond their arguments. */
export interface TransferSurroundings {
  readonly clock: Clock;
  /** Beside whoever is writing: takes no lock and changes nothing. */
  readonly openForReading: (place: KeptPlace) => Promise<StorageForReading>;
  /** To write: takes the lock of a data directory. */
  readonly openStorage: (place: KeptPlace) => Promise<Storage>;
  readonly openBackup: (directory: string) => Promise<BackupPlace>;
  /** Have an empty place filled, which is there for others only when `fill` has returned. */
  readonly restoreInto: <T>(place: KeptPlace, fill: (target: RestoreTarget) => Promise<T>) => Promise<T>;
  /** Bring the tables up to date; gives the names of the steps taken. */
  readonly migrate: (place: KeptPlace) => Promise<readonly string[]>;
  /** The world that all rooms share. */
  readonly starterWorld: () => Promise<World>;
}
