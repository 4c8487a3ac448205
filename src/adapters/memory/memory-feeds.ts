import { ReportedlyError } from "../../errors.ts";
import { byCodePoint } from "../../model/by-code-point.ts";
import type { Feed, FeedItem } from "../../model/feed.ts";
import type { FeedId, RoomId } from "../../model/ids.ts";
import type { Feeds, Polled } from "../../ports/feeds.ts";
import { pageLimit, readCursor, writeCursor } from "../listing/page-cursor.ts";
import { type Memory, openedRoom, type RoomState, type ShelvedFeed, withFeed, withItem, withRoom, withWork } from "./memory-state.ts";
import { plainCopy } from "./plain-copy.ts";

/** Feeds that last as long as the process. */
export function memoryFeeds(memory: Memory): Feeds {
  const opened = (room: RoomId): RoomState => openedRoom(memory.state, room);
  const keep = (room: RoomState): void => {
    memory.state = withRoom(memory.state, room);
  };
  const now = (): Date => memory.clock.now();
  return {
    async add(room, feed) {
      const there = [...opened(room).feeds.values()].find((shelved) => shelved.feed.address === feed.address);
      keep(withFeed(opened(room), there ? { ...there, removedAt: undefined } : { feed: plainCopy(feed), items: new Map() }));
      return { feed: plainCopy(there?.feed ?? feed), isNew: there === undefined };
    },
    async list(room) {
      const present = [...opened(room).feeds.values()].filter(({ removedAt }) => removedAt === undefined);
      return plainCopy(present.map(({ feed }) => feed).sort((a, b) => byCodePoint(a.addedAt, b.addedAt) || byCodePoint(a.id, b.id)));
    },
    async get(room, id) {
      return plainCopy(presentFeed(opened(room), id).feed);
    },
    async change(room, id, change) {
      const shelved = presentFeed(opened(room), id);
      const feed: Feed = { ...shelved.feed, ...plainCopy(change) };
      keep(withFeed(opened(room), { ...shelved, feed }));
      return plainCopy(feed);
    },
    async remove(room, id) {
      const shelved = anyFeed(opened(room), id);
      keep(withFeed(opened(room), { ...shelved, removedAt: shelved.removedAt ?? now().toISOString() }));
    },
    async restore(room, id) {
      const shelved = anyFeed(opened(room), id);
      keep(withFeed(opened(room), { ...shelved, removedAt: undefined }));
      return plainCopy(shelved.feed);
    },
    async due(at, limit) {
      const all = [...memory.state.rooms.values()].flatMap(({ name, feeds }) =>
        [...feeds.values()].map((feed) => ({ room: name, ...feed })),
      );
      return plainCopy(
        all
          .filter(({ feed, removedAt }) => mayBeLookedAt(feed, removedAt) && feed.nextAt <= at)
          .sort((a, b) => byCodePoint(a.feed.nextAt, b.feed.nextAt) || byCodePoint(a.room, b.room) || byCodePoint(a.feed.id, b.feed.id))
          .slice(0, limit)
          .map(({ room, feed }) => ({ room, feed })),
      );
    },
    async claim(room, { id, nextAt }, until) {
      const shelved = opened(room).feeds.get(id);
      if (!shelved || !mayBeLookedAt(shelved.feed, shelved.removedAt) || shelved.feed.nextAt !== nextAt) return false;
      keep(withFeed(opened(room), { ...shelved, feed: { ...shelved.feed, nextAt: until } }));
      return true;
    },
    async unseen(room, id, keys) {
      const { items } = presentFeed(opened(room), id);
      return [...new Set(keys)].filter((key) => !items.has(key));
    },
    async polled(room, id, polled, work) {
      const shelved = presentFeed(opened(room), id);
      const after = afterLook(shelved, plainCopy(polled));
      keep(withWork(withFeed(opened(room), after), work, now()));
      return { added: after.items.size - shelved.items.size };
    },
    async items(room, id, query = {}) {
      return plainCopy(pageOf([...presentFeed(opened(room), id).items.values()], query));
    },
    async item(room, id, key) {
      const found = opened(room).feeds.get(id)?.items.get(key);
      return found && plainCopy(found);
    },
    async release(room, id, keys, work) {
      const shelved = presentFeed(opened(room), id);
      const held = [...new Set(keys)].flatMap((key) => shelved.items.get(key) ?? []).filter(({ isHeld }) => isHeld);
      const items = new Map([...shelved.items, ...held.map((item): [string, FeedItem] => [item.key, { ...item, isHeld: false }])]);
      keep(withWork(withFeed(opened(room), { ...shelved, items }), work, now()));
      return held.length;
    },
    async settle(room, id, key, outcome, work) {
      const shelved = opened(room).feeds.get(id);
      const item = shelved?.items.get(key);
      if (!shelved || !item) throw notFound(`the item ${key} of the feed ${id} in ${room}`);
      if (item.outcome) return keep(withWork(opened(room), { done: work?.done }, now()));
      keep(withWork(withItem(opened(room), shelved, { ...item, isHeld: false, outcome: plainCopy(outcome) }), work, now()));
    },
  };
}

const notFound = (expected: string, met = "none"): ReportedlyError =>
  new ReportedlyError("FEED_NOT_FOUND", `expected ${expected}, met ${met}`);

function anyFeed({ name, feeds }: RoomState, id: FeedId): ShelvedFeed {
  const shelved = feeds.get(id);
  if (!shelved) throw notFound(`the feed ${id} in ${name}`);
  return shelved;
}

function presentFeed(room: RoomState, id: FeedId): ShelvedFeed {
  const shelved = anyFeed(room, id);
  if (shelved.removedAt !== undefined) throw notFound(`the feed ${id} in ${room.name}`, "that it was removed");
  return shelved;
}

const mayBeLookedAt = ({ isPaused }: Feed, removedAt: string | undefined): boolean => !isPaused && removedAt === undefined;

function afterLook({ feed, items: before, ...shelved }: ShelvedFeed, { look, items, ...after }: Polled): ShelvedFeed {
  const all = new Map(before);
  for (const item of items) if (!all.has(item.key)) all.set(item.key, { ...item, feed: feed.id });
  const failures = look.code === undefined ? 0 : feed.failures + 1;
  return { ...shelved, items: all, feed: { ...feed, ...after, last: { ...look, added: all.size - before.size }, failures } };
}

type Query = NonNullable<Parameters<Feeds["items"]>[2]>;
type Place = [seenAt: string, place: number, key: string];

function pageOf(items: readonly FeedItem[], query: Query): Awaited<ReturnType<Feeds["items"]>> {
  const limit = pageLimit(query);
  const after = query.cursor === undefined ? undefined : readCursor<Place>(query.cursor, "string", "number", "string");
  const rest = items
    .filter((item) => after === undefined || compared(placeOf(item), after) > 0)
    .sort((a, b) => compared(placeOf(a), placeOf(b)));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: last && rest.length > limit ? writeCursor(...placeOf(last)) : undefined };
}

const placeOf = ({ seenAt, place, key }: FeedItem): Place => [seenAt, place, key];

/** The newest look first, within one look by place. */
const compared = ([seenA, placeA, keyA]: Place, [seenB, placeB, keyB]: Place): number =>
  byCodePoint(seenB, seenA) || placeA - placeB || byCodePoint(keyA, keyB);
