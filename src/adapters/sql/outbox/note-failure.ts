import type { MessageId, RoomId } from "../../../model/ids.ts";
import type { Failure } from "../../../ports/outbox.ts";
import { keptText } from "../kept-text.ts";
import type { Db } from "../sql-database.ts";
import { heldMessages } from "./write-work.ts";

/** Count a failed attempt and say when to try again, if ever. Does nothing for a message that is done or dead. */
export async function noteFailure(trx: Db, room: RoomId, id: MessageId, failure: Failure): Promise<void> {
  await note(trx, room, id, failure, 1);
}

/** Say when to try again without counting an attempt. Does nothing for a message that is done or dead. */
export async function notePostponing(trx: Db, room: RoomId, id: MessageId, failure: Failure): Promise<void> {
  await note(trx, room, id, failure, 0);
}

async function note(trx: Db, room: RoomId, id: MessageId, { at, code, detail, retryAt }: Failure, attempts: number): Promise<void> {
  if ((await heldMessages(trx, room, [id])).length === 0) return;
  const failure = { failed_at: at, code, detail: keptText(detail), retry_at: retryAt ?? null };
  await trx
    .insertInto("job")
    .values({ room, id, attempts, ...failure })
    .onConflict((conflict) =>
      conflict
        .columns(["room", "id"])
        .doUpdateSet((eb) => ({ ...failure, attempts: eb("job.attempts", "+", attempts) }))
        .where("job.retry_at", "is not", null),
    )
    .execute();
}
