import { byCodePoint } from "../../model/by-code-point.ts";
import { type RoomId, roomId } from "../../model/ids.ts";
import type { KeptRecord } from "../../ports/transfer.ts";

/** Watches over the one order of records. */
export interface RecordOrder {
  /** Undefined for a record that may follow those before it, else what was expected in its place. */
  next(record: KeptRecord): string | undefined;
}

export function recordOrder(): RecordOrder {
  let before: Place | undefined;
  let lastReport: string | undefined;
  let lastReading: string | undefined;
  let room: string | undefined;
  return {
    next(record) {
      if (record.kind === "reading") {
        const follows = lastReport === record.report;
        lastReport = undefined;
        lastReading = record.report;
        return follows ? undefined : `a reading right behind its report ${record.report}`;
      }
      if (record.kind === "revision") {
        const { report } = record.revision;
        return lastReading === report ? undefined : `a revision right behind the reading of its report ${report}`;
      }
      lastReading = undefined;
      lastReport = record.kind === "report" ? record.submission.id : undefined;
      if (record.kind === "room") room = record.room;
      const place = placeOf(record, room);
      const wrong = before && compare(before, place) >= 0 ? `what comes after ${wordsFor(before)}` : undefined;
      before = place;
      return wrong;
    },
  };
}

/** The room (empty for none), which kind comes when, and the place among its kind. */
type Place = readonly [room: string, rank: number, name: string, position: number];

/** Entries of a room that nobody opened stand with those of no room. */
function placeOf(record: Exclude<KeptRecord, { readonly kind: "reading" | "revision" }>, room: string | undefined): Place {
  switch (record.kind) {
    case "registry":
      return ["", 0, "", 0];
    case "room":
      return [record.room, 0, "", 0];
    case "entry":
      return [roomOfStream(record.entry.stream) === room ? (room ?? "") : "", 1, record.entry.stream, record.entry.position];
    case "report":
      return [record.room, 2, "", record.arrival];
    case "links":
      return [record.room, 3, record.key, 0];
    case "events":
      return [record.room, 4, record.key, 0];
    case "watch":
      return [record.room, 5, record.watch.id, 0];
    case "feed":
      return [record.room, 6, record.feed.id, 0];
    case "feed-item":
      return [record.room, 7, `${record.item.feed} ${record.item.key}`, 0];
    case "timestamp":
      return [record.room, 8, `${record.timestamp.capture} ${record.timestamp.token}`, 0];
    case "message":
      return [record.message.room, 9, record.message.id, 0];
  }
}

function compare(a: Place, b: Place): number {
  return byCodePoint(a[0], b[0]) || a[1] - b[1] || byCodePoint(a[2], b[2]) || a[3] - b[3];
}

const wordsFor = ([room, , name, position]: Place): string =>
  [room && `room ${room}`, name, position > 0 ? position : ""].filter((word) => word !== "").join(", ") || "the registry";

/** The room a ledger stream belongs to: `room/<room>` and whatever lies below it. Undefined for streams of no room. */
export function roomOfStream(stream: string): RoomId | undefined {
  const room = /^room\/([^/]+)/u.exec(stream)?.[1];
  return room === undefined ? undefined : roomId(room);
}
