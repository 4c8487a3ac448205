import { claimId, type RoomId, reportId } from "../../../model/ids.ts";
import type { Watch, WatchOutcome } from "../../../model/watch.ts";
import type { Views } from "../../../ports/views.ts";
import { inBatches } from "../in-batches.ts";
import type { Db } from "../sql-database.ts";
import type { WatchRow } from "../tables.ts";

type WatchQuery = NonNullable<Parameters<Views["watches"]>[1]>;

/** Add or replace watches, by their ids; of several with one id the last counts. */
export async function setWatches(trx: Db, room: RoomId, watches: readonly Watch[]): Promise<void> {
  const byId = new Map(watches.map((watch) => [watch.id, watchRow(room, watch)]));
  for (const rows of inBatches([...byId.values()])) await upsert(trx, rows);
}

/** Watches by their due days, those without one last. */
export async function listWatches(trx: Db, room: RoomId, { isOpen = false, dueBy }: WatchQuery = {}): Promise<Watch[]> {
  let watches = trx
    .selectFrom("watch")
    .selectAll()
    .where("room", "=", room)
    .orderBy("due", (order) => order.asc().nullsLast())
    .orderBy("id");
  if (isOpen) watches = watches.where("outcome", "is", null);
  if (dueBy !== undefined) watches = watches.where("due", "<=", dueBy);
  return (await watches.execute()).map(watchOf);
}

/** The row that keeps a watch. */
export const watchRow = (room: RoomId, watch: Watch): WatchRow => ({
  room,
  id: watch.id,
  report: watch.report,
  claim: watch.claim,
  opened_at: watch.openedAt,
  due: watch.due ?? null,
  outcome: watch.outcome ?? null,
  settled_at: watch.settledAt ?? null,
  settling_report: watch.settledBy?.report ?? null,
  settling_claim: watch.settledBy?.claim ?? null,
});

/** The watch a row keeps. */
export const watchOf = (row: WatchRow): Watch => ({
  id: row.id,
  report: reportId(row.report),
  claim: claimId(row.claim),
  openedAt: row.opened_at,
  due: row.due ?? undefined,
  outcome: (row.outcome as WatchOutcome | null) ?? undefined,
  settledAt: row.settled_at ?? undefined,
  settledBy: settledBy(row),
});

async function upsert(trx: Db, rows: readonly WatchRow[]): Promise<void> {
  await trx
    .insertInto("watch")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["room", "id"]).doUpdateSet(({ ref }) => ({
        report: ref("excluded.report"),
        claim: ref("excluded.claim"),
        opened_at: ref("excluded.opened_at"),
        due: ref("excluded.due"),
        outcome: ref("excluded.outcome"),
        settled_at: ref("excluded.settled_at"),
        settling_report: ref("excluded.settling_report"),
        settling_claim: ref("excluded.settling_claim"),
      })),
    )
    .execute();
}

function settledBy({ settling_report, settling_claim }: WatchRow): Watch["settledBy"] {
  if (settling_report === null || settling_claim === null) return undefined;
  return { report: reportId(settling_report), claim: claimId(settling_claim) };
}
