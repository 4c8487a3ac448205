import { ReportedlyError } from "../../errors.ts";

/** The model cannot be asked, now or with these settings. Details name the host and what was met, never what was sent or answered. */
export const unavailable = (detail: string, cause?: unknown): ReportedlyError =>
  new ReportedlyError("MODEL_UNAVAILABLE", detail, { cause });

/** This answer is none; the next may be. */
export const unusable = (detail: string, cause?: unknown): ReportedlyError =>
  new ReportedlyError("MODEL_ANSWER_INVALID", detail, { cause });
