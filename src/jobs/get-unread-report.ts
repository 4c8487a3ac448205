import type { ReportId, RoomId } from "../model/ids.ts";
import type { DeadMessage, Outbox } from "../ports/outbox.ts";
import type { ReportSummary, Store, Submission } from "../ports/store.ts";
import { summaryOf } from "./summary-of.ts";

/** A report that was taken in and is still to be read. */
export interface UnreadReport {
  readonly report: ReportSummary;
  readonly submission: Submission;
  /** What the last attempt at reading it ended in, once it is not tried again by itself. */
  readonly failure?: Pick<DeadMessage, "failedAt" | "code" | "detail"> | undefined;
}

/** A report that is still to be read; undefined for one that was read, that is not there, or that is of another room. */
export async function getUnreadReport(
  { store, outbox }: { readonly store: Store; readonly outbox: Outbox },
  room: RoomId,
  id: ReportId,
): Promise<UnreadReport | undefined> {
  const submission = await store.submission(room, id);
  if (submission === undefined || submission.isRead) return undefined;
  const failure = (await outbox.dead(room)).find(({ stage, key }) => stage === "read" && key === id);
  return { report: summaryOf(id, submission), submission, failure };
}
