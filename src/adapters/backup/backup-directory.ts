import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { ReportedlyError } from "../../errors.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Clock } from "../../ports/clock.ts";
import { asFileError, isMissing } from "../files/as-file-error.ts";
import { fileArchive } from "../files/file-archive.ts";
import { openForReading, type StorageForReading } from "../sqlite/open-for-reading.ts";

/** A file of a backup while it is written. */
interface BackupFile {
  write(text: string): Promise<void>;
  /** Bring it to the disk. */
  close(): Promise<void>;
}

/** A directory with one backup: `backup.json`, `captures/`, and `reportedly.sqlite` or `export.jsonl`. */
export interface BackupDirectory {
  readonly archive: Archive;
  /** Make the directory. Fails with TARGET_NOT_EMPTY when there is something in it. */
  begin(): Promise<void>;
  /** Where the file of that name lies. */
  path(name: string): string;
  create(name: string): Promise<BackupFile>;
  read(name: string): AsyncIterable<Uint8Array>;
  /** Size and SHA-256 of a file. */
  digest(name: string): Promise<{ readonly size: number; readonly sha256: string }>;
  /** The database of the backup, for reading. */
  openDatabase(): Promise<StorageForReading>;
  /** Remove what was written since `begin`: a backup that failed is not to fill the disk. */
  undo(): Promise<void>;
  /** Write the file that makes this a backup, when all else has reached the disk. */
  finish(manifest: string): Promise<void>;
  /** What `finish` wrote. Fails with INPUT_NOT_FOUND for a directory that is no backup, or an unfinished one. */
  manifest(): Promise<string>;
}

export function backupDirectory(dir: string, clock: Clock): BackupDirectory {
  const path = (name: string): string => join(dir, name);
  return {
    archive: fileArchive(dir),
    path,
    begin: () => answering(dir, () => emptied(dir)),
    create: (name) => answering(path(name), () => created(path(name))),
    read: (name) => readingFile(path(name)),
    digest: (name) => answering(path(name), () => digestOf(path(name))),
    openDatabase: () => openForReading(dir, { clock }),
    undo: () => answering(dir, () => emptiedAgain(dir)),
    finish: (manifest) => answering(path(MANIFEST), () => finished(dir, manifest)),
    manifest: () => answering(path(MANIFEST), () => readFile(path(MANIFEST), "utf8")),
  };
}

const MANIFEST = "backup.json";

async function answering<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw asBackupError(thrown, path);
  }
}

function asBackupError(thrown: unknown, path: string): unknown {
  if (!isMissing(thrown)) return asFileError(thrown, path);
  return new ReportedlyError("INPUT_NOT_FOUND", `expected a finished backup, met no file ${path}`, { cause: thrown });
}

async function emptied(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const [first] = await readdir(dir);
  if (first !== undefined) throw new ReportedlyError("TARGET_NOT_EMPTY", `expected an empty or new directory, met ${join(dir, first)}`);
}

async function emptiedAgain(dir: string): Promise<void> {
  for (const name of await readdir(dir)) if (OURS.test(name)) await rm(join(dir, name), { recursive: true, force: true });
}

/** What we write, with the logs that SQLite keeps beside a database. */
const OURS = /^(?:reportedly\.sqlite(?:-\w+)?|export\.jsonl|captures|backup\.json\.unfinished)$/u;

async function created(path: string): Promise<BackupFile> {
  const file = await open(path, "wx");
  return {
    write: (text) => answering(path, () => file.writeFile(text)),
    close: () =>
      answering(path, async () => {
        await using closing = file;
        await closing.sync();
      }),
  };
}

async function* readingFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE });
  } catch (thrown) {
    throw asBackupError(thrown, path);
  }
}

const PIECE = 256 * 1024;

async function digestOf(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of readingFile(path)) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/** The manifest gets its name only when it is whole and everything else lies on the disk. */
async function finished(dir: string, manifest: string): Promise<void> {
  await syncFolder(dir);
  const file = await created(join(dir, `${MANIFEST}.unfinished`));
  await file.write(manifest);
  await file.close();
  await rename(join(dir, `${MANIFEST}.unfinished`), join(dir, MANIFEST));
  await syncFolder(dir);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no way to open a folder for this; its file systems keep names in their own journal.
  if (process.platform === "win32") return;
  await using handle = await open(folder, "r");
  await handle.sync();
}
