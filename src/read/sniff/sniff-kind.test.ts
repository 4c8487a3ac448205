import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import * as seeds from "../../../test/seeds/feeds.ts";
import { type Kind, sniffKind } from "./sniff-kind.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, order: "le" | "be", hasMark = true): Uint8Array =>
  Uint8Array.from(
    Array.from(`${hasMark ? "\ufeff" : ""}${text}`).flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return order === "le" ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

const TRANSCRIPT =
  "[00:00:05] We are at the pier.\n[00:00:08] The boats are gone.\n[00:00:11] Nobody knows where they are.\n[00:00:14] We wait.\n";
const HEADERS = "From: Ana <ana@lantern.example>\nTo: desk@desk.example\nSubject: Boats\nDate: Sun, 4 May 2031 20:05:00 +0300\n";
const ENTRY = `{"_reportedly":{"document":"feed-item","stated":[]},"items":[{"content_text":"${"Boats. ".repeat(20_000)}"}],"version":"https://jsonfeed.org/version/1.1"}`;

const INPUTS: readonly (readonly [name: string, content: string | Uint8Array, kind: Kind])[] = [
  // Feeds
  ["RSS 2.0", utf8(seeds.RSS), "feed"],
  ["RSS 0.91 with its document type", utf8(seeds.OLD_RSS), "feed"],
  ["RSS 1.0", utf8(seeds.RDF), "feed"],
  ["Atom", utf8(seeds.ATOM), "feed"],
  ["Atom 0.3", utf8(seeds.OLD_ATOM), "feed"],
  ["JSON Feed", utf8(seeds.JSON_FEED), "feed"],
  ["RSS that was pasted", seeds.RSS, "feed"],
  ["RSS after blank lines", utf8(`\n\n  ${seeds.RSS}`), "feed"],
  ["RSS after a byte order mark", utf8(`\ufeff${seeds.RSS}`), "feed"],
  ["RSS after a byte order mark that was encoded twice", utf8(`ï»¿${seeds.RSS}`), "feed"],
  ["RSS after comments", utf8(`<?xml version="1.0"?><!-- made by > hand --><!-- twice -->\n${seeds.RSS.replace(/^.*\n/u, "")}`), "feed"],
  [
    "RSS after a style sheet",
    utf8(`<?xml version="1.0"?><?xml-stylesheet href="feed.xsl" type="text/xsl"?>${seeds.RSS.replace(/^.*\n/u, "")}`),
    "feed",
  ],
  ["RSS with declared entities", utf8('<!DOCTYPE rss [<!ENTITY a "x>y"><!-- ]> -->]><rss version="2.0"><channel/></rss>'), "feed"],
  ["RSS whose declarations never end", utf8(`<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(6_000)}`), "feed"],
  ["RSS without a declaration", utf8("<rss><channel><title>x</title></channel></rss>"), "feed"],
  ["RSS in capitals", utf8("<RSS version='2.0'><CHANNEL></CHANNEL></RSS>"), "feed"],
  ["Atom with a prefix", utf8('<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>x</a:title></a:feed>'), "feed"],
  ["a feed in UTF-16 with its mark, little end first", wide(seeds.RSS, "le"), "feed"],
  ["a feed in UTF-16 with its mark, big end first", wide(seeds.ATOM, "be"), "feed"],
  ["a feed in UTF-16 without a mark", wide(seeds.ATOM, "le", false), "feed"],
  [
    "a JSON Feed with its version last",
    utf8(`{"items":[{"content_html":"${"x".repeat(70_000)}","date_published":"2031-05-04"}],"version":"https://jsonfeed.org/version/1"}`),
    "text",
  ],
  [
    "a JSON Feed with its entries told by their names",
    utf8(
      `{"home_page_url":"https://quay.example","items":[{"id":"1","content_text":"${"x".repeat(70_000)}"}],"version":"https://jsonfeed.org/version/1"}`,
    ),
    "feed",
  ],
  ["a packed feed", gzipSync(strToU8(seeds.RSS)), "feed"],
  // Site maps
  ["a site map", utf8(seeds.SITEMAP), "sitemap"],
  ["a site map for news", utf8(seeds.NEWS_SITEMAP), "sitemap"],
  ["an index of site maps", utf8(seeds.SITEMAP_INDEX), "sitemap"],
  ["a packed site map", gzipSync(strToU8(seeds.SITEMAP)), "sitemap"],
  // Entries alone
  [
    "an entry of a feed",
    utf8('{"_reportedly":{"document":"feed-item"},"items":[{"content_text":"Boats."}],"version":"https://jsonfeed.org/version/1.1"}'),
    "feed-item",
  ],
  ["a long entry of a feed", utf8(ENTRY), "feed-item"],
  [
    "an entry from before entries said so",
    utf8('{ "_reportedly": {}, "version": "https://jsonfeed.org/version/1.1", "items": [] }'),
    "feed-item",
  ],
  [
    "a message",
    utf8('{"_reportedly":{"document":"telegram-message"},"messages":[{"id":2,"text":"Boats."}],"type":"public_channel"}'),
    "telegram-message",
  ],
  [
    "a message of a chat whose name says something else",
    utf8('{"_reportedly":{"document":"telegram-message"},"messages":[],"name":"\\"document\\":\\"feed-item\\""}'),
    "telegram-message",
  ],
  // Telegram
  ["an export of one chat", utf8(seeds.TELEGRAM_EXPORT), "telegram-export"],
  ["an export of all chats", utf8(seeds.TELEGRAM_ARCHIVE), "telegram-export"],
  [
    "an export whose chats come after a long list of contacts",
    utf8(
      `{"about":"…","contacts":{"list":[${'{"first_name":"A"},'.repeat(9_000)}{}]},"chats":{}}`.replace(
        '"contacts":{',
        '"frequent_contacts":{"list":[]},"contacts":{',
      ),
    ),
    "telegram-export",
  ],
  // Mail
  ["a mail", utf8(seeds.MAIL), "mail"],
  ["a mail with a paper attached", utf8(seeds.FORWARDED_MAIL), "mail"],
  ["a mail with line feeds alone", utf8(seeds.MAIL.replaceAll("\r\n", "\n")), "mail"],
  ["a mail after a blank line", utf8(`\r\n${seeds.MAIL}`), "mail"],
  [
    "a mail that begins with the way it took",
    utf8(`Received: from a by b; Sun, 4 May 2031 20:05:00 +0300\n\tfor <x@y.example>\n${HEADERS}\nBoats.`),
    "mail",
  ],
  [
    "a mail with a line in its head that is broken",
    utf8(`Received: from a\nX-One: 1\nX-Two: 2\nX-Three: 3\nX-Four: 4\nX-Five: 5\n${HEADERS}broken line here\nMIME-Version: 1.0\n\nBoats.`),
    "mail",
  ],
  ["a mail that was pasted", seeds.MAIL, "mail"],
  ["a mailbox", utf8(seeds.MBOX), "mbox"],
  ["a mailbox of Thunderbird", utf8(`From - Sun May 04 20:05:00 2031\nX-Mozilla-Status: 0001\n${HEADERS}\nBoats.`), "mbox"],
  [
    "a mailbox with the zone before the year",
    utf8(`From 17@xxx Sun May 04 17:05:00 +0000 2031\nX-GM-THRID: 17\n${HEADERS}\nBoats.`),
    "mbox",
  ],
  // Near misses
  ["a text that quotes a feed", utf8(`The file began with these lines:\n\n${seeds.OLD_RSS}`), "text"],
  ["a text with a mail's head copied into it", utf8(`${HEADERS}\nBoats are missing.`), "text"],
  ["a text that begins with From", utf8("From the pier of Tarnhead we saw two boats.\nNobody was on board.\n"), "text"],
  ["a text that begins with From and a day", utf8("From Sun May 4 on the pier is closed.\nNobody may fish there.\n"), "text"],
  ["what a server answered", utf8("HTTP/1.1 200 OK\nDate: Sun, 4 May 2031 20:05:00 GMT\nContent-Type: text/plain\n\nBoats."), "text"],
  ["the fields over a note", utf8("Title: Boats\nDate: 4 May 2031\nContent-Type: note\n\nBoats."), "text"],
  ["a head with more broken lines than sound ones", utf8("From: Ana\nthe boats\nare\ngone\nMessage-ID: none\n\nBoats."), "text"],
  ["JSON of something else", utf8('{"items":[{"id":1,"name":"boat"}],"version":"2"}'), "text"],
  ["JSON with messages of something else", utf8('{"messages":[{"role":"user","text":"boats"}],"type":"chat"}'), "text"],
  ["a list in JSON", utf8('[{"version":"https://jsonfeed.org/version/1"}]'), "text"],
  [
    "a page with an XML declaration",
    utf8(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Boats.</p></body></html>',
    ),
    "html",
  ],
  [
    "a page that links a feed",
    utf8(
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>Boats.</p></body></html>',
    ),
    "html",
  ],
  ["RDF of something else", utf8('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>'), "html"],
  ["XML of something else", utf8('<?xml version="1.0"?><nitf><body><p>Boats.</p></body></nitf>'), "html"],
  ["a fragment of a page", utf8("Boats<br>are<br>missing<br>"), "html"],
  ["a packed page", gzipSync(strToU8("<html><body>Boats.</body></html>")), "text"],
  ["the first bytes of packed data alone", Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), "text"],
  ["nothing", new Uint8Array(0), "text"],
  ["a text with a mark that is nearly a comment", utf8("<!- boats ->"), "text"],
  // Other kinds
  ["subtitles", utf8("WEBVTT\n\n00:01.000 --> 00:02.000\nBoats.\n"), "subtitles"],
  ["subtitles with a byte order mark", utf8("\ufeffWEBVTT - boats\n\n00:01.000 --> 00:02.000\nBoats.\n"), "subtitles"],
  ["SubRip", utf8("1\r\n00:00:01,000 --> 00:00:02,000\r\nBoats.\r\n"), "subtitles"],
  ["a text about WEBVTT", utf8("WEBVTTs are files with captions."), "text"],
  ["a transcript", utf8(TRANSCRIPT), "transcript"],
  ["Markdown", utf8("# Boats\n\nTwo **boats** are [missing](https://lantern.example)."), "markdown"],
  ["Markdown that was pasted", "# Boats\n\nTwo **boats** are [missing](https://lantern.example).", "text"],
  ["a WARC file", utf8("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n"), "warc"],
  ["a packed WARC file", gzipSync(strToU8("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n")), "warc"],
  ["a PDF", utf8("%PDF-1.7\n"), "pdf"],
  ["a Word document", zipSync({ "word/document.xml": strToU8("<w/>") }), "docx"],
  ["a WACZ file", zipSync({ "datapackage.json": strToU8("{}"), "archive/a.warc": strToU8("") }), "wacz"],
];

