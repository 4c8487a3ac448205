import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";

/** Fields of a record, those that every record has left out where they follow from the rest. */
export type RecordFields = Readonly<Record<string, string | readonly string[]>>;

const TAKEN_AT = "2031-05-04T10:20:30Z";
export const PAGE = `<!doctype html><html lang="en"><head><title>Ferry strike ends at Port Ansel</title></head><body><article><h1>Ferry strike ends at Port Ansel</h1><p>By Mara Quill</p><p>The harbour union said on Sunday that its members will return to work. At least two boats sailed the same evening, according to the Harbour Tribune.</p></article></body></html>`;
const SECOND_PAGE = `<!doctype html><html><head><title>Two lighthouses dark</title></head><body><p>Two lighthouses on the Skerry coast reportedly went dark on Monday, Radio Skerry said, citing the coast guard.</p></body></html>`;

export const sha256Hex = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** One record of a WARC file. `block` is taken as it is; digest and length follow from it unless the fields say otherwise. */
export function warcRecord(type: string, fields: RecordFields, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block);
  const own: RecordFields = {
    "WARC-Type": type,
    "WARC-Record-ID": `<urn:uuid:${uuidOf(type + JSON.stringify(fields))}>`,
    "WARC-Date": TAKEN_AT,
    "WARC-Block-Digest": `sha256:${sha256Hex(bytes)}`,
    "Content-Length": String(bytes.length),
    ...(type === "response" ? { "Content-Type": "application/http; msgtype=response" } : {}),
    ...(type === "request" ? { "Content-Type": "application/http; msgtype=request" } : {}),
    ...fields,
  };
  const lines = Object.entries(own).flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}\r\n`));
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

const uuidOf = (words: string): string => sha256Hex(words).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, "$1-$2-$3-$4-$5");

/** What a server sent: "HTTP/1.1 200 OK", headers, an empty line, the body. */
export const httpBlock = (firstLine: string, headers: readonly string[], body: string | Uint8Array = ""): Buffer =>
  Buffer.concat([Buffer.from(`${[firstLine, ...headers].join("\r\n")}\r\n\r\n`), Buffer.from(body)]);

export const response = (url: string, headers: readonly string[], body: string | Uint8Array, fields: RecordFields = {}): Buffer =>
  warcRecord("response", { "WARC-Target-URI": url, ...fields }, httpBlock("HTTP/1.1 200 OK", headers, body));

/** Each record a gzip member of its own, as crawlers write them. */
export const gzipped = (records: readonly Uint8Array[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));

const INFO = warcRecord(
  "warcinfo",
  { "Content-Type": "application/warc-fields" },
  "software: Invented Crawler 1.0\r\nformat: WARC File Format 1.1\r\n",
);

/** Two pages, one of them compressed and sent in chunks, with a request, a redirect, a picture, a repetition and a note of the crawler. */
export function sampleRecords(): readonly Buffer[] {
  const lantern = "https://lantern-post.example/ferry";
  const radio = "https://radio-skerry.example/lighthouses";
  const packed = gzipSync(SECOND_PAGE);
  const chunked = Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from("\r\n0\r\n\r\n")]);
  const first = { "WARC-Record-ID": "<urn:uuid:10000000-0000-4000-8000-000000000001>", "WARC-Payload-Digest": `sha256:${sha256Hex(PAGE)}` };
  return [
    INFO,
    warcRecord(
      "response",
      { "WARC-Target-URI": "https://lantern-post.example/" },
      httpBlock("HTTP/1.1 302 Found", [`Location: ${lantern}`]),
    ),
    response(lantern, ["Content-Type: text/html; charset=utf-8", "Set-Cookie: secret=1"], PAGE, first),
    warcRecord(
      "request",
      { "WARC-Target-URI": lantern, "WARC-Concurrent-To": first["WARC-Record-ID"] },
      httpBlock("GET /ferry HTTP/1.1", ["Host: lantern-post.example", "Cookie: secret=1", "Accept: */*"]),
    ),
    response("https://lantern-post.example/boat.png", ["Content-Type: image/png"], "\u0089PNG"),
    response(radio, ["Content-Type: text/html", "Content-Encoding: gzip", "Transfer-Encoding: chunked"], chunked),
    warcRecord(
      "revisit",
      {
        "WARC-Target-URI": "https://harbour-tribune.example/ferry",
        "WARC-Refers-To": first["WARC-Record-ID"],
        "WARC-Payload-Digest": first["WARC-Payload-Digest"],
        "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
        "Content-Type": "application/http; msgtype=response",
      },
      httpBlock("HTTP/1.1 200 OK", ["Content-Type: text/html"]),
    ),
    warcRecord("metadata", { "WARC-Refers-To": first["WARC-Record-ID"], "Content-Type": "application/warc-fields" }, "fetchTimeMs: 20\r\n"),
  ];
}

const PAGES = [
  { format: "json-pages-1.0", id: "pages", title: "All Pages" },
  { url: "https://lantern-post.example/", ts: TAKEN_AT, title: "Ferry strike ends" },
  { url: "https://radio-skerry.example/lighthouses#top", ts: TAKEN_AT, title: "Two lighthouses dark" },
];

/** A WACZ file around a WARC, with its pages, index and hashes. */
export function waczOf(
  warc: Uint8Array,
  { pages = PAGES, files = {} }: { readonly pages?: readonly object[]; readonly files?: Zippable } = {},
): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    "archive/data.warc.gz": warc,
    "indexes/index.cdxj": Buffer.from(`com,example)/ 20310504102030 {"url":"https://example.com/"}\n`),
    "pages/pages.jsonl": Buffer.from(pages.map((page) => `${JSON.stringify(page)}\n`).join("")),
  };
  const resources = Object.entries(parts).map(([path, bytes]) => ({
    name: path.replace(/^.*\//u, ""),
    path,
    hash: `sha256:${sha256Hex(bytes)}`,
    bytes: bytes.length,
  }));
  const datapackage = Buffer.from(JSON.stringify({ profile: "data-package", wacz_version: "1.1.1", resources }, null, 2));
  const { "archive/data.warc.gz": archive, ...small } = parts;
  return zipSync(
    { "archive/data.warc.gz": [archive ?? new Uint8Array(0), { level: 0 }], ...small, "datapackage.json": datapackage, ...files },
    { mtime: "2031-05-04T00:00:00Z" },
  );
}

/** Valid archives to begin from when damaged ones are made. */
export const ARCHIVE_SEEDS: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: "plain.warc", bytes: Buffer.concat(sampleRecords()) },
  { name: "members.warc.gz", bytes: gzipped(sampleRecords()) },
  { name: "whole.warc.gz", bytes: gzipSync(Buffer.concat(sampleRecords())) },
  { name: "pages.wacz", bytes: waczOf(gzipped(sampleRecords())) },
];
