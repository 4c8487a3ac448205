import { ReportedlyError } from "../../errors.ts";
import { type ReportId, type RoomId, reportId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import { revisedReading } from "../../model/revised-claims.ts";
import type { Revision } from "../../model/revision.ts";
import type { KeyedMember, Work } from "../../model/work.ts";
import type { Entry } from "../../ports/ledger.ts";
import { claimsRevised, reportStream } from "../ledger/report-entries.ts";
import { labelIn } from "../listing/labels-of.ts";
import { appendEntry } from "./entry-rows.ts";
import { insertClaims, type Keeping } from "./keep-reading.ts";
import { readingAt } from "./load-reading.ts";
import { heldRoom, nextRevision } from "./open-rooms.ts";
import { writeWork } from "./outbox/write-work.ts";
import { claimRows, listColumns, memberRows, type Place, revisedClaimRows, revisionRow } from "./reading-rows.ts";
import type { Db } from "./sql-database.ts";

/** Add a revision of the claims of a report that has `after`, with all that follows from it. */
export async function reviseClaims(
  keeping: Keeping,
  revision: Revision,
  after: number,
  members: readonly KeyedMember[],
  work: Work = {},
): Promise<Entry> {
  const { database, trx, clock, room } = keeping;
  await heldRoom(database, trx, room);
  const { place, reading, revisions } = await revisable(trx, room, revision.report);
  if (revisions.length !== after)
    throw new ReportedlyError("ENTRY_OUT_OF_ORDER", `${revision.report} has ${revisions.length} revisions, not ${after}`);
  const at = clock.now();
  const draft = { stream: reportStream(room, revision.report), by: revision.by, what: claimsRevised(revision), at };
  const entry = await appendEntry(trx, draft);
  await trx
    .insertInto("claim_revision")
    .values(revisionRow(place, revisions.length + 1, revision))
    .execute();
  const made = revisions.flatMap(({ claims }) => claims).length;
  await insertClaims(keeping, claimRows(place, revision.claims, reading.sentences, reading.claims.length + made));
  await followRevisions(keeping, place, reading, [...revisions, revision]);
  await setMembers(keeping, place, members);
  await writeWork(trx, room, work, at);
  return entry;
}

/** Up to `limit` reports with revisions that arrived after one, with the arrival of each. */
export async function revisedAfter(
  trx: Db,
  room: RoomId,
  after: number,
  limit: number,
): Promise<{ readonly id: ReportId; readonly arrival: number }[]> {
  const rows = await trx
    .selectFrom("claim_revision")
    .innerJoin("report", (join) =>
      join.onRef("report.room", "=", "claim_revision.room").onRef("report.arrival", "=", "claim_revision.report"),
    )
    .select(["report.id", "report.arrival"])
    .where("claim_revision.room", "=", room)
    .where("claim_revision.number", "=", 1)
    .where("claim_revision.report", ">", after)
    .orderBy("claim_revision.report")
    .limit(limit)
    .execute();
  return rows.map(({ id, arrival }) => ({ id: reportId(id), arrival }));
}

interface Revisable {
  readonly place: Place;
  /** As it was found. */
  readonly reading: Reading;
  readonly revisions: readonly Revision[];
}

async function revisable(trx: Db, room: RoomId, id: ReportId): Promise<Revisable> {
  const report = await trx.selectFrom("report").select("arrival").where("room", "=", room).where("id", "=", id).executeTakeFirst();
  const read = report && (await readingAt(trx, room, report.arrival));
  if (!read) throw new ReportedlyError("REPORT_NOT_FOUND", `no report ${id} in ${room} that was read`);
  return { place: { room, id, arrival: report.arrival }, ...read };
}

/** Which claims stand, and what the list says of the report, as they are after all its revisions. */
async function followRevisions(keeping: Keeping, place: Place, reading: Reading, revisions: readonly Revision[]): Promise<void> {
  const { database, trx, room } = keeping;
  await trx.deleteFrom("revised_claim").where("room", "=", room).where("report", "=", place.arrival).execute();
  await database.insertRows(trx, "revised_claim", revisedClaimRows(place, reading.claims, revisions));
  const { labels } = await trx
    .selectFrom("report")
    .select("labels")
    .where("room", "=", room)
    .where("id", "=", place.id)
    .executeTakeFirstOrThrow();
  const line = withStatusesOf(labels ?? "", listColumns(place.arrival, revisedReading(reading, revisions)));
  const revision = await nextRevision(database, trx, room);
  await trx
    .updateTable("report")
    .set({ ...line, revision })
    .where("room", "=", room)
    .where("id", "=", place.id)
    .execute();
}

/** What a report is compared by from now on. */
async function setMembers({ database, trx, room }: Keeping, place: Place, members: readonly KeyedMember[]): Promise<void> {
  await trx.deleteFrom("keyed_member").where("room", "=", room).where("report", "=", place.id).execute();
  await database.insertRows(trx, "keyed_member", memberRows(place, members));
}

/** A report stays filed under the statuses of its events until these are found anew. */
function withStatusesOf<Line extends { readonly labels: string }>(before: string, line: Line): Line {
  const statuses = before.split("\n").filter((label) => label !== "" && labelIn(label).field === "status");
  return { ...line, labels: [...line.labels.split("\n").filter((label) => label !== ""), ...statuses].join("\n") };
}
