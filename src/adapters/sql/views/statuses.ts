import type { ReportId, RoomId } from "../../../model/ids.ts";
import { EVENT_STATUSES, type EventStatus } from "../../../model/reported-event.ts";
import { inBatches } from "../in-batches.ts";
import type { Keeping } from "../keep-reading.ts";
import { heldRoom } from "../open-rooms.ts";
import { setReportStatuses } from "../report-statuses.ts";
import type { Db } from "../sql-database.ts";

/**
 * File reports under the statuses of all the events that they are in, whatever key these were found under.
 * The room is held from here on: who writes events of the same reports under another key comes after us and sees ours.
 */
export async function followStatuses({ database, trx, room }: Keeping, reports: ReadonlySet<ReportId>): Promise<void> {
  if (reports.size === 0) return;
  await heldRoom(database, trx, room);
  for (const batch of inBatches([...reports])) await setReportStatuses(trx, database, room, await statusesOf(trx, room, batch));
}

/** The statuses of each report's events, none for a report that is in no event. */
async function statusesOf(trx: Db, room: RoomId, reports: readonly ReportId[]): Promise<Map<ReportId, readonly EventStatus[]>> {
  const rows = await trx
    .selectFrom("event_claim")
    .innerJoin("event", (join) => join.onRef("event.room", "=", "event_claim.room").onRef("event.id", "=", "event_claim.event"))
    .select(["event_claim.report", "event.status"])
    .distinct()
    .where("event_claim.room", "=", room)
    .where("event_claim.report", "in", reports)
    .execute();
  const found = Map.groupBy(rows, (row) => row.report);
  const statuses = (report: ReportId): readonly EventStatus[] =>
    EVENT_STATUSES.filter((status) => found.get(report)?.some((row) => row.status === status));
  return new Map(reports.map((report) => [report, statuses(report)]));
}
