import type { Medium } from "../../../src/model/report.ts";

export const MEDIUM_WORDS: Readonly<Record<Medium, string>> = {
  article: "article",
  "video-transcript": "video transcript",
  statement: "statement",
  post: "post",
  "feed-item": "feed item",
};
