import { ReportedlyError } from "../../errors.ts";
import { reportId } from "../../model/ids.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Submission } from "../../ports/store.ts";
import { messagesFor } from "./messages-for.ts";
import { sourceOf } from "./source-of.ts";
import type { WorkPorts } from "./work-ports.ts";

/** Read a report that was taken in unread, and keep what was found. Gives the messages that follow, which are in the outbox by then. */
export async function readStage(
  { store, archive, reader, outbox }: Pick<WorkPorts, "store" | "archive" | "reader" | "outbox">,
  { room, id, key }: WorkMessage,
): Promise<readonly WorkMessage[]> {
  const report = reportId(key);
  const submission = await store.submission(room, report);
  if (submission === undefined) throw new ReportedlyError("REPORT_NOT_FOUND", `expected report ${report} in its room, met none`);
  if (submission.isRead) {
    await outbox.done(room, [id]);
    return [];
  }
  const reading = await reader.read(sourceOf(submission, await bytesOf(archive, submission)), await store.world(room));
  const members = await reader.members(reading);
  const send = messagesFor(room, report, members);
  const { isNew } = await store.addReading(room, report, reading, members, { done: [id], send });
  return isNew ? send : [];
}

async function bytesOf(archive: Archive, { capture: { sha256, size } }: Submission): Promise<Uint8Array> {
  const bytes = await archive.get(sha256);
  if (bytes === undefined) throw new ReportedlyError("CAPTURE_MISSING", `expected ${size} bytes under ${sha256}, met none`);
  return bytes;
}
