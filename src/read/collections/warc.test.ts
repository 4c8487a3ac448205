import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { collect } from "../../../test/contracts/collect.ts";
import { ARCHIVE_SEEDS, gzipped, httpBlock, PAGE, response, sampleRecords, sha256Hex, warcRecord } from "../../../test/seeds/archives.ts";
import type { CollectionItem } from "../../model/collection.ts";
import { reportId } from "../../model/ids.ts";
import type { Note } from "../../model/report.ts";
import { heldItems } from "./warc/held-items.ts";
import { unpackWarc, warcItems } from "./warc.ts";

const HTML = ["Content-Type: text/html"];
const URL_OF_PAGE = "https://lantern-post.example/ferry";

const unpacked = (bytes: Uint8Array) => unpackWarc({ id: reportId("unused"), content: bytes, fileName: "seed.warc" });
const ofRecords = (...records: readonly Uint8Array[]) => unpacked(Buffer.concat(records));
const textOf = (item: CollectionItem | undefined) => Buffer.from(item?.content ?? []).toString();
const codes = ({ notes }: { readonly notes: readonly Note[] }) => notes.map(({ code }) => code);
const urls = ({ items }: { readonly items: readonly CollectionItem[] }) => items.map(({ url }) => url);

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function streamed(stream: AsyncIterable<Uint8Array>) {
  const items: CollectionItem[] = [];
  const notes: Note[] = [];
  for await (const item of warcItems(stream, { fileName: "seed.warc" }, { onNote: (note) => notes.push(note) })) items.push(item);
  return { items, notes };
}

describe("the reports in a WARC file", () => {
  test.each(ARCHIVE_SEEDS.slice(0, 3))("are the same in $name", async ({ bytes }) => {
    const { items, notes } = await unpacked(bytes);
    expect(notes).toEqual([]);
    expect(items.map(({ url, takenAt, mediaType, charset }) => ({ url, takenAt, mediaType, charset }))).toEqual([
      { url: URL_OF_PAGE, takenAt: "2031-05-04T10:20:30.000Z", mediaType: "text/html", charset: "utf-8" },
      {
        url: "https://radio-skerry.example/lighthouses",
        takenAt: "2031-05-04T10:20:30.000Z",
        mediaType: "text/html",
        charset: undefined,
      },
      { url: "https://harbour-tribune.example/ferry", takenAt: "2031-05-04T10:20:30.000Z", mediaType: "text/html", charset: "utf-8" },
    ]);
    expect(textOf(items[0])).toBe(PAGE);
    expect(textOf(items[1])).toContain("Two lighthouses on the Skerry coast");
    expect(textOf(items[2])).toBe(PAGE);
    expect(items[0]).toMatchObject({
      key: "urn:uuid:10000000-0000-4000-8000-000000000001",
      container: { kind: "warc", name: "seed.warc", part: "urn:uuid:10000000-0000-4000-8000-000000000001", sha256: sha256Hex(bytes) },
      stated: [],
    });
  });

  test.each([5, 7, 1_000])("are the same when they come in pieces of %i bytes", async (size) => {
    for (const { bytes } of ARCHIVE_SEEDS.slice(0, 3)) {
      const { items, notes } = await streamed(inChunks(bytes, size));
      expect(items.map(textOf)).toEqual((await unpacked(bytes)).items.map(textOf));
      expect(notes).toEqual([]);
    }
  });

  test("are read as another library writes them", async () => {
    const body = [Buffer.from(PAGE)];
    const record = WARCRecord.create(
      { url: URL_OF_PAGE, date: "2031-05-04T10:20:30Z", type: "response", httpHeaders: { "Content-Type": "text/html" } },
      body,
    );
    const { items, notes } = await unpacked(
      await WARCSerializer.serialize(record, { gzip: true, digest: { algo: "sha-1", prefix: "sha1:", base32: true } }),
    );
    expect([items.map(textOf), notes]).toEqual([[PAGE], []]);
  });

  test("are handed in as text too", async () => {
    const { items } = await unpackWarc({ id: reportId("unused"), content: Buffer.concat(sampleRecords().slice(0, 3)).toString() });
    expect(items.map(textOf)).toEqual([PAGE]);
  });

  test("go by the hash of their bytes where a record has no id", async () => {
    const record = warcRecord("response", { "WARC-Target-URI": URL_OF_PAGE }, httpBlock("HTTP/1.1 200 OK", HTML, PAGE));
    const [item] = (await unpacked(Buffer.from(record.toString().replace(/WARC-Record-ID: .*\r\n/u, "")))).items;
    expect([item?.key, item?.container.part]).toEqual([sha256Hex(PAGE), sha256Hex(PAGE)]);
  });

  test("go by the hash of their bytes where an id is longer than any", async () => {
    const [item] = (await ofRecords(response(URL_OF_PAGE, HTML, PAGE, { "WARC-Record-ID": `<urn:${"x".repeat(600)}>` }))).items;
    expect(item?.key).toBe(sha256Hex(PAGE));
  });

  test.each([
    [URL_OF_PAGE, URL_OF_PAGE],
    ["https://mara:secret@lantern-post.example/ferry", URL_OF_PAGE],
    ["https://mara@lantern-post.example/ferry", URL_OF_PAGE],
    ["http://", undefined],
    ["ftp://lantern-post.example/ferry", undefined],
    [`https://lantern-post.example/${"x".repeat(9_000)}`, undefined],
  ])("stand where the record says, when that is an address: %s", async (address, url) => {
    expect((await ofRecords(response(address, HTML, PAGE))).items.map((item) => item.url)).toEqual([url]);
  });

  test("stand in records that end their lines as Unix does, and address them in angle brackets", async () => {
    const block = `HTTP/1.0 200 OK\nContent-Type: text/html\n\n${PAGE}`;
    const record = `WARC/1.0\nWARC-Type: response\nWARC-Target-URI: <${URL_OF_PAGE}>\nContent-Length: ${block.length}\n\n${block}\n\n`;
    const { items, notes } = await unpacked(Buffer.from(record + record));
    expect([items.map(textOf), items[0]?.url, items[0]?.takenAt, notes]).toEqual([[PAGE, PAGE], URL_OF_PAGE, undefined, []]);
  });
});

