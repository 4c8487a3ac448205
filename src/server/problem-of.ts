import { ERRORS, type ErrorCode, ReportedlyError } from "../errors.ts";
import type { Problem } from "./api.ts";

/** An error as RFC 9457 problem details. What went wrong inside stays inside: the caller gets the number under which the log has it. */
export function problemOf(error: ReportedlyError, requestId: string): Problem {
  const { status, says } = ERRORS[error.code];
  const detail = error.code === "INTERNAL" ? `the server's log has it as request ${requestId}` : error.detail;
  return { type: `urn:reportedly:problem:${error.code}`, title: says, status, detail, code: error.code };
}

/** Whatever a route, a plugin or the framework threw, as one of our errors. Messages of others are not passed on: they may quote what was sent. */
export function asRequestError(thrown: unknown): ReportedlyError {
  if (thrown instanceof ReportedlyError) return thrown;
  const { code = "", statusCode = 500 } = described(thrown);
  const detail = REASONS.get(code) ?? REASONS.get(String(statusCode)) ?? "expected a request of the documented form";
  return new ReportedlyError(codeOf(statusCode), detail, { cause: thrown });
}

function codeOf(status: number): ErrorCode {
  if (status === 413) return "INPUT_TOO_LARGE";
  return status >= 400 && status < 500 ? "USAGE" : "INTERNAL";
}

/** What was expected and met, by the framework's code or else by its status. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["413", "the request is larger than the server takes"],
  ["415", "expected application/json or multipart/form-data"],
  ["FST_ERR_CTP_EMPTY_JSON_BODY", "expected a JSON object, met an empty body"],
  ["FST_ERR_CTP_INVALID_JSON_BODY", "expected a JSON object, met something that is not JSON"],
  ["FST_ERR_CTP_INVALID_CONTENT_LENGTH", "the body is not as long as its Content-Length says"],
  ["FST_FILES_LIMIT", "expected one file, met several"],
  ["FST_FIELDS_LIMIT", "expected fewer fields"],
  ["FST_PARTS_LIMIT", "expected fewer parts"],
]);

function described(thrown: unknown): { readonly code?: string | undefined; readonly statusCode?: number | undefined } {
  if (typeof thrown !== "object" || thrown === null) return {};
  return {
    code: "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined,
    statusCode: "statusCode" in thrown && typeof thrown.statusCode === "number" ? thrown.statusCode : undefined,
  };
}
