import { ReportedlyError } from "../../../errors.ts";
import type { MessageId, RoomId } from "../../../model/ids.ts";
import type { WorkMessage } from "../../../model/work.ts";
import { inBatches } from "../in-batches.ts";
import type { Db } from "../sql-database.ts";
import { MESSAGE_COLUMNS, messageOf } from "./message-of.ts";

/** Forget the failures of dead messages and give the messages, by id. Fails with MESSAGE_NOT_FOUND, which must end the transaction. */
export async function replayMessages(trx: Db, room: RoomId, ids: readonly MessageId[]): Promise<WorkMessage[]> {
  const messages: WorkMessage[] = [];
  for (const batch of inBatches([...new Set(ids)].sort())) {
    await forgetFailures(trx, room, batch);
    messages.push(...(await messagesOf(trx, room, batch)));
  }
  return messages;
}

async function forgetFailures(trx: Db, room: RoomId, ids: readonly MessageId[]): Promise<void> {
  const forgotten = await trx
    .deleteFrom("job")
    .where("room", "=", room)
    .where("id", "in", ids)
    .where("retry_at", "is", null)
    .returning("id")
    .execute();
  const dead = new Set(forgotten.map((row) => row.id));
  const missing = ids.filter((id) => !dead.has(id));
  if (missing.length > 0) throw new ReportedlyError("MESSAGE_NOT_FOUND", `no dead message ${missing.join(", ")} in ${room}`);
}

async function messagesOf(trx: Db, room: RoomId, ids: readonly MessageId[]): Promise<WorkMessage[]> {
  const rows = await trx
    .selectFrom("outbox")
    .select(MESSAGE_COLUMNS)
    .where("room", "=", room)
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  return rows.map(messageOf);
}
