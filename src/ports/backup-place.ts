import type { Archive } from "./archive.ts";
import type { Storage } from "./storage.ts";

/** What a storage offers to be looked through and carried away. Only a database that is a file can be copied as one. */
export interface StorageForReading extends Pick<Storage, "store" | "ledger" | "transfer" | "archive" | "captures" | "feeds" | "close"> {
  /** What the database finds wrong with its own files, in words. */
  readonly integrity?: (() => Promise<readonly string[]>) | undefined;
  /** Copy the database into one file, as it is at one moment. */
  readonly copyDatabase?: ((path: string, onProgress?: (done: number, all: number) => void) => Promise<void>) | undefined;
}

/** Where one backup is written to or read from. */
export interface BackupPlace {
  /** Its captures. */
  readonly archive: Archive;
  /** Make the place. Fails with TARGET_NOT_EMPTY when there is something in it. */
  begin(): Promise<void>;
  /** Where the file of that name lies. */
  path(name: string): string;
  create(name: string): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  read(name: string): AsyncIterable<Uint8Array>;
  /** Size and SHA-256 of a file. */
  digest(name: string): Promise<{ readonly size: number; readonly sha256: string }>;
  /** The database of the backup, for reading. */
  openDatabase(): Promise<StorageForReading>;
  /** Remove what was written since `begin`: a backup that failed is not to fill the disk. */
  undo(): Promise<void>;
  /** Write the file that makes this a backup, when all else has reached the disk. */
  finish(manifest: string): Promise<void>;
  /** What `finish` wrote. Fails with INPUT_NOT_FOUND for a place without a backup, or with an unfinished one. */
  manifest(): Promise<string>;
}
