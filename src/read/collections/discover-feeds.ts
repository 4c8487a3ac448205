import type { FeedLink } from "../../model/collection.ts";
import type { Source } from "../../model/reading.ts";
import { decode } from "../decode/decode.ts";
import { attribute, type DomElement, select } from "../page/dom.ts";
import { parsePage } from "../page/parse-page.ts";
import { httpAddress } from "./http-address.ts";
import { oneLine } from "./plain-words.ts";

/**
 * The feeds that a page names as its own, in its order, those of its comments last:
 * `<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="Skerry Review">`. Fails as `decode` does.
 */
export function discoverFeeds(source: Pick<Source, "content" | "charset" | "url">): readonly FeedLink[] {
  const { head, body } = parsePage(decode(source).text);
  const [stated] = select(head, "base");
  const base = httpAddress(stated && attribute(stated, "href"), source.url) ?? source.url;
  const links = [...select(head, "link"), ...select(body, "link")].filter(isFeedLink);
  const feeds = links.flatMap((link) => {
    const url = httpAddress(attribute(link, "href"), base);
    return url === undefined ? [] : [{ url, title: oneLine(attribute(link, "title") ?? "").slice(0, LONGEST_TITLE) || undefined }];
  });
  const once = [...new Map(feeds.toReversed().map((feed) => [feed.url, feed])).values()].toReversed();
  return [...once.filter((feed) => !isOfComments(feed)), ...once.filter(isOfComments)].slice(0, MOST_FEEDS);
}

const MOST_FEEDS = 20;
const LONGEST_TITLE = 200;

// "application/feed+json" is JSON Feed; some pages still say "application/json" and "text/xml".
const FEED_TYPE = /^\s*(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|(?:application|text)\/xml)\s*(?:;|$)/iu;

function isFeedLink(link: DomElement): boolean {
  const relations = (attribute(link, "rel") ?? "").toLowerCase().split(/\s+/u);
  // `alternate stylesheet` is something else, and so is the same page in another language.
  return relations.includes("alternate") && !relations.includes("stylesheet") && FEED_TYPE.test(attribute(link, "type") ?? "");
}

// "Skerry Review » Comments Feed", /comments/feed/
const isOfComments = ({ url, title = "" }: FeedLink): boolean => /\bcomments?\b/iu.test(title) || /\/comments?\//iu.test(url);
