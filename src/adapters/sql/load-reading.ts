import type { Kysely } from "kysely";
import type { AttributionSpans, Claim, Entity, Toponym } from "../../model/claim.ts";
import { type ReportId, type RoomId, reportId, sha256 } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { Block, Report, Sentence } from "../../model/report.ts";
import type { KeptReading } from "../../ports/store.ts";
import { FIRST_READING } from "./reading-rows.ts";
import type { CaptureRow, ReadingRow, SentenceRow, Tables } from "./tables.ts";

/** A kept reading put together again from its rows. */
export async function loadReading(
  db: Kysely<Tables>,
  room: RoomId,
  id: ReportId,
): Promise<(KeptReading & { readonly id: ReportId }) | undefined> {
  const report = await db.selectFrom("report").selectAll().where("room", "=", room).where("id", "=", id).executeTakeFirst();
  if (!report) return undefined;
  const capture = await db
    .selectFrom("capture")
    .selectAll()
    .where("room", "=", room)
    .where("sha256", "=", report.capture)
    .executeTakeFirstOrThrow();
  const reading = await db
    .selectFrom("reading")
    .selectAll()
    .where("room", "=", room)
    .where("report", "=", report.arrival)
    .where("number", "=", FIRST_READING)
    .executeTakeFirstOrThrow();
  return {
    id: reportId(report.id),
    addedAt: report.added_at,
    addedBy: report.added_by,
    capture: captureOf(capture),
    reading: { ...readingOf(reading), sentences: await sentencesOf(db, reading), claims: await claimsOf(db, reading) },
  };
}

const captureOf = (row: CaptureRow): KeptReading["capture"] => ({
  sha256: sha256(row.sha256),
  size: row.size,
  takenAt: row.taken_at,
  url: row.url ?? undefined,
  fileName: row.file_name ?? undefined,
  mediaType: row.media_type ?? undefined,
});

function readingOf(row: ReadingRow): Omit<Reading, "sentences" | "claims"> {
  return {
    report: { ...(JSON.parse(row.head) as Omit<Report, "text" | "blocks">), ...textAndBlocks(row) },
    attributions: JSON.parse(row.attributions) as AttributionSpans[],
    entities: JSON.parse(row.entities) as Entity[],
    toponyms: JSON.parse(row.toponyms) as Toponym[],
  };
}

/** The words of a report and where its blocks lie in them. */
export const textAndBlocks = (row: Pick<ReadingRow, "text" | "blocks">): Pick<Report, "text" | "blocks"> => ({
  text: JSON.parse(row.text) as string,
  blocks: JSON.parse(row.blocks) as Block[],
});

const ofReading = ({ room, report, number }: ReadingRow) => ({ room, report, reading: number });

async function sentencesOf(db: Kysely<Tables>, reading: ReadingRow): Promise<Sentence[]> {
  const rows = await db
    .selectFrom("sentence")
    .selectAll()
    .where((eb) => eb.and(ofReading(reading)))
    .orderBy("sentence")
    .execute();
  return rows.map(sentenceOf);
}

const sentenceOf = (row: SentenceRow): Sentence => ({
  index: row.sentence,
  span: { start: row.span_start, end: row.span_end },
  part: row.part,
  block: row.block,
});

async function claimsOf(db: Kysely<Tables>, reading: ReadingRow): Promise<Claim[]> {
  const rows = await db
    .selectFrom("claim")
    .select("body")
    .where((eb) => eb.and(ofReading(reading)))
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => JSON.parse(row.body) as Claim);
}
