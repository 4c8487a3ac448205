import { ReportedlyError } from "../../../errors.ts";
import { type RoomId, reportId, type Sha256 } from "../../../model/ids.ts";
import type { Captures, CaptureTimestamp, KeptCapture } from "../../../ports/captures.ts";
import type { Clock } from "../../../ports/clock.ts";
import { captureOf } from "../load-reading.ts";
import { openedRoom } from "../open-rooms.ts";
import { writeWork } from "../outbox/write-work.ts";
import type { Access, Db, SqlDatabase } from "../sql-database.ts";
import { timestampOf, timestampRow } from "./timestamp-rows.ts";

/** What a database knows of captures. */
export function sqlCaptures(database: SqlDatabase, clock: Clock): Captures {
  const within = <T>(room: RoomId, access: Access, work: (trx: Db) => Promise<T>): Promise<T> =>
    database.inRoom(room, access, async (trx) => {
      await openedRoom(trx, room);
      return work(trx);
    });
  return {
    capture: (room, name) =>
      within(room, "read", async (trx) => {
        const [found] = await keptCaptures(trx, room, await reportsOf(trx, room).where("report.capture", "=", name).execute());
        return found;
      }),
    async *all(room) {
      // In batches, so that a reader who stops to write does not wait for itself.
      for (let after = 0; ; ) {
        const from = after;
        const batch = await within(room, "read", async (trx) => {
          const rows = await reportsOf(trx, room).where("report.arrival", ">", from).orderBy("report.arrival").limit(BATCH).execute();
          return { rows, captures: await keptCaptures(trx, room, rows) };
        });
        yield* batch.captures;
        if (batch.rows.length < BATCH) return;
        after = batch.rows.at(-1)?.arrival ?? after;
      }
    },
    has: (room, name) => within(room, "read", (trx) => hasCapture(trx, room, name)),
    stamped: (room, timestamp, work = {}) =>
      within(room, "write", async (trx) => {
        await keepTimestamp(trx, room, timestamp);
        await writeWork(trx, room, work, clock.now());
      }),
  };
}

const BATCH = 500;

/** Captures with the report that was read from each: a room has one of every capture. */
const reportsOf = (trx: Db, room: RoomId) =>
  trx
    .selectFrom("report")
    .innerJoin("capture", (join) => join.onRef("capture.room", "=", "report.room").onRef("capture.sha256", "=", "report.capture"))
    .selectAll("capture")
    .select(["report.id", "report.arrival"])
    .where("report.room", "=", room);

type CapturedRow = Awaited<ReturnType<ReturnType<typeof reportsOf>["execute"]>>[number];

async function keptCaptures(trx: Db, room: RoomId, rows: readonly CapturedRow[]): Promise<KeptCapture[]> {
  const timestamps = await timestampsOf(
    trx,
    room,
    rows.map((row) => row.sha256),
  );
  return rows.map((row) => ({ ...captureOf(row), report: reportId(row.id), timestamps: timestamps.get(row.sha256) ?? [] }));
}

async function timestampsOf(trx: Db, room: RoomId, names: readonly string[]): Promise<Map<string, CaptureTimestamp[]>> {
  if (names.length === 0) return new Map();
  const rows = await trx
    .selectFrom("capture_timestamp")
    .selectAll()
    .where("room", "=", room)
    .where("capture", "in", names)
    .orderBy("stamped_at")
    .orderBy("token")
    .execute();
  return Map.groupBy(rows.map(timestampOf), ({ capture }) => capture);
}

async function hasCapture(trx: Db, room: RoomId, name: Sha256): Promise<boolean> {
  const found = await trx.selectFrom("capture").select("sha256").where("room", "=", room).where("sha256", "=", name).executeTakeFirst();
  return found !== undefined;
}

async function keepTimestamp(trx: Db, room: RoomId, timestamp: CaptureTimestamp): Promise<void> {
  if (!(await hasCapture(trx, room, timestamp.capture)))
    throw new ReportedlyError("CAPTURE_NOT_FOUND", `expected the capture ${timestamp.capture} in ${room}, met none`);
  await trx
    .insertInto("capture_timestamp")
    .values(timestampRow(room, timestamp))
    .onConflict((conflict) => conflict.columns(["room", "capture", "token"]).doNothing())
    .execute();
}
