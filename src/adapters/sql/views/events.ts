import { type ReportId, type RoomId, reportId } from "../../../model/ids.ts";
import type { ReportedEvent } from "../../../model/reported-event.ts";
import type { Work } from "../../../model/work.ts";
import type { Keeping } from "../keep-reading.ts";
import { keptText } from "../kept-text.ts";
import { writeWork } from "../outbox/write-work.ts";
import type { Db } from "../sql-database.ts";
import { eventRows } from "./event-rows.ts";
import { followStatuses } from "./statuses.ts";
import { nextVersion } from "./version.ts";
import { wholeEvents } from "./whole-events.ts";

/** Replace the events found under a key; false when someone else did since `version`. The statuses of the reports in them follow. */
export async function setEvents(
  keeping: Keeping,
  key: string,
  version: number,
  events: readonly ReportedEvent[],
  work: Work = {},
): Promise<boolean> {
  const { trx, clock, room } = keeping;
  if (!(await nextVersion(trx, room, "reconcile", key, version))) return false;
  const before = await reportsUnder(trx, room, key);
  await removeEvents(trx, room, key);
  await insertEvents(keeping, key, events);
  await followStatuses(keeping, new Set([...before, ...reportsIn(events)]));
  await writeWork(trx, room, work, clock.now());
  return true;
}

/** One event with all its claims and figures. */
export async function findEvent(trx: Db, room: RoomId, id: string): Promise<ReportedEvent | undefined> {
  const row = await trx.selectFrom("event").selectAll().where("room", "=", room).where("id", "=", keptText(id)).executeTakeFirst();
  const [whole] = row ? await wholeEvents(trx, room, [row]) : [];
  return whole?.event;
}

/** Add events to those of a key, whatever the reports in them are filed under. */
async function insertEvents({ database, trx, room }: Keeping, key: string, events: readonly ReportedEvent[]): Promise<void> {
  const rows = eventRows(room, key, events);
  await database.insertRows(trx, "event", rows.event);
  await database.insertRows(trx, "event_claim", rows.event_claim);
  await database.insertRows(trx, "figure", rows.figure);
  await database.insertRows(trx, "figure_source", rows.figure_source);
}

async function reportsUnder(trx: Db, room: RoomId, key: string): Promise<ReportId[]> {
  const rows = await trx
    .selectFrom("event_claim")
    .select("report")
    .distinct()
    .where("room", "=", room)
    .where("event", "in", idsUnder(trx, room, key))
    .execute();
  return rows.map((row) => reportId(row.report));
}

async function removeEvents(trx: Db, room: RoomId, key: string): Promise<void> {
  for (const table of ["figure_source", "figure", "event_claim"] as const)
    await trx
      .deleteFrom(table)
      .where("room", "=", room)
      .where("event", "in", idsUnder(trx, room, key))
      .execute();
  await trx.deleteFrom("event").where("room", "=", room).where("key", "=", key).execute();
}

const reportsIn = (events: readonly ReportedEvent[]): ReportId[] => events.flatMap(({ claims }) => claims.map((claim) => claim.report));

const idsUnder = (trx: Db, room: RoomId, key: string) =>
  trx.selectFrom("event").select("id").where("room", "=", room).where("key", "=", key);
