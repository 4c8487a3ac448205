import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import { asFileError, isMissing, systemCodeOf } from "./as-file-error.ts";
import { processState } from "./process-state.ts";

/** A data directory held by this process. */
export interface DataLock {
  /** Let others have it. Doing so twice does nothing. */
  release(): void;
}

/** What the lock file says of its holder. */
interface Holder {
  readonly pid: number;
  /** When the process began, in the system's words; see `processState`. */
  readonly start?: string | undefined;
  readonly since: string;
  /** No two holders are the same. */
  readonly token: string;
}

/**
 * Hold the directory, made when it is not there, for this process alone; given back at exit at the latest.
 * Fails with DATA_LOCKED, naming the process, while another one that lives holds it; what a dead one left is taken over.
 * Fails with DATA_UNREADABLE when it cannot be written and DISK_FULL when there is no room for the lock file.
 */
export function lockDataDirectory(dir: string, clock: Clock): DataLock {
  const path = join(dir, LOCK_FILE);
  const mine: Holder = { pid: process.pid, start: startOf(process.pid), since: clock.now().toISOString(), token: randomUUID() };
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    take(path, mine);
  } catch (thrown) {
    throw asFileError(thrown, dir);
  }
  return releasing(path, mine);
}

const LOCK_FILE = "reportedly.lock";
const MOST_TRIES = 20;
const WAIT_MS = 50;

function take(path: string, mine: Holder): void {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (createLock(path, mine)) return;
    const text = textOf(path);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (holder && isLive(holder)) throw new ReportedlyError("DATA_LOCKED", `process ${holder.pid} has held ${path} since ${holder.since}`);
    // A file without a holder is being written at this moment, or its writer died over it: the first passes.
    if (holder || tries > MOST_TRIES / 2) clearStale(path, text);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
  throw new ReportedlyError("DATA_LOCKED", `other processes are taking ${path} at this moment`);
}

/** True when the file was not there and is ours now. */
function createLock(path: string, mine: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, "wx", 0o600);
  } catch (thrown) {
    if (systemCodeOf(thrown) === "EEXIST") return false;
    throw thrown;
  }
  try {
    writeSync(file, `${JSON.stringify(mine)}\n`);
    fsyncSync(file);
  } catch (thrown) {
    rmSync(path, { force: true });
    throw thrown;
  } finally {
    closeSync(file);
  }
  return true;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return Number.isInteger(holder?.pid) ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isLive({ pid, start }: Holder): boolean {
  const state = processState(pid);
  return state.isAlive && (start === undefined || state.start === undefined || start === state.start);
}

/**
 * Move a dead holder's file away. Two that find it at once may meet here: only one moves that very file, and who
 * moved a live holder's instead puts it back. Should both still go on, SQLite's own locks keep the data whole.
 */
function clearStale(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (thrown) {
    if (isMissing(thrown)) return;
    throw thrown;
  }
  if (textOf(aside) === text) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

const startOf = (pid: number): string | undefined => {
  const state = processState(pid);
  return state.isAlive ? state.start : undefined;
};

function releasing(path: string, mine: Holder): DataLock {
  const release = (): void => {
    process.off("exit", release);
    const text = textOf(path);
    if (text !== undefined && holderIn(text)?.token === mine.token) rmSync(path, { force: true });
  };
  process.on("exit", release);
  return { release };
}
