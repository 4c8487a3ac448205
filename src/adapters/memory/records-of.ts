import { byCodePoint } from "../../model/by-code-point.ts";
import type { RoomId } from "../../model/ids.ts";
import type { ReportLink } from "../../model/link.ts";
import type { KeyedMember } from "../../model/work.ts";
import type { CaptureTimestamp } from "../../ports/captures.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { roomStream } from "../ledger/report-entries.ts";
import type { KeyedViews, MemoryState, RoomState, ShelvedReport } from "./memory-state.ts";

/** Everything that is kept, in the one order it has in every store that keeps the same. */
export function recordsOf(state: MemoryState): KeptRecord[] {
  const rooms = [...state.rooms.values()].sort((a, b) => byCodePoint(a.name, b.name));
  const ofNoRoom = streamsOf(state, (stream) => !rooms.some(({ name }) => isOf(name, stream)));
  return [{ kind: "registry", world: state.registry }, ...ofNoRoom, ...rooms.flatMap((room) => recordsOfRoom(state, room))];
}

function streamsOf({ streams }: MemoryState, isAsked: (stream: string) => boolean): KeptRecord[] {
  const asked = [...streams].filter(([stream]) => isAsked(stream)).sort(([a], [b]) => byCodePoint(a, b));
  return asked.flatMap(([, entries]) => entries.map((entry) => ({ kind: "entry" as const, entry })));
}

const isOf = (room: RoomId, stream: string): boolean => stream === roomStream(room) || stream.startsWith(`${roomStream(room)}/`);

function recordsOfRoom(state: MemoryState, room: RoomState): KeptRecord[] {
  const { name, openedAt, world } = room;
  const reports = room.reports.toSorted((a, b) => a.arrival - b.arrival);
  return [
    { kind: "room", room: name, openedAt, world },
    ...streamsOf(state, (stream) => isOf(name, stream)),
    ...reports.flatMap((report) => recordsOfReport(name, report)),
    ...viewsOf(room.links).map(([key, links]) => ({ kind: "links" as const, room: name, key, links: links.toSorted(byEnds) })),
    ...viewsOf(room.events).map(([key, events]) => ({ kind: "events" as const, room: name, key, events: events.toSorted(byId) })),
    ...[...room.watches.values()].sort(byId).map((watch) => ({ kind: "watch" as const, room: name, watch })),
    ...recordsOfFeeds(room),
    ...room.timestamps.toSorted(byCapture).map((timestamp) => ({ kind: "timestamp" as const, room: name, timestamp })),
    ...[...room.messages.values()].sort((a, b) => byId(a.message, b.message)).map((message) => ({ kind: "message" as const, ...message })),
  ];
}

function recordsOfReport(room: RoomId, { arrival, submission, reading, revisions, members }: ShelvedReport): KeptRecord[] {
  const report: KeptRecord = { kind: "report", room, arrival, submission };
  if (!reading) return [report];
  return [
    report,
    { kind: "reading", room, report: submission.id, reading, members: members.toSorted(byKey) },
    ...revisions.map((revision) => ({ kind: "revision" as const, room, revision })),
  ];
}

function recordsOfFeeds({ name: room, feeds }: RoomState): KeptRecord[] {
  const shelved = [...feeds.values()].sort((a, b) => byId(a.feed, b.feed));
  return [
    ...shelved.map(({ feed, removedAt }) => ({ kind: "feed" as const, room, feed, removedAt })),
    ...shelved.flatMap(({ items }) =>
      [...items.values()].sort((a, b) => byCodePoint(a.key, b.key)).map((item) => ({ kind: "feed-item" as const, room, item })),
    ),
  ];
}

/** What there is under each key, by key. That nothing was found is no record. */
const viewsOf = <View>(all: ReadonlyMap<string, KeyedViews<View>>): [key: string, views: readonly View[]][] =>
  [...all]
    .filter(([, { views }]) => views.length > 0)
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, { views }]) => [key, views]);

const byEnds = (a: ReportLink, b: ReportLink): number =>
  byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to) || byCodePoint(a.kind, b.kind);

const byCapture = (a: CaptureTimestamp, b: CaptureTimestamp): number => byCodePoint(a.capture, b.capture) || byCodePoint(a.token, b.token);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodePoint(a.id, b.id);

/** By stage, key and item. */
export const byKey = (a: KeyedMember, b: KeyedMember): number =>
  byCodePoint(a.stage, b.stage) || byCodePoint(a.key, b.key) || byCodePoint(a.item, b.item);
