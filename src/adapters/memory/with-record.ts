import { ReportedlyError } from "../../errors.ts";
import type { FeedId, ReportId, RoomId } from "../../model/ids.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { entriesOf, withEntry } from "./memory-ledger.ts";
import {
  emptyRoom,
  type MemoryState,
  type RoomState,
  reportIn,
  type ShelvedFeed,
  withFeed,
  withItem,
  withReport,
  withRoom,
} from "./memory-state.ts";

/** The state with one more record in it. Fails with ROOM_EXISTS, and with INPUT_INVALID for a record that refers to one that is not there. */
export function withRecord(state: MemoryState, record: KeptRecord): MemoryState {
  switch (record.kind) {
    case "registry":
      return { ...state, registry: record.world };
    case "room":
      return withNewRoom(state, record);
    case "entry":
      return withLoadedEntry(state, record);
    default:
      return withRoom(state, withRoomRecord(roomFor(state, record), record));
  }
}

type Of<Kind extends KeptRecord["kind"]> = Extract<KeptRecord, { readonly kind: Kind }>;

function withNewRoom(state: MemoryState, { room, openedAt, world }: Of<"room">): MemoryState {
  if (state.rooms.has(room)) throw new ReportedlyError("ROOM_EXISTS", `expected no room named ${room}, met one`);
  return withRoom(state, emptyRoom(room, openedAt, world));
}

function withLoadedEntry(state: MemoryState, { entry }: Of<"entry">): MemoryState {
  const { length } = entriesOf(state, entry.stream);
  if (entry.position !== length + 1)
    throw new ReportedlyError("INPUT_INVALID", `expected entry ${length + 1} of ${entry.stream}, met ${entry.position}`);
  return withEntry(state, entry);
}

type RoomRecord = Exclude<KeptRecord, Of<"registry" | "room" | "entry">>;

function roomFor({ rooms }: MemoryState, record: RoomRecord): RoomState {
  const name: RoomId = record.kind === "message" ? record.message.room : record.room;
  const room = rooms.get(name);
  if (!room) throw new ReportedlyError("INPUT_INVALID", `expected the room ${name} before its ${record.kind}, met none`);
  return room;
}

function withRoomRecord(room: RoomState, record: RoomRecord): RoomState {
  switch (record.kind) {
    case "report":
      return {
        ...room,
        reports: [...room.reports, { submission: record.submission, arrival: record.arrival, revisions: [], members: [] }],
      };
    case "reading":
      return withReport(room, { ...existing(room, record.report), reading: record.reading, members: record.members });
    case "revision":
      return withRevision(room, record);
    case "links":
      for (const { from, to } of record.links) [from, to].forEach((id) => existing(room, id));
      return { ...room, links: new Map(room.links).set(record.key, { version: 0, views: record.links }) };
    case "events":
      for (const { report } of record.events.flatMap((event) => event.claims)) existing(room, report);
      return { ...room, events: new Map(room.events).set(record.key, { version: 0, views: record.events }) };
    case "watch":
      existing(room, record.watch.report);
      return { ...room, watches: new Map(room.watches).set(record.watch.id, record.watch) };
    case "feed":
      return withFeed(room, { feed: record.feed, removedAt: record.removedAt, items: new Map() });
    case "feed-item":
      return withItem(room, shelvedFeed(room, record.item.feed), record.item);
    case "timestamp":
      if (!room.reports.some(({ submission }) => submission.capture.sha256 === record.timestamp.capture))
        throw new ReportedlyError("INPUT_INVALID", `expected the capture ${record.timestamp.capture} in ${room.name}, met none`);
      return { ...room, timestamps: [...room.timestamps, record.timestamp] };
    case "message": {
      const { kind: _, ...message } = record;
      return { ...room, messages: new Map(room.messages).set(message.message.id, message) };
    }
  }
}

function withRevision(room: RoomState, { revision }: Of<"revision">): RoomState {
  const report = existing(room, revision.report);
  if (!report.reading)
    throw new ReportedlyError("INPUT_INVALID", `expected the reading of ${revision.report} before its revision, met none`);
  return withReport(room, { ...report, revisions: [...report.revisions, revision] });
}

function shelvedFeed({ name, feeds }: RoomState, id: FeedId): ShelvedFeed {
  const shelved = feeds.get(id);
  if (!shelved) throw new ReportedlyError("INPUT_INVALID", `expected the feed ${id} in ${name}, met none`);
  return shelved;
}

function existing(room: RoomState, id: ReportId) {
  const report = reportIn(room, id);
  if (!report) throw new ReportedlyError("INPUT_INVALID", `expected the report ${id} in ${room.name}, met none`);
  return report;
}
