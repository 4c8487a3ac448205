import { deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { gzipped, response, sampleRecords, waczOf, warcRecord } from "../seeds/archives.ts";
import { wordDocument } from "../seeds/word-document.ts";

// Small files that unpack to much, or nest without end: what the reader opens by itself, beyond what HTTP packed.

const NOTHING = Buffer.alloc(60_000_000);
/** Streams of a PDF may unpack to more, since pictures are among them. */
const MUCH_NOTHING = Buffer.alloc(210_000_000);
const LANTERN = "https://lantern.example/";

/** Parts of a zip archive stored as they are, so that a bomb in a bomb stays one. */
const stored = (parts: Readonly<Record<string, Uint8Array>>) => zipSync({ ...parts }, { level: 0, mtime: "2031-05-04T00:00:00Z" });

const pdfWith = (stream: Uint8Array, filters: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter [${filters}] >>\nstream\n`,
    ),
    stream,
    Buffer.from("\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n"),
  ]);

const rss = (item: string, before = "") =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Lantern Post</title><item>${item}</item></channel></rss>`;
const LAUGHS = `<!DOCTYPE rss [<!ENTITY a "ha">${"bcdefghijk".replaceAll(/./gu, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;
const OUTSIDE = `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1/">]>`;

const nestedMail = (depth: number) =>
  `From: a@lantern.example\nSubject: Boats\n${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`).join("")}\nBoats were seen.\n`;

export const READING_BOMBS: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  ["document.docx", () => wordDocument({ body: ["Boats were seen."], parts: { "word/document.xml": NOTHING } })],
  ["media.docx", () => wordDocument({ body: ["Boats were seen."], parts: { "word/media/image1.png": NOTHING } })],
  [
    "many.docx",
    () =>
      wordDocument({
        body: ["Boats were seen."],
        parts: Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`word/x${at}.xml`, "x"])),
      }),
  ],
  [
    "tags.docx",
    () => wordDocument({ body: ["Boats were seen."], parts: { "word/document.xml": `<w:document>${"<w:p>".repeat(1_000_000)}` } }),
  ],
  [
    "zip-in-zip.docx",
    () => wordDocument({ body: ["Boats were seen."], parts: { "word/document.xml": stored({ x: zipSync({ y: NOTHING }) }) } }),
  ],
  ["record.warc.gz", () => gzipped([...sampleRecords(), response(LANTERN, ["Content-Type: text/html"], NOTHING)])],
  [
    "coding.warc",
    () => Buffer.concat([...sampleRecords(), response(LANTERN, ["Content-Type: text/html", "Content-Encoding: gzip"], gzipSync(NOTHING))]),
  ],
  ["double.warc.gz", () => gzipSync(gzipSync(NOTHING))],
  ["members.warc.gz", () => Buffer.concat(Array<Buffer>(500_000).fill(gzipSync("")))],
  [
    "headers.warc",
    () =>
      warcRecord(
        "response",
        { "WARC-Target-URI": LANTERN, ...Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`X-${at}`, "y"])) },
        "",
      ),
  ],
  ["record.wacz", () => waczOf(gzipped([response(LANTERN, ["Content-Type: text/html"], NOTHING)]))],
  [
    "nested.wacz",
    () =>
      waczOf(gzipped(sampleRecords()), {
        files: { "archive/inner.wacz": waczOf(gzipped([response(LANTERN, ["Content-Type: text/html"], NOTHING)])) },
      }),
  ],
  ["pages.wacz", () => waczOf(gzipped(sampleRecords()), { files: { "pages/extraPages.jsonl": NOTHING } })],
  ["flate.pdf", () => pdfWith(deflateSync(MUCH_NOTHING), "/FlateDecode")],
  ["flate-twice.pdf", () => pdfWith(deflateSync(deflateSync(MUCH_NOTHING)), "/FlateDecode /FlateDecode")],
  ["laughs.xml", () => rss("<title>&k;</title><link>https://lantern.example/1</link>", LAUGHS)],
  ["outside.xml", () => rss("<title>&a;&b;</title><link>https://lantern.example/1</link>", OUTSIDE)],
  ["deep.xml", () => rss("<a>".repeat(200_000))],
  ["items.xml", () => rss("", "").replace("<item></item>", "<item><title>x</title></item>".repeat(150_000))],
  ["deep.json", () => `{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(2_000_000)}`],
  ["closed.json", () => `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  [
    "items.json",
    () =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "x",
        items: Array.from({ length: 100_000 }, (_, id) => ({ id: `${id}`, content_text: "x" })),
      }),
  ],
  [
    "telegram.json",
    () =>
      JSON.stringify({
        name: "x",
        type: "public_channel",
        id: 1,
        messages: Array.from({ length: 100_000 }, (_, id) => ({
          id,
          type: "message",
          date: "2031-05-04T10:00:00",
          text: [{ type: "bold", text: "x" }],
        })),
      }),
  ],
  ["nested.eml", () => nestedMail(20_000)],
  ["headers.eml", () => `From: a@lantern.example\n${"X-Y: z\n".repeat(300_000)}\nBoats were seen.\n`],
  ["address.eml", () => `From: ${'"'.repeat(100_000)}@lantern.example\nTo: ${"(".repeat(100_000)}\nSubject: Boats\n\nBoats were seen.\n`],
  ["quoted.eml", () => `From: a@lantern.example\nSubject: ${"=?utf-8?q?=41?= ".repeat(50_000)}\n\nBoats were seen.\n`],
  ["mails.mbox", () => `From a@lantern.example Mon May  5 10:00:00 2031\nSubject: x\n\nBoats.\n\n`.repeat(50_000)],
  ["cues.vtt", () => `WEBVTT\n\n${"00:00.000 --> 00:01.000\n<v A>x\n\n".repeat(60_000)}`],
  ["deep.vtt", () => `WEBVTT\n\n00:00.000 --> 00:01.000\n${"<i>".repeat(100_000)}x`],
  [
    "urls.xml",
    () =>
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${"<url><loc>https://lantern.example/1</loc></url>".repeat(200_000)}</urlset>`,
  ],
];
