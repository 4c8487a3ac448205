import { type Expression, type SqlBool, sql } from "kysely";
import type { Claim } from "../../../model/claim.ts";
import { type ReportId, type RoomId, reportId } from "../../../model/ids.ts";
import type { ClaimPage, ClaimQuery } from "../../../ports/store.ts";
import { storableText } from "../../listing/labels-of.ts";
import { pageLimit, readCursor, writeCursor } from "../../listing/page-cursor.ts";
import { openedRoom } from "../open-rooms.ts";
import type { Db } from "../sql-database.ts";

/** One page of the claims that match, newest arrival first. Within a report they are numbered in the order of its text. */
export async function listClaims(trx: Db, room: RoomId, query: ClaimQuery): Promise<ClaimPage> {
  const limit = pageLimit(query);
  await openedRoom(trx, room);
  const rows = await matchingClaims(trx, room, query)
    .select(["claim.report as arrival", ORDINAL.as("ordinal"), "claim.body"])
    .orderBy("claim.report", "desc")
    .orderBy(ORDINAL)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const reports = await reportsAt(
    trx,
    room,
    page.map(({ arrival }) => arrival),
  );
  return {
    claims: page.flatMap(({ arrival, body }) => {
      const report = reports.get(arrival);
      return report === undefined ? [] : [{ report, claim: JSON.parse(body) as Claim }];
    }),
    next: last && rows.length > limit ? writeCursor(last.arrival, last.ordinal) : undefined,
  };
}

/** The ids of reports by their arrival. Asked apart: joined to the claims, a database begins with all reports there are. */
async function reportsAt(trx: Db, room: RoomId, arrivals: readonly number[]): Promise<ReadonlyMap<number, ReportId>> {
  if (arrivals.length === 0) return new Map();
  const rows = await trx
    .selectFrom("report")
    .select(["id", "arrival"])
    .where("room", "=", room)
    .where("arrival", "in", [...new Set(arrivals)])
    .execute();
  return new Map(rows.map(({ id, arrival }) => [arrival, reportId(id)]));
}

/** A claim's place among those of its report that stand. */
const ORDINAL = sql<number>`coalesce(revised_claim.ordinal, claim.ordinal)`;

/** Claims that stand: those of reports that nobody revised, and of the others those with a place. */
const standingClaims = (trx: Db, room: RoomId) =>
  trx
    .selectFrom("claim")
    .leftJoin("revised_claim", (join) =>
      join
        .onRef("revised_claim.room", "=", "claim.room")
        .onRef("revised_claim.report", "=", "claim.report")
        .onRef("revised_claim.reading", "=", "claim.reading")
        .onRef("revised_claim.claim", "=", "claim.claim"),
    )
    .where("claim.room", "=", room)
    .where((eb) => eb.or([eb("revised_claim.claim", "is", null), eb("revised_claim.ordinal", "is not", null)]));

function matchingClaims(trx: Db, room: RoomId, { report, eventType, certainty, actor, place, cursor }: ClaimQuery) {
  let matching = standingClaims(trx, room);
  if (report !== undefined)
    matching = matching.where("claim.report", "=", (eb) =>
      eb.selectFrom("report").select("arrival").where("room", "=", room).where("id", "=", storableText(report)),
    );
  if (eventType !== undefined) matching = matching.where("claim.event_type", "=", eventType);
  if (certainty !== undefined) matching = matching.where("claim.level", "=", certainty);
  if (actor !== undefined) matching = matching.where(mentions("claim_actor", "actor", room, actor));
  if (place !== undefined) matching = matching.where(mentions("claim_place", "place", room, place));
  if (cursor === undefined) return matching;
  const [arrival, ordinal] = readCursor<[number, number]>(cursor, "number", "number");
  return matching.where("claim.report", "<=", arrival).where(sql<boolean>`(claim.report < ${arrival} or ${ORDINAL} > ${ordinal})`);
}

/** A claim that mentions the actor or place. Its report is named apart, so that the database can begin with the few reports that do. */
function mentions(table: "claim_actor" | "claim_place", column: "actor" | "place", room: RoomId, wanted: string): Expression<SqlBool> {
  const [mention, name] = [sql.table(table), sql.ref(column)];
  const isMentioned = sql`m.room = ${room} and m.${name} = ${storableText(wanted)}`;
  return sql<SqlBool>`claim.report in (select m.report from ${mention} as m where ${isMentioned}) and exists (
    select 1 from ${mention} as m where ${isMentioned} and m.report = claim.report and m.reading = claim.reading and m.claim = claim.claim)`;
}
