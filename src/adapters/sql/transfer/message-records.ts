import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { givenText } from "../kept-text.ts";
import { MESSAGE_COLUMNS, messageOf } from "../outbox/message-of.ts";
import type { Db } from "../sql-database.ts";
import { pagesOf } from "./pages-of.ts";

const PAGE = 1000;

/** Messages that are not done, by id. */
export async function* messageRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  const messages = messagesOf(trx, room);
  const pages = pagesOf<MessageRow>(PAGE, (last) => (last ? messages.where("outbox.id", ">", last.id) : messages).execute());
  for await (const page of pages) yield page.map(recordOf);
}

type MessageRow = Awaited<ReturnType<ReturnType<typeof messagesOf>["execute"]>>[number];

const messagesOf = (trx: Db, room: RoomId) =>
  trx
    .selectFrom("outbox")
    .leftJoin("job", (join) => join.onRef("job.room", "=", "outbox.room").onRef("job.id", "=", "outbox.id"))
    .select(MESSAGE_COLUMNS)
    .select(["outbox.written_at", "job.attempts", "job.failed_at", "job.code", "job.detail", "job.retry_at"])
    .where("outbox.room", "=", room)
    .orderBy("outbox.id")
    .limit(PAGE);

function recordOf(row: MessageRow): KeptRecord {
  const { written_at: writtenAt, attempts, failed_at: at, code, detail, retry_at } = row;
  const message: KeptRecord = { kind: "message", message: messageOf(row), writtenAt, attempts: attempts ?? 0 };
  if (at === null || code === null || detail === null) return message;
  return { ...message, failure: { at, code, detail: givenText(detail), retryAt: retry_at ?? undefined } };
}
