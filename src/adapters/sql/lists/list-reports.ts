import { type Kysely, sql } from "kysely";
import { type RoomId, reportId } from "../../model/ids.ts";
import { bodyOf } from "../../model/report.ts";
import type { ReportPage, ReportQuery, ReportSummary } from "../../ports/store.ts";
import { facetsOf } from "../listing/facets-of.ts";
import { pageLimit, readCursor, writeCursor } from "../listing/page-cursor.ts";
import { markSnippet } from "../search/mark-snippet.ts";
import { parseSearch, type Search } from "../search/parse-search.ts";
import type { LabelCounter } from "./label-counter.ts";
import { textAndBlocks } from "./load-reading.ts";
import { type Matching, matchingReports } from "./matching-reports.ts";
import { openedRoom } from "./open-rooms.ts";
import { FIRST_READING } from "./reading-rows.ts";
import type { ReportRow, Tables } from "./tables.ts";

/**
 * One page of the reports that match, how many there are and what they are filed under.
 * Must run within a transaction, so that page and counts agree.
 */
export async function listReports(db: Kysely<Tables>, counter: LabelCounter, room: RoomId, query: ReportQuery): Promise<ReportPage> {
  const matching = matchingReports(db, await openedRoom(db, room), query);
  const limit = pageLimit(query);
  const rows = await rowsFrom(matching, query.cursor, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const arrivals = await arrivalsOf(matching);
  return {
    reports: await summaries(db, room, page, parseSearch(query.words)),
    total: arrivals.length,
    next: last && rows.length > limit ? writeCursor({ published: last.published_moment, arrival: last.arrival }) : undefined,
    facets: facetsOf(await counter.count(db, room, arrivals)),
  };
}

function rowsFrom(matching: Matching, cursor: string | undefined, limit: number): Promise<ReportRow[]> {
  let rows = matching.selectAll().orderBy("published_moment", "desc").orderBy("arrival", "desc").limit(limit);
  if (cursor !== undefined) {
    const { published, arrival } = readCursor(cursor);
    rows = rows.where(sql<boolean>`(published_moment, arrival) < (${published}, ${arrival})`);
  }
  return rows.execute();
}

async function arrivalsOf(matching: Matching): Promise<number[]> {
  const rows = await matching.select("arrival").execute();
  return rows.map((row) => row.arrival);
}

async function summaries(db: Kysely<Tables>, room: RoomId, page: readonly ReportRow[], search: Search): Promise<ReportSummary[]> {
  const snippets = await snippetsOf(db, room, page, search);
  return page.map((row) => ({ ...listLine(row), id: reportId(row.id), addedAt: row.added_at, snippet: snippets.get(row.arrival) }));
}

type ListLine = Omit<ReportSummary, "id" | "addedAt" | "snippet">;
const listLine = (row: ReportRow): ListLine => JSON.parse(row.summary) as ListLine;

/** Where the words were found in the reports of a page, by arrival. */
async function snippetsOf(
  db: Kysely<Tables>,
  room: RoomId,
  page: readonly ReportRow[],
  search: Search,
): Promise<Map<number, string | undefined>> {
  if (search.wanted.length === 0 || page.length === 0) return new Map();
  const titles = new Map(page.map((row) => [row.arrival, listLine(row).title ?? ""]));
  const texts = await db
    .selectFrom("reading")
    .select(["report", "text", "blocks"])
    .where("room", "=", room)
    .where("report", "in", [...titles.keys()])
    .where("number", "=", FIRST_READING)
    .execute();
  return new Map(texts.map((row) => [row.report, markSnippet([bodyOf(textAndBlocks(row)), titles.get(row.report) ?? ""], search)]));
}