describe("which records are reports", () => {
  test.each([
    ["HTTP/1.1 200 OK", 1],
    ["HTTP/2 203", 1],
    ["HTTP/1.1 206 Partial Content", 0],
    ["HTTP/1.1 304 Not Modified", 0],
    ["HTTP/1.1 404 Not Found", 0],
    ["HTTP/1.1 500 Internal Server Error", 0],
  ])("%s: %i", async (line, count) => {
    const collection = await ofRecords(warcRecord("response", { "WARC-Target-URI": URL_OF_PAGE }, httpBlock(line, HTML, PAGE)));
    expect([collection.items.length, collection.notes]).toEqual([count, []]);
  });

  test.each([
    ["text/html; charset=windows-1251", PAGE, 1],
    ["application/xhtml+xml", PAGE, 1],
    ["application/pdf", "%PDF-1.7", 1],
    ["message/rfc822", "From: desk@lantern-post.example", 1],
    ["text/vtt", "WEBVTT", 1],
    ["text/plain", "Two boats were seen.", 1],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK", 1],
    ["application/octet-stream", "%PDF-1.7", 1],
    ["application/octet-stream", "nothing known", 0],
    ["application/xml", `<?xml version="1.0"?><html><body><p>Two boats</p></body></html>`, 1],
    ["nonsense", PAGE, 1],
    ["image/png", "PNG", 0],
    ["text/css", "p {}", 0],
    ["application/javascript", "1", 0],
    ["application/json", "{}", 0],
    ["application/feed+json", `{"_reportedly":{},"version":"https://jsonfeed.org/version/1.1","items":[]}`, 1],
    ["text/html", "", 0],
  ])("%s", async (type, body, count) => {
    const { items, notes } = await ofRecords(response("https://lantern-post.example/x", [`Content-Type: ${type}`], body));
    expect([items.length, notes]).toEqual([count, []]);
  });

  test("neither robots.txt nor what no browser asked for", async () => {
    const { items, notes } = await ofRecords(
      response("https://lantern-post.example/robots.txt", ["Content-Type: text/plain"], "User-agent: *"),
      warcRecord(
        "response",
        { "WARC-Target-URI": "dns:lantern-post.example", "Content-Type": "text/dns" },
        "20310504 lantern-post.example A",
      ),
      warcRecord("resource", { "WARC-Target-URI": `urn:text:${URL_OF_PAGE}`, "Content-Type": "text/plain" }, "Two boats"),
    );
    expect([items, notes]).toEqual([[], []]);
  });

  test("no feeds: a note says that they are there", async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern Post</title></channel></rss>`;
    const collection = await ofRecords(
      response("https://lantern-post.example/feed", ["Content-Type: application/rss+xml"], feed),
      response("https://lantern-post.example/feed2", ["Content-Type: text/xml"], feed),
    );
    expect(collection.items).toEqual([]);
    expect(collection.notes).toEqual([
      {
        code: "collection-in-archive",
        message: "feeds, site maps and exports in the archive are not opened: 2, the first at https://lantern-post.example/feed",
      },
    ]);
  });

  test("resources, and conversions of what is not in the file", async () => {
    const page = response(URL_OF_PAGE, HTML, PAGE, { "WARC-Record-ID": "<urn:uuid:1>" });
    const text = { "WARC-Target-URI": URL_OF_PAGE, "Content-Type": "text/plain", "WARC-Refers-To": "<urn:uuid:1>" };
    const alone = { ...text, "WARC-Refers-To": "<urn:uuid:2>" };
    const file = { "WARC-Target-URI": `urn:sha256:${sha256Hex(PAGE)}`, "Content-Type": "text/html; charset=utf-8" };
    const { items } = await ofRecords(
      page,
      warcRecord("conversion", text, "Ferry strike ends"),
      warcRecord("conversion", alone, "Another text"),
      warcRecord("resource", file, PAGE),
    );
    expect(items.map((item) => [item.url, item.mediaType, textOf(item).slice(0, 12), item.exchange === undefined])).toEqual([
      [URL_OF_PAGE, "text/html", PAGE.slice(0, 12), false],
      [URL_OF_PAGE, "text/plain", "Another text", true],
      [undefined, "text/html", PAGE.slice(0, 12), true],
    ]);
  });
});

describe("what was said over HTTP", () => {
  const answer = (fields = {}) =>
    response(URL_OF_PAGE, [...HTML, "Set-Cookie: secret=1", "X-Served-By: Café"], PAGE, { "WARC-Record-ID": "<urn:uuid:a>", ...fields });
  const request = (fields = {}) =>
    warcRecord(
      "request",
      { "WARC-Target-URI": URL_OF_PAGE, "WARC-Record-ID": "<urn:uuid:r>", ...fields },
      httpBlock("GET /ferry HTTP/1.1", ["Host: lantern-post.example", "Cookie: secret=1", "Authorization: Basic secret"]),
    );
  const requestHeaders = [["Host", "lantern-post.example"]];

  test.each([
    ["request behind, naming the answer", [answer(), request({ "WARC-Concurrent-To": "<urn:uuid:a>" })]],
    ["request before, naming the answer", [request({ "WARC-Concurrent-To": "<urn:uuid:a>" }), answer()]],
    ["request before, named by the answer", [request(), answer({ "WARC-Concurrent-To": "<urn:uuid:r>" })]],
    ["request behind, named among others", [answer({ "WARC-Concurrent-To": ["<urn:uuid:m>", "<urn:uuid:r>"] }), request()]],
  ])("is kept without cookies and credentials: %s", async (_, records) => {
    const [item] = (await ofRecords(...records)).items;
    expect(item?.exchange).toEqual({
      status: 200,
      requestHeaders,
      responseHeaders: [
        ["Content-Type", "text/html"],
        ["X-Served-By", "Café"],
      ],
      redirects: [],
    });
  });

  test("is not taken from the request of another answer", async () => {
    const { items } = await ofRecords(
      answer(),
      response("https://lantern-post.example/b", HTML, PAGE),
      request({ "WARC-Concurrent-To": "<urn:uuid:a>" }),
    );
    expect(items.map(({ exchange }) => exchange?.requestHeaders)).toEqual([[], []]);
  });

  test("has the redirects right before it", async () => {
    const hop = (from: string, to: string) =>
      warcRecord("response", { "WARC-Target-URI": from }, httpBlock("HTTP/1.1 301 Moved", [`Location: ${to}`]));
    const { items } = await ofRecords(
      hop("https://l.example/1", "https://lantern-post.example/old"),
      hop("https://lantern-post.example/old", "/ferry"),
      answer(),
      hop("https://l.example/2", "/elsewhere"),
      response("https://lantern-post.example/b", HTML, PAGE),
    );
    expect(items.map(({ exchange }) => exchange?.redirects)).toEqual([
      [
        { url: "https://l.example/1", status: 301, location: "https://lantern-post.example/old" },
        { url: "https://lantern-post.example/old", status: 301, location: "/ferry" },
      ],
      [],
    ]);
  });

  test("has the headers by the names they came under, where an archive keeps a decoded body", async () => {
    const [item] = (
      await ofRecords(
        response(
          URL_OF_PAGE,
          [...HTML, "X-Archive-Orig-Content-Encoding: br", "X-Archive-Orig-Content-Length: 90", `Content-Length: ${PAGE.length}`],
          PAGE,
        ),
      )
    ).items;
    expect(textOf(item)).toBe(PAGE);
    expect(item?.exchange?.responseHeaders).toEqual([
      ["Content-Type", "text/html"],
      ["Content-Encoding", "br"],
      ["Content-Length", "90"],
    ]);
  });

  test("may have bytes in its head that are no UTF-8, and lines that go on", async () => {
    const head = Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\nX-Name: Caf\u00e9\r\n\r\n", "latin1");
    const [item] = (await ofRecords(warcRecord("response", { "WARC-Target-URI": URL_OF_PAGE }, Buffer.concat([head, Buffer.from(PAGE)]))))
      .items;
    expect([item?.charset, item?.exchange?.responseHeaders[1]]).toEqual(["utf-8", ["X-Name", "Café"]]);
  });

  test("that has no head at all is noted", async () => {
    const collection = await ofRecords(warcRecord("response", { "WARC-Target-URI": URL_OF_PAGE }, "nothing like HTTP"));
    expect([collection.items, codes(collection)]).toEqual([[], ["record-unreadable"]]);
  });
});

describe("a body", () => {
  const coded = (headers: readonly string[], body: Uint8Array | string) => ofRecords(response(URL_OF_PAGE, [...HTML, ...headers], body));
  const chunked = (body: Uint8Array) =>
    Buffer.concat([Buffer.from(`${body.length.toString(16)};note=1\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]);

  test.each([
    ["gzip", ["Content-Encoding: gzip"], gzipSync(PAGE)],
    ["gzip of several members", ["Content-Encoding: x-gzip"], Buffer.concat([gzipSync(PAGE.slice(0, 50)), gzipSync(PAGE.slice(50))])],
    ["deflate", ["Content-Encoding: deflate"], deflateSync(PAGE)],
    ["bare deflate", ["Content-Encoding: deflate"], deflateRawSync(PAGE)],
    ["Brotli", ["Content-Encoding: br"], brotliCompressSync(PAGE)],
    ["two codings", ["Content-Encoding: deflate, gzip"], gzipSync(deflateSync(PAGE))],
    ["chunks", ["Transfer-Encoding: chunked"], chunked(Buffer.from(PAGE))],
    ["chunks of gzip", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], chunked(gzipSync(PAGE))],
    ["gzip as transfer coding", ["Transfer-Encoding: gzip, chunked"], chunked(gzipSync(PAGE))],
    ["gzip by name alone", ["Content-Encoding: gzip"], PAGE],
    ["Brotli by name alone", ["Content-Encoding: br"], PAGE],
    ["deflate by name alone", ["Content-Encoding: deflate"], PAGE],
    ["an unknown coding by name alone", ["Content-Encoding: zstd"], PAGE],
    ["chunks by name alone", ["Transfer-Encoding: chunked"], PAGE],
    ["no coding", ["Content-Encoding: identity"], PAGE],
  ])("in %s is decoded", async (_, headers, body) => {
    const { items, notes } = await coded(headers, body);
    expect([items.map(textOf), notes]).toEqual([[PAGE], []]);
  });

  test("whose chunks break off keeps what is there", async () => {
    const { items } = await coded(["Transfer-Encoding: chunked"], `${PAGE.length.toString(16)}\r\n${PAGE}\r\nzz\r\n`);
    expect(textOf(items[0])).toBe(`${PAGE}zz\r\n`);
  });

  test.each([
    ["gzip that breaks off", ["Content-Encoding: gzip"], gzipSync(PAGE).subarray(0, 100)],
    ["Brotli that breaks off", ["Content-Encoding: br"], brotliCompressSync(PAGE).subarray(0, 100)],
    ["deflate that is none", ["Content-Encoding: deflate"], Buffer.from([0xff, 0xff, 0xff])],
    ["an unknown coding", ["Content-Encoding: zstd"], Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
    ["four codings", ["Content-Encoding: gzip, gzip, gzip, gzip"], PAGE],
  ])("in %s is left out, with a note", async (_, headers, body) => {
    const collection = await coded(headers, body);
    expect([collection.items, codes(collection)]).toEqual([[], ["record-unreadable"]]);
  });

  const NOTHING = Buffer.alloc(24_000_000, " ");
  test.each([
    ["gzip", ["Content-Encoding: gzip"], () => gzipSync(NOTHING)],
    ["Brotli", ["Content-Encoding: br"], () => brotliCompressSync(NOTHING)],
    ["gzip in gzip", ["Content-Encoding: gzip, gzip"], () => gzipSync(gzipSync(NOTHING))],
    ["deflate", ["Content-Encoding: deflate"], () => deflateSync(NOTHING)],
  ])("of 24 MB in %s ends at the limit, with a note", async (_, headers, body) => {
    const collection = await coded(headers, body());
    expect([collection.items, codes(collection)]).toEqual([[], ["record-too-large"]]);
  });
});

