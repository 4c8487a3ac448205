import { type RoomId, reportId } from "../../../model/ids.ts";
import { bodyOf } from "../../../model/report.ts";
import { MOST_COUNTED, type ReportPage, type ReportQuery, type ReportSummary } from "../../../ports/store.ts";
import { facetsOf } from "../../listing/facets-of.ts";
import { pageLimit, readCursor, writeCursor } from "../../listing/page-cursor.ts";
import { checkedBox } from "../../listing/places-of.ts";
import { arrivalIn } from "../../listing/publication-order.ts";
import { markSnippet } from "../../search/mark-snippet.ts";
import { isEmptySearch, parseSearch, type Search } from "../../search/parse-search.ts";
import { blockOf, textOf } from "../load-reading.ts";
import { openedRoom } from "../open-rooms.ts";
import { FIRST_READING } from "../reading-rows.ts";
import type { Db, SqlDatabase } from "../sql-database.ts";
import type { RoomRow } from "../tables.ts";
import type { Listed, ListIndex, Listing } from "./list-index.ts";
import type { ListIndexes } from "./list-indexes.ts";

/**
 * One page of the reports that match, how many there are and what they are filed under. Words are looked up in the database,
 * newest first; everything else is asked of the room's index.
 */
export async function listReports(
  database: SqlDatabase,
  indexes: ListIndexes,
  trx: Db,
  room: RoomId,
  query: ReportQuery,
): Promise<ReportPage> {
  const limit = pageLimit(query);
  const [after] = query.cursor === undefined ? [undefined] : readCursor<[number]>(query.cursor, "number");
  if (query.box) checkedBox(query.box);
  const search = parseSearch(query.words);
  const opened = await openedRoom(trx, room);
  const index = await indexes.upToDate(trx, opened);

  const { page, total, isCounted, counts } = isEmptySearch(search)
    ? { ...index.list({ query, after, limit }), isCounted: true }
    : await searched((range) => database.words.find(trx, opened, search, range), index, { query, after, limit });
  const last = page[limit - 1];
  return {
    reports: await summaries(trx, opened, page.slice(0, limit), search),
    total,
    isCounted,
    next: last !== undefined && page.length > limit ? writeCursor(last) : undefined,
    facets: facetsOf(counts),
  };
}

type Find = (range: { readonly before?: number | undefined; readonly limit: number }) => Promise<number[]>;

/** Looks at the newest reports that hold the words for the counts, and at further ones only until the page is full. */
async function searched(find: Find, index: ListIndex, listing: Listing): Promise<Listed & { readonly isCounted: boolean }> {
  const newest = await find({ limit: MOST_COUNTED + 1 });
  const among = newest.slice(0, MOST_COUNTED);
  const listed = index.list({ ...listing, among });
  const isCounted = newest.length <= MOST_COUNTED;
  if (isCounted) return { ...listed, isCounted };
  const isWanted = index.filter(listing.query);
  const { page } = listed;
  for (let before = among.at(-1); before !== undefined && page.length <= listing.limit; ) {
    const further = await find({ before: Math.min(before, listing.after ?? before), limit: MOST_COUNTED });
    page.push(...further.filter(isWanted).slice(0, listing.limit + 1 - page.length));
    before = further.length < MOST_COUNTED ? undefined : further.at(-1);
  }
  return { ...listed, isCounted };
}

async function summaries(trx: Db, { room }: RoomRow, page: readonly number[], search: Search): Promise<ReportSummary[]> {
  if (page.length === 0) return [];
  const arrivals = page.map(arrivalIn);
  const rows = await trx
    .selectFrom("report")
    .select(["id", "arrival", "added_at", "summary"])
    .where("room", "=", room)
    .where("arrival", "in", arrivals)
    .execute();
  const byArrival = new Map(rows.map((row) => [row.arrival, row]));
  const lines = new Map(rows.map((row) => [row.arrival, JSON.parse(row.summary ?? "{}") as ListLine]));
  const snippets = search.wanted.length > 0 ? await snippetsOf(trx, room as RoomId, lines, search) : undefined;
  return arrivals.flatMap((arrival) => {
    const row = byArrival.get(arrival);
    const line = lines.get(arrival);
    return row && line ? [{ ...line, id: reportId(row.id), addedAt: row.added_at, snippet: snippets?.get(arrival) }] : [];
  });
}

type ListLine = Omit<ReportSummary, "id" | "addedAt" | "snippet">;

/** Where the words were found in the reports of a page, by arrival. */
async function snippetsOf(
  trx: Db,
  room: RoomId,
  lines: ReadonlyMap<number, ListLine>,
  search: Search,
): Promise<Map<number, string | undefined>> {
  const arrivals = [...lines.keys()];
  const texts = await trx
    .selectFrom("reading")
    .select(["report", "text"])
    .where("room", "=", room)
    .where("report", "in", arrivals)
    .where("number", "=", FIRST_READING)
    .execute();
  const blocks = await trx
    .selectFrom("block")
    .selectAll()
    .where("room", "=", room)
    .where("report", "in", arrivals)
    .where("reading", "=", FIRST_READING)
    .orderBy("report")
    .orderBy("block")
    .execute();
  const blocksOf = Map.groupBy(blocks, (block) => block.report);
  return new Map(
    texts.map((row) => {
      const body = bodyOf({ text: textOf(row), blocks: (blocksOf.get(row.report) ?? []).map(blockOf) });
      return [row.report, markSnippet([body, lines.get(row.report)?.title ?? ""], search)];
    }),
  );
}
