import type { ReportId, RoomId } from "../../model/ids.ts";
import type { EventStatus } from "../../model/reported-event.ts";
import { labelIn, labelLine } from "../listing/labels-of.ts";
import { nextRevision } from "./open-rooms.ts";
import type { Db, SqlDatabase } from "./sql-database.ts";

/** File reports under the statuses of the events their claims belong to, in place of those they were filed under. */
export async function setReportStatuses(
  trx: Db,
  database: SqlDatabase,
  room: RoomId,
  statuses: ReadonlyMap<ReportId, readonly EventStatus[]>,
): Promise<void> {
  if (statuses.size === 0) return;
  const rows = await trx
    .selectFrom("report")
    .select(["id", "labels"])
    .where("room", "=", room)
    .where("id", "in", [...statuses.keys()])
    .where("labels", "is not", null)
    .orderBy("id")
    .execute();
  const changed = rows.flatMap(({ id, labels }) => {
    const relabelled = withStatuses(labels ?? "", statuses.get(id as ReportId) ?? []);
    return relabelled === labels ? [] : [{ id, labels: relabelled }];
  });
  if (changed.length === 0) return;
  const revision = await nextRevision(database, trx, room);
  for (const { id, labels } of changed)
    await trx.updateTable("report").set({ labels, revision }).where("room", "=", room).where("id", "=", id).execute();
}

function withStatuses(labels: string, statuses: readonly EventStatus[]): string {
  const others = labels.split("\n").filter((line) => line !== "" && labelIn(line).field !== "status");
  return [...others, ...[...new Set(statuses)].sort().map((value) => labelLine({ field: "status", value }))].join("\n");
}
