import { parseFeed } from "@rowanmanning/feed-parser";
import { decodeEntities } from "../../decode/decode-entities.ts";
import { httpAddress } from "../http-address.ts";
import { hasTags, plainWords } from "../plain-words.ts";
import { type FeedEntry, MOST_ENTRIES, type ParsedFeed } from "./feed-entry.ts";
import { Sayings } from "./sayings.ts";

type Entry = ReturnType<typeof parseFeed>["items"][number];

/**
 * The entries of a feed that is too broken for the strict parser, with the few fields that all formats share. Dates are taken as they
 * stand: the parser's own would depend on the zone of the machine.
 */
export function plainEntries(xml: string, address: string | undefined): ParsedFeed {
  const feed = parseFeed(xml);
  const title = feed.title === null ? undefined : plainWords(feed.title) || undefined;
  const home = httpAddress(feed.url ?? undefined, address);
  const base = address ?? home;
  const entries = feed.items.slice(0, MOST_ENTRIES + 1).map((entry) => entryOf(entry, title, base));
  return { title, home, entries, notes: [] };
}

function entryOf(entry: Entry, outlet: string | undefined, base: string | undefined): FeedEntry {
  const title = wordsOf(entry, "title");
  const words = wordsOf(entry, "encoded") ?? wordsOf(entry, "content") ?? wordsOf(entry, "description") ?? wordsOf(entry, "summary");
  const said = new Sayings()
    .add("title", "title", [title && plainWords(title)])
    .add("byline", "author", [wordsOf(entry, "creator") ?? wordsOf(entry, "author")])
    .add("outlet", "channel/title", [outlet])
    .addDates("published", "published", [wordsOf(entry, "pubdate") ?? wordsOf(entry, "date") ?? wordsOf(entry, "published")])
    .addDates("modified", "updated", [wordsOf(entry, "updated")])
    .add("tag", "category", allOf(entry, "category"))
    .add("original-outlet", "source", [wordsOf(entry, "source")]);
  return {
    id: wordsOf(entry, "guid") ?? wordsOf(entry, "id"),
    url: httpAddress(wordsOf(entry, "link") ?? entry.element.findElementWithName("link")?.getAttribute("href") ?? undefined, base),
    title: title && plainWords(title),
    ...(words === undefined ? {} : hasTags(words) ? { html: words } : { text: decodeEntities(words) }),
    base,
    attachments: [],
    stated: said.stated,
    unreadDates: said.unreadDates,
    more: {},
  };
}

const allOf = (entry: Entry, name: string): string[] =>
  entry.element.findElementsWithName(name).map((element) => element.textContentNormalized);

const wordsOf = (entry: Entry, name: string): string | undefined => allOf(entry, name).find((words) => words !== "");
