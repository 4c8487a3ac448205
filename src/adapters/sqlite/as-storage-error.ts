import { type ErrorCode, ReportedlyError } from "../../errors.ts";

/**
 * What SQLite threw, as an error with a code where a person can do something about it; anything else as it is.
 * Codes: https://sqlite.org/rescode.html
 */
export function asStorageError(thrown: unknown): unknown {
  const code = codeFor(resultCodeOf(thrown));
  return code && thrown instanceof Error ? new ReportedlyError(code, `SQLite says: ${thrown.message}`, { cause: thrown }) : thrown;
}

function resultCodeOf(thrown: unknown): number | undefined {
  return thrown instanceof Error && "errcode" in thrown && typeof thrown.errcode === "number" ? thrown.errcode : undefined;
}

// Sizing the shared index of the WAL fails with its own code when the disk is full.
const IOERR_SHMSIZE = 4874;

const BY_PRIMARY_CODE: ReadonlyMap<number, ErrorCode> = new Map([
  [5, "DATA_LOCKED"], // SQLITE_BUSY
  [6, "DATA_LOCKED"], // SQLITE_LOCKED
  [8, "DATA_UNREADABLE"], // SQLITE_READONLY
  [10, "DATA_UNREADABLE"], // SQLITE_IOERR
  [11, "DATA_UNREADABLE"], // SQLITE_CORRUPT
  [13, "DISK_FULL"], // SQLITE_FULL
  [14, "DATA_UNREADABLE"], // SQLITE_CANTOPEN
  [26, "DATA_UNREADABLE"], // SQLITE_NOTADB
]);

function codeFor(resultCode: number | undefined): ErrorCode | undefined {
  if (resultCode === undefined) return undefined;
  return resultCode === IOERR_SHMSIZE ? "DISK_FULL" : BY_PRIMARY_CODE.get(resultCode % 256);
}
