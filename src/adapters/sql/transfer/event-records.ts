import { sql } from "kysely";
import { claimId, type RoomId, reportId } from "../../../model/ids.ts";
import type { Figure, ReportedEvent } from "../../../model/reported-event.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { givenText } from "../outbox/kept-text.ts";
import type { Db } from "../sql-database.ts";
import type { EventRow, FigureRow, FigureSourceRow, Tables } from "../tables.ts";
import { outlineOf } from "../views/event-rows.ts";
import { rangeOf } from "../views/figures.ts";
import { pagesOf, runsOf } from "./pages-of.ts";

const PAGE = 200;

interface KeyedEvent {
  readonly key: string;
  readonly event: ReportedEvent;
}

/** Events by the key they were found under. */
export async function* eventRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  for await (const runs of runsOf(keyedEvents(trx, room), ({ key }) => key))
    yield runs.map((run) => ({ kind: "events", room, key: run[0]?.key ?? "", events: run.map(({ event }) => event) }));
}

async function* keyedEvents(trx: Db, room: RoomId): AsyncGenerator<KeyedEvent[]> {
  const events = trx.selectFrom("event").selectAll().where("room", "=", room).orderBy("key").orderBy("id").limit(PAGE);
  const pages = pagesOf<EventRow>(PAGE, (last) =>
    (last ? events.where((eb) => eb(eb.refTuple("key", "id"), ">", eb.tuple(last.key, last.id))) : events).execute(),
  );
  for await (const page of pages) yield await withParts(trx, room, page);
}

async function withParts(trx: Db, room: RoomId, page: readonly EventRow[]): Promise<KeyedEvent[]> {
  const ids = page.map((row) => row.id);
  const claims = Map.groupBy(await partsOf(trx, "event_claim", room, ids), (row) => row.event);
  const figures = Map.groupBy(await partsOf(trx, "figure", room, ids), (row) => row.event);
  const sources = Map.groupBy(await partsOf(trx, "figure_source", room, ids), (row) => row.event);
  return page.map((row) => ({
    key: row.key,
    event: {
      ...outlineOf(row),
      claims: (claims.get(row.id) ?? []).map(({ report, claim }) => ({ report: reportId(report), claim: claimId(claim) })),
      figures: (figures.get(row.id) ?? []).map((figure) => figureOf(figure, sources.get(row.id) ?? [])),
    },
  }));
}

/** The rows of one table that belong to some events, by event and ordinal. */
async function partsOf<Table extends "event_claim" | "figure" | "figure_source">(
  trx: Db,
  table: Table,
  room: RoomId,
  events: readonly string[],
): Promise<Tables[Table][]> {
  const { rows } = await sql<Tables[Table]>`
    select * from ${sql.table(table)} where room = ${room} and event in (${sql.join(events)}) order by event, ordinal`.execute(trx);
  return rows;
}

function figureOf(figure: FigureRow, sources: readonly FigureSourceRow[]): Figure {
  const bySource = sources
    .filter((row) => row.figure === figure.ordinal)
    .map(({ report, claim, source, low, high }) => ({
      report: reportId(report),
      claim: claimId(claim),
      source: givenText(source),
      min: low ?? undefined,
      max: high ?? undefined,
    }));
  return { ...rangeOf(figure), bySource };
}
