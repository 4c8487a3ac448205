import type { JsonFeed } from "feedsmith";
import { httpAddress } from "../http-address.ts";
import { oneLine, plainParagraphs } from "../plain-words.ts";
import { attachmentsOf } from "./attachments-of.ts";
import type { FeedEntry, ParsedFeed } from "./feed-entry.ts";
import { Sayings } from "./sayings.ts";

type Feed = JsonFeed.Feed<string>;
type Item = JsonFeed.Item<string>;

/** The entries of JSON Feed 1 and 1.1. `address` is where the feed was fetched from. */
export function jsonEntries(feed: Feed, address: string | undefined): ParsedFeed {
  const home = httpAddress(feed.home_page_url, address);
  const base = address ?? httpAddress(feed.feed_url) ?? home;
  const title = feed.title === undefined ? undefined : oneLine(feed.title) || undefined;
  return { title, home, entries: (feed.items ?? []).map((item) => entryOf(item, feed, title, base)), notes: [] };
}

function entryOf(item: Item, feed: Feed, outlet: string | undefined, base: string | undefined): FeedEntry {
  const said = sayingsOf(item, feed, outlet);
  return {
    id: item.id,
    url: httpAddress(item.url, base),
    externalUrl: httpAddress(item.external_url, base),
    title: item.title === undefined ? undefined : oneLine(item.title) || undefined,
    html: item.content_html,
    text: item.content_html === undefined ? (item.content_text ?? item.summary) : undefined,
    summary: item.summary === undefined ? undefined : plainParagraphs(item.summary) || undefined,
    base: httpAddress(item.url, base) ?? base,
    attachments: attachmentsOf(
      (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => ({ url, type: mime_type, length: size_in_bytes })),
      undefined,
      base,
    ),
    stated: said.stated,
    unreadDates: said.unreadDates,
    more: {},
  };
}

function sayingsOf(item: Item, feed: Feed, outlet: string | undefined): Sayings {
  const names = (authors: readonly JsonFeed.Author[] | undefined) => (authors ?? []).map(({ name }) => name);
  return new Sayings()
    .add("title", "title", [item.title])
    .add("byline", "authors", names(item.authors))
    .add("byline", "feed/authors", item.authors === undefined ? names(feed.authors) : [])
    .add("outlet", "feed/title", [outlet])
    .addDates("published", "date_published", [item.date_published])
    .addDates("modified", "date_modified", [item.date_modified])
    .add("tag", "tags", item.tags ?? [])
    .add("language", "language", [item.language])
    .add("language", "feed/language", [feed.language]);
}
