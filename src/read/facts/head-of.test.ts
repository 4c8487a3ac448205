import { describe, expect, it } from "vitest";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { Report, StatedField } from "../../model/report.ts";
import type { World } from "../../model/world.ts";
import { readReport } from "../read-report.ts";
import { stated } from "./stated.ts";

const WORLD: World = {
  actors: [],
  places: [],
  outlets: [
    {
      id: "lantern-post",
      name: "Lantern Post",
      aliases: [],
      domains: ["lanternpost.example"],
      kind: "newspaper",
      owner: "Isles Media Group",
    },
    { id: "meridian-press", name: "Meridian Press", aliases: ["MP"], domains: ["meridianpress.example"], kind: "wire" },
  ],
};
const STORY = "<p>The strait is open again, the harbour office said on Monday, and three ferries are on their way to the isles.</p>".repeat(
  3,
);

const read = (head: string, body: string, known: Partial<Source> = {}): Promise<Report> =>
  readReport({ id: reportId("r"), content: `<html><head>${head}</head><body>${body}</body></html>`, ...known }, WORLD);
const page = (head: string, body = "", known: Partial<Source> = {}): Promise<Report> =>
  read(head, `<article><h1>Ferries return to the strait</h1>${body}${STORY}</article>`, known);
const ld = (object: object): string => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

/** What is said of a field, as `value (place)`, the believed value starred. */
const said = ({ metadata = [] }: Report, field: StatedField): string[] =>
  metadata.filter((value) => value.field === field).map(({ value, from, isChosen }) => `${isChosen ? "*" : ""}${value} (${from})`);

