import { ReportedlyError } from "../errors.ts";

/** How much of the beginning decides. */
const HEAD = 4_096;
const OPENING_TAG =
  /^\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|div|p|article|section|main|meta|title|h1|h2|table|center|span|ul|font|br|a)[\s>/])/iu;
const ANY_TAG = /<\/(?:p|div|a|li|span|h[1-6]|td|strong|em|b|i)>|<br\s*\/?>/giu;
const FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/u;

/** Whether a text is a web page or plain text, by what it looks like and not by its name. Fails with INPUT_INVALID for feeds and site maps, which are lists of reports. */
export function sniffKind(text: string): "html" | "text" {
  const head = text.slice(0, HEAD).replace(/^\ufeff/u, "");
  if (FEED.test(head)) throw new ReportedlyError("INPUT_INVALID", "expected a page or plain text, met a feed or site map");
  if (OPENING_TAG.test(head.replace(/^\s*<\?xml[^>]*>/u, ""))) return "html";
  // A fragment cut out of a page begins with words; prose that mentions a tag or two is still prose.
  return [...head.matchAll(ANY_TAG)].length >= 3 ? "html" : "text";
}
