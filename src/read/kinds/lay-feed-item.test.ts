import { describe, expect, it } from "vitest";
import * as seeds from "../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../errors.ts";
import { reportId } from "../../model/ids.ts";
import type { Report } from "../../model/report.ts";
import { unpackFeed } from "../collections/feed/unpack-feed.ts";
import { readReport } from "../read-report.ts";
import { layFeedItem } from "./lay-feed-item.ts";

const WORLD = { actors: [], places: [], outlets: [] };
const lay = (content: string) => layFeedItem({ id: reportId("f"), content });
const one = (item: object, about: object = {}) =>
  JSON.stringify({ _reportedly: { document: "feed-item", ...about }, version: "https://jsonfeed.org/version/1.1", items: [item] });
const blocksOf = (content: string) => lay(content).blocks.map(({ role = "-", setting, text }) => [role, setting.tag, text]);
const refusal = (content: string): string | undefined => {
  try {
    lay(content);
    return undefined;
  } catch (thrown) {
    return thrown instanceof ReportedlyError ? thrown.code : "another";
  }
};
const readFirst = async (feed: string): Promise<Report> => {
  const [item] = (await unpackFeed({ id: reportId("f"), content: feed })).items;
  return readReport({ id: reportId("f"), content: item?.content ?? "", url: item?.url }, WORLD);
};

describe("the words of an entry", () => {
  it.each<[string, object, unknown]>([
    [
      "on a page",
      { title: "Boats", content_html: "<p>One.</p><ul><li>Two.</li></ul>" },
      [
        ["-", "h1", "Boats"],
        ["-", "p", "One."],
        ["-", "li", "Two."],
      ],
    ],
    [
      "in plain text",
      { title: "Boats", content_text: "One.\n\nTwo." },
      [
        ["-", "h1", "Boats"],
        ["-", "", "One."],
        ["-", "", "Two."],
      ],
    ],
    ["without a title", { content_text: "One." }, [["-", "", "One."]]],
    ["that are its title once more", { title: "Boats are missing", content_text: "Boats are missing" }, [["-", "", "Boats are missing"]]],
    [
      "with a summary that says more",
      { title: "Boats", summary: "Seven people.", content_text: "One." },
      [
        ["-", "h1", "Boats"],
        ["subtitle", "p", "Seven people."],
        ["-", "", "One."],
      ],
    ],
    [
      "with a summary that is their beginning",
      { summary: "Seven people are missing, their […]", content_html: "<p>Seven people are <b>missing</b>, their families say.</p>" },
      [["-", "p", "Seven people are missing, their families say."]],
    ],
    [
      "with a summary that leads on",
      { summary: "Seven people are missing … Continue reading Boats →", content_text: "Seven people are missing, their families say." },
      [["-", "", "Seven people are missing, their families say."]],
    ],
    [
      "with a summary of several paragraphs, of which one is new",
      {
        summary: "Seven people are missing […]\n\nA vest was found.\n\nThe post Boats appeared first on Lantern Post.",
        content_text: "Seven people are missing, their families say.",
      },
      [
        ["subtitle", "p", "A vest was found."],
        ["origin", "p", "The post Boats appeared first on Lantern Post."],
        ["-", "", "Seven people are missing, their families say."],
      ],
    ],
    [
      "with a summary that is its title",
      { title: "Boats are missing", summary: "Boats are missing", content_text: "One." },
      [
        ["-", "h1", "Boats are missing"],
        ["-", "", "One."],
      ],
    ],
    [
      "that are all summary",
      { title: "Boats", summary: "Seven people are missing.", content_html: "<img src=x>" },
      [
        ["-", "h1", "Boats"],
        ["-", "", "Seven people are missing."],
      ],
    ],
    ["with scripts and styles", { content_html: "<style>p{}</style><script>alert(1)</script><p>One.</p>" }, [["-", "p", "One."]]],
    [
      "with a whole page in them",
      { content_html: "<html><head><title>x</title><meta name=author content=y></head><body><p>One.</p></body></html>" },
      [["-", "p", "One."]],
    ],
  ])("%s", (_, item, expected) => {
    expect(blocksOf(one(item))).toEqual(expected);
  });

  it("are all kept, whatever a page reader would make of them", () => {
    const { blocks } = lay(
      one({ content_html: '<div class="sidebar"><p>One.</p></div><p class="related-posts">Two.</p><footer>Three.</footer>' }),
    );
    expect(blocks.map(({ text, setting }) => [text, setting.isKept])).toEqual([
      ["One.", true],
      ["Two.", true],
      ["Three.", true],
    ]);
  });

  it("have their addresses made whole", () => {
    const { blocks } = lay(
      one(
        {
          content_html:
            '<p><a href="x">x</a> <a href="/y">y</a> <a href="//z.example">z</a> <a href="mailto:a@b.example">a</a> <a href="http://[">b</a></p>',
        },
        { base: "https://lantern.example/a/b" },
      ),
    );
    expect(blocks[0]?.links.map(({ href }) => href)).toEqual([
      "https://lantern.example/a/x",
      "https://lantern.example/y",
      "https://z.example/",
      "mailto:a@b.example",
      "http://[",
    ]);
  });
});

