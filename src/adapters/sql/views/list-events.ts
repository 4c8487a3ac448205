import type { RoomId } from "../../../model/ids.ts";
import type { EventPage, EventQuery, EventSummary } from "../../../ports/views.ts";
import { pageLimit, readCursor, writeCursor } from "../../listing/page-cursor.ts";
import { givenText, keptText } from "../kept-text.ts";
import type { Db } from "../sql-database.ts";
import type { EventRow } from "../tables.ts";
import { outlineOf } from "./event-rows.ts";
import { rangeOf } from "./figures.ts";

/** One page of the events that match, with the figures of the whole page in one query. */
export async function listEvents(trx: Db, room: RoomId, query: EventQuery): Promise<EventPage> {
  const limit = pageLimit(query);
  const rows = await rowsFrom(matchingEvents(trx, room, query), query.cursor, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const figures = await figuresOfAll(trx, room, page);
  return {
    events: page.map((row) => ({ ...outlineOf(row), claims: row.claims, figures: figures.get(row.id) ?? [] })),
    next: last && rows.length > limit ? writeCursor(last.day, givenText(last.id)) : undefined,
  };
}

type Matching = ReturnType<typeof eventsOf>;
const eventsOf = (trx: Db, room: RoomId) => trx.selectFrom("event").selectAll().where("room", "=", room);

/**
 * Events without a day have an empty one, which sorts last and lies in no stretch of days.
 * A lower bound is always named, so that SQLite reads a page off the index by day and does not sort the whole room.
 */
function matchingEvents(trx: Db, room: RoomId, { type, status = [], place, from = "", to }: EventQuery): Matching {
  let matching = eventsOf(trx, room).where("day", ">=", from);
  if (type !== undefined) matching = matching.where("type", "=", type);
  if (status.length > 0) matching = matching.where("status", "in", status);
  if (place !== undefined) matching = matching.where("place", "=", keptText(place));
  if (to !== undefined) matching = matching.where("day", "<=", to).where("day", ">", "");
  return matching;
}

function rowsFrom(matching: Matching, cursor: string | undefined, limit: number): Promise<EventRow[]> {
  const rows = matching.orderBy("day", "desc").orderBy("id").limit(limit);
  if (cursor === undefined) return rows.execute();
  const [day, id] = readCursor<[day: string, id: string]>(cursor, "string", "string");
  return rows
    .where("day", "<=", day)
    .where((eb) => eb.or([eb("day", "<", day), eb("id", ">", keptText(id))]))
    .execute();
}

async function figuresOfAll(trx: Db, room: RoomId, events: readonly EventRow[]): Promise<Map<string, EventSummary["figures"]>> {
  if (events.length === 0) return new Map();
  const rows = await trx
    .selectFrom("figure")
    .selectAll()
    .where("room", "=", room)
    .where(
      "event",
      "in",
      events.map((event) => event.id),
    )
    .orderBy("event")
    .orderBy("ordinal")
    .execute();
  const byEvent = Map.groupBy(rows, (row) => row.event);
  return new Map([...byEvent].map(([event, figures]) => [event, figures.map(rangeOf)]));
}
