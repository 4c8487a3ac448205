import type { EventType } from "../../../model/claim.ts";
import type { RoomId } from "../../../model/ids.ts";
import type { EventStatus, Figure, ReportedEvent } from "../../../model/reported-event.ts";
import { givenText, keptText } from "../kept-text.ts";
import type { EventClaimRow, EventRow, FigureRow, FigureSourceRow } from "../tables.ts";

/** Every row that events are kept in. */
export interface EventRows {
  readonly event: readonly EventRow[];
  readonly event_claim: readonly EventClaimRow[];
  readonly figure: readonly FigureRow[];
  readonly figure_source: readonly FigureSourceRow[];
}

export function eventRows(room: RoomId, key: string, events: readonly ReportedEvent[]): EventRows {
  const each = <Row>(rows: (event: ReportedEvent, ofEvent: OfEvent) => readonly Row[]): Row[] =>
    events.flatMap((event) => rows(event, { room, event: keptText(event.id) }));
  return {
    event: events.map((event) => eventRow(room, key, event)),
    event_claim: each(({ claims }, ofEvent) => claims.map(({ report, claim }, ordinal) => ({ ...ofEvent, ordinal, report, claim }))),
    figure: each(({ figures }, ofEvent) => figures.map((figure, ordinal) => ({ ...ofEvent, ordinal, ...figureColumns(figure) }))),
    figure_source: each(({ figures }, ofEvent) =>
      figures.flatMap(({ bySource }, figure) => bySource.map((said, ordinal) => ({ ...ofEvent, figure, ordinal, ...sourceColumns(said) }))),
    ),
  };
}

/** What the event's own row says of it. */
export const outlineOf = (row: Omit<EventRow, "room" | "key">): Omit<ReportedEvent, "claims" | "figures"> => ({
  id: givenText(row.id),
  type: row.type as EventType,
  status: row.status as EventStatus,
  place: row.place === null ? undefined : givenText(row.place),
  day: row.day === "" ? undefined : row.day,
});

interface OfEvent {
  readonly room: RoomId;
  readonly event: string;
}

const eventRow = (room: RoomId, key: string, { id, type, status, place, day, claims }: ReportedEvent): EventRow => ({
  room,
  id: keptText(id),
  key,
  type,
  status,
  place: place === undefined ? null : keptText(place),
  day: day ?? "",
  claims: claims.length,
});

const figureColumns = ({ measure, party, low, high }: Figure) => ({
  measure,
  party: keptText(party),
  low: low ?? null,
  high: high ?? null,
});

const sourceColumns = ({ report, claim, source, min, max }: Figure["bySource"][number]) => ({
  report,
  claim,
  source: keptText(source),
  low: min ?? null,
  high: max ?? null,
});
