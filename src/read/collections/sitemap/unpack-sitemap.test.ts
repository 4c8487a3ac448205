import { gzipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import * as seeds from "../../../../test/seeds/feeds.ts";
import { ReportedlyError } from "../../../errors.ts";
import { reportId } from "../../../model/ids.ts";
import type { Source } from "../../../model/reading.ts";
import { inflateGzip } from "../inflate-gzip.ts";
import { unpack } from "../unpack.ts";
import { unpackSitemap } from "./unpack-sitemap.ts";

const ADDRESS = "https://lantern.example/sitemap.xml";
const open = (content: string | Uint8Array, known: Partial<Source> = {}) =>
  unpackSitemap({ id: reportId("s"), content, url: ADDRESS, ...known });
const map = (urls: string) => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
const refusal = async (content: string | Uint8Array): Promise<string | undefined> => {
  const thrown: unknown = await open(content).catch((reason: unknown) => reason);
  return thrown instanceof ReportedlyError ? thrown.code : undefined;
};

describe("a site map", () => {
  it("gives addresses with the day of their last change, and nothing to read", async () => {
    const { kind, items, notes } = await open(seeds.SITEMAP);
    expect([kind, notes]).toEqual(["sitemap", []]);
    expect(
      items.map(({ url, content, isCollection, stated }) => [
        url,
        content,
        isCollection,
        stated.map(({ field, value, from }) => [field, value, from]),
      ]),
    ).toEqual([
      ["https://lantern.example/2031/05/boats", undefined, undefined, [["modified", "2031-05-04T20:10+03:00", "sitemap:lastmod"]]],
      ["https://lantern.example/2031/05/strike?a=1&b=2", undefined, undefined, [["modified", "2031-05-03", "sitemap:lastmod"]]],
    ]);
    expect(items[0]?.key).toMatch(/^[\da-f]{32}$/u);
  });

  it("for news says title, outlet, language, day and subjects too", async () => {
    const { items } = await open(seeds.NEWS_SITEMAP);
    expect(items[0]?.stated.map(({ field, value, from }) => `${field}: ${value} (${from})`)).toEqual([
      "title: Two boats missing off Tarnhead & Velm (sitemap:news:title)",
      "outlet: Lantern Post (sitemap:news:name)",
      "language: en (sitemap:news:language)",
      "published: 2031-05-04T20:05+03:00 (sitemap:news:publication_date)",
      "tag: boats (sitemap:news:keywords)",
      "tag: Tarnhead (sitemap:news:keywords)",
    ]);
  });

  it("that is an index gives collections", async () => {
    const { items } = await open(seeds.SITEMAP_INDEX);
    expect(items.map(({ url, isCollection }) => [url, isCollection])).toEqual([
      ["https://lantern.example/sitemap-2031-05.xml.gz", true],
      ["https://lantern.example/sitemap-2031-04.xml.gz", true],
    ]);
  });

  it.each([
    ["relative addresses", map("<url><loc>/a</loc></url>"), ["https://lantern.example/a"]],
    ["white space and CDATA", map("<url><loc>\n <![CDATA[https://a.example/?x=1&y=2]]> </loc></url>"), ["https://a.example/?x=1&y=2"]],
    ["a prefix", '<s:urlset xmlns:s="x"><s:url><s:loc>https://a.example/</s:loc></s:url></s:urlset>', ["https://a.example/"]],
    ["names in capitals at the top", "<URLSET><url><loc>https://a.example/</loc></url></URLSET>", ["https://a.example/"]],
    ["attributes", map('<url x="1"><loc y="2">https://a.example/</loc></url>'), ["https://a.example/"]],
    ["an end that is missing", "<urlset><url><loc>https://a.example/</loc></url><url><loc>https://b", ["https://a.example/"]],
    [
      "more named characters than a bomb has",
      map("<url><loc>https://a.example/?a=1&amp;b=2</loc></url>".repeat(2_000)),
      ["https://a.example/?a=1&b=2"],
    ],
    ["nothing in it", "<urlset/>", []],
  ])("is read with %s", async (_, content, urls) => {
    expect((await open(content)).items.map(({ url }) => url)).toEqual(urls);
  });

  it("says what it left out: entries without an address, addresses that stand there twice", async () => {
    const { items, notes } = await open(
      map(
        "<url><loc>mailto:a@b.example</loc></url><url/><url><lastmod>2031</lastmod></url><url><loc>/a</loc></url><url><loc>/a</loc></url>",
      ),
    );
    expect([items.length, notes.map(({ code }) => code)]).toEqual([1, ["entries-empty", "entries-repeated"]]);
  });

  it("ends after fifty thousand addresses, or as many as are asked for, and says so", async () => {
    const content = map(Array.from({ length: 4 }, (_, at) => `<url><loc>/${at}</loc></url>`).join(""));
    const { items, notes } = await unpackSitemap({ id: reportId("s"), content, url: ADDRESS }, 3);
    expect([items.length, notes.map(({ message }) => message)]).toEqual([3, ["of 4 addresses the first 3 were taken"]]);
  });

  it("has its entities left as they stand", async () => {
    const { items, notes } = await open(`<!DOCTYPE urlset [<!ENTITY a "b">]>${map("<url><loc>https://a.example/&a;</loc></url>")}`);
    expect([items[0]?.url, notes.map(({ code }) => code)]).toEqual(["https://a.example/&a;", ["feed-entities-left"]]);
  });

  it.each([
    ["ends before its first element", "<!DOCTYPE urlset ["],
    ["breaks the rules of XML", "<urlset><url><!-- never ended"],
    ["is XML of something else", "<feed><entry/></feed>"],
  ])("that %s is refused as INPUT_INVALID", async (_, content) => {
    expect(await refusal(content)).toBe("INPUT_INVALID");
  });
});

describe("a site map in a packed file", () => {
  const unpackBytes = (content: Uint8Array) => unpack({ id: reportId("s"), content, url: `${ADDRESS}.gz` });

  it("is unpacked first, and named by the bytes of the file", async () => {
    const packed = gzipSync(strToU8(seeds.SITEMAP));
    const [plain, inside] = [await open(seeds.SITEMAP), await unpackBytes(packed)];
    expect(inside?.items.map(({ key }) => key)).toEqual(plain.items.map(({ key }) => key));
    expect(inside?.items[0]?.container.sha256).not.toBe(plain.items[0]?.container.sha256);
  });

  it("is refused when it grows too large", () => {
    const bomb = gzipSync(strToU8(`<urlset>${" ".repeat(8_000_000)}</urlset>`));
    expect(bomb.length).toBeLessThan(20_000);
    expect(() => inflateGzip(bomb, 1_000_000)).toThrow(expect.objectContaining({ code: "INPUT_TOO_LARGE" }));
    expect(inflateGzip(bomb).length).toBe(8_000_017);
  });

  it("is refused when it ends early or was damaged", async () => {
    const packed = gzipSync(strToU8(map(Array.from({ length: 3_000 }, (_, at) => `<url><loc>/${at * 7_919}</loc></url>`).join(""))));
    await expect(unpackBytes(packed.subarray(0, packed.length - 900))).rejects.toMatchObject({ code: "INPUT_INVALID" });
    await expect(
      unpackBytes(Uint8Array.from([...packed.subarray(0, 4_200), 255, 255, 255, 255, ...packed.subarray(4_204)])),
    ).rejects.toBeInstanceOf(ReportedlyError);
  });
});
