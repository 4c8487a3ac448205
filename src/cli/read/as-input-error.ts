import { asReportedlyError, ReportedlyError } from "../../errors.ts";

const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the device does not give it",
  ELOOP: "its links lead in a circle",
  EISDIR: "it is a directory",
};

/** Whatever was thrown while `name` was read, as an error that names it once. */
export function asInputError(thrown: unknown, name: string): ReportedlyError {
  const code = systemCode(thrown);
  if (code !== undefined && ABSENT.has(code)) return new ReportedlyError("INPUT_NOT_FOUND", name, { cause: thrown });
  if (code !== undefined) return new ReportedlyError("INPUT_UNREADABLE", `${name}: ${REASONS[code] ?? code}`, { cause: thrown });
  const error = asReportedlyError(thrown);
  return error.detail.includes(name) ? error : new ReportedlyError(error.code, `${name}: ${error.detail}`, { cause: error });
}

/** The code of a failed system call: "ENOENT". */
function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && "syscall" in thrown && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
}
