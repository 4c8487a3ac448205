import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { ReportedlyError } from "../../errors.ts";
import type { BackupPlace } from "../../ports/backup-place.ts";
import type { Clock } from "../../ports/clock.ts";
import { asFileError, isMissing } from "../files/as-file-error.ts";
import { fileArchive } from "../files/file-archive.ts";
import { openForReading } from "../sqlite/open-for-reading.ts";

/** A directory with one backup: `backup.json`, `captures/`, and `reportedly.sqlite` or `export.jsonl`. */
export function backupDirectory(dir: string, clock: Clock): BackupPlace {
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

async function created(path: string): ReturnType<BackupPlace["create"]> {
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
