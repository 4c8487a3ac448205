import { sniffKind } from "../../sniff/sniff-kind.ts";

/** What a payload is to a reader: a page, a document of its own, plain words, or what holds reports and is none. */
export type PayloadUse = "page" | "document" | "words" | "collection";

const USES: ReadonlyMap<string, PayloadUse> = new Map([
  ["text/html", "page"],
  ["application/xhtml+xml", "page"],
  ["application/pdf", "document"],
  ["application/x-pdf", "document"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document"],
  ["message/rfc822", "document"],
  ["text/vtt", "document"],
  ["text/srt", "document"],
  ["application/x-subrip", "document"],
  ["text/plain", "words"],
  ["text/markdown", "words"],
  ["text/x-markdown", "words"],
  ["application/rss+xml", "collection"],
  ["application/atom+xml", "collection"],
] satisfies readonly (readonly [string, PayloadUse])[]);

/** Types that say nothing of what they are the type of. */
const VAGUE: ReadonlySet<string> = new Set([
  "",
  "application/octet-stream",
  "binary/octet-stream",
  "application/x-download",
  "application/force-download",
  "application/zip",
  "application/json",
  "application/feed+json",
  "application/xml",
  "text/xml",
]);

const SNIFFED: Readonly<Partial<Record<ReturnType<typeof sniffKind>, PayloadUse>>> = {
  html: "page",
  pdf: "document",
  docx: "document",
  mail: "document",
  subtitles: "document",
  "feed-item": "document",
  "telegram-message": "document",
  feed: "collection",
  sitemap: "collection",
  "telegram-export": "collection",
  mbox: "collection",
};

/** Undefined for what holds no report: pictures, scripts, styles, data. */
export function useOf(mediaType: string | undefined, bytes: Uint8Array): PayloadUse | undefined {
  const type = mediaType ?? "";
  return VAGUE.has(type) ? SNIFFED[sniffKind({ content: bytes })] : USES.get(type);
}
