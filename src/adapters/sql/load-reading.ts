import type { AttributionSpans, Claim, Entity, Toponym } from "../../model/claim.ts";
import { type ReportId, type RoomId, reportId, sha256 } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { Block, BlockRole, Link, Report, Sentence } from "../../model/report.ts";
import type { Revision } from "../../model/revision.ts";
import type { KeyedMember, KeyedStage } from "../../model/work.ts";
import type { CaptureRecord, KeptReading, ReportHints, Submission } from "../../ports/store.ts";
import { FIRST_READING } from "./reading-rows.ts";
import type { Db } from "./sql-database.ts";
import type { BlockRow, CaptureRow, ClaimRevisionRow, ClaimRow, KeyedMemberRow, ReadingRow, ReportRow, SentenceRow } from "./tables.ts";

/** A kept reading put together again from its rows; undefined when there is none. */
export async function loadReading(db: Db, room: RoomId, id: ReportId): Promise<KeptReading | undefined> {
  const found = await loadSubmission(db, room, id);
  const read = found && (await readingAt(db, room, found.arrival));
  if (!read) return undefined;
  const { reading, revisions } = read;
  return { ...found.submission, reading, ...(revisions.length > 0 && { revisions }) };
}

/** A report as it was handed in, and its place in the order of arrival. */
export async function loadSubmission(
  db: Db,
  room: RoomId,
  id: ReportId,
): Promise<{ readonly submission: Submission; readonly arrival: number; readonly isRead: boolean } | undefined> {
  const report = await db.selectFrom("report").selectAll().where("room", "=", room).where("id", "=", id).executeTakeFirst();
  if (!report) return undefined;
  const capture = await db
    .selectFrom("capture")
    .selectAll()
    .where("room", "=", room)
    .where("sha256", "=", report.capture)
    .executeTakeFirstOrThrow();
  return { submission: submissionOf(report, capture), arrival: report.arrival, isRead: report.list_key !== null };
}

/** The revisions of the claims of the report with this arrival, oldest first. */
async function revisionsAt(db: Db, room: RoomId, arrival: number): Promise<Revision[]> {
  const rows = await db
    .selectFrom("claim_revision")
    .select("body")
    .where("room", "=", room)
    .where("report", "=", arrival)
    .orderBy("number")
    .execute();
  return rows.map(revisionOf);
}

/** A revision as it was kept. */
export const revisionOf = ({ body }: Pick<ClaimRevisionRow, "body">): Revision => JSON.parse(body) as Revision;

/** What a report is compared by. */
export async function membersOf(db: Db, room: RoomId, id: ReportId): Promise<KeyedMember[]> {
  const rows = await db
    .selectFrom("keyed_member")
    .selectAll()
    .where("room", "=", room)
    .where("report", "=", id)
    .orderBy("stage")
    .orderBy("key")
    .orderBy("item")
    .execute();
  return rows.map(memberOf);
}

export const memberOf = ({ stage, key, item, about }: KeyedMemberRow): KeyedMember => ({
  stage: stage as KeyedStage,
  key,
  item,
  about: JSON.parse(about) as unknown,
});

/** The reading of the report with this arrival as it was found, and what people changed of its claims. */
export async function readingAt(
  db: Db,
  room: RoomId,
  arrival: number,
): Promise<{ readonly reading: Reading; readonly revisions: readonly Revision[] } | undefined> {
  const row = await db
    .selectFrom("reading")
    .selectAll()
    .where("room", "=", room)
    .where("report", "=", arrival)
    .where("number", "=", FIRST_READING)
    .executeTakeFirst();
  if (!row) return undefined;
  const revisions = await revisionsAt(db, room, arrival);
  const [blocks, sentences, claims] = [await blocksOf(db, row), await sentencesOf(db, row), await claimsOf(db, row)];
  return { reading: readingOf(row, { blocks, sentences, claims, revisions }), revisions };
}

/** The rows of one reading beside its own, each in order. */
export interface ReadingParts {
  readonly blocks: readonly BlockRow[];
  readonly sentences: readonly SentenceRow[];
  /** Those that were found and those made by hand. */
  readonly claims: readonly Pick<ClaimRow, "body">[];
  readonly revisions: readonly Revision[];
}

/** A reading put together again, as it was found. */
export function readingOf(row: ReadingRow, { blocks, sentences, claims, revisions }: ReadingParts): Reading {
  const byHand = new Set(revisions.flatMap((revision) => revision.claims.map(({ id }) => id)));
  const head = JSON.parse(row.head) as Omit<Report, "text" | "blocks">;
  return {
    report: { ...head, text: textOf(row), blocks: blocks.map(blockOf) },
    sentences: sentences.map(sentenceOf),
    claims: claims.map(({ body }) => JSON.parse(body) as Claim).filter(({ id }) => !byHand.has(id)),
    attributions: JSON.parse(row.attributions) as AttributionSpans[],
    entities: JSON.parse(row.entities) as Entity[],
    toponyms: JSON.parse(row.toponyms) as Toponym[],
  };
}

/** The words of a report. */
export const textOf = (row: Pick<ReadingRow, "text">): string => JSON.parse(row.text) as string;

export const blockOf = (row: BlockRow): Block => ({
  role: row.role as BlockRole,
  span: { start: row.span_start, end: row.span_end },
  links: row.links === null ? [] : (JSON.parse(row.links) as Link[]),
  direction: row.direction === "rtl" ? "rtl" : undefined,
});

export function submissionOf(report: ReportRow, capture: CaptureRow): Submission {
  return {
    id: reportId(report.id),
    addedAt: report.added_at,
    addedBy: report.added_by,
    capture: captureOf(capture),
    hints: JSON.parse(report.hints) as ReportHints,
  };
}

/** A capture without its bytes. */
export const captureOf = (row: CaptureRow): CaptureRecord => ({
  sha256: sha256(row.sha256),
  size: row.size,
  takenAt: row.taken_at,
  url: row.url ?? undefined,
  fileName: row.file_name ?? undefined,
  mediaType: row.media_type ?? undefined,
  charset: row.charset ?? undefined,
  ...(row.circumstances === null ? {} : (JSON.parse(row.circumstances) as Pick<CaptureRecord, "exchange" | "container">)),
});

const ofReading = ({ room, report, number }: ReadingRow) => ({ room, report, reading: number });

function blocksOf(db: Db, reading: ReadingRow): Promise<BlockRow[]> {
  return db
    .selectFrom("block")
    .selectAll()
    .where((eb) => eb.and(ofReading(reading)))
    .orderBy("block")
    .execute();
}

function sentencesOf(db: Db, reading: ReadingRow): Promise<SentenceRow[]> {
  return db
    .selectFrom("sentence")
    .selectAll()
    .where((eb) => eb.and(ofReading(reading)))
    .orderBy("sentence")
    .execute();
}

const sentenceOf = (row: SentenceRow): Sentence => ({
  index: row.sentence,
  span: { start: row.span_start, end: row.span_end },
  part: row.part,
  block: row.block,
});

function claimsOf(db: Db, reading: ReadingRow): Promise<Pick<ClaimRow, "body">[]> {
  return db
    .selectFrom("claim")
    .select("body")
    .where((eb) => eb.and(ofReading(reading)))
    .orderBy("ordinal")
    .execute();
}