describe("a record", () => {
  const large = Buffer.alloc(20_000_001, "<p>boats</p>");

  test("of more than 20 MB is passed over; a note says so when it is a page", async () => {
    const collection = await ofRecords(
      response("https://lantern-post.example/large", HTML, large),
      response("https://lantern-post.example/film", ["Content-Type: video/mp4"], large),
      warcRecord("resource", { "WARC-Target-URI": "https://lantern-post.example/dump", "Content-Type": "text/html" }, large),
      response(URL_OF_PAGE, HTML, PAGE),
    );
    expect([urls(collection), codes(collection)]).toEqual([[URL_OF_PAGE], ["record-too-large", "record-too-large"]]);
  });

  test("whose block was altered is given, and marked", async () => {
    const collection = await ofRecords(
      Buffer.from(response(URL_OF_PAGE, HTML, PAGE).toString().replace("two boats", "ten boats")),
      ...sampleRecords(),
    );
    expect(collection.items.map(({ container }) => container.damage)).toEqual(["altered", undefined, undefined, undefined]);
    expect(textOf(collection.items[0])).toContain("ten boats");
    expect(collection.notes).toEqual([
      { code: "digest-mismatch", message: expect.stringContaining(`${URL_OF_PAGE}: its bytes do not match the digest that it states`) },
    ]);
  });

  test.each([
    [
      "the right digest of its payload alone",
      { "WARC-Block-Digest": "", "WARC-Payload-Digest": `sha-256:${sha256Hex(PAGE).toUpperCase()}` },
      undefined,
    ],
    [
      "the wrong digest of its payload alone",
      { "WARC-Block-Digest": "", "WARC-Payload-Digest": `sha256:${sha256Hex("other")}` },
      "altered",
    ],
    ["a digest of its payload before some coding", { "WARC-Payload-Digest": `sha256:${sha256Hex("other")}` }, undefined],
    ["a digest that cannot be checked", { "WARC-Block-Digest": "md5:00000000000000000000000000000000" }, undefined],
    ["a digest of no form", { "WARC-Block-Digest": "sha256:" }, undefined],
    ["word that it was cut", { "WARC-Truncated": "length" }, "cut"],
  ])("with %s is marked for what it is", async (_, fields, damage) => {
    const { items, notes } = await ofRecords(response(URL_OF_PAGE, HTML, PAGE, fields));
    expect([items[0]?.container.damage, notes.length]).toEqual([damage, damage === undefined ? 0 : 1]);
  });

  test.each([
    ["sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", undefined],
    ["sha1:a9993e364706816aba3e25717850c26c9cd0d89d", undefined],
    ["sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE6", "altered"],
  ])("may state its digest as %s", async (digest, damage) => {
    const fields = { "WARC-Target-URI": URL_OF_PAGE, "Content-Type": "text/plain", "WARC-Block-Digest": digest };
    const { items } = await ofRecords(warcRecord("resource", fields, "abc"));
    expect(items.map(({ container }) => container.damage)).toEqual([damage]);
  });
});