describe("the head of a page", () => {
  it("lists everything that is said of a field, the believed value first and marked", async () => {
    const report = await page(
      `${ld({ "@type": "NewsArticle", headline: "Ferries return to the strait", datePublished: "2031-08-04T10:00:00+02:00", author: { name: "Ana Lerro" } })}
       <meta property="og:title" content="Ferries return to the strait | Lantern Post"><meta name="date" content="2031-08-05">
       <title>Ferries return to the strait - Lantern Post</title>`,
      '<p class="byline">By Ana Lerro</p><p>4 August 2031</p>',
      { url: "https://www.lanternpost.example/2031/08/04/ferries" },
    );
    expect(said(report, "title")).toEqual([
      "*Ferries return to the strait (json-ld:headline)",
      "Ferries return to the strait | Lantern Post (meta:og:title)",
      "Ferries return to the strait - Lantern Post (element:title)",
      "Ferries return to the strait (visible)",
    ]);
    expect(said(report, "published")).toEqual([
      "*2031-08-04T10:00+02:00 (json-ld:datePublished)",
      "2031-08-05 (meta:date)",
      "2031-08-04 (visible)",
      "2031-08-04 (url)",
    ]);
    expect(said(report, "byline")).toEqual(["*Ana Lerro (json-ld:author)", "Ana Lerro (element:.author)", "Ana Lerro (visible)"]);
    expect(said(report, "outlet")).toEqual(["*Lantern Post (registry)", "lanternpost.example (url)"]);
    const shown = report.metadata?.find(({ field, from }) => field === "byline" && from === "visible");
    expect(shown?.span && report.text.slice(shown.span.start, shown.span.end)).toBe("By Ana Lerro");
  });

  it("keeps what stands there beside what was made of it", async () => {
    const report = await page('<meta property="article:published_time" content="Mon, 04 Aug 2031 10:15:00 GMT">');
    expect(report.metadata?.find(({ field }) => field === "published")).toMatchObject({
      value: "2031-08-04T10:15",
      raw: "Mon, 04 Aug 2031 10:15:00 GMT",
    });
  });

  it("knows the domain and owner of its outlet: from the registry, the address, the publisher's own words", async () => {
    const known = await page("", "", { url: "https://edition.lanternpost.example/a" });
    expect([known.outlet, known.outletDomain, known.outletOwner]).toEqual(["Lantern Post", "lanternpost.example", "Isles Media Group"]);
    const other = await page(
      ld({
        "@type": "NewsArticle",
        publisher: { name: "Quayside", url: "https://www.quayside.example/", parentOrganization: { name: "Tide Holdings" } },
      }),
    );
    expect([other.outlet, other.outletDomain, other.outletOwner]).toEqual(["Quayside", "quayside.example", "Tide Holdings"]);
    expect((await page("", "", { url: "https://news.skerry.example/a" })).outletDomain).toBe("news.skerry.example");
    const named = await readReport(
      { id: reportId("r"), content: "Lantern Post, 3 May 2031\n\nThe strait is open again.", outlet: "Lantern Post" },
      WORLD,
    );
    expect(named.outletDomain).toBe("lanternpost.example");
  });

  it.each<[string, string, string, string | undefined, string]>([
    ["a link", '<link rel="canonical" href="/isles/ferries">', "", "https://quay.example/isles/ferries", "link:canonical"],
    ["an Open Graph address", '<meta property="og:url" content="https://quay.example/f">', "", "https://quay.example/f", "meta:og:url"],
    [
      "JSON-LD",
      ld({ "@type": "NewsArticle", mainEntityOfPage: "https://quay.example/j" }),
      "",
      "https://quay.example/j",
      "json-ld:mainEntityOfPage",
    ],
  ])("knows its own address by %s", async (_, head, body, canonical, from) => {
    const report = await page(head, body, { url: "https://quay.example/m?x=1" });
    expect([report.canonical, report.metadata?.find(({ field, isChosen }) => field === "canonical" && isChosen)?.from]).toEqual([
      canonical,
      from,
    ]);
  });

  it.each<[string, string, string, string | undefined]>([
    ["articleSection", ld({ "@type": "NewsArticle", articleSection: ["Isles", "Ports"] }), "", "Isles"],
    ["a meta field", '<meta property="article:section" content="World">', "", "World"],
    [
      "the way to it",
      ld({
        "@graph": [
          {
            "@type": "BreadcrumbList",
            itemListElement: [
              { position: 2, name: "Isles" },
              { position: 1, name: "Home" },
              { position: 3, item: { name: "Ferries return to the strait" } },
            ],
          },
        ],
      }),
      "",
      "Isles",
    ],
    ["nothing", "", "", undefined],
  ])("knows its section by %s", async (_, head, body, section) => {
    expect((await page(head, body)).section).toBe(section);
  });

  it("knows its section by a kicker over the headline", async () => {
    const report = await read(
      "",
      `<article><a class="article__kicker" href="/opinion">Opinion</a><h1>Ferries return to the strait</h1>${STORY}</article>`,
    );
    expect([report.section, said(report, "section")]).toEqual(["Opinion", ["*Opinion (visible)"]]);
  });

  it("shows its second line, or has one by a field that is meant for it; a description is none", async () => {
    const shown = await page("", '<p class="standfirst">Nine days after the pause the first boats have left the quay.</p>');
    expect(shown.subtitle).toBe("Nine days after the pause the first boats have left the quay.");
    expect((await page(ld({ "@type": "NewsArticle", alternativeHeadline: "Nine days after the pause" }))).subtitle).toBe(
      "Nine days after the pause",
    );
    const described = await page('<meta name="description" content="Lantern Post brings the news of the isles every day.">');
    expect([described.subtitle, said(described, "subtitle")]).toEqual([
      undefined,
      ["Lantern Post brings the news of the isles every day. (meta:description)"],
    ]);
  });

  it("was changed when the markup or a line says so", async () => {
    const marked = await page('<meta property="article:modified_time" content="2031-08-06T08:00:00Z">');
    expect(marked.modified?.value).toBe("2031-08-06T08:00Z");
    const shown = await page("", "<p>Published 4 August 2031, updated 6 August 2031</p>");
    expect([shown.published?.value, shown.modified?.value]).toEqual(["2031-08-04", "2031-08-06"]);
    expect(shown.modified?.span && shown.text.slice(shown.modified.span.start, shown.modified.span.end)).toBe("6 August 2031");
  });
});

