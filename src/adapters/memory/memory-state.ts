import { ReportedlyError } from "../../errors.ts";
import type { Feed, FeedItem } from "../../model/feed.ts";
import type { FeedId, MessageId, ReportId, RoomId } from "../../model/ids.ts";
import type { ReportLink } from "../../model/link.ts";
import type { Reading } from "../../model/reading.ts";
import type { ReportedEvent } from "../../model/reported-event.ts";
import { revisedReading } from "../../model/revised-claims.ts";
import type { Revision } from "../../model/revision.ts";
import type { Watch } from "../../model/watch.ts";
import type { KeyedMember, Work, WorkMessage } from "../../model/work.ts";
import type { World } from "../../model/world.ts";
import type { CaptureTimestamp } from "../../ports/captures.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Entry } from "../../ports/ledger.ts";
import type { Failure } from "../../ports/outbox.ts";
import type { Submission } from "../../ports/store.ts";

/** What is kept now. Whoever writes works out the whole next state first and then puts it here, so that what fails changes nothing. */
export interface Memory {
  state: MemoryState;
  readonly clock: Clock;
}

/** Everything that is kept at one moment. It never changes, and nothing in it is handed out. */
export interface MemoryState {
  readonly registry: World;
  readonly streams: ReadonlyMap<string, readonly Entry[]>;
  readonly rooms: ReadonlyMap<RoomId, RoomState>;
}

export interface RoomState {
  readonly name: RoomId;
  readonly openedAt: string;
  readonly world: World;
  /** In the order of arrival. */
  readonly reports: readonly ShelvedReport[];
  /** By the key they were found under. */
  readonly links: ReadonlyMap<string, KeyedViews<ReportLink>>;
  readonly events: ReadonlyMap<string, KeyedViews<ReportedEvent>>;
  readonly watches: ReadonlyMap<string, Watch>;
  readonly feeds: ReadonlyMap<FeedId, ShelvedFeed>;
  /** Timestamps of captures, in the order they came. */
  readonly timestamps: readonly CaptureTimestamp[];
  /** Messages that are not done. */
  readonly messages: ReadonlyMap<MessageId, ShelvedMessage>;
}

/** A report as it was handed in, and what was made of it once it was read. */
export interface ShelvedReport {
  readonly submission: Submission;
  /** Position of its `report-added` entry in the room's stream. */
  readonly arrival: number;
  /** As it was found. */
  readonly reading?: Reading | undefined;
  /** What people changed of its claims, oldest first. */
  readonly revisions: readonly Revision[];
  readonly members: readonly KeyedMember[];
}

/** The views of one key, and how often they were written. */
export interface KeyedViews<View> {
  readonly version: number;
  readonly views: readonly View[];
}

/** A feed with its items by their keys. */
export interface ShelvedFeed {
  readonly feed: Feed;
  /** Set for a feed that is looked at no more. */
  readonly removedAt?: string | undefined;
  readonly items: ReadonlyMap<string, FeedItem>;
}

export interface ShelvedMessage {
  readonly message: WorkMessage;
  readonly writtenAt: string;
  readonly attempts: number;
  /** What went wrong last; the message is dead when that names no time to retry at. */
  readonly failure?: Failure | undefined;
}

const EMPTY_WORLD: World = { actors: [], places: [], outlets: [] };
export const EMPTY_STATE: MemoryState = { registry: EMPTY_WORLD, streams: new Map(), rooms: new Map() };

/** A room in which nothing is kept. */
export function emptyRoom(name: RoomId, openedAt: string, world: World = EMPTY_WORLD): RoomState {
  return {
    name,
    openedAt,
    world,
    reports: [],
    links: new Map(),
    events: new Map(),
    watches: new Map(),
    feeds: new Map(),
    timestamps: [],
    messages: new Map(),
  };
}

/** The room of that name; fails with ROOM_NOT_FOUND. */
export function openedRoom({ rooms }: MemoryState, name: RoomId): RoomState {
  const room = rooms.get(name);
  if (!room) throw new ReportedlyError("ROOM_NOT_FOUND", `no room named ${name}`);
  return room;
}

/** The state with this room in the place of the one of its name. */
export function withRoom(state: MemoryState, room: RoomState): MemoryState {
  return { ...state, rooms: new Map(state.rooms).set(room.name, room) };
}

export const reportIn = (room: RoomState, id: ReportId): ShelvedReport | undefined =>
  room.reports.find((report) => report.submission.id === id);

/** The room with this report in the place of the one of its id. */
export function withReport(room: RoomState, report: ShelvedReport): RoomState {
  return { ...room, reports: room.reports.map((other) => (other.submission.id === report.submission.id ? report : other)) };
}

/** What a report says with its claims as they stand now; undefined while it was not read. */
export const readingNow = ({ reading, revisions }: ShelvedReport): Reading | undefined => reading && revisedReading(reading, revisions);

/** The room with this feed in the place of the one of its id. */
export function withFeed(room: RoomState, shelved: ShelvedFeed): RoomState {
  return { ...room, feeds: new Map(room.feeds).set(shelved.feed.id, shelved) };
}

/** The room with this item of a feed in the place of the one of its key. */
export function withItem(room: RoomState, shelved: ShelvedFeed, item: FeedItem): RoomState {
  return withFeed(room, { ...shelved, items: new Map(shelved.items).set(item.key, item) });
}

/** The room without the messages that are done and with those that follow. One that waits already waits once. */
export function withWork(room: RoomState, work: Work | undefined, at: Date): RoomState {
  const messages = new Map(room.messages);
  for (const id of work?.done ?? []) messages.delete(id);
  for (const message of work?.send ?? [])
    if (!messages.has(message.id)) messages.set(message.id, { message: { ...message }, writtenAt: at.toISOString(), attempts: 0 });
  return { ...room, messages };
}
