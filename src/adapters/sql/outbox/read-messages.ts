import type { MessageId, RoomId } from "../../../model/ids.ts";
import { STAGES, type WorkMessage } from "../../../model/work.ts";
import type { DeadMessage, Outbox, StageCount } from "../../../ports/outbox.ts";
import { givenText } from "../kept-text.ts";
import type { Db } from "../sql-database.ts";
import { MESSAGE_COLUMNS, messageOf } from "./message-of.ts";

type WaitingQuery = Parameters<Outbox["waiting"]>[0];
type FoundMessage = Awaited<ReturnType<Outbox["message"]>>;

/** Messages that may be tried now, oldest first. */
export async function waitingMessages(trx: Db, { now, before, stages, limit }: WaitingQuery): Promise<WorkMessage[]> {
  if (stages?.length === 0) return [];
  let messages = withFailures(trx)
    .select(MESSAGE_COLUMNS)
    .where((eb) => eb.or([eb("job.id", "is", null), eb("job.retry_at", "<=", now)]))
    .orderBy("outbox.written_at")
    .orderBy("outbox.room")
    .orderBy("outbox.id")
    .limit(limit);
  if (before !== undefined) messages = messages.where("outbox.written_at", "<", before);
  if (stages !== undefined) messages = messages.where("outbox.stage", "in", stages);
  return (await messages.execute()).map(messageOf);
}

/** One message with what became of it so far. */
export async function findMessage(trx: Db, room: RoomId, id: MessageId): Promise<FoundMessage> {
  const row = await withFailures(trx)
    .select(MESSAGE_COLUMNS)
    .select(["job.attempts", "job.retry_at"])
    .where("outbox.room", "=", room)
    .where("outbox.id", "=", id)
    .executeTakeFirst();
  return row && { ...messageOf(row), attempts: row.attempts ?? 0, isDead: row.attempts !== null && row.retry_at === null };
}

/** Messages that will not be tried again, of a room or of all, oldest failure first. */
export async function deadMessages(trx: Db, room: RoomId | undefined): Promise<DeadMessage[]> {
  let dead = failures(trx)
    .select(MESSAGE_COLUMNS)
    .select(["job.attempts", "job.failed_at", "job.code", "job.detail"])
    .where("job.retry_at", "is", null)
    .orderBy("job.failed_at")
    .orderBy("job.room")
    .orderBy("job.id");
  if (room !== undefined) dead = dead.where("job.room", "=", room);
  const rows = await dead.execute();
  return rows.map((row) => ({
    ...messageOf(row),
    attempts: row.attempts,
    failedAt: row.failed_at,
    code: row.code,
    detail: givenText(row.detail),
  }));
}

/** How many messages of each stage wait and are dead, in the order of the stages. Must see one moment. */
export async function countStages(trx: Db, room: RoomId | undefined): Promise<StageCount[]> {
  const all = await countedByStage(trx, room);
  const dead = await deadByStage(trx, room);
  return STAGES.flatMap((stage) => {
    const count = all.get(stage);
    return count === undefined ? [] : [{ stage, waiting: count - (dead.get(stage) ?? 0), dead: dead.get(stage) ?? 0 }];
  });
}

async function countedByStage(trx: Db, room: RoomId | undefined): Promise<Map<string, number>> {
  let counts = trx
    .selectFrom("outbox")
    .select((eb) => ["stage", eb.fn.countAll().as("count")])
    .groupBy("stage");
  if (room !== undefined) counts = counts.where("room", "=", room);
  return new Map((await counts.execute()).map(({ stage, count }) => [stage, Number(count)]));
}

async function deadByStage(trx: Db, room: RoomId | undefined): Promise<Map<string, number>> {
  let counts = failures(trx)
    .select((eb) => ["outbox.stage", eb.fn.countAll().as("count")])
    .where("job.retry_at", "is", null)
    .groupBy("outbox.stage");
  if (room !== undefined) counts = counts.where("job.room", "=", room);
  return new Map((await counts.execute()).map(({ stage, count }) => [stage, Number(count)]));
}

const withFailures = (trx: Db) =>
  trx.selectFrom("outbox").leftJoin("job", (join) => join.onRef("job.room", "=", "outbox.room").onRef("job.id", "=", "outbox.id"));

const failures = (trx: Db) =>
  trx.selectFrom("job").innerJoin("outbox", (join) => join.onRef("outbox.room", "=", "job.room").onRef("outbox.id", "=", "job.id"));
