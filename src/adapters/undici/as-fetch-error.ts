import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import { PassingFailure } from "./with-retries.ts";

const TIMEOUTS: ReadonlySet<string> = new Set(["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "ETIMEDOUT"]);

/** Whatever the network, the HTTP parser or a decoder threw, as one of the fetcher's own errors. */
export function asFetchError(thrown: unknown, host: string): ReportedlyError {
  if (thrown instanceof ReportedlyError) return thrown;
  if (thrown instanceof PassingFailure) return thrown.error;
  const code = codeOf(thrown);
  const cause = { cause: thrown };
  if (isNotHttp(thrown, code))
    return new ReportedlyError("URL_FAILED", `${host} did not answer in valid HTTP (${code ?? "no code"})`, cause);
  // What failed outside says so by a code. What has none is a defect of ours, and shall look like one.
  if (code === undefined) return asReportedlyError(thrown);
  if (TIMEOUTS.has(code)) return new ReportedlyError("URL_TIMEOUT", `${host} took too long`, cause);
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ZSTD_)/u.test(code))
    return new ReportedlyError("URL_FAILED", `${host} sent a compressed page that cannot be undone (${code})`, cause);
  return new ReportedlyError("URL_UNREACHABLE", `${host} could not be reached, or broke off (${code})`, cause);
}

const NOT_HTTP: ReadonlySet<unknown> = new Set(["UND_ERR_HEADERS_OVERFLOW", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"]);

const isNotHttp = (thrown: unknown, code: string | undefined) =>
  NOT_HTTP.has(code) || (thrown instanceof Error && thrown.name === "HTTPParserError");

function codeOf(thrown: unknown): string | undefined {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
  return typeof code === "string" ? code : undefined;
}
