import type { Collection, CollectionItem } from "../../../model/collection.ts";
import type { Source } from "../../../model/reading.ts";
import type { Note } from "../../../model/report.ts";
import { containerOf } from "../container-of.ts";
import { decodeXml } from "../decode-xml.ts";
import { entryItem, type FeedHead } from "./entry-item.ts";
import { type FeedEntry, MOST_ENTRIES, type ParsedFeed } from "./feed-entry.ts";
import { parseFeed } from "./parse-feed.ts";

/** The entries of a feed: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed 1 and 1.1. Fails with INPUT_INVALID and as `decode` does. */
export async function unpackFeed(source: Source): Promise<Collection> {
  const { text, notes } = decodeXml(source);
  const feed = parseFeed(text, source.url);
  const head: FeedHead = {
    title: feed.title,
    home: feed.home,
    address: source.url,
    container: await containerOf("feed", source),
  };
  const entries = feed.entries.slice(0, MOST_ENTRIES).filter(hasAnything);
  const items = await Promise.all(identified(entries).map(({ entry, identity }) => entryItem(entry, identity, head)));
  const once = uniqueItems(items);
  return {
    kind: "feed",
    title: feed.title,
    items: once,
    notes: [...notes, ...feed.notes, ...notesOn(feed, entries, items.length - once.length)],
  };
}

const hasAnything = (entry: FeedEntry): boolean =>
  [entry.url, entry.title, entry.html, entry.text, entry.summary].some((value) => value !== undefined);

/** What an entry is known by: its id, else its address, else its words. Feeds that give one id to several entries have more of them compared. */
function identified(entries: readonly FeedEntry[]): { readonly entry: FeedEntry; readonly identity: string }[] {
  const named = entries.map((entry) => ({ entry, identity: entry.id ?? entry.url ?? wordsOf(entry) }));
  const times = new Map<string, number>();
  for (const { identity } of named) times.set(identity, (times.get(identity) ?? 0) + 1);
  return named.map(({ entry, identity }) => ({
    entry,
    identity: (times.get(identity) ?? 0) > 1 ? [identity, entry.url, wordsOf(entry)].join("\n") : identity,
  }));
}

function wordsOf({ title, html, text, summary, stated, unreadDates }: FeedEntry): string {
  const date = stated.find(({ field }) => field === "published")?.raw ?? unreadDates[0];
  // Two short posts of one minute without a title are told apart by what they say.
  return [title ?? html ?? text ?? summary, date].join("\n");
}

function uniqueItems(items: readonly CollectionItem[]): CollectionItem[] {
  const seen = new Set<string>();
  return items.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function notesOn(feed: ParsedFeed, entries: readonly FeedEntry[], repeated: number): Note[] {
  const empty = Math.min(feed.entries.length, MOST_ENTRIES) - entries.length;
  const unread = entries.flatMap(({ unreadDates }) => unreadDates);
  const notes: (Note | false)[] = [
    feed.entries.length > MOST_ENTRIES && {
      code: "feed-too-long",
      message: `the feed holds more than ${MOST_ENTRIES} entries; those after were left out`,
    },
    empty > 0 && { code: "entries-empty", message: `${empty} entries have neither words nor an address and were left out` },
    repeated > 0 && { code: "entries-repeated", message: `${repeated} entries say the same as another one and were left out` },
    unread.length > 0 && {
      code: "dates-unread",
      message: `${unread.length} dates could not be understood; the first is “${(unread[0] ?? "").slice(0, 60)}”`,
    },
  ];
  return notes.filter((note) => note !== false);
}
