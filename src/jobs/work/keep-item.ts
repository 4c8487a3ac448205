import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { asReportedlyError, type ErrorCode } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import type { FeedItem } from "../../model/feed.ts";
import { type ReportId, type RoomId, reportId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { ReportHints, Submission } from "../../ports/store.ts";
import { messagesFor, readMessage, stampMessage } from "./messages-for.ts";
import { sourceOf } from "./source-of.ts";
import type { WorkPorts } from "./work-ports.ts";

export type ItemPorts = Pick<WorkPorts, "store" | "archive" | "reader" | "clock" | "timestamper">;

/** What an item became, with the messages that follow. */
export interface KeptItem {
  readonly report: ReportId;
  readonly send: readonly WorkMessage[];
}

/** Why something is not taken in. */
export interface Wanting {
  readonly code: ErrorCode;
  readonly detail: string;
}

export const isWanting = (one: Capture | KeptItem | Wanting): one is Wanting => "code" in one;

/**
 * Read what an item leads to and keep it; gives why not, and keeps nothing, when it holds no report. Whatever else keeps it from
 * being read is left to the stage that reads: the bytes may not be there a second time.
 */
export async function keepItem(
  ports: ItemPorts,
  room: RoomId,
  item: FeedItem,
  capture: Capture,
  hints: ReportHints,
): Promise<KeptItem | Wanting> {
  const submission = submissionOf(ports, item, capture, hints);
  const world = await ports.store.world(room);
  let reading: Reading;
  try {
    reading = await ports.reader.read(sourceOf(submission, capture.bytes), world);
  } catch (thrown) {
    const { code, detail } = asReportedlyError(thrown);
    if (isNoReport(code)) return { code, detail };
    return keepItemUnread(ports, room, item, capture, hints);
  }
  return keepRead(ports, room, submission, capture, reading);
}

/** Keep it to be read later. */
export async function keepItemUnread(
  ports: ItemPorts,
  room: RoomId,
  item: FeedItem,
  capture: Capture,
  hints: ReportHints,
): Promise<KeptItem> {
  const submission = submissionOf(ports, item, capture, hints);
  return once(ports, room, submission, async () => {
    await ports.archive.put(capture.bytes);
    const send = [readMessage(room, submission.id), ...stampsOf(ports, room, capture)];
    const { id, isNew } = await ports.store.accept(room, submission, { send });
    return { report: id, send: isNew ? send : [] };
  });
}

/** The same UUIDv7 for the same item. */
export function reportIdOf({ feed, key, seenAt }: FeedItem): ReportId {
  const random = createHash("sha256").update(`${feed}/${key}`).digest().subarray(0, 16);
  return reportId(uuidv7({ msecs: Date.parse(seenAt), random }));
}

const isNoReport = (code: ErrorCode): boolean => code === "NO_ARTICLE" || code === "READING_FAILED" || code.startsWith("INPUT_");

async function keepRead(ports: ItemPorts, room: RoomId, submission: Submission, capture: Capture, reading: Reading): Promise<KeptItem> {
  const members = await ports.reader.members(reading);
  return once(ports, room, submission, async () => {
    await ports.archive.put(capture.bytes);
    const send = [...messagesFor(room, submission.id, members), ...stampsOf(ports, room, capture)];
    const { id, isNew } = await ports.store.keep(room, { ...submission, reading }, members, { send });
    return { report: id, send: isNew ? send : [] };
  });
}

/** Unless the item became a report before, whose page has changed since. */
async function once({ store }: ItemPorts, room: RoomId, { id, capture }: Submission, keep: () => Promise<KeptItem>): Promise<KeptItem> {
  const earlier = await store.submission(room, id);
  return earlier !== undefined && earlier.capture.sha256 !== capture.sha256 ? { report: id, send: [] } : keep();
}

const stampsOf = ({ timestamper }: ItemPorts, room: RoomId, { sha256 }: Capture): WorkMessage[] =>
  timestamper === undefined ? [] : [stampMessage(room, sha256)];

const submissionOf = ({ clock }: ItemPorts, item: FeedItem, { bytes, ...capture }: Capture, hints: ReportHints): Submission => ({
  id: reportIdOf(item),
  addedAt: clock.now().toISOString(),
  addedBy: `feed:${item.feed}`,
  capture: { ...capture, size: bytes.byteLength },
  hints,
});
