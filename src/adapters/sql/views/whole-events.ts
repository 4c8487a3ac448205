import { sql } from "kysely";
import { claimId, type RoomId, reportId } from "../../../model/ids.ts";
import type { Figure, ReportedEvent } from "../../../model/reported-event.ts";
import { givenText } from "../kept-text.ts";
import type { Db } from "../sql-database.ts";
import type { EventRow, FigureRow, FigureSourceRow, Tables } from "../tables.ts";
import { outlineOf } from "./event-rows.ts";
import { rangeOf } from "./figures.ts";

/** An event and the key it was found under. */
export interface KeyedEvent {
  readonly key: string;
  readonly event: ReportedEvent;
}

/** Events with all their claims and figures, in one query a table. */
export async function wholeEvents(trx: Db, room: RoomId, rows: readonly EventRow[]): Promise<KeyedEvent[]> {
  const ids = rows.map((row) => row.id);
  const claims = Map.groupBy(await partsOf(trx, "event_claim", room, ids), (row) => row.event);
  const figures = Map.groupBy(await partsOf(trx, "figure", room, ids), (row) => row.event);
  const sources = Map.groupBy(await partsOf(trx, "figure_source", room, ids), (row) => row.event);
  return rows.map((row) => ({
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