describe("a record that says the same was met again", () => {
  const original = response(URL_OF_PAGE, ["Content-Type: text/html; charset=utf-8"], PAGE, {
    "WARC-Record-ID": "<urn:uuid:first>",
    "WARC-Payload-Digest": `sha256:${sha256Hex(PAGE)}`,
  });
  const picture = response("https://lantern-post.example/p", ["Content-Type: image/png"], "PNG", {
    "WARC-Record-ID": "<urn:uuid:picture>",
  });
  const again = (fields: Readonly<Record<string, string>>, block: string | Uint8Array = "") =>
    warcRecord(
      "revisit",
      { "WARC-Target-URI": "https://mirror.example/ferry", "Content-Type": "application/http; msgtype=response", ...fields },
      block,
    );

  test.each([
    ["its id", { "WARC-Refers-To": "<urn:uuid:first>" }],
    ["its digest", { "WARC-Payload-Digest": `sha256:${sha256Hex(PAGE)}` }],
    ["its address and time", { "WARC-Refers-To-Target-URI": URL_OF_PAGE, "WARC-Refers-To-Date": "2031-05-04T10:20:30Z" }],
  ])("is known by %s", async (_, fields) => {
    const collection = await ofRecords(original, again(fields));
    expect([urls(collection), textOf(collection.items[1]), collection.items[1]?.charset, collection.notes]).toEqual([
      [URL_OF_PAGE, "https://mirror.example/ferry"],
      PAGE,
      "utf-8",
      [],
    ]);
  });

  test("has the HTTP head of its own time", async () => {
    const { items } = await ofRecords(
      original,
      again({ "WARC-Refers-To": "<urn:uuid:first>" }, httpBlock("HTTP/1.1 304 Not Modified", ["ETag: 2"])),
    );
    expect(items[1]?.exchange).toMatchObject({ status: 304, responseHeaders: [["ETag", "2"]] });
  });

  test("is noted when the other was not met, unless it can be no report", async () => {
    const unknown = { "WARC-Refers-To": "<urn:uuid:elsewhere>" };
    const collection = await ofRecords(
      picture,
      again(unknown),
      again(unknown, httpBlock("HTTP/1.1 200 OK", ["Content-Type: image/png"])),
      again({ "WARC-Refers-To": "<urn:uuid:picture>" }),
    );
    expect([collection.items, codes(collection)]).toEqual([[], ["revisit-unresolved"]]);
  });

  test("is noted when the other was let go to save memory", async () => {
    const notes: Note[] = [];
    const other = response("https://lantern-post.example/b", HTML, `${PAGE} `);
    const stream = inChunks(Buffer.concat([original, other, again({ "WARC-Refers-To": "<urn:uuid:first>" })]), 1_000);
    const items = await collect(warcItems(stream, {}, { memory: PAGE.length + 1, onNote: (note) => notes.push(note) }));
    expect([items.length, codes({ notes })]).toEqual([2, ["revisit-unresolved"]]);
  });
});

