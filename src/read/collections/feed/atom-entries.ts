import type { AtomFeed } from "feedsmith";
import { httpAddress } from "../http-address.ts";
import { oneLine, plainParagraphs, plainWords } from "../plain-words.ts";
import { attachmentsOf, mediaWords } from "./attachments-of.ts";
import type { FeedEntry, ParsedFeed } from "./feed-entry.ts";
import { Sayings } from "./sayings.ts";

type Feed = AtomFeed.Feed<string>;
type Entry = AtomFeed.Entry<string>;
type Link = AtomFeed.Link<string>;

/** What all entries of an Atom feed have in common. */
interface Head {
  readonly feed: Feed;
  readonly title?: string | undefined;
  readonly base?: string | undefined;
  readonly originals: ReadonlyMap<string, string>;
}

/** The entries of Atom 0.3 and 1.0. `address` is where the feed was fetched from. */
export function atomEntries(feed: Feed, address: string | undefined, originals: ReadonlyMap<string, string>): ParsedFeed {
  const self = httpAddress(hrefOf(feed.links, "self"));
  const base = httpAddress(feed.xml?.base, address) ?? address ?? self;
  const home = httpAddress(hrefOf(feed.links, "alternate"), base);
  const title = wordsOfText(feed.title);
  const head = { feed, title, base: base ?? home, originals };
  return { title, home, entries: (feed.entries ?? []).map((entry) => entryOf(entry, head)), notes: [] };
}

function entryOf(entry: Entry, head: Head): FeedEntry {
  const base = httpAddress(entry.xml?.base, head.base) ?? head.base;
  const link = hrefOf(entry.links, "alternate");
  const enclosures = (entry.links ?? [])
    .filter(({ rel }) => rel === "enclosure")
    .map(({ href, type, length }) => ({ url: href, type, length }));
  const said = sayingsOf(entry, base, head);
  return {
    id: entry.id,
    url: httpAddress(head.originals.get(link ?? "") ?? link, base),
    externalUrl: httpAddress(hrefOf(entry.links, "related"), base),
    title: wordsOfText(entry.title),
    ...bodyOf(entry, base),
    attachments: attachmentsOf(enclosures, entry.media, base),
    stated: said.stated,
    unreadDates: said.unreadDates,
    more: { comments: httpAddress(hrefOf(entry.links, "replies"), base), geo: entry.geo, georss: entry.georss },
  };
}

/** Of several links of a kind that for browsers; a link without a kind leads to the entry itself. */
function hrefOf(links: readonly Link[] | undefined, rel: string): string | undefined {
  const fitting = (links ?? []).filter(
    (link) => (link.rel ?? "alternate").replace("http://www.iana.org/assignments/relation/", "") === rel,
  );
  return (fitting.find(({ type }) => type === undefined || type.includes("html")) ?? fitting[0])?.href;
}

const isHtml = (type: string | undefined): boolean => type !== undefined && /html/u.test(type);

const wordsOfText = (text: AtomFeed.Text | undefined): string | undefined =>
  text === undefined ? undefined : (isHtml(text.type) ? plainWords(text.value) : oneLine(text.value)) || undefined;

/** Content, else summary, else what stands under a film. Content that is no text (a picture in the feed itself) is passed over. */
function bodyOf(entry: Entry, base: string | undefined): Pick<FeedEntry, "html" | "text" | "summary" | "base"> {
  const { content, summary } = entry;
  const isText =
    content?.value !== undefined && (content.type === undefined || /^(?:text$|text\/|html|xhtml|application\/xhtml)/u.test(content.type));
  if (isText) {
    return { ...body(content.value, content.type), summary: summaryOf(summary), base: httpAddress(content.xml?.base, base) ?? base };
  }
  if (summary !== undefined) return { ...body(summary.value, summary.type), base: httpAddress(summary.xml?.base, base) ?? base };
  return { text: mediaWords(entry.media).find((words) => words !== undefined), base };
}

const summaryOf = (text: AtomFeed.Text | undefined): string | undefined =>
  text !== undefined && isHtml(text.type) ? plainParagraphs(text.value) || undefined : wordsOfText(text);

const body = (value: string | undefined, type: string | undefined): Pick<FeedEntry, "html" | "text"> =>
  isHtml(type) ? { html: value } : { text: value };

function sayingsOf(entry: Entry, base: string | undefined, { feed, title: outlet }: Head): Sayings {
  const { dc, dcterms, source } = entry;
  const names = (people: readonly AtomFeed.Person[] | undefined) => (people ?? []).map(({ name, email }) => name ?? email);
  const own = entry.authors ?? source?.authors;
  return (
    new Sayings()
      .add("title", "title", [wordsOfText(entry.title)])
      .add("byline", "author", names(own))
      .add("byline", "dc:creator", dc?.creators ?? [])
      .add("byline", "feed/author", own === undefined && dc?.creators === undefined ? names(feed.authors) : [])
      .add("outlet", "dc:publisher", dc?.publishers ?? [])
      .add("outlet", "feed/title", [outlet])
      .addDates("published", "published", [entry.published])
      .addDates("published", "dc:date", dc?.dates ?? [])
      .addDates("published", "dcterms:issued", [...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])])
      // What was changed on a day was there by then.
      .addDates("published", "updated", entry.published === undefined ? [entry.updated] : [])
      .addDates("modified", "updated", [entry.updated])
      .add(
        "tag",
        "category",
        (entry.categories ?? []).map(({ label, term }) => label ?? term),
      )
      .add("tag", "dc:subject", dc?.subjects ?? [])
      .add("language", "dc:language", dc?.languages ?? [])
      .add("language", "xml:lang", [entry.content?.xml?.lang, entry.xml?.lang])
      .add("language", "feed/xml:lang", [feed.xml?.lang, feed.dc?.languages?.[0]])
      .add("original-outlet", "source", [wordsOfText(source?.title)])
      .add("original-url", "source", [httpAddress(hrefOf(source?.links, "alternate"), base)])
      .add("original-url", "link[rel=via]", [httpAddress(hrefOf(entry.links, "via"), base)])
      .add("canonical", "link[rel=canonical]", [httpAddress(hrefOf(entry.links, "canonical"), base)])
      .add("licence", "link[rel=license]", [hrefOf(entry.links, "license")])
      .add("licence", "creativeCommons:license", entry.creativeCommons?.licenses ?? [])
      .add("licence", "cc:license", [entry.cc?.license])
      .add("licence", "rights", [wordsOfText(entry.rights)])
      .add("licence", "dc:rights", dc?.rights ?? [])
      .add("licence", "feed/link[rel=license]", [hrefOf(feed.links, "license")])
      .add("licence", "feed/creativeCommons:license", feed.creativeCommons?.licenses ?? [])
  );
}
