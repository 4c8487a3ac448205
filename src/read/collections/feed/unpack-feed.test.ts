import { describe, expect, it } from "vitest";
import * as seeds from "../../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../../errors.ts";
import type { Collection, CollectionItem } from "../../../model/collection.ts";
import { reportId } from "../../../model/ids.ts";
import type { Source } from "../../../model/reading.ts";
import { unpackFeed } from "./unpack-feed.ts";

const ADDRESS = "https://lantern.example/feeds/all.xml";
const NAMESPACES = [
  ["content", "http://purl.org/rss/1.0/modules/content/"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["atom", "http://www.w3.org/2005/Atom"],
  ["media", "http://search.yahoo.com/mrss/"],
  ["itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"],
  ["georss", "http://www.georss.org/georss"],
  ["prism", "http://prismstandard.org/namespaces/basic/2.0/"],
  ["creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"],
  ["cc", "http://creativecommons.org/ns#"],
  ["feedburner", "http://rssnamespace.org/feedburner/ext/1.0"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
const rss = (item: string, channel = "") =>
  `<rss version="2.0" ${NAMESPACES}><channel><title>Lantern Post</title><link>https://lantern.example/</link>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, head = "", attributes = "") =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ${attributes}><title>Lantern Post</title>${head}<entry>${entry}</entry></feed>`;
const json = (item: object, feed: object = {}) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Lantern Post", ...feed, items: [item] });
const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

const open = (content: string | Uint8Array, known: Partial<Source> = {}): Promise<Collection> =>
  unpackFeed({ id: reportId("f"), content: typeof content === "string" ? bytes(content) : content, url: ADDRESS, ...known });
const refusal = async (content: string | Uint8Array): Promise<string | undefined> => {
  const thrown: unknown = await open(content).catch((reason: unknown) => reason);
  return thrown instanceof ReportedlyError ? thrown.code : undefined;
};
const codes = ({ notes }: Collection) => notes.map(({ code }) => code);
const documentOf = (item: CollectionItem | undefined) => JSON.parse(new TextDecoder().decode(item?.content)) as Record<string, unknown>;
const entryOf = (item: CollectionItem | undefined) => (documentOf(item)["items"] as Record<string, unknown>[])[0] ?? {};
const said = (item: CollectionItem | undefined, field: string) =>
  (item?.stated ?? []).filter((value) => value.field === field).map(({ value, from }) => `${value} (${from})`);

/** One thing that is asked of the first item of a feed. */
type Asked = (item: CollectionItem | undefined) => unknown;
const url: Asked = (item) => item?.url;
const title: Asked = (item) => entryOf(item)["title"];
const html: Asked = (item) => entryOf(item)["content_html"];
const text: Asked = (item) => entryOf(item)["content_text"];
const summary: Asked = (item) => entryOf(item)["summary"];
const field =
  (name: string): Asked =>
  (item) =>
    said(item, name);

const ODDITIES: readonly (readonly [name: string, feed: string | Uint8Array, asked: Asked, expected: unknown])[] = [
  // Addresses
  ["a relative link goes from the feed's own address", rss("<link>../boats</link>"), url, "https://lantern.example/boats"],
  [
    "a relative link goes from xml:base where there is one",
    rss("<link>boats</link>").replace("<rss ", '<rss xml:base="https://cdn.example/x/" '),
    url,
    "https://cdn.example/x/boats",
  ],
  [
    "an entry's xml:base goes from the feed's",
    atom('<link href="boats"/>', "", 'xml:base="https://cdn.example/a/"').replace("<entry>", '<entry xml:base="b/">'),
    url,
    "https://cdn.example/a/b/boats",
  ],
  ["a link in CDATA", rss("<link><![CDATA[https://lantern.example/boats?a=1&b=2]]></link>"), url, "https://lantern.example/boats?a=1&b=2"],
  ["a link with white space around", rss("<link>\n  https://lantern.example/boats\n</link>"), url, "https://lantern.example/boats"],
  [
    "a link with an ampersand written out",
    rss("<link>https://lantern.example/?a=1&amp;b=2</link>"),
    url,
    "https://lantern.example/?a=1&b=2",
  ],
  ["a link that is no address of the web", rss("<title>x</title><link>javascript:alert(1)</link>"), url, undefined],
  ["a link to a file", rss("<title>x</title><link>file:///etc/passwd</link>"), url, undefined],
  ["a guid for want of a link", rss("<guid>https://lantern.example/17</guid>"), url, "https://lantern.example/17"],
  ["a guid that says it is no address", rss('<title>x</title><guid isPermaLink="false">https://lantern.example/17</guid>'), url, undefined],
  ["an atom:link beside no link", rss('<atom:link rel="alternate" href="https://lantern.example/17"/>'), url, "https://lantern.example/17"],
  [
    "of two links that for browsers",
    atom('<link rel="alternate" type="application/json" href="/17.json"/><link rel="alternate" type="text/html" href="/17"/>'),
    url,
    "https://lantern.example/17",
  ],
  ["a link without a kind", atom('<link href="/17"/><link rel="self" href="/17.atom"/>'), url, "https://lantern.example/17"],
  [
    "a link with its kind in full",
    atom('<link rel="http://www.iana.org/assignments/relation/alternate" href="/17"/>'),
    url,
    "https://lantern.example/17",
  ],
  [
    "the outlet's address behind that of a service that counts readers",
    rss(
      "<title>x</title><link>https://feeds.example/~r/17</link><feedburner:origLink>https://lantern.example/17?a=1&amp;b=2</feedburner:origLink>",
    ),
    url,
    "https://lantern.example/17?a=1&b=2",
  ],
  [
    "the same in Atom",
    atom(
      '<link rel="alternate" href="https://feeds.example/~r/17"/><o:origLink xmlns:o="http://rssnamespace.org/feedburner/ext/1.0">https://lantern.example/17</o:origLink>',
    ),
    url,
    "https://lantern.example/17",
  ],
  [
    "an international host",
    rss("<link>https://мыс.example/лодки</link>"),
    url,
    "https://xn--l1ak3a.example/%D0%BB%D0%BE%D0%B4%D0%BA%D0%B8",
  ],
  // Titles
  ["tags in a title", rss("<title>Two boats &lt;b&gt;missing&lt;/b&gt;</title>"), title, "Two boats missing"],
  ["tags in a title that nobody hid", rss("<title>Two boats <b>missing</b></title>"), title, "Two boats missing"],
  ["named characters in a title that were encoded twice", rss("<title>Tarnhead &amp;amp; Velm</title>"), title, "Tarnhead & Velm"],
  ["named characters of HTML", rss("<title>Caf&eacute; &ndash; closed</title>"), title, "Café – closed"],
  ["a number sign in CDATA", rss("<title><![CDATA[Tarnhead &#8211; closed]]></title>"), title, "Tarnhead – closed"],
  ["a title over several lines", rss("<title>\n Two\n boats\n</title>"), title, "Two boats"],
  ["a title that is plain text keeps its brackets", atom('<title type="text">1 &lt;2&gt; 3</title>'), title, "1 <2> 3"],
  ["a title in HTML", atom('<title type="html">&lt;i&gt;Boats&lt;/i&gt; &amp;amp; nets</title>'), title, "Boats & nets"],
  [
    "a title in XHTML",
    atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Boats <em>gone</em></div></title>'),
    title,
    "Boats gone",
  ],
  ["a title in its Dublin Core form", rss("<dc:title>Boats</dc:title><link>/17</link>"), title, "Boats"],
  [
    "a title beside a media title",
    rss("<media:content url='/x.jpg'><media:title>Picture</media:title></media:content><title>Boats</title>"),
    title,
    "Boats",
  ],
  ["an empty title", rss("<title/><description>Boats are missing.</description>"), title, undefined],
  // Words
  [
    "content before description",
    rss("<description>short</description><content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded>"),
    html,
    "<p>long</p>",
  ],
  [
    "description beside content",
    rss("<description>short &amp;amp; plain</description><content:encoded>&lt;p&gt;long&lt;/p&gt;</content:encoded>"),
    summary,
    "short & plain",
  ],
  ["a description without tags", rss("<description>one\n\ntwo</description>"), text, "one\n\ntwo"],
  [
    "a description without tags but with named characters",
    rss("<description>Tarnhead &amp;amp; Velm\n\nare closed</description>"),
    text,
    "Tarnhead & Velm\n\nare closed",
  ],
  ["a description with tags that nobody hid", rss("<description><p>one</p> <p>two</p></description>"), html, "<p>one</p> <p>two</p>"],
  [
    "a description in pieces of CDATA",
    rss("<description><![CDATA[<p>one ]]>]]&gt;<![CDATA[ two</p>]]></description>"),
    html,
    "<p>one ]]> two</p>",
  ],
  ["a comment in a description", rss("<description>one<!-- not this --> two</description>"), text, "one two"],
  ["content with an address of its own", atom('<content type="image/png" src="/x.png"/><summary>Boats</summary>'), text, "Boats"],
  ["content that is a picture", atom('<content type="image/png">aGVsbG8=</content><summary>Boats</summary>'), text, "Boats"],
  [
    "content in XHTML with a prefix",
    atom('<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Boats</h:p></h:div></content>'),
    html,
    "<p>Boats</p>",
  ],
  ["content in Markdown", atom('<content type="text/markdown">**Boats**</content>'), text, "**Boats**"],
  [
    "the words under a film",
    atom("<title>Film</title><media:group><media:description>Boats leave.</media:description></media:group>"),
    text,
    "Boats leave.",
  ],
  ["words in text of a JSON Feed", json({ id: "1", content_text: "one\ntwo" }), text, "one\ntwo"],
  ["a number as an id", json({ id: 17, content_text: "x" }), (item) => entryOf(item)["id"], "17"],
  [
    "a base of its own for the words",
    atom('<link href="/17"/><content type="html" xml:base="/deep/">&lt;a href="x"&gt;x&lt;/a&gt;</content>'),
    (item) => documentOf(item)["_reportedly"],
    expect.objectContaining({ base: "https://lantern.example/deep/" }),
  ],
  // People
  [
    "a creator before an author",
    rss("<title>x</title><author>ana@lantern.example (Ana Lerro)</author><dc:creator>Tomas Vick</dc:creator>"),
    field("byline"),
    ["Tomas Vick (feed:dc:creator)", "Ana Lerro (feed:author)"],
  ],
  [
    "an author with an address alone",
    rss("<title>x</title><author>ana@lantern.example</author>"),
    field("byline"),
    ["ana@lantern.example (feed:author)"],
  ],
  [
    "several creators",
    rss("<title>x</title><dc:creator>Ana Lerro</dc:creator><dc:creator>Tomas Vick</dc:creator>"),
    field("byline"),
    ["Ana Lerro (feed:dc:creator)", "Tomas Vick (feed:dc:creator)"],
  ],
  [
    "the feed's author for an entry without one",
    atom("<title>x</title>", "<author><name>Ana Lerro</name></author>"),
    field("byline"),
    ["Ana Lerro (feed:feed/author)"],
  ],
  [
    "not the feed's author for an entry with its own",
    atom("<title>x</title><author><name>Tomas Vick</name></author>", "<author><name>Ana Lerro</name></author>"),
    field("byline"),
    ["Tomas Vick (feed:author)"],
  ],
  [
    "an author of JSON Feed 1",
    json({ id: "1", content_text: "x", author: { name: "Ana Lerro" } }),
    field("byline"),
    ["Ana Lerro (feed:authors)"],
  ],
  // Times
  [
    "a zone by its name",
    rss("<title>x</title><pubDate>Sun, 04 May 2031 20:05:00 EST</pubDate>"),
    field("published"),
    ["2031-05-04T20:05:00-05:00 (feed:pubDate)"],
  ],
  [
    "a year of two digits",
    rss("<title>x</title><pubDate>Sun, 4 May 31 20:05 GMT</pubDate>"),
    field("published"),
    ["2031-05-04T20:05:00Z (feed:pubDate)"],
  ],
  [
    "a weekday that is wrong",
    rss("<title>x</title><pubDate>Fri, 04 May 2031 20:05:00 +0300</pubDate>"),
    field("published"),
    ["2031-05-04T20:05:00+03:00 (feed:pubDate)"],
  ],
  [
    "a time without seconds and zone",
    rss("<title>x</title><pubDate>04 May 2031 20:05</pubDate>"),
    field("published"),
    ["2031-05-04T20:05:00 (feed:pubDate)"],
  ],
  [
    "a date in another language",
    rss("<title>x</title><pubDate>dim. 4 mai 2031</pubDate>"),
    field("published"),
    ["2031-05-04 (feed:pubDate)"],
  ],
  ["a day that is none", rss("<title>x</title><pubDate>Sun, 31 Feb 2031 10:00:00 GMT</pubDate>"), field("published"), []],
  ["a clock that was never set", rss("<title>x</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"), field("published"), []],
  [
    "two dates",
    rss("<title>x</title><pubDate>Sun, 04 May 2031 20:05:00 GMT</pubDate><dc:date>2031-05-04T20:05:00Z</dc:date>"),
    field("published"),
    ["2031-05-04T20:05:00Z (feed:pubDate)", "2031-05-04T20:05Z (feed:dc:date)"],
  ],
  [
    "a change without a publication",
    atom("<title>x</title><updated>2031-05-04T20:05:00Z</updated>"),
    field("published"),
    ["2031-05-04T20:05Z (feed:updated)"],
  ],
  [
    "a change beside a publication",
    atom("<title>x</title><published>2031-05-03</published><updated>2031-05-04</updated>"),
    field("modified"),
    ["2031-05-04 (feed:updated)"],
  ],
  [
    "the issue of Dublin Core terms",
    rss("<title>x</title><dcterms:issued>2031-05-04</dcterms:issued>"),
    field("published"),
    ["2031-05-04 (feed:dcterms:issued)"],
  ],
  ["no date", rss("<title>x</title>"), field("published"), []],
  // Origins, licences, subjects, languages
  [
    "the source of RSS",
    rss('<title>x</title><source url="https://harbourtribune.example/feed">Harbour Tribune</source>'),
    field("original-outlet"),
    ["Harbour Tribune (feed:source)"],
  ],
  [
    "the address of that source",
    rss('<title>x</title><source url="https://harbourtribune.example/feed">Harbour Tribune</source>'),
    field("original-url"),
    ["https://harbourtribune.example/feed (feed:source)"],
  ],
  [
    "the source of Atom",
    atom('<title>x</title><source><title>Harbour Tribune</title><link href="https://harbourtribune.example/"/></source>'),
    field("original-outlet"),
    ["Harbour Tribune (feed:source)"],
  ],
  [
    "a link to where it was found",
    atom('<title>x</title><link rel="via" href="https://harbourtribune.example/17"/>'),
    field("original-url"),
    ["https://harbourtribune.example/17 (feed:link[rel=via])"],
  ],
  [
    "a source of Dublin Core in words",
    rss("<title>x</title><dc:source>Harbour Tribune</dc:source>"),
    field("original-outlet"),
    ["Harbour Tribune (feed:dc:source)"],
  ],
  [
    "a source of Dublin Core by its address",
    rss("<title>x</title><dc:source>https://harbourtribune.example/17</dc:source>"),
    field("original-url"),
    ["https://harbourtribune.example/17 (feed:dc:source)"],
  ],
  [
    "a licence of an entry before that of its feed",
    rss(
      "<title>x</title><creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>",
      "<creativeCommons:license>https://creativecommons.org/licenses/by-nd/4.0/</creativeCommons:license>",
    ),
    field("licence"),
    [
      "https://creativecommons.org/licenses/by/4.0/ (feed:creativeCommons:license)",
      "https://creativecommons.org/licenses/by-nd/4.0/ (feed:channel/creativeCommons:license)",
    ],
  ],
  ["the rights of an entry", atom("<title>x</title><rights>CC BY 4.0</rights>"), field("licence"), ["CC BY 4.0 (feed:rights)"]],
  [
    "a publisher before the feed's title",
    rss("<title>x</title><dc:publisher>Harbour Tribune</dc:publisher>"),
    field("outlet"),
    ["Harbour Tribune (feed:dc:publisher)", "Lantern Post (feed:channel/title)"],
  ],
  [
    "subjects of several vocabularies",
    rss("<title>x</title><category>Ports</category><dc:subject>Boats</dc:subject>"),
    field("tag"),
    ["Ports (feed:category)", "Boats (feed:dc:subject)"],
  ],
  [
    "a label before a term",
    atom('<title>x</title><category term="p-1" label="Ports"/><category term="boats"/>'),
    field("tag"),
    ["Ports (feed:category)", "boats (feed:category)"],
  ],
  [
    "a language of an entry before that of its feed",
    rss("<title>x</title><dc:language>fr</dc:language>", "<language>en-GB</language>"),
    field("language"),
    ["fr (feed:dc:language)", "en-GB (feed:channel/language)"],
  ],
  [
    "where it happened",
    rss("<title>x</title><georss:point>12.5 44.1</georss:point>"),
    (item) => documentOf(item)["_reportedly"],
    expect.objectContaining({ georss: { point: { lat: 12.5, lng: 44.1 } } }),
  ],
  [
    "a picture under two names",
    rss("<title>x</title><enclosure url='/a.jpg' type='image/jpeg' length='10'/><media:content url='https://lantern.example/a.jpg'/>"),
    (item) => entryOf(item)["attachments"],
    [{ url: "https://lantern.example/a.jpg", mime_type: "image/jpeg", size_in_bytes: 10 }],
  ],
  // Writing
  [
    "names in capitals",
    "<RSS VERSION='2.0'><CHANNEL><TITLE>Lantern</TITLE><ITEM><TITLE>Boats</TITLE><LINK>/17</LINK></ITEM></CHANNEL></RSS>",
    title,
    "Boats",
  ],
  [
    "entries beside the channel",
    "<rss version='0.9'><channel><title>Lantern</title></channel><item><title>Boats</title></item></rss>",
    title,
    "Boats",
  ],
  [
    "a feed with a prefix",
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>L</a:title><a:entry><a:title>Boats</a:title></a:entry></a:feed>',
    title,
    "Boats",
  ],
  [
    "another prefix for a known vocabulary",
    '<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>L</title><item><title>x</title><d:creator>Ana Lerro</d:creator></item></channel></rss>',
    field("byline"),
    ["Ana Lerro (feed:dc:creator)"],
  ],
  [
    "a language of the first line",
    latin1(
      '<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>L</title><item><title>Caf\u00e9 \u0093ferm\u00e9\u0094</title></item></channel></rss>',
    ),
    title,
    "Café “fermé”",
  ],
  [
    "Cyrillic in an old character set",
    Uint8Array.from([
      ...latin1('<?xml version="1.0" encoding="koi8-r"?><rss version="2.0"><channel><title>L</title><item><title>'),
      0xec,
      0xcf,
      0xc4,
      0xcb,
      0xc9,
      ...latin1("</title></item></channel></rss>"),
    ]),
    title,
    "Лодки",
  ],
  [
    "a first line that says two bytes a letter over one",
    bytes(
      '<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><title>L</title><item><title>Café</title></item></channel></rss>',
    ),
    title,
    "Café",
  ],
  ["control characters", rss("<title>Two \u0001boats\u000b gone</title>"), title, "Two \u0001boats gone"],
  ["half a pair of surrogates", json({ id: "1", content_text: "boat \ud83d here" }), text, "boat \ud83d here"],
  ["a name that means something to programs", rss("<title>x</title><toString>y</toString><length>3</length>"), title, "x"],
];

/** Coarse on purpose, for machines with much else to do: what grows with the square of its length takes minutes. */
const PATIENCE_MS = 20_000;

describe("an entry of a feed with", () => {
  it.each(ODDITIES)("%s", async (_, feed, asked, expected) => {
    const { items } = await open(feed);
    expect(items).toHaveLength(1);
    expect(asked(items[0])).toEqual(expected);
  });
});

describe("a feed", () => {
  it.each([
    ["RSS 2.0", seeds.RSS, "Lantern Post", 2],
    ["RSS 0.91", seeds.OLD_RSS, "Radio Skerry", 1],
    ["RSS 1.0", seeds.RDF, "Skerry Review", 1],
    ["Atom 1.0", seeds.ATOM, "Meridian Press & partners", 1],
    ["Atom 0.3", seeds.OLD_ATOM, "Isles Desk", 1],
    ["JSON Feed", seeds.JSON_FEED, "The Quay Letter", 2],
  ])("of the format %s is opened without a note", async (_, feed, name, count) => {
    const collection = await open(feed, { url: undefined });
    expect([collection.kind, collection.title, collection.items.length, collection.notes]).toEqual(["feed", name, count, []]);
  });

  it("says of each entry where it was taken from", async () => {
    const { items } = await open(seeds.RSS, { url: undefined, fileName: "feed.xml" });
    expect(items[0]?.container).toEqual({
      kind: "feed",
      name: "feed.xml",
      sha256: expect.stringMatching(/^[\da-f]{64}$/u),
      part: "https://lantern.example/?p=17",
    });
    expect(items[0]?.key).toMatch(/^[\da-f]{32}$/u);
    expect([items[0]?.mediaType, items[0]?.charset]).toEqual(["application/feed+json", "utf-8"]);
  });

  it("keeps the words of a date as they stand beside the moment", async () => {
    const { items } = await open(seeds.RSS);
    expect(items[0]?.stated.find(({ field: name }) => name === "published")).toEqual({
      field: "published",
      value: "2031-05-04T20:05:00+03:00",
      raw: "Sun, 04 May 2031 20:05:00 +0300",
      from: "feed:pubDate",
      isChosen: false,
    });
  });

  it("gives the same bytes for the same entry, whatever else changes", async () => {
    const later = seeds.RSS.replace("Mon, 05 May 2031 09:00:00", "Tue, 06 May 2031 11:00:00").replace(
      "</guid>\n<description><![CDATA[",
      '</guid>\n<slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">44</slash:comments><description><![CDATA[',
    );
    const [first, second] = [await open(seeds.RSS), await open(later)];
    expect(second.items.map(({ key }) => key)).toEqual(first.items.map(({ key }) => key));
    expect(second.items[0]?.content).toEqual(first.items[0]?.content);
    expect(later).not.toBe(seeds.RSS);
  });

  it("writes a document whose first member says what it is", async () => {
    const { items } = await open(seeds.JSON_FEED);
    expect(new TextDecoder().decode(items[0]?.content)).toMatch(/^\{"_reportedly":\{"base":"[^"]+","document":"feed-item"/u);
  });

  it("goes by ids, then addresses, then words, and tells entries under one id apart", async () => {
    const item = (words: string) => `<item>${words}</item>`;
    const many = (items: string) => `<rss version="2.0"><channel><title>L</title>${items}</channel></rss>`;
    const one = async (words: string) => (await open(many(item(words)))).items[0]?.key;
    expect(await one("<guid>17</guid><title>a</title>")).toBe(await one("<guid>17</guid><title>b</title>"));
    expect(await one("<link>/17</link><title>a</title>")).toBe(await one("<link>/17</link><title>b</title>"));
    expect(await one("<title>a</title><description>x</description>")).toBe(await one("<title>a</title><description>y</description>"));
    expect(await one("<title>a</title><pubDate>4 May 2031</pubDate>")).not.toBe(await one("<title>a</title><pubDate>5 May 2031</pubDate>"));
    const same = await open(
      many(item("<guid>1</guid><title>a</title><link>/a</link>") + item("<guid>1</guid><title>b</title><link>/b</link>")),
    );
    expect(new Set(same.items.map(({ key }) => key)).size).toBe(2);
  });

  it("leaves out an entry that stands there twice, and one without anything, and says so", async () => {
    const feed = `<rss version="2.0"><channel><title>L</title><item><title>a</title></item><item><title>a</title></item><item><guid isPermaLink="false">7</guid></item></channel></rss>`;
    const collection = await open(feed);
    expect([collection.items.length, codes(collection)]).toEqual([1, ["entries-empty", "entries-repeated"]]);
  });

  it("keeps an entry that is nothing but an address", async () => {
    const { items } = await open(rss("<link>/17</link>"));
    expect([items[0]?.url, items[0]?.content]).toEqual(["https://lantern.example/17", undefined]);
  });

  it("says which dates nobody understood, and keeps them", async () => {
    const collection = await open(rss("<title>x</title><pubDate>next week</pubDate>"));
    expect(codes(collection)).toEqual(["dates-unread"]);
    expect(documentOf(collection.items[0])["_reportedly"]).toMatchObject({ unreadDates: ["next week"] });
  });

  it("ends after 5,000 entries and says so", async () => {
    const feed = `<rss version="2.0"><channel><title>L</title>${Array.from({ length: 5_002 }, (_, at) => `<item><guid>${at}</guid><title>t</title></item>`).join("")}</channel></rss>`;
    const collection = await open(feed);
    expect([collection.items.length, codes(collection)]).toEqual([5_000, ["feed-too-long"]]);
  });

  it("without entries is an empty collection", async () => {
    const empty = [
      "<rss version='2.0'><channel><title>L</title></channel></rss>",
      "<rss version='2.0'><channel></channel></rss>",
      "<feed/>",
      json({}).replace("[{}]", "[]"),
    ];
    expect(await Promise.all(empty.map(async (feed) => (await open(feed)).items.length))).toEqual([0, 0, 0, 0]);
  });
});

describe("a feed that is broken", () => {
  it.each([
    ["in the midst of an entry", 0],
    ["in the midst of CDATA", "<item><title>c</title><description><![CDATA[and then"],
    ["in the midst of a tag", "<item><title>c</title><descr"],
    ["after its last entry", ""],
  ])("off %s is read up to its last whole entry", async (_, rest) => {
    const feed = `<rss version="2.0"><channel><title>L</title><item><title>a</title></item><item><title>b</title></item>${rest || "<item><title>c"}`;
    const collection = await open(feed);
    expect([collection.items.map(title), codes(collection)]).toEqual([["a", "b"], ["feed-cut-off"]]);
  });

  it("and breaks the rules of its format is read for its plainest fields", async () => {
    const feed =
      "<rss version='2.0'><channel><title>L</title><item><title>Boats<link>https://lantern.example/17</link><pubDate>Sun, 04 May 2031 20:05:00 +0300</pubDate></item></channel></rss>";
    const collection = await open(feed);
    expect([codes(collection), collection.items.length]).toEqual([["feed-broken"], 1]);
  });

  it("and declares its dates in no zone does not take that of the machine", async () => {
    const feed =
      "<rss version='2.0'><channel><title>L</title><item><pubDate>Sun, 04 May 2031 20:05:00</pubDate><link>https://lantern.example/17</link><description>Boats</item></channel></rss>";
    const collection = await open(feed);
    expect([codes(collection), said(collection.items[0], "published")]).toEqual([
      ["feed-broken"],
      ["2031-05-04T20:05:00 (feed:published)"],
    ]);
  });

  it.each([
    ["JSON that ends early", '{"version":"https://jsonfeed.org/version/1","items":['],
    ["JSON without entries or a title", '{"version":"2","items":[]}'],
    ["JSON that nests without end", `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(100_000)}`],
    ["a name that would reach into the program", rss("<title>x</title><__proto__><link>y</link></__proto__>")],
    ["nothing but declarations", "<!DOCTYPE rss [<!ENTITY a 'b'>"],
    ["a comment that never ends", "<rss version='2.0'><channel><!-- <title>L</title>"],
  ])("beyond reading (%s) is refused as INPUT_INVALID", async (_, feed) => {
    expect(await refusal(feed)).toBe("INPUT_INVALID");
  });

  it("or no text at all is refused as other text is", async () => {
    expect(await refusal("")).toBe("INPUT_EMPTY");
    expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))).toBe("INPUT_BINARY");
  });
});

describe("a feed that was made to do harm", () => {
  it("has its entities left as they stand, however often they hold each other", async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join("");
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss("<title>a &lol9; b &file; c</title>")}`;
    const collection = await open(feed);
    expect([title(collection.items[0]), codes(collection)]).toEqual(["a &lol9; b &file; c", ["feed-entities-left"]]);
  });

  const repeated = (mark: string, length: number) =>
    rss(`<title>x</title><description>d</description>${mark.repeat(Math.ceil(length / mark.length))}`);
  it.each([
    ["opening tags", "<a>"],
    ["tags without an end", "<a "],
    ["quoted values without an end", " a='"],
    ["closing tags", "</a>"],
    ["comments", "<!--"],
    ["empty comments", "<!---->"],
    ["CDATA", "<![CDATA["],
    ["ampersands", "&"],
    ["named characters", "&amp;"],
    ["titles", "<title>"],
    ["entries", "<item>"],
    ["whole entries", "<item/>"],
    ["categories", "<category>a</category>"],
  ])("by %s without end is read or refused in time", async (_, mark) => {
    const from = performance.now();
    const opened = await open(repeated(mark, 400_000)).catch((reason: unknown) => reason);
    expect(opened instanceof Error ? opened.name : "read").toMatch(/^(?:read|ReportedlyError)$/u);
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it.each([
    ["RSS", rss("<title>x</title><length>300000000</length>")],
    ["RSS in capitals", rss("<title>x</title><LENGTH >300000000</LENGTH>")],
    ["Atom with a prefix", atom("<title>x</title><a:length>300000000</a:length>", "", 'xmlns:a="http://www.w3.org/2005/Atom"')],
    ["Atom within a person", atom("<title>x</title><author><name>Ana</name><length>300000000</length></author>")],
    ["JSON", json({ id: "1", title: "x", content_text: "x", authors: { length: 300_000_000 } })],
  ])("by the word length in %s keeps its entry and its room", async (_, feed) => {
    const from = performance.now();
    expect((await open(feed)).items.map(title)).toEqual(["x"]);
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it("by a list of entries that is none has no entries", async () => {
    expect((await open('{"version":"https://jsonfeed.org/version/1","title":"L","items":{"\\u006cength":300000000}}')).items).toEqual([]);
  });

  it("by names of people made of brackets costs what other names cost", async () => {
    const names = ["(".repeat(200_000), "&lt;".repeat(50_000), "<![CDATA[</a>" + "[".repeat(100_000) + "]]>", "a (".repeat(50_000)];
    const from = performance.now();
    for (const name of names)
      await open(rss(`<title>x</title><author>${name}</author><managingEditor>${name}</managingEditor>`)).catch(() => undefined);
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS);
  });
});
