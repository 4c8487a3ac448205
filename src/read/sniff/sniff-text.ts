import type { CollectionKind } from "../../model/capture.ts";
import type { ReportKind } from "../../model/report.ts";
import { isMail, isOldMail } from "./is-mail.ts";
import { isMarkdown } from "./is-markdown.ts";
import { isTranscript } from "./is-transcript.ts";
import { sniffJson } from "./sniff-json.ts";
import { xmlRoot } from "./xml-root.ts";

interface Known {
  readonly fileName?: string | undefined;
  readonly mediaType?: string | undefined;
  /** Words that somebody handed in as such: they are not taken for Markdown, so that offsets count in what was handed in. */
  readonly isPasted: boolean;
}

type Kind = ReportKind | CollectionKind;

/** What a text is, by its beginning. The first that fits decides; plain text when none does. */
export function sniffText(head: string, { fileName = "", mediaType, isPasted }: Known): Kind {
  const text = head.replace(/^\ufeff/u, "");
  const kind = KINDS.find(({ looksLike }) => looksLike(text))?.kind ?? sniffJson(text) ?? sniffXml(text);
  if (kind !== undefined) return kind;
  if ((mediaType === "message/rfc822" || /\.eml$/iu.test(fileName)) && isOldMail(text)) return "mail";
  if (isHtml(text)) return "html";
  if (isTranscript(text)) return "transcript";
  return !isPasted && (/\.(?:md|markdown)$/iu.test(fileName) || isMarkdown(text)) ? "markdown" : "text";
}

/** Kinds that begin as nothing else does. */
const KINDS: readonly { readonly kind: Kind; readonly looksLike: (text: string) => boolean }[] = [
  { kind: "warc", looksLike: (text) => /^WARC\/\d\.\d\r?\n/u.test(text) },
  { kind: "subtitles", looksLike: (text) => /^WEBVTT(?:[ \t\r\n]|$)/u.test(text) || SRT.test(text) },
  { kind: "mbox", looksLike: (text) => MBOX.test(text) },
  { kind: "mail", looksLike: isMail },
];

const SRT = /^\s*(?:\d{1,6}[ \t]*\r?\n)?(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->/u;
/** "From letter@quay.example Sat Jun 14 20:05:00 2031", then a header field: prose that begins with "From" has neither. */
const MBOX = /^From \S.{0,200} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{1,20}\b\d{1,2}:\d{2}\b.{0,40}\r?\n>?[A-Za-z][\w-]{0,60}:/u;

/** Feeds and site maps by their first element; any other XML is read as a page, so that its tags are not taken for words. */
function sniffXml(text: string): Kind | undefined {
  const root = xmlRoot(text);
  if (root === undefined) return undefined;
  const name = root.name.toLowerCase();
  if (name === "rss" || name === "feed") return "feed";
  if (name === "rdf") return RSS_IN_RDF.test(text) ? "feed" : "html";
  if (name === "urlset" || name === "sitemapindex") return "sitemap";
  return /^\s*<\?xml\s/u.test(text) ? "html" : undefined;
}

/** Much else is written in RDF; RSS 0.90 and 1.0 name one of these. */
const RSS_IN_RDF = /purl\.org\/rss\/1\.0|(?:my|channel)\.netscape\.com\/rdf\/simple|<(?:\w+:)?channel[\s>]/u;

const OPENING_TAG =
  /^\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|div|p|article|section|main|meta|title|h1|h2|table|center|span|ul|font|br|a)[\s>/])/iu;
const ANY_TAG = /<\/(?:p|div|a|li|span|h[1-6]|td|strong|em|b|i)>|<br\s*\/?>/giu;
const TAGS_WITHIN = 4_096;

function isHtml(text: string): boolean {
  if (OPENING_TAG.test(text.replace(/^\s*<\?xml[^>]*>/u, ""))) return true;
  // A fragment cut out of a page begins with words; prose that mentions a tag or two is still prose.
  return [...text.slice(0, TAGS_WITHIN).matchAll(ANY_TAG)].length >= 3;
}
