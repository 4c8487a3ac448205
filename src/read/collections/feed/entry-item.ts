import type { Container } from "../../../model/capture.ts";
import type { CollectionItem } from "../../../model/collection.ts";
import type { StatedValue } from "../../../model/report.ts";
import { entryDocument } from "../entry-document.ts";
import { entryKey } from "../entry-key.ts";
import type { FeedEntry } from "./feed-entry.ts";

/** The feed that an entry stands in, as its document names it. */
export interface FeedHead {
  readonly title?: string | undefined;
  readonly home?: string | undefined;
  /** Where the feed was fetched from. */
  readonly address?: string | undefined;
  readonly container: Omit<Container, "part">;
}

/** One entry as an item of its collection. `identity` is what it goes by within the feed. */
export async function entryItem(entry: FeedEntry, identity: string, feed: FeedHead): Promise<CollectionItem> {
  const hasWords = [entry.title, entry.html, entry.text, entry.summary].some((words) => words !== undefined);
  const key = await entryKey(identity);
  const name = (entry.id ?? entry.url ?? key).slice(0, LONGEST_NAME);
  return {
    key,
    ...(hasWords ? { content: documentOf(entry, name, feed), mediaType: "application/feed+json", charset: "utf-8" } : {}),
    url: entry.url,
    container: { ...feed.container, part: name },
    stated: entry.stated,
  };
}

const LONGEST_NAME = 500;

/** The entry alone as a JSON Feed 1.1. Nothing of the feed is in it that changes from one look to the next. */
function documentOf(entry: FeedEntry, name: string, { title, home, address }: FeedHead): Uint8Array {
  const said = (field: StatedValue["field"]): string[] => entry.stated.filter((value) => value.field === field).map(({ value }) => value);
  const [published] = said("published");
  const [modified] = said("modified");
  return entryDocument({
    _reportedly: {
      document: "feed-item",
      feed: { title, address },
      base: entry.base,
      stated: entry.stated.map(({ field, value, raw, from }) => ({ field, value, from, raw: raw === value ? undefined : raw })),
      unreadDates: someOf(entry.unreadDates),
      ...entry.more,
    },
    version: "https://jsonfeed.org/version/1.1",
    title: title ?? home ?? address ?? "",
    home_page_url: home,
    items: [
      {
        id: name,
        url: entry.url,
        external_url: entry.externalUrl,
        title: entry.title,
        content_html: entry.html,
        content_text: entry.html === undefined ? (entry.text ?? entry.summary ?? entry.title) : undefined,
        summary: entry.summary,
        date_published: published,
        date_modified: modified,
        authors: someOf([...new Set(said("byline"))].map((name) => ({ name }))),
        tags: someOf([...new Set(said("tag"))]),
        language: said("language")[0],
        attachments: someOf(entry.attachments),
      },
    ],
  });
}

const someOf = <Value>(values: readonly Value[]): readonly Value[] | undefined => (values.length === 0 ? undefined : values);
