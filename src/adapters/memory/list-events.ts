import { byCodePoint } from "../../model/by-code-point.ts";
import type { ReportedEvent } from "../../model/reported-event.ts";
import type { EventPage, EventQuery, EventSummary } from "../../ports/views.ts";
import { pageLimit, readCursor, writeCursor } from "../listing/page-cursor.ts";

/** One page of the events that match, by looking at every one of them. */
export function listEvents(events: readonly ReportedEvent[], query: EventQuery): EventPage {
  const limit = pageLimit(query);
  const after = query.cursor === undefined ? undefined : readCursor<[string, string]>(query.cursor, "string", "string");
  const rest = events
    .filter((event) => matches(event, query) && (after === undefined || compared(placeOf(event), after) > 0))
    .sort((a, b) => compared(placeOf(a), placeOf(b)));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { events: page.map(summaryOf), next: last && rest.length > limit ? writeCursor(...placeOf(last)) : undefined };
}

function matches({ type, status, place, day }: ReportedEvent, query: EventQuery): boolean {
  return (
    (query.type === undefined || type === query.type) &&
    (query.status === undefined || query.status.length === 0 || query.status.includes(status)) &&
    (query.place === undefined || place === query.place) &&
    (query.from === undefined || (day !== undefined && day >= query.from)) &&
    (query.to === undefined || (day !== undefined && day <= query.to))
  );
}

type ListPlace = readonly [day: string, id: string];
const placeOf = ({ day = "", id }: ReportedEvent): ListPlace => [day, id];

/** Newest day first, no day last, then by id. */
const compared = ([dayA, idA]: ListPlace, [dayB, idB]: ListPlace): number => byCodePoint(dayB, dayA) || byCodePoint(idA, idB);

function summaryOf({ id, type, status, place, day, claims, figures }: ReportedEvent): EventSummary {
  return {
    id,
    type,
    status,
    place,
    day,
    claims: claims.length,
    figures: figures.map(({ measure, party, low, high }) => ({ measure, party, low, high })),
  };
}
