import { messageId, type RoomId, reportId } from "../../../model/ids.ts";
import type { KeyedStage } from "../../../model/work.ts";
import type { Gathering } from "../../../ports/views.ts";
import type { Db } from "../sql-database.ts";
import { versionOf } from "./version.ts";

/**
 * Everything that shares a key. The messages are read first, so that whatever one of them asks for is among the members even where
 * every statement sees a moment of its own; the version before the members, so that no writer in between goes unnoticed.
 */
export async function gatherMembers(trx: Db, room: RoomId, stage: KeyedStage, key: string): Promise<Gathering> {
  const waiting = await waitingFor(trx, room, stage, key);
  const version = await versionOf(trx, room, stage, key);
  return { version, members: await membersOf(trx, room, stage, key), waiting };
}

async function waitingFor(trx: Db, room: RoomId, stage: KeyedStage, key: string): Promise<Gathering["waiting"]> {
  const rows = await trx
    .selectFrom("outbox")
    .select("id")
    .where("room", "=", room)
    .where("stage", "=", stage)
    .where("key", "=", key)
    .orderBy("id")
    .execute();
  return rows.map((row) => messageId(row.id));
}

async function membersOf(trx: Db, room: RoomId, stage: KeyedStage, key: string): Promise<Gathering["members"]> {
  const rows = await trx
    .selectFrom("keyed_member")
    .select(["report", "item", "about"])
    .where("room", "=", room)
    .where("stage", "=", stage)
    .where("key", "=", key)
    .orderBy("report")
    .orderBy("item")
    .execute();
  return rows.map(({ report, item, about }) => ({ stage, key, report: reportId(report), item, about: JSON.parse(about) as unknown }));
}
