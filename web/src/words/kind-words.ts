import type { ReportKind } from "../../../src/model/report.ts";

/** How the words were written down. */
export const KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  html: "a web page",
  text: "plain text",
  markdown: "Markdown",
  pdf: "a PDF document",
  docx: "a Word document",
  mail: "a mail",
  subtitles: "subtitles",
  transcript: "a transcript",
  "feed-item": "an entry of a feed",
  "telegram-message": "a Telegram message",
};