describe("a large file", () => {
  test("is read with one record in memory", async () => {
    const record = response(URL_OF_PAGE, HTML, Buffer.alloc(1_000_000, "<p>Two boats were seen.</p>"));
    async function* many() {
      for (let count = 0; count < 100; count++) yield record;
    }
    let items = 0;
    let most = 0;
    const before = process.memoryUsage();
    for await (const item of warcItems(many(), {}, { memory: 1_000_000 })) {
      items += item.content === undefined ? 0 : 1;
      const now = process.memoryUsage();
      most = Math.max(most, now.heapUsed + now.arrayBuffers - before.heapUsed - before.arrayBuffers);
    }
    expect(items).toBe(100);
    expect(most).toBeLessThan(120_000_000);
  });

  test("is let go of by who stops early", async () => {
    let isOpen = true;
    async function* file() {
      try {
        for (;;) yield Buffer.concat(sampleRecords());
      } finally {
        isOpen = false;
      }
    }
    for await (const item of warcItems(file(), {})) if (item.key !== "") break;
    expect(isOpen).toBe(false);
  });

  test("that is held whole gives a list that ends in time, and says so", async () => {
    const notes: Note[] = [];
    const items = await heldItems(warcItems(inChunks(Buffer.concat(sampleRecords()), 9_999), {}), (note) => notes.push(note), PAGE.length);
    expect([items.length, codes({ notes })]).toEqual([1, ["archive-cut"]]);
  });

  test("of more records than can be meant is left at a limit, with a note", async () => {
    const notes: Note[] = [];
    const options = { mostRecords: 3, onNote: (note: Note) => notes.push(note) };
    const items = await collect(warcItems(inChunks(Buffer.concat(sampleRecords()), 9_999), {}, options));
    expect([items.length, notes.map(({ message }) => message)]).toEqual([
      1,
      ["expected at most 3 records, met more; the rest was not read"],
    ]);
  });

  test("tells 200 notes and no more", async () => {
    const collection = await ofRecords(
      ...Array.from({ length: 250 }, () => warcRecord("response", { "WARC-Target-URI": URL_OF_PAGE }, "x")),
    );
    expect([collection.notes.length, collection.notes.at(-1)?.code]).toEqual([200, "more-notes"]);
  });
});

