import { ReportedlyError } from "../../errors.ts";
import { COLLECTION_KINDS } from "../../model/capture.ts";
import type { Source } from "../../model/reading.ts";
import type { ReportKind } from "../../model/report.ts";
import type { Laid } from "../laid.ts";
import { type Kind, sniffKind } from "../sniff/sniff-kind.ts";
import { layDocx } from "./lay-docx.ts";
import { layFeedItem } from "./lay-feed-item.ts";
import { layHtml } from "./lay-html.ts";
import { layMail } from "./lay-mail.ts";
import { layMarkdown } from "./lay-markdown.ts";
import { layPdf } from "./lay-pdf.ts";
import { laySubtitles } from "./lay-subtitles.ts";
import { layTelegramMessage } from "./lay-telegram-message.ts";
import { layText } from "./lay-text.ts";
import { layTranscript } from "./lay-transcript.ts";

/** Lay out a source as what it looks like. Fails with INPUT_INVALID for a collection, which is opened with `unpack` and read item by item. */
export async function lay(source: Source): Promise<Laid> {
  const kind = sniffKind(source);
  if (isReport(kind)) return LAYOUTS[kind](source);
  throw new ReportedlyError("INPUT_INVALID", `expected one report, met ${WORDS[kind]}, which may hold many`);
}

const LAYOUTS: Readonly<Record<ReportKind, (source: Source) => Laid | Promise<Laid>>> = {
  html: layHtml,
  text: layText,
  markdown: layMarkdown,
  pdf: layPdf,
  docx: layDocx,
  mail: layMail,
  subtitles: laySubtitles,
  transcript: layTranscript,
  "feed-item": layFeedItem,
  "telegram-message": layTelegramMessage,
};

const WORDS = {
  feed: "a feed",
  sitemap: "a site map",
  warc: "a WARC file",
  wacz: "a WACZ file",
  "telegram-export": "a Telegram export",
  mbox: "a mailbox",
} as const;

const isReport = (kind: Kind): kind is ReportKind => !(COLLECTION_KINDS as readonly string[]).includes(kind);
