import { ReportedlyError } from "../../../errors.ts";
import { type ReportId, type RoomId, roomId } from "../../../model/ids.ts";
import type { Reading } from "../../../model/reading.ts";
import { bodyOf } from "../../../model/report.ts";
import type { EventStatus } from "../../../model/reported-event.ts";
import { revisedReading } from "../../../model/revised-claims.ts";
import type { Revision } from "../../../model/revision.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Entry } from "../../../ports/ledger.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { searchable } from "../../search/words-in.ts";
import { timestampRow } from "../captures/timestamp-rows.ts";
import { entryRow, headOf, roomOfStream } from "../entry-rows.ts";
import { feedItemRow, feedRow } from "../feeds/feed-rows.ts";
import { inBatches } from "../in-batches.ts";
import { keptText } from "../kept-text.ts";
import { openedRoom, openRoom } from "../open-rooms.ts";
import { captureRow, claimRows, listColumns, type Place, readingRows, reportRow, revisedClaimRows, revisionRow } from "../reading-rows.ts";
import { setReportStatuses } from "../report-statuses.ts";
import type { Db, SqlDatabase } from "../sql-database.ts";
import type { ReportRow, RoomRow } from "../tables.ts";
import { eventRows } from "../views/event-rows.ts";
import { linkRows } from "../views/links.ts";
import { watchRow } from "../views/watches.ts";
import { setRegistry, setRoomWorld } from "../worlds.ts";
import { asLoadError } from "./as-load-error.ts";
import { type RowBuffer, rowBuffer } from "./row-buffer.ts";

/** Keep records given in the order of the port, with all that follows from them. Must run within a transaction, which ends with whatever this throws. */
export async function loadRecords(
  database: SqlDatabase,
  trx: Db,
  clock: Clock,
  records: AsyncIterable<KeptRecord> | Iterable<KeptRecord>,
): Promise<{ readonly rooms: number; readonly reports: number }> {
  const loading: Loading = { database, trx, clock, rows: rowBuffer(database, trx), rooms: 0, reports: 0 };
  for await (const record of records) await loadRecord(loading, record).catch(asLoadError(record.kind));
  await settleRoom(loading).catch(asLoadError("record"));
  return { rooms: loading.rooms, reports: loading.reports };
}

/** How far loading has come. */
interface Loading {
  readonly database: SqlDatabase;
  readonly trx: Db;
  readonly clock: Clock;
  readonly rows: RowBuffer;
  rooms: number;
  reports: number;
  room?: LoadingRoom | undefined;
  /** The last report, which waits for its reading and for what people changed of it. */
  waiting?: WaitingReport | undefined;
  lastEntry?: Pick<Entry, "stream" | "position"> | undefined;
}

interface WaitingReport {
  readonly row: ReportRow;
  readonly reading?: Of<"reading"> | undefined;
  readonly revisions: readonly Revision[];
}

/** The room that is being filled. */
interface LoadingRoom {
  readonly row: RoomRow;
  readonly statuses: Map<ReportId, Set<EventStatus>>;
  /** Of the last line of its list: every report has one of its own. */
  revision: number;
}

type Of<Kind extends KeptRecord["kind"]> = Extract<KeptRecord, { readonly kind: Kind }>;

async function loadRecord(loading: Loading, record: KeptRecord): Promise<void> {
  if (record.kind !== "reading" && record.kind !== "revision") await settleReport(loading);
  await addRecord(loading, record);
  if (loading.rows.isFull()) await loading.rows.flush();
}

async function addRecord(loading: Loading, record: KeptRecord): Promise<void> {
  switch (record.kind) {
    case "registry":
      return setRegistry(loading.database, loading.trx, record.world);
    case "room":
      return addRoom(loading, record);
    case "entry":
      return addEntry(loading, record);
    case "report":
      return addReport(loading, record);
    case "reading":
      return addReading(loading, record);
    case "revision":
      return addRevision(loading, record);
    case "links":
      roomOf(loading, record.room, "links");
      return loading.rows.add("report_link", linkRows(record.room, record.key, record.links));
    case "events":
      return addEvents(loading, record);
    case "watch":
      roomOf(loading, record.room, "watch");
      return loading.rows.add("watch", [watchRow(record.room, record.watch)]);
    case "feed":
      roomOf(loading, record.room, "feed");
      return loading.rows.add("feed", [feedRow(record.room, record.feed, record.removedAt)]);
    case "feed-item":
      roomOf(loading, record.room, "feed-item");
      return loading.rows.add("feed_item", [feedItemRow(record.room, record.item)]);
    case "timestamp":
      roomOf(loading, record.room, "timestamp");
      return loading.rows.add("capture_timestamp", [timestampRow(record.room, record.timestamp)]);
    case "message":
      return addMessage(loading, record);
  }
}

async function addRoom(loading: Loading, { room, openedAt, world }: Of<"room">): Promise<void> {
  const { database, trx, clock } = loading;
  await settleRoom(loading);
  const there = await trx.selectFrom("room").select("room").where("room", "=", room).executeTakeFirst();
  if (there) throw new ReportedlyError("ROOM_EXISTS", `expected no room named ${room}, met one`);
  await openRoom(trx, room, clock);
  await trx.updateTable("room").set({ opened_at: openedAt }).where("room", "=", room).execute();
  await setRoomWorld(database, trx, room, world);
  loading.room = { row: await openedRoom(trx, room), statuses: new Map(), revision: 0 };
  loading.rooms++;
}

