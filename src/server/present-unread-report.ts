import { ERRORS, type ErrorCode } from "../errors.ts";
import type { UnreadReport } from "../jobs/get-unread-report.ts";
import type { UnreadReportAnswer } from "./api.ts";

/** A report that is still to be read, as far as it is known. */
export function presentUnreadReport({ report, submission: { addedAt, addedBy, capture }, failure }: UnreadReport): UnreadReportAnswer {
  return {
    isRead: false,
    report,
    added: { at: addedAt, by: addedBy },
    capture,
    failure: failure && { at: failure.failedAt, ...reasonOf(failure.code, failure.detail) },
  };
}

/** A defect of ours keeps its detail to itself: it may say how things look inside. */
function reasonOf(code: string, detail: string): Pick<NonNullable<UnreadReportAnswer["failure"]>, "code" | "title" | "detail"> {
  const known = isErrorCode(code) ? code : "INTERNAL";
  return { code: known, title: ERRORS[known].says, detail: known === "INTERNAL" ? undefined : detail };
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);
