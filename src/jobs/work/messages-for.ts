import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.ts";
import { type FeedId, type MessageId, messageId, type ReportId, type RoomId, type Sha256 } from "../../model/ids.ts";
import type { KeyedMember, Stage, WorkMessage } from "../../model/work.ts";

/** Raised when a stage comes to different results, so that its work is asked for anew under other ids. */
const VERSIONS: Readonly<Record<Stage, number>> = { capture: 1, stamp: 1, read: 1, link: 1, reconcile: 1 };

/** What follows from reading a report: one message for each key under which it is now to be compared. */
export function messagesFor(room: RoomId, report: ReportId, members: readonly Pick<KeyedMember, "stage" | "key">[]): WorkMessage[] {
  const messages = members.map(({ stage, key }) => messageOf(room, report, stage, key));
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}

/** What follows from taking a report in unread. */
export const readMessage = (room: RoomId, report: ReportId): WorkMessage => messageOf(room, report, "read", report);

/** What follows from noting an item of a feed: its page is to be captured. */
export const captureMessage = (room: RoomId, feed: FeedId, key: string): WorkMessage => messageOf(room, "", "capture", `${feed}/${key}`);

/** What follows from a new capture where there is a timestamp authority. */
export const stampMessage = (room: RoomId, capture: Sha256): WorkMessage => messageOf(room, "", "stamp", capture);

const messageOf = (room: RoomId, report: ReportId | "", stage: Stage, key: string): WorkMessage => ({
  room,
  id: idOf([stage, VERSIONS[stage], key, report]),
  stage,
  key,
});

/** The same for the same work: 128 bits of the SHA-256 of what it is. */
const idOf = (work: readonly [stage: Stage, version: number, key: string, report: ReportId | ""]): MessageId =>
  messageId(createHash("sha256").update(canonicalJson(work)).digest("hex").slice(0, 32));
