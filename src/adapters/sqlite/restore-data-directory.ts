import { existsSync } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";
import { asFileError } from "../files/as-file-error.ts";
import { lockDataDirectory } from "../files/lock-data-directory.ts";
import { openDataDirectory } from "./open-data-directory.ts";

/** A data directory that is being filled, out of the way of whoever would open it. */
export interface StagedDirectory {
  /** Take over a copy of a database file, before the directory is opened. */
  readonly takeDatabase: (path: string) => Promise<void>;
  readonly open: () => Promise<Storage>;
}

/**
 * Fill an empty data directory: what `fill` makes lies aside until it returns, and becomes the directory's only then, so that a
 * directory filled halfway is never taken for a whole one. Fails with TARGET_NOT_EMPTY, DATA_LOCKED and whatever `fill` fails with.
 */
export async function restoreDataDirectory<T>(dir: string, clock: Clock, fill: (staged: StagedDirectory) => Promise<T>): Promise<T> {
  const lock = lockDataDirectory(dir, clock);
  const aside = join(dir, ASIDE);
  try {
    await expectEmpty(dir);
    const filled = await fill(stagedIn(aside, clock));
    await moveUp(aside, dir);
    return filled;
  } catch (thrown) {
    throw asFileError(thrown, dir);
  } finally {
    await rm(aside, { recursive: true, force: true });
    lock.release();
  }
}

const ASIDE = "restoring";
const LOCKS = /^reportedly\.(?:lock|guard)/u;
const DATABASE = "reportedly.sqlite";

/** What a restore that died left behind is in nobody's way. */
async function expectEmpty(dir: string): Promise<void> {
  await rm(join(dir, ASIDE), { recursive: true, force: true });
  const [first] = (await readdir(dir)).filter((name) => !LOCKS.test(name));
  if (first !== undefined)
    throw new ReportedlyError("TARGET_NOT_EMPTY", `expected an empty or new data directory, met ${join(dir, first)}`);
}

function stagedIn(aside: string, clock: Clock): StagedDirectory {
  return {
    async takeDatabase(path) {
      await mkdir(aside, { recursive: true });
      await copyFile(path, join(aside, DATABASE));
      await sync(join(aside, DATABASE), "r+");
    },
    open: () => openDataDirectory(aside, { clock }),
  };
}

/** The database comes last: without it there is no data directory. */
async function moveUp(aside: string, dir: string): Promise<void> {
  // Closing writes the log into the database and removes it, unless the disk has no room.
  if (existsSync(join(aside, `${DATABASE}-wal`)))
    throw new ReportedlyError("DISK_FULL", `the log of ${join(aside, DATABASE)} is left over`);
  if (existsSync(join(aside, "captures"))) await rename(join(aside, "captures"), join(dir, "captures"));
  await syncFolder(dir);
  await rename(join(aside, DATABASE), join(dir, DATABASE));
  await syncFolder(dir);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no way to open a folder for this; its file systems keep names in their own journal.
  if (process.platform !== "win32") await sync(folder, "r");
}

async function sync(path: string, flags: string): Promise<void> {
  await using handle = await open(path, flags);
  await handle.sync();
}