describe("what a feed says", () => {
  const feed = [
    stated("title", "Boats are back", "feed:title"),
    stated("byline", "Tomas Vick", "feed:dc:creator"),
    stated("published", "2031-08-09T07:00:00Z", "feed:pubDate"),
    stated("modified", "2031-08-10", "feed:updated"),
    stated("language", "fr", "feed:language"),
    stated("outlet", "Isles Planet", "feed:channel:title"),
  ];

  it("is weaker than what the page says, and listed after it", async () => {
    const report = await page(
      '<html lang="en"><meta name="author" content="Ana Lerro"><meta property="og:site_name" content="Quayside"><title>Ferries return to the strait</title>',
      "<p>4 August 2031</p>",
      { stated: feed, url: "https://quay.example/2031/08/01/f" },
    );
    expect([report.title, report.bylines, report.published?.value, report.outlet]).toEqual([
      "Ferries return to the strait",
      ["Ana Lerro"],
      "2031-08-04",
      "Quayside",
    ]);
    expect(said(report, "published")).toEqual(["*2031-08-04 (visible)", "2031-08-09T07:00Z (feed:pubDate)", "2031-08-01 (url)"]);
  });

  it("is believed where the page says nothing, before its address is", async () => {
    const report = await readReport(
      { id: reportId("r"), content: "The strait is open again, the harbour office said.", stated: feed, url: undefined },
      WORLD,
    );
    expect([report.title, report.bylines, report.published?.value, report.modified?.value, report.outlet]).toEqual([
      "Boats are back",
      ["Tomas Vick"],
      "2031-08-09T07:00Z",
      "2031-08-10",
      "Isles Planet",
    ]);
    const dated = await page("", "", { stated: feed, url: "https://quay.example/2031/08/01/f" });
    expect(dated.published?.value).toBe("2031-08-09T07:00Z");
  });

  it("names the source of an entry: the origin, unless the page names another", async () => {
    const source = [
      stated("original-outlet", "Meridian Press", "feed:source"),
      stated("original-url", "https://meridianpress.example/1", "feed:source:url"),
    ];
    const plain = await page('<meta property="og:site_name" content="Quayside">', "", { stated: source });
    expect(plain.original).toMatchObject({ outlet: "Meridian Press", url: "https://meridianpress.example/1" });
    const stating = await page(
      '<meta property="og:site_name" content="Quayside">',
      "<p>This article was first published by Radio Skerry.</p>",
      { stated: source },
    );
    expect(stating.original?.outlet).toBe("Radio Skerry");
    expect(said(stating, "original-outlet")).toEqual(["*Radio Skerry (visible)", "Meridian Press (feed:source)"]);
  });
});

describe("the medium", () => {
  it.each<[string, string, string, string, string | undefined]>([
    ["a blog entry by its type", ld({ "@type": "BlogPosting" }), "", "post", undefined],
    ["a blog entry by an element's type", "", '<div itemscope itemtype="https://schema.org/BlogPosting"></div>', "post", undefined],
    ["a blog by its platform", '<meta name="generator" content="Blogger">', "", "post", undefined],
    ["a blog by its host", "", "", "post", "https://netmender.wordpress.com/2031/08/loft"],
    ["a blog by the line below the post", "", "<p>Posted by Gritta at 4:52 PM</p>", "post", undefined],
    ["a live page of a newspaper", ld({ "@type": "LiveBlogPosting" }), "", "article", undefined],
    ["news on blog software", ld({ "@type": ["BlogPosting", "NewsArticle"] }), "", "article", undefined],
    ["a press release", ld({ "@type": "http://schema.org/PressRelease" }), "", "statement", undefined],
    ["a film", '<meta property="og:type" content="video.other">', "", "video-transcript", undefined],
    ["nothing of the kind", "", "", "article", undefined],
  ])("is told by %s", async (_, head, body, medium, url) => {
    const report = await page(head, body, { url });
    expect(report.medium).toBe(medium);
    expect(said(report, "medium").some((value) => value.startsWith("*"))).toBe(medium !== "article");
  });

  it.each([
    ["Communiqué de presse", "statement"],
    ["Pressemitteilung Nr. 12", "statement"],
    ["Пресс-релиз", "statement"],
    ["Basın açıklaması", "statement"],
    ["بيان صحفي", "statement"],
  ])("is a statement under the line “%s”", async (line, medium) => {
    const report = await readReport(
      {
        id: reportId("r"),
        content: `${line}\n\nFerries return to the strait\n\nThe strait is open again, the harbour office said on Monday.`,
      },
      WORLD,
    );
    expect(report.medium).toBe(medium);
  });
});
