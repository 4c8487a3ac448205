// The types of every answer of the HTTP API, for the desk and other clients. Types only: nothing here runs.
import type { ErrorCode } from "../errors.ts";
import type { Claims1 } from "../interchange/claims-1.ts";
import type { AddedReport, AddStage } from "../jobs/add-report.ts";
import type { LedgerPage } from "../jobs/read-ledger.ts";
import type { KeptReading, ReportPage } from "../ports/store.ts";

/** GET /api/health */
export interface HealthAnswer {
  readonly ok: true;
  readonly version: string;
  /** True when the server was started with the invented demonstration set. */
  readonly demo: boolean;
}

/** GET /api/rooms/:room/reports */
export type ReportsAnswer = ReportPage;

/** GET /api/rooms/:room/reports/:id: the published format, who added it when, and the capture it was read from. */
export type ReportAnswer = Claims1 & {
  readonly added: { readonly at: string; readonly by: string };
  readonly capture: KeptReading["capture"];
};

/** POST /api/rooms/:room/reports as JSON: `text` to read it, or `url` alone to fetch it. As a multipart form: the same fields without `text`, and one `file`. */
export interface AddReportRequest {
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** ISO 8601 day, or moment with its zone. */
  readonly published?: string | undefined;
}

/** Answer to it: 201, or 200 when the room had the same bytes already. */
export type AddReportAnswer = AddedReport;

/** One line of the same answer asked for as `application/x-ndjson`: stages as they begin, then what came of it. */
export type AddReportLine = { readonly stage: AddStage } | AddReportAnswer | { readonly problem: Problem };

/** GET /api/rooms/:room/ledger */
export type LedgerAnswer = LedgerPage;

/** Any failure: RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  /** What the code means. */
  readonly title: string;
  readonly status: number;
  /** What was expected and what was met. */
  readonly detail: string;
  readonly code: ErrorCode;
}
