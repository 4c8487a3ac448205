import { type ErrorCode, ReportedlyError } from "../../errors.ts";

/** What the file system threw, as an error with a code where a person can do something about it; anything else as it is. */
export function asFileError(thrown: unknown, path: string): unknown {
  const code = BY_SYSTEM_CODE.get(systemCodeOf(thrown) ?? "");
  return code && thrown instanceof Error ? new ReportedlyError(code, `${path}: ${thrown.message}`, { cause: thrown }) : thrown;
}

/** True when the file system says there is nothing there. */
export const isMissing = (thrown: unknown): boolean => systemCodeOf(thrown) === "ENOENT";

/** `ENOENT`, `EACCES`, …; undefined for what is no error of the system. */
function systemCodeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
}

const BY_SYSTEM_CODE: ReadonlyMap<string, ErrorCode> = new Map([
  ["ENOSPC", "DISK_FULL"],
  ["EDQUOT", "DISK_FULL"],
  ["EACCES", "DATA_UNREADABLE"],
  ["EPERM", "DATA_UNREADABLE"],
  ["EROFS", "DATA_UNREADABLE"],
  ["EIO", "DATA_UNREADABLE"],
  ["ENOTDIR", "DATA_UNREADABLE"],
  ["EEXIST", "DATA_UNREADABLE"],
  ["ENAMETOOLONG", "DATA_UNREADABLE"],
]);
