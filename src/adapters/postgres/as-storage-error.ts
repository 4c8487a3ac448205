import { type ErrorCode, ReportedlyError } from "../../errors.ts";

/**
 * What PostgreSQL or the way to it threw, as an error with a code where a person can do something about it; anything else as it is.
 * Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function asStorageError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof ReportedlyError) return thrown;
  const met = BY_STATE.find(([start]) => sqlState(thrown)?.startsWith(start)) ?? (isLost(thrown) ? UNREACHABLE : undefined);
  if (!met) return thrown;
  const [, code, advice] = met;
  const says = thrown.message || systemCode(thrown);
  return new ReportedlyError(code, `PostgreSQL says: ${says}${advice === undefined ? "" : `; ${advice}`}`, { cause: thrown });
}

/** The five characters PostgreSQL gives each kind of error; undefined for what is not from PostgreSQL. */
export function sqlState(thrown: unknown): string | undefined {
  const code = systemCode(thrown);
  return code !== undefined && /^[0-9A-Z]{5}$/u.test(code) && !LOST_CODES.has(code) ? code : undefined;
}

type Met = readonly [state: string, code: ErrorCode, advice?: string];

const RIGHTS =
  "whoever logs in must be a member of the roles reportedly_desk and reportedly_keeper, and to migrate the owner of the database";

/** The first that a state starts with counts. */
const BY_STATE: readonly Met[] = [
  ["08", "DATABASE_UNREACHABLE"],
  ["22021", "INPUT_INVALID"], // character_not_in_repertoire: NUL
  ["25006", "DATA_UNREADABLE", "it only lets itself be read; give the address of the server that takes writes"],
  ["28", "DATA_UNREADABLE", "check the name and password in the address"],
  ["3D000", "DATA_UNREADABLE", "create the database first"],
  ["40", "ENTRY_OUT_OF_ORDER"], // serialization_failure, deadlock_detected: after several tries
  ["42501", "DATA_UNREADABLE", RIGHTS],
  ["42703", "DATA_OLDER"], // undefined_column
  ["42883", "DATA_OLDER"], // undefined_function
  ["42P01", "DATA_OLDER"], // undefined_table
  ["53100", "DISK_FULL"],
  ["53", "DATABASE_UNREACHABLE"], // no memory or connections left
  ["57P04", "DATA_UNREADABLE"], // database_dropped
  ["57", "DATABASE_UNREACHABLE"], // shutting down, starting up, cancelled
  ["58", "DATA_UNREADABLE"], // io_error
  ["XX001", "DATA_UNREADABLE"], // data_corrupted
  ["XX002", "DATA_UNREADABLE"], // index_corrupted
];

const UNREACHABLE: Met = ["", "DATABASE_UNREACHABLE"];

const LOST_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
]);

/** The driver gives no code to a connection that breaks, only these sentences. */
const LOST_WORDS =
  /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect|^timeout expired/u;

const isLost = (thrown: Error): boolean => LOST_CODES.has(systemCode(thrown) ?? "") || LOST_WORDS.test(thrown.message);

function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
}
