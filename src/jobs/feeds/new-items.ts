import { createHash } from "node:crypto";
import type { CollectionItem } from "../../model/collection.ts";
import type { Feed, FeedItem } from "../../model/feed.ts";
import type { RoomId } from "../../model/ids.ts";
import { newestFirst } from "./newest-first.ts";
import type { PollPorts } from "./poll-ports.ts";

type ItemPorts = Pick<PollPorts, "feeds" | "archive">;

/** Of a feed that was never looked at, entries that are captured unasked. What is older may be years of an archive. */
const MOST_AT_FIRST = 50;
/** Entries that one look notes. What is beyond is new at the next. */
const MOST_AT_ONCE = 500;

export interface NewItems {
  readonly items: readonly FeedItem[];
  /** True where there are more than one look notes. */
  readonly isMore: boolean;
}

/**
 * The entries that a feed was not known to have, each with its words in the archive. At the first look at a feed, or at a file that
 * names addresses, the newest fifty are to be captured and all others noted and held, so that nothing is lost and no site is asked
 * for years of pages by surprise.
 */
export async function newItems(
  ports: ItemPorts,
  room: RoomId,
  feed: Feed,
  entries: readonly CollectionItem[],
  { seenAt, isFirst }: { readonly seenAt: string; readonly isFirst?: boolean | undefined },
): Promise<NewItems> {
  const fresh = newestFirst(await unseenOf(ports, room, feed, entries));
  const isFirstLook = isFirst ?? (fresh.length > 0 && (await ports.feeds.items(room, feed.id, { limit: 1 })).items.length === 0);
  const noted = isFirstLook ? fresh : fresh.slice(0, MOST_AT_ONCE);
  const items: FeedItem[] = [];
  for (const [place, entry] of noted.entries()) {
    const isHeld = isFirstLook && place >= MOST_AT_FIRST;
    items.push({ ...(await itemOf(ports, feed, entry)), seenAt, place, isHeld });
  }
  return { items, isMore: fresh.length > noted.length };
}

/** Entries that the feed has no item for, each once, as they stand in it. */
async function unseenOf({ feeds }: ItemPorts, room: RoomId, feed: Feed, entries: readonly CollectionItem[]): Promise<CollectionItem[]> {
  const byKey = new Map<string, CollectionItem>();
  for (const entry of entries) if (!byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry);
  const unseen = await feeds.unseen(room, feed.id, [...byKey.keys()]);
  return unseen.flatMap((key) => byKey.get(key) ?? []);
}

/** What an item goes by: 32 hex digits, as most entries have them already. */
const keyOf = ({ key }: CollectionItem): string =>
  /^[0-9a-f]{32}$/u.test(key) ? key : createHash("sha256").update(key).digest("hex").slice(0, 32);

async function itemOf({ archive }: ItemPorts, feed: Feed, entry: CollectionItem): Promise<Omit<FeedItem, "seenAt" | "place" | "isHeld">> {
  const document = entry.content && (await archive.put(entry.content));
  const address = URL.parse(entry.url ?? "")?.protocol.startsWith("http") ? entry.url : undefined;
  return { feed: feed.id, key: keyOf(entry), address, document, documentType: document && entry.mediaType, stated: entry.stated };
}
