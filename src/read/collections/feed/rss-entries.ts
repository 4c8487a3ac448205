import type { RdfFeed, RssFeed } from "feedsmith";
import { decodeEntities } from "../../decode/decode-entities.ts";
import { httpAddress } from "../http-address.ts";
import { hasTags, oneLine, plainParagraphs, plainWords } from "../plain-words.ts";
import { attachmentsOf, mediaWords } from "./attachments-of.ts";
import type { FeedEntry, ParsedFeed } from "./feed-entry.ts";
import { Sayings } from "./sayings.ts";

type Feed = RssFeed.Feed<string> & Pick<RdfFeed.Feed<string>, "rdf">;
type Item = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, "rdf">;

/** What the entries of an RSS feed of any version have in common. */
interface Channel {
  readonly feed: Feed;
  readonly title?: string | undefined;
  /** What addresses of the feed are relative to. */
  readonly base?: string | undefined;
  /** For entries behind a proxy that counts readers: where their page stands, by the proxy's address. */
  readonly originals: ReadonlyMap<string, string>;
}

/** The entries of RSS 0.9 to 2.0. `address` is where the feed was fetched from. */
export function rssEntries(feed: Feed, address: string | undefined, originals: ReadonlyMap<string, string>): ParsedFeed {
  const title = feed.title === undefined ? undefined : plainWords(feed.title) || undefined;
  const home = httpAddress(feed.link, address);
  const base = httpAddress(feed.xml?.base, address) ?? address ?? home;
  const channel = { feed, title, base, originals };
  return { title, home, entries: (feed.items ?? []).map((item) => entryOf(item, channel)), notes: [] };
}

function entryOf(item: Item, channel: Channel): FeedEntry {
  const base = httpAddress(item.xml?.base, channel.base) ?? channel.base;
  const title = [item.title, ...(item.dc?.titles ?? []), item.media?.title?.value].find(isSaid);
  const said = sayingsOf(item, title, channel);
  return {
    id: item.guid?.value ?? item.rdf?.about ?? item.atom?.id,
    url: addressOf(item, channel, base),
    title: title === undefined ? undefined : plainWords(title),
    ...wordsOf(item),
    base,
    attachments: attachmentsOf(item.enclosures, item.media, base),
    stated: said.stated,
    unreadDates: said.unreadDates,
    more: { comments: httpAddress(item.comments, base), geo: item.geo, georss: item.georss },
  };
}

const isSaid = (words: string | undefined): words is string => words !== undefined && words.trim() !== "";

function addressOf(item: Item, { originals }: Channel, base: string | undefined): string | undefined {
  const link = httpAddress(originals.get(item.link ?? "") ?? item.link, base);
  const alternate = item.atom?.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;
  // A guid is an address unless it says that it is not.
  const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return link ?? httpAddress(alternate, base) ?? httpAddress(guid) ?? httpAddress(item.rdf?.about);
}

/** The fullest words an entry has; what is shorter beside them is its summary. */
function wordsOf(item: Item): Pick<FeedEntry, "html" | "text" | "summary"> {
  const full = [item.content?.encoded, item.atom?.content?.value].find(isSaid);
  const short = [item.description, item.atom?.summary?.value, ...mediaWords(item.media)].find(isSaid);
  const words = full ?? short;
  if (words === undefined) return {};
  const summary = full === undefined || short === undefined ? undefined : plainParagraphs(short) || undefined;
  return hasTags(words) ? { html: words, summary } : { text: decodeEntities(words), summary };
}

function sayingsOf(item: Item, title: string | undefined, { feed, title: outlet }: Channel): Sayings {
  const { dc, dcterms, prism, atom } = item;
  const said = new Sayings()
    .add("title", "title", [title === undefined ? undefined : plainWords(title)])
    .add("byline", "dc:creator", dc?.creators ?? [])
    .add("byline", "dcterms:creator", dcterms?.creators ?? [])
    .add(
      "byline",
      "author",
      (item.authors ?? []).map(({ name, email }) => name ?? email),
    )
    .add(
      "byline",
      "atom:author",
      (atom?.authors ?? []).map(({ name }) => name),
    )
    .add("byline", "itunes:author", [item.itunes?.author])
    .add("outlet", "prism:publicationName", [prism?.publicationName])
    .add("outlet", "dc:publisher", dc?.publishers ?? [])
    .add("outlet", "channel/title", [outlet])
    .addDates("published", "pubDate", [item.pubDate])
    .addDates("published", "dc:date", dc?.dates ?? [])
    .addDates("published", "dcterms:issued", [...(dcterms?.issued ?? []), ...(dcterms?.created ?? []), ...(dcterms?.dates ?? [])])
    .addDates("published", "atom:published", [atom?.published])
    .addDates("published", "prism:publicationDate", prism?.publicationDates ?? [])
    .addDates("modified", "atom:updated", [atom?.updated])
    .addDates("modified", "dcterms:modified", dcterms?.modified ?? [])
    .addDates("modified", "prism:modificationDate", [prism?.modificationDate])
    .add("section", "prism:section", [prism?.section])
    .add(
      "tag",
      "category",
      (item.categories ?? []).map(({ name }) => name && plainWords(name)),
    )
    .add("tag", "dc:subject", dc?.subjects ?? [])
    .add("language", "dc:language", dc?.languages ?? [])
    .add("language", "xml:lang", [item.xml?.lang])
    .add("language", "channel/language", [feed.language, feed.dc?.languages?.[0], feed.xml?.lang])
    .add("original-outlet", "source", [item.source?.title && oneLine(item.source.title)])
    .add("original-url", "source", [httpAddress(item.source?.url)]);
  return withLicences(withSources(said, dc?.sources ?? dcterms?.sources ?? []), item, feed);
}

/** `dc:source` names a party in words, or a page by its address. */
function withSources(said: Sayings, sources: readonly string[]): Sayings {
  for (const source of sources) {
    const url = httpAddress(source);
    said.add(url === undefined ? "original-outlet" : "original-url", "dc:source", [url ?? source]);
  }
  return said;
}

function withLicences(said: Sayings, item: Item, feed: Feed): Sayings {
  const linked = (atom: Feed["atom"] | Item["atom"]) => (atom?.links ?? []).filter(({ rel }) => rel === "license").map(({ href }) => href);
  return said
    .add("licence", "creativeCommons:license", item.creativeCommons?.licenses ?? [])
    .add("licence", "cc:license", [item.cc?.license])
    .add("licence", "dcterms:license", item.dcterms?.licenses ?? [])
    .add("licence", "link[rel=license]", linked(item.atom))
    .add("licence", "dc:rights", [...(item.dc?.rights ?? []), ...(item.dcterms?.rights ?? [])])
    .add(
      "licence",
      "media:license",
      (item.media?.licenses ?? []).map(({ href, name }) => href ?? name),
    )
    .add("licence", "channel/creativeCommons:license", feed.creativeCommons?.licenses ?? [])
    .add("licence", "channel/cc:license", [feed.cc?.license])
    .add("licence", "channel/link[rel=license]", linked(feed.atom));
}
