import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { memberOf, readingOf, revisionOf, submissionOf } from "../load-reading.ts";
import { FIRST_READING } from "../reading-rows.ts";
import type { Db } from "../sql-database.ts";
import type { BlockRow, CaptureRow, ClaimRevisionRow, ClaimRow, KeyedMemberRow, ReadingRow, ReportRow, SentenceRow } from "../tables.ts";
import { pagesOf } from "./pages-of.ts";

/** A reading may have thousands of claims; a page of readings is held in memory. */
const PAGE = 32;

/** Reports by arrival, each with its reading and the revisions of its claims. */
export async function* reportRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  const reports = trx.selectFrom("report").selectAll().where("room", "=", room).orderBy("arrival").limit(PAGE);
  const pages = pagesOf<ReportRow>(PAGE, (last) => (last ? reports.where("arrival", ">", last.arrival) : reports).execute());
  for await (const page of pages) yield await recordsOfPage(trx, room, page);
}

async function recordsOfPage(trx: Db, room: RoomId, page: readonly ReportRow[]): Promise<KeptRecord[]> {
  const parts = await partsOf(trx, room, page);
  return page.flatMap((row) => {
    const capture = parts.captures.get(row.capture);
    if (!capture) throw new Error(`expected the capture ${row.capture} of report ${row.id}, met none`);
    const submission = submissionOf(row, capture);
    const report: KeptRecord = { kind: "report", room, arrival: row.arrival, submission };
    const read = parts.readings.get(row.arrival);
    if (!read) return [report];
    const revisions = (parts.revisions.get(row.arrival) ?? []).map(revisionOf);
    const reading = readingOf(read, {
      blocks: parts.blocks.get(row.arrival) ?? [],
      sentences: parts.sentences.get(row.arrival) ?? [],
      claims: parts.claims.get(row.arrival) ?? [],
      revisions,
    });
    const members = (parts.members.get(row.id) ?? []).map(memberOf);
    return [
      report,
      { kind: "reading", room, report: submission.id, reading, members },
      ...revisions.map((revision): KeptRecord => ({ kind: "revision", room, revision })),
    ];
  });
}

interface Parts {
  readonly captures: ReadonlyMap<string, CaptureRow>;
  readonly readings: ReadonlyMap<number, ReadingRow>;
  readonly blocks: ReadonlyMap<number, readonly BlockRow[]>;
  readonly sentences: ReadonlyMap<number, readonly SentenceRow[]>;
  readonly claims: ReadonlyMap<number, readonly Pick<ClaimRow, "body">[]>;
  readonly revisions: ReadonlyMap<number, readonly ClaimRevisionRow[]>;
  readonly members: ReadonlyMap<string, readonly KeyedMemberRow[]>;
}

/** Everything that belongs to a page of reports, in one query a table. */
async function partsOf(trx: Db, room: RoomId, page: readonly ReportRow[]): Promise<Parts> {
  const [first, last] = [page[0]?.arrival ?? 0, page.at(-1)?.arrival ?? 0];
  const captures = await trx
    .selectFrom("capture")
    .selectAll()
    .where("room", "=", room)
    .where(
      "sha256",
      "in",
      page.map((row) => row.capture),
    )
    .execute();
  const readings = await trx
    .selectFrom("reading")
    .selectAll()
    .where("room", "=", room)
    .where((eb) => eb.between("report", first, last))
    .where("number", "=", FIRST_READING)
    .execute();
  const blocks = await trx
    .selectFrom("block")
    .selectAll()
    .where("room", "=", room)
    .where((eb) => eb.between("report", first, last))
    .where("reading", "=", FIRST_READING)
    .orderBy("report")
    .orderBy("block")
    .execute();
  const sentences = await trx
    .selectFrom("sentence")
    .selectAll()
    .where("room", "=", room)
    .where((eb) => eb.between("report", first, last))
    .where("reading", "=", FIRST_READING)
    .orderBy("report")
    .orderBy("sentence")
    .execute();
  const claims = await trx
    .selectFrom("claim")
    .select(["report", "ordinal", "body"])
    .where("room", "=", room)
    .where((eb) => eb.between("report", first, last))
    .where("reading", "=", FIRST_READING)
    .orderBy("report")
    .orderBy("ordinal")
    .execute();
  const revisions = await trx
    .selectFrom("claim_revision")
    .selectAll()
    .where("room", "=", room)
    .where((eb) => eb.between("report", first, last))
    .orderBy("report")
    .orderBy("number")
    .execute();
  const members = await trx
    .selectFrom("keyed_member")
    .selectAll()
    .where("room", "=", room)
    .where(
      "report",
      "in",
      page.map((row) => row.id),
    )
    .orderBy("stage")
    .orderBy("key")
    .orderBy("item")
    .execute();
  return {
    captures: new Map(captures.map((row) => [row.sha256, row])),
    readings: new Map(readings.map((row) => [row.report, row])),
    blocks: Map.groupBy(blocks, (row) => row.report),
    sentences: Map.groupBy(sentences, (row) => row.report),
    claims: Map.groupBy(claims, (row) => row.report),
    revisions: Map.groupBy(revisions, (row) => row.report),
    members: Map.groupBy(members, (row) => row.report),
  };
}
