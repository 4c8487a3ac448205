import { describe, expect, it } from "vitest";
import { discoverFeeds } from "./discover-feeds.ts";

const URL = "https://lantern.example/news/";
const found = (head: string, url: string | undefined = URL) =>
  discoverFeeds({ content: `<html><head>${head}</head><body><p>Boats.</p></body></html>`, url });
const link = (type: string, href: string, more = ""): string => `<link rel="alternate" type="${type}" href="${href}" ${more}>`;

describe("discoverFeeds", () => {
  it("gives the feeds that a page names, in its order, with their names", () => {
    const head = `${link("application/rss+xml", "/feed.xml", 'title="Lantern  Post &amp; Wire"')}${link("application/atom+xml", "atom.xml")}${link("application/feed+json", "https://feeds.example/lantern.json")}`;
    expect(found(head)).toEqual([
      { url: "https://lantern.example/feed.xml", title: "Lantern Post & Wire" },
      { url: "https://lantern.example/news/atom.xml", title: undefined },
      { url: "https://feeds.example/lantern.json", title: undefined },
    ]);
  });

  it.each([
    ["in capitals", '<LINK REL="ALTERNATE" TYPE="Application/RSS+XML" HREF="/f">'],
    ["with more relations", '<link rel="home alternate" type="application/rss+xml" href="/f">'],
    ["with a parameter behind the type", link("application/rss+xml; charset=utf-8", "/f")],
    ["with a type of long ago", link("text/xml", "/f")],
    ["in the body", `</head><body><div>${link("application/rss+xml", "/f")}</div>`],
    ["against a base", `<base href="https://lantern.example/">${link("application/rss+xml", "f")}`],
  ])("takes one that is written %s", (_, head) => {
    expect(found(head).map(({ url }) => url)).toEqual(["https://lantern.example/f"]);
  });

  it.each([
    ["the page in another language", '<link rel="alternate" hreflang="fr" type="text/html" href="/fr">'],
    ["a style", '<link rel="alternate stylesheet" type="application/rss+xml" href="/style">'],
    ["another kind of link", '<link rel="stylesheet" type="text/xml" href="/style">'],
    ["an address that is none of the web", link("application/rss+xml", "javascript:alert(1)")],
    ["an empty address", link("application/rss+xml", "")],
    ["a link without type", '<link rel="alternate" href="/m">'],
  ])("passes over %s", (_, head) => {
    expect(found(head)).toEqual([]);
  });

  it("puts feeds of comments last, and gives each address once", () => {
    const rss = (href: string, title: string): string => link("application/rss+xml", href, `title="${title}"`);
    const head = `${rss("/comments/feed/", "Talk")}${rss("/c", "Lantern Post » Comments Feed")}${rss("/feed", "News")}${rss("/feed", "Again")}`;
    expect(found(head)).toEqual([
      { url: "https://lantern.example/feed", title: "News" },
      { url: "https://lantern.example/comments/feed/", title: "Talk" },
      { url: "https://lantern.example/c", title: "Lantern Post » Comments Feed" },
    ]);
  });

  it("leaves out addresses that cannot be made out without knowing where the page stood", () => {
    const head = `${link("application/rss+xml", "/feed")}${link("application/rss+xml", "https://lantern.example/feed")}`;
    expect(discoverFeeds({ content: head }).map(({ url }) => url)).toEqual(["https://lantern.example/feed"]);
  });

  it("gives twenty at most, however many there are", () => {
    const head = Array.from({ length: 5000 }, (_, number) => link("application/rss+xml", `/${number}`)).join("");
    expect(found(head)).toHaveLength(20);
  });

  it("fails for what is no text, and finds none in what is no page", () => {
    expect(() => discoverFeeds({ content: Uint8Array.of(0, 1, 2, 0xff, 0xd8, 0, 0) })).toThrow(/INPUT_BINARY/u);
    expect(discoverFeeds({ content: '{"version":"https://jsonfeed.org/version/1.1"}' })).toEqual([]);
  });
});