async function addEntry(loading: Loading, { entry }: Of<"entry">): Promise<void> {
  const { trx, rows, room } = loading;
  const { stream, position } = entry;
  // The streams of a room that is new here are new as well; others may be there.
  const isNew = roomOfStream(stream) === room?.row.room;
  if (loading.lastEntry?.stream !== stream) loading.lastEntry = isNew ? undefined : await headOf(trx, stream);
  const expected = (loading.lastEntry?.position ?? 0) + 1;
  if (position !== expected) throw invalid(`entry ${expected} of ${stream}`, `entry ${position}`);
  loading.lastEntry = { stream, position };
  rows.add("entry", [entryRow(entry)]);
}

function addReport(loading: Loading, { room, arrival, submission }: Of<"report">): void {
  roomOf(loading, room, "report");
  loading.rows.add("capture", [captureRow(room, submission)]);
  loading.waiting = { row: reportRow(room, arrival, submission), revisions: [] };
  loading.reports++;
}

function addReading(loading: Loading, record: Of<"reading">): void {
  const { waiting } = loading;
  roomOf(loading, record.room, "reading");
  if (waiting?.row.id !== record.report || waiting.reading) throw invalid(`the report ${record.report} before its reading`);
  loading.waiting = { ...waiting, reading: record };
}

function addRevision(loading: Loading, { room, revision }: Of<"revision">): void {
  const { waiting } = loading;
  roomOf(loading, room, "revision");
  if (waiting?.reading?.report !== revision.report) throw invalid(`the reading of ${revision.report} before its revision`);
  loading.waiting = { ...waiting, revisions: [...waiting.revisions, revision] };
}

function addEvents(loading: Loading, { room, key, events }: Of<"events">): void {
  const { statuses } = roomOf(loading, room, "events");
  loading.rows.addAll(eventRows(room, key, events));
  for (const { claims, status } of events)
    for (const { report } of claims) statuses.set(report, (statuses.get(report) ?? new Set()).add(status));
}

function addMessage(loading: Loading, { message, writtenAt, attempts, failure }: Of<"message">): void {
  const { room, id, stage, key } = message;
  roomOf(loading, room, "message");
  loading.rows.add("outbox", [{ room, id, stage, key, written_at: writtenAt }]);
  if (!failure) return;
  const { at, code, detail, retryAt } = failure;
  loading.rows.add("job", [{ room, id, attempts, failed_at: at, code, detail: keptText(detail), retry_at: retryAt ?? null }]);
}

/** The report that waited goes in with all that was said of it: nothing more is. */
async function settleReport(loading: Loading): Promise<void> {
  const { rows, waiting } = loading;
  loading.waiting = undefined;
  if (waiting?.reading) await settleReading(loading, waiting, waiting.reading);
  else if (waiting) rows.add("report", [waiting.row]);
}

/** A report with the claims that stand now, what was found beside them, and its line in the list. */
async function settleReading(loading: Loading, { row, revisions }: WaitingReport, { room, report: id, reading, members }: Of<"reading">) {
  const { database, trx, rows } = loading;
  const opened = roomOf(loading, room, "reading");
  const place = { room, id, arrival: row.arrival };
  const line = listColumns(row.arrival, revisedReading(reading, revisions));
  rows.add("report", [{ ...row, ...line, revision: ++opened.revision }]);
  rows.addAll(readingRows(place, reading, members));
  if (revisions.length > 0) rows.addAll(revisedRows(place, reading, revisions));
  const words = { title: searchable(reading.report.title ?? ""), body: searchable(bodyOf(reading.report)) };
  await database.words.add(trx, opened.row, line.list_key, words);
}

/** Revisions, the claims they made and which claims stand. */
function revisedRows(place: Place, { claims, sentences }: Reading, revisions: readonly Revision[]) {
  const byHand = revisions.flatMap((revision) => revision.claims);
  return {
    ...claimRows(place, byHand, sentences, claims.length),
    claim_revision: revisions.map((revision, index) => revisionRow(place, index + 1, revision)),
    revised_claim: revisedClaimRows(place, claims, revisions),
  };
}

/** Write what is known of a room only when all of it has passed: the state of its list, and the statuses of its reports. */
async function settleRoom(loading: Loading): Promise<void> {
  const { database, trx, rows, room } = loading;
  await settleReport(loading);
  await rows.flush();
  loading.room = undefined;
  if (!room) return;
  const name = roomId(room.row.room);
  await trx.updateTable("room").set({ revision: room.revision }).where("room", "=", name).execute();
  for (const batch of inBatches([...room.statuses])) {
    const statuses = new Map(batch.map(([id, found]): [ReportId, EventStatus[]] => [id, [...found]]));
    await setReportStatuses(trx, database, name, statuses);
  }
}

/** The room of a record; fails with INPUT_INVALID when another one is being filled, or none. */
function roomOf({ room }: Loading, name: RoomId, kind: string): LoadingRoom {
  if (room?.row.room !== name) throw invalid(`the room ${name} before its ${kind}`);
  return room;
}

const invalid = (expected: string, met = "none"): ReportedlyError =>
  new ReportedlyError("INPUT_INVALID", `expected ${expected}, met ${met}`);
