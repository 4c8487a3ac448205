import type { Insertable, Kysely } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type ReportId, type RoomId, reportId } from "../../model/ids.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Entry } from "../../ports/ledger.ts";
import type { KeptReading } from "../../ports/store.ts";
import { reportAdded, roomStream } from "../ledger/report-added.ts";
import { appendEntry, entryAt } from "./entry-rows.ts";
import { openedRoom } from "./open-rooms.ts";
import { type ReadingRows, readingRows } from "./reading-rows.ts";
import { indexReport } from "./search-index.ts";
import type { Tables } from "./tables.ts";

interface Kept {
  readonly id: ReportId;
  readonly entry: Entry;
  readonly isNew: boolean;
}

/** Keep a reading with its ledger entry and its words in the search index. Must run within a transaction. */
export async function keepReading(trx: Kysely<Tables>, clock: Clock, room: RoomId, kept: KeptReading): Promise<Kept> {
  const opened = await openedRoom(trx, room);
  const earlier = await keptBefore(trx, room, kept);
  if (earlier) return earlier;

  const at = clock.now();
  const id = reportId(uuidv7({ msecs: at.getTime() }));
  const entry = await appendEntry(trx, { stream: roomStream(room), by: kept.addedBy, what: reportAdded(id, kept), at });
  await insertRows(trx, readingRows({ room, id, arrival: entry.position }, kept));
  await indexReport(trx, opened, entry.position, kept.reading.report);
  return { id, entry, isNew: true };
}

async function keptBefore(trx: Kysely<Tables>, room: RoomId, { capture }: KeptReading): Promise<Kept | undefined> {
  const report = await trx
    .selectFrom("report")
    .select(["id", "arrival"])
    .where("room", "=", room)
    .where("capture", "=", capture.sha256)
    .executeTakeFirst();
  const entry = report && (await entryAt(trx, roomStream(room), report.arrival));
  return entry && { id: reportId(report.id), entry, isNew: false };
}

async function insertRows(trx: Kysely<Tables>, rows: ReadingRows): Promise<void> {
  await trx.insertInto("capture").values(rows.capture).execute();
  await trx.insertInto("report").values(rows.report).execute();
  await trx.insertInto("reading").values(rows.reading).execute();
  await insertMany(trx, "sentence", rows.sentence);
  await insertMany(trx, "claim", rows.claim);
  await insertMany(trx, "claim_actor", rows.claim_actor);
  await insertMany(trx, "claim_place", rows.claim_place);
  await insertMany(trx, "claim_quantity", rows.claim_quantity);
  await insertMany(trx, "report_label", rows.report_label);
}

/** One statement for a few hundred rows: databases limit the values of a statement (SQLite to 32,766). */
async function insertMany<Table extends keyof Tables>(
  trx: Kysely<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await trx
      .insertInto(table)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

const ROWS_AT_ONCE = 500;