describe("a broken file", () => {
  const records = sampleRecords();
  const plain = Buffer.concat(records);
  const packed = gzipped(records);
  const outcome = (bytes: Uint8Array) =>
    unpacked(bytes).then(
      ({ items, notes }) => ({ texts: items.map(textOf), notes }),
      (error: { code: string }) => error.code,
    );

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a page", Buffer.from(PAGE)],
    ["gzip of a page", gzipSync(PAGE)],
    ["the beginning of gzip", Buffer.from([0x1f])],
    ["something like gzip", Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
    ["a record without a length", Buffer.from("WARC/1.0\r\nWARC-Type: response\r\n\r\n")],
    ["a record of a negative length", Buffer.from("WARC/1.0\r\nContent-Length: -1\r\n\r\n")],
    ["a head without an end", Buffer.from(`WARC/1.0\r\n${"X: y\r\n".repeat(100_000)}`)],
    ["a record that promises too much", Buffer.from("WARC/1.0\r\nContent-Length: 100\r\n\r\nx")],
    ["a record that promises far too much", Buffer.from("WARC/1.0\r\nContent-Length: 9007199254740991\r\n\r\nx")],
  ])("in which no record can be made out, %s, is INPUT_INVALID", async (_, bytes) => {
    expect(await outcome(bytes)).toBe("INPUT_INVALID");
  });

  test("says what was expected and what was met", async () => {
    await expect(unpacked(Buffer.from(PAGE))).rejects.toThrow("expected a record at byte 0, met something else");
  });

  test.each([
    ["plain", plain],
    ["gzip", packed],
  ])("cut anywhere (%s) gives what stands before, with a note", async (_, whole) => {
    const all = (await unpacked(whole)).items.map(textOf);
    for (let end = 1; end < whole.length; end += 37) {
      const met = await outcome(whole.subarray(0, end));
      expect(met).toEqual(typeof met === "string" ? "INPUT_INVALID" : { ...met, texts: all.slice(0, met.texts.length) });
    }
    const met = await unpacked(whole.subarray(0, whole.length - 60));
    expect([met.items.map(textOf), new Set(codes(met))]).toEqual([all, new Set(["archive-broken"])]);
  });

  test("with something between two records gives both, with a note", async () => {
    const met = await outcome(Buffer.concat([...records.slice(0, 3), Buffer.from("something\r\nelse\r\n"), ...records.slice(3)]));
    expect(met).toMatchObject({ texts: [PAGE, expect.anything(), PAGE], notes: [{ code: "archive-broken" }] });
  });

  test.each([-7, 7])("with a length that is wrong by %i goes on with the next record it finds", async (error) => {
    const page = response(URL_OF_PAGE, HTML, PAGE);
    const length = Number(/Content-Length: (\d+)/u.exec(page.toString())?.[1]);
    const wrong = Buffer.from(page.toString().replace(`Content-Length: ${length}`, `Content-Length: ${length + error}`));
    const met = await unpacked(Buffer.concat([wrong, ...records]));
    expect(met.items.slice(-3).map(textOf)).toEqual([PAGE, expect.anything(), PAGE]);
    expect(codes(met)).toContain("archive-broken");
  });

  test("with one member of gzip broken gives all the others", async () => {
    const members = records.map((record) => Buffer.from(gzipped([record])));
    members[4]?.fill(0xff, 12, 40);
    const met = await outcome(Buffer.concat(members));
    expect(met).toMatchObject({ texts: [PAGE, expect.anything(), PAGE], notes: [{ code: "archive-broken" }] });
  });

  test("whose gzip does not match its checksum marks the record in it", async () => {
    const bare = Buffer.from(
      response(URL_OF_PAGE, HTML, PAGE)
        .toString()
        .replace(/WARC-Block-Digest: .*\r\n/u, ""),
    );
    const member = gzipped([bare]);
    member[member.length - 8] = (member[member.length - 8] ?? 0) ^ 1;
    const met = await unpacked(Buffer.concat([member, packed]));
    expect(met.items.map(({ container }) => container.damage)).toEqual(["altered", undefined, undefined, undefined]);
    expect(codes(met)).toEqual(["archive-broken", "digest-mismatch"]);
  });

  test("with more than a hundred broken members is given up, with a note", async () => {
    const bad = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff]);
    const met = await unpacked(Buffer.concat([packed, ...Array.from({ length: 120 }, () => bad), packed]));
    expect(met.items.length).toBe(3);
    expect(met.notes.at(-1)?.message).toContain("the rest was not read");
  });

  test("that expands without end stops there and goes on behind it", async () => {
    const bomb = gzipSync(Buffer.alloc(70_000_000, "x"));
    const met = await unpacked(Buffer.concat([packed, bomb, packed]));
    expect(met.items.length).toBe(6);
    expect(met.notes.map(({ message }) => message).join()).toContain("expands more than 100 times");
  });

  test("gives a list or INPUT_INVALID, whatever bytes were changed", async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(plain, packed), damage, async (whole, changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const met = await outcome(bytes);
        expect(typeof met === "string" ? met : "list").toMatch(/^(?:list|INPUT_INVALID)$/u);
      }),
      { numRuns: 200 },
    );
  });
});
