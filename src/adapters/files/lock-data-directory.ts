import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import { asStorageError } from "../sqlite/as-storage-error.ts";
import { asFileError } from "./as-file-error.ts";

/** A data directory held by this process. */
export interface DataLock {
  /** Let others have it. Doing so twice does nothing. */
  release(): void;
}

/** What `reportedly.lock` says of the process that has the directory. */
interface Holder {
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
}

/**
 * Hold the directory, made when it is not there, for this process alone, until it is released or the process ends in whatever way:
 * the lock is the system's own, on a file that stays empty (`reportedly.guard`), so a dead process leaves none behind.
 * Fails with DATA_LOCKED, naming the process and since when, while another one has it;
 * with DATA_UNREADABLE when it cannot be written and DISK_FULL when there is no room to say who has it.
 */
export function lockDataDirectory(dir: string, clock: Clock): DataLock {
  const path = join(dir, "reportedly.lock");
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw asFileError(thrown, dir);
  }
  const guard = guarded(join(dir, "reportedly.guard"), path);
  const lock = releasing(guard, path);
  try {
    writeFileSync(path, `${JSON.stringify({ pid: process.pid, since: clock.now().toISOString() } satisfies Holder)}\n`, { mode: 0o600 });
  } catch (thrown) {
    lock.release();
    throw asFileError(thrown, path);
  }
  return lock;
}

/** An open database whose exclusive lock we have: SQLite takes it in the way each system does best, and gives it up when we end. */
function guarded(file: string, path: string): DatabaseSync {
  let guard: DatabaseSync | undefined;
  try {
    guard = new DatabaseSync(file, { timeout: 0 });
    guard.exec("begin exclusive");
    return guard;
  } catch (thrown) {
    guard?.close();
    const error = asStorageError(thrown);
    if (error instanceof ReportedlyError && error.code === "DATA_LOCKED") throw lockedBy(path);
    throw error;
  }
}

function lockedBy(path: string): ReportedlyError {
  const holder = holderIn(path);
  return new ReportedlyError(
    "DATA_LOCKED",
    holder ? `process ${holder.pid} has held ${path} since ${holder.since}` : `another process is taking ${path} at this moment`,
  );
}

/** Who has the directory. Its holder writes it right after taking the lock, so for a moment it may say nothing yet. */
function holderIn(path: string): Holder | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      const holder = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder> | null;
      if (Number.isInteger(holder?.pid)) return holder as Holder;
    } catch {
      // Not there or half written: it is being taken at this moment.
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
  return undefined;
}

const MOST_TRIES = 10;
const WAIT_MS = 20;

function releasing(guard: DatabaseSync, path: string): DataLock {
  const release = (): void => {
    process.off("exit", release);
    if (!guard.isOpen) return;
    rmSync(path, { force: true });
    // The guard's file stays: two processes that each held a file of that name would not see each other's lock.
    guard.close();
  };
  process.on("exit", release);
  return { release };
}
