import { asReportedlyError, type ReportedlyError } from "../../errors.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";

/** Offer messages that are in the outbox to the queue. Never fails: what the queue does not take, the sweep offers again. Gives what went wrong. */
export async function sendSoon(queue: WorkQueue, messages: readonly WorkMessage[]): Promise<ReportedlyError | undefined> {
  if (messages.length === 0) return undefined;
  return queue.send(messages).then(() => undefined, asReportedlyError);
}