/** Coarse on purpose, for machines with much else to do: what grows with the square of its length takes minutes. */
const PATIENCE_MS = 20_000;

describe("the kind of an input", () => {
  it.each(INPUTS)("%s", (_, content, kind) => {
    expect(sniffKind({ content })).toBe(kind);
  });

  it("is asked of the name of a file between text and Markdown alone", () => {
    const content = utf8("Boats are missing.");
    expect(["notes.md", "notes.txt", "feed.xml"].map((fileName) => sniffKind({ content, fileName }))).toEqual(["markdown", "text", "text"]);
  });

  it("is asked of what it was declared as between text and a mail without the marks of a mail program", () => {
    const content = utf8(`${HEADERS}\nBoats are missing.`);
    const known = [{ mediaType: "message/rfc822" }, { fileName: "boats.eml" }, { mediaType: "text/plain" }, {}];
    expect(known.map((each) => sniffKind({ content, ...each }))).toEqual(["mail", "mail", "text", "text"]);
    expect(sniffKind({ content: utf8("Boats are missing."), mediaType: "message/rfc822" })).toBe("text");
  });

  it("is found in a time that does not grow faster than the input", () => {
    const marks = ["<!--", "<?", "<!DOCTYPE a [", "<!DOCTYPE a ['", "<!--x-->", "From: a\n", " ", "\n", '{"', "<rss", "\ufeff"];
    const slow = marks.filter((mark) => {
      const from = performance.now();
      sniffKind({ content: utf8(mark.repeat(Math.ceil(200_000 / mark.length))) });
      return performance.now() - from > PATIENCE_MS;
    });
    expect(slow).toEqual([]);
  });
});
