import { ReportedlyError } from "../../errors.ts";
import { type ReportId, type RoomId, reportId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import { bodyOf } from "../../model/report.ts";
import type { KeyedMember, Work } from "../../model/work.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Kept, KeptReading, Submission } from "../../ports/store.ts";
import { MACHINE, reportAdded, reportRead, reportStream, roomStream } from "../ledger/report-entries.ts";
import { searchable } from "../search/words-in.ts";
import { appendEntry, entryAt } from "./entry-rows.ts";
import { heldRoom, nextRevision, openedRoom } from "./open-rooms.ts";
import { writeWork } from "./outbox/write-work.ts";
import {
  type ClaimRows,
  captureRow,
  FIRST_READING,
  listColumns,
  type Place,
  type ReadingRows,
  readingRows,
  reportRow,
} from "./reading-rows.ts";
import type { Db, SqlDatabase } from "./sql-database.ts";
import type { RoomRow } from "./tables.ts";

/** Where something is kept: a transaction over one room of a database. */
export interface Keeping {
  readonly database: SqlDatabase;
  readonly trx: Db;
  readonly clock: Clock;
  readonly room: RoomId;
}

/** Keep a submission with its ledger entry and its work. */
export async function acceptReport(keeping: Keeping, submission: Submission, work: Work = {}): Promise<Kept> {
  const { database, trx, clock, room } = keeping;
  await heldRoom(database, trx, room);
  const earlier = await keptBefore(trx, room, submission);
  const at = clock.now();
  await writeWork(trx, room, earlier ? { done: work.done } : work, at);
  if (earlier) return earlier;

  const entry = await appendEntry(trx, { stream: roomStream(room), by: submission.addedBy, what: reportAdded(submission), at });
  await trx.insertInto("capture").values(captureRow(room, submission)).execute();
  await trx
    .insertInto("report")
    .values(reportRow(room, entry.position, submission))
    .execute();
  return { id: submission.id, entry, isNew: true };
}

/** Add a reading to its report with all that follows from it, once. */
export async function addReading(
  keeping: Keeping,
  id: ReportId,
  reading: Reading,
  members: readonly KeyedMember[],
  work: Work = {},
): Promise<{ readonly isNew: boolean }> {
  const { trx, clock, room } = keeping;
  const opened = await openedRoom(trx, room);
  const { arrival, isRead } = await placeOf(trx, room, id);
  const place = { room, id, arrival };
  const named = { ...reading, report: { ...reading.report, id } };
  const rows = isRead ? undefined : readingRows(place, named, members);
  const isNew = rows !== undefined && (await insertReading(trx, rows));
  const at = clock.now();
  if (isNew) {
    await insertFindings(keeping, rows);
    await listReport(keeping, opened, place, named);
    await appendEntry(trx, { stream: reportStream(room, id), by: MACHINE, what: reportRead(id, named), at });
  }
  await writeWork(trx, room, isNew ? work : { done: work.done }, at);
  return { isNew };
}

/** Both at once. */
export async function keepReading(
  keeping: Keeping,
  { reading, ...submission }: Omit<KeptReading, "revisions">,
  members: readonly KeyedMember[] = [],
  work: Work = {},
): Promise<Kept> {
  const kept = await acceptReport(keeping, submission, { done: work.done });
  await addReading(keeping, kept.id, reading, members, { send: work.send });
  return kept;
}

async function keptBefore(trx: Db, room: RoomId, { capture }: Submission): Promise<Kept | undefined> {
  const report = await trx
    .selectFrom("report")
    .select(["id", "arrival"])
    .where("room", "=", room)
    .where("capture", "=", capture.sha256)
    .executeTakeFirst();
  const entry = report && (await entryAt(trx, roomStream(room), report.arrival));
  return entry && { id: reportId(report.id), entry, isNew: false };
}

async function placeOf(trx: Db, room: RoomId, id: ReportId): Promise<{ readonly arrival: number; readonly isRead: boolean }> {
  const report = await trx
    .selectFrom("report")
    .select(["arrival", "list_key"])
    .where("room", "=", room)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!report) throw new ReportedlyError("REPORT_NOT_FOUND", `no report ${id} in ${room}`);
  return { arrival: report.arrival, isRead: report.list_key !== null };
}

/** False when the report was read already, be it by another worker at this very moment. */
async function insertReading(trx: Db, { reading }: ReadingRows): Promise<boolean> {
  const inserted = await trx
    .insertInto("reading")
    .values([...reading])
    .onConflict((conflict) => conflict.doNothing())
    .returning("number")
    .executeTakeFirst();
  return inserted?.number === FIRST_READING;
}

async function insertFindings(keeping: Keeping, rows: ReadingRows): Promise<void> {
  const { database, trx } = keeping;
  await database.insertRows(trx, "block", rows.block);
  await database.insertRows(trx, "sentence", rows.sentence);
  await insertClaims(keeping, rows);
  await database.insertRows(trx, "keyed_member", rows.keyed_member);
}

export async function insertClaims({ database, trx }: Keeping, rows: ClaimRows): Promise<void> {
  await database.insertRows(trx, "claim", rows.claim);
  await database.insertRows(trx, "claim_attribution", rows.claim_attribution);
  await database.insertRows(trx, "claim_actor", rows.claim_actor);
  await database.insertRows(trx, "claim_place", rows.claim_place);
  await database.insertRows(trx, "claim_quantity", rows.claim_quantity);
}

/** Give the report its line in the list. Comes last, since it holds up the rest of the room until the transaction ends. */
async function listReport({ database, trx, room }: Keeping, opened: RoomRow, place: Place, reading: Reading): Promise<void> {
  const line = listColumns(place.arrival, reading);
  await database.words.add(trx, opened, line.list_key, {
    title: searchable(reading.report.title ?? ""),
    body: searchable(bodyOf(reading.report)),
  });
  const revision = await nextRevision(database, trx, room);
  await trx
    .updateTable("report")
    .set({ ...line, revision })
    .where("room", "=", room)
    .where("id", "=", place.id)
    .execute();
}