describe("an entry", () => {
  it("reads as a report with what its feed says of it", async () => {
    const report = await readFirst(seeds.RSS);
    expect([
      report.kind,
      report.medium,
      report.title,
      report.outlet,
      report.bylines,
      report.published?.value,
      report.language,
      report.url,
    ]).toEqual([
      "feed-item",
      "feed-item",
      "Two boats missing off Tarnhead",
      "Lantern Post",
      ["Ana Lerro"],
      "2031-05-04T20:05+03:00",
      "en",
      "https://lantern.example/2031/05/boats",
    ]);
    expect([report.original?.outlet, report.transmission.map(({ outlet }) => outlet)]).toEqual([
      "Harbour Tribune",
      ["Harbour Tribune", "Lantern Post"],
    ]);
    expect(report.blocks.map(({ role }) => role)).toEqual(["headline", "subtitle", "body", "body", "origin"]);
  });

  it("has the licence that its feed names", async () => {
    expect((await readFirst(seeds.ATOM)).licence.name).toBe("CC-BY-4.0");
  });

  it("has its own address where it was met nowhere else", () => {
    expect(lay(one({ url: "https://lantern.example/17", content_text: "x" })).facts?.canonical).toBe("https://lantern.example/17");
  });

  it("believes of its own document only fields that a feed can speak of", () => {
    const about = {
      stated: [
        { field: "title", value: "Boats", from: "feed:title" },
        { field: "medium", value: "statement", from: "x" },
        { field: "isChosen", value: "x", from: "x" },
        { field: "tag", value: 4, from: "x" },
        { field: "tag", value: "x" },
        null,
        "x",
      ],
    };
    expect(lay(one({ content_text: "x" }, about)).facts?.stated).toEqual([
      { field: "title", value: "Boats", raw: "Boats", from: "feed:title", isChosen: false },
    ]);
  });

  it("notes what hangs on it", () => {
    const attachments = [...Array.from({ length: 25 }, (_, at) => ({ url: `https://lantern.example/${at}.jpg` })), { url: 4 }, null];
    expect(lay(one({ content_text: "x", attachments })).notes).toHaveLength(20);
  });

  it.each([
    ["no JSON", "{", "INPUT_INVALID"],
    ["a list", "[]", "INPUT_INVALID"],
    ["a feed without entries", '{"items":[]}', "INPUT_INVALID"],
    ["an entry that is none", '{"items":[null]}', "INPUT_INVALID"],
    ["an entry without words", one({ id: "1", title: 4, content_html: "<p> </p>" }), "NO_ARTICLE"],
    ["nothing", " ", "INPUT_EMPTY"],
  ])("that is %s is refused", (_, content, code) => {
    expect(refusal(content)).toBe(code);
  });
});
