import type { MessageId, RoomId } from "../../../model/ids.ts";
import type { Work, WorkMessage } from "../../../model/work.ts";
import { inBatches } from "../in-batches.ts";
import type { Db } from "../sql-database.ts";

/** End the messages whose work was done and write those that follow from it. Runs in the transaction that writes the data. */
export async function writeWork(trx: Db, room: RoomId, { done = [], send = [] }: Work, at: Date): Promise<void> {
  for (const ids of inBatches(done)) await endMessages(trx, room, ids);
  for (const messages of inBatches(send)) await addMessages(trx, messages, at);
}

/** Hold messages until the transaction ends, so that nobody ends them while a failure is noted, or the other way round. */
export async function heldMessages(trx: Db, room: RoomId, ids: readonly MessageId[]): Promise<readonly string[]> {
  const rows = await trx
    .updateTable("outbox")
    .set((eb) => ({ stage: eb.ref("stage") }))
    .where("room", "=", room)
    .where("id", "in", ids)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

async function endMessages(trx: Db, room: RoomId, ids: readonly MessageId[]): Promise<void> {
  if ((await heldMessages(trx, room, ids)).length === 0) return;
  await trx.deleteFrom("job").where("room", "=", room).where("id", "in", ids).execute();
  await trx.deleteFrom("outbox").where("room", "=", room).where("id", "in", ids).execute();
}

async function addMessages(trx: Db, messages: readonly WorkMessage[], at: Date): Promise<void> {
  const written_at = at.toISOString();
  await trx
    .insertInto("outbox")
    .values(messages.map(({ room, id, stage, key }) => ({ room, id, stage, key, written_at })))
    .onConflict((conflict) => conflict.columns(["room", "id"]).doNothing())
    .execute();
}
