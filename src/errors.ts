/** Every error a caller must react to: its HTTP status, its exit code, and a sentence a person can act on. */
export const ERRORS = {
  USAGE: { status: 400, exit: 2, says: "the command or request is not understood" },
  INPUT_NOT_FOUND: { status: 404, exit: 3, says: "there is no such file or directory" },
  INPUT_UNREADABLE: { status: 422, exit: 3, says: "the input is there but cannot be read" },
  INPUT_EMPTY: { status: 422, exit: 3, says: "the input is empty" },
  INPUT_BINARY: { status: 415, exit: 3, says: "the input is not text or a web page" },
  INPUT_TOO_LARGE: { status: 413, exit: 3, says: "the input is larger than the limit" },
  INPUT_ENCODING: { status: 422, exit: 3, says: "the text is not in the encoding it declares" },
  INPUT_INVALID: { status: 422, exit: 3, says: "the input does not have the expected shape" },
  NO_ARTICLE: { status: 422, exit: 3, says: "no article text was found on the page" },
  READING_FAILED: { status: 422, exit: 3, says: "the input could not be read within the limits of memory and time" },
  URL_REFUSED: { status: 422, exit: 4, says: "this address may not be fetched" },
  URL_UNREACHABLE: { status: 502, exit: 4, says: "the address did not answer" },
  URL_FAILED: { status: 502, exit: 4, says: "the address answered with an error" },
  URL_TIMEOUT: { status: 504, exit: 4, says: "the address took too long to answer" },
  URL_BUSY: { status: 503, exit: 4, says: "the host was asked often enough for now; try again later" },
  URL_DISALLOWED: { status: 422, exit: 4, says: "the site asks machines not to fetch this address" },
  MODEL_UNAVAILABLE: { status: 502, exit: 4, says: "the model cannot be asked" },
  MODEL_ANSWER_INVALID: { status: 502, exit: 4, says: "the model's answer cannot be used" },
  TIMESTAMP_FAILED: { status: 502, exit: 4, says: "the timestamp authority did not give a valid timestamp" },
  DATA_LOCKED: { status: 503, exit: 5, says: "another process is using this data directory" },
  DATA_NEWER: { status: 503, exit: 5, says: "the data directory was written by a newer version" },
  DATA_UNREADABLE: { status: 503, exit: 5, says: "the data directory cannot be read or written" },
  DATA_OLDER: { status: 503, exit: 5, says: "the database is older than this version; run: reportedly migrate" },
  DATABASE_UNREACHABLE: { status: 503, exit: 5, says: "the database does not answer" },
  QUEUE_UNREACHABLE: { status: 503, exit: 5, says: "the message server does not answer" },
  DISK_FULL: { status: 507, exit: 5, says: "the disk is full; nothing was stored" },
  CAPTURE_ALTERED: { status: 500, exit: 5, says: "a stored capture no longer matches its SHA-256" },
  CAPTURE_MISSING: { status: 500, exit: 5, says: "a stored capture is not there" },
  RECORD_ALTERED: { status: 500, exit: 7, says: "the record does not verify" },
  TARGET_NOT_EMPTY: { status: 409, exit: 2, says: "the place to write to is not empty" },
  PORT_TAKEN: { status: 503, exit: 6, says: "the port is in use; choose another with --port" },
  REPORT_NOT_FOUND: { status: 404, exit: 1, says: "there is no such report in this room" },
  CAPTURE_NOT_FOUND: { status: 404, exit: 1, says: "there is no such capture in this room" },
  FEED_NOT_FOUND: { status: 404, exit: 1, says: "there is no such feed in this room" },
  CLAIM_NOT_FOUND: { status: 404, exit: 1, says: "there is no such claim in this report" },
  REVISION_NOT_FOUND: { status: 404, exit: 1, says: "there is no such revision of this report" },
  REVISION_CONFLICT: { status: 409, exit: 1, says: "the claims were changed meanwhile; look again" },
  EVENT_NOT_FOUND: { status: 404, exit: 1, says: "there is no such event in this room" },
  ROOM_NOT_FOUND: { status: 404, exit: 1, says: "there is no such room" },
  ROOM_EXISTS: { status: 409, exit: 1, says: "a room of that name is there already" },
  MESSAGE_NOT_FOUND: { status: 404, exit: 1, says: "there is no such message" },
  ROUTE_NOT_FOUND: { status: 404, exit: 1, says: "there is nothing at this address" },
  ENTRY_OUT_OF_ORDER: { status: 409, exit: 1, says: "someone else wrote first; read again and retry" },
  FORBIDDEN_ORIGIN: { status: 403, exit: 1, says: "the request did not come from the desk" },
  RATE_LIMITED: { status: 429, exit: 1, says: "too many requests; wait a little and retry" },
  INTERNAL: { status: 500, exit: 70, says: "something went wrong inside Reportedly" },
} as const;

export type ErrorCode = keyof typeof ERRORS;

interface Circumstances extends ErrorOptions {
  /** When trying again may help, where that is known: milliseconds from now. */
  readonly retryAfterMs?: number | undefined;
}

/** A failure with a code from the one table. `detail` says what was expected and what was met. */
export class ReportedlyError extends Error {
  override readonly name = "ReportedlyError";
  readonly code: ErrorCode;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, detail: string, circumstances?: Circumstances) {
    super(`${code}: ${ERRORS[code].says}: ${detail}`, circumstances);
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = circumstances?.retryAfterMs;
  }
}

/** Any thrown thing as a ReportedlyError; what is not one already becomes INTERNAL and keeps its cause. */
export function asReportedlyError(thrown: unknown): ReportedlyError {
  if (thrown instanceof ReportedlyError) return thrown;
  return new ReportedlyError("INTERNAL", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
