import type { BlockRole } from "../../../src/model/report.ts";

/** What a block of the page is there for. */
export const BLOCK_ROLE_WORDS: Readonly<Record<BlockRole, string>> = {
  headline: "headline",
  subtitle: "subtitle",
  byline: "byline",
  dateline: "dateline",
  body: "body",
  subhead: "subheading",
  quote: "quotation",
  list: "list",
  table: "table",
  caption: "caption",
  taxonomy: "filed under",
  origin: "origin",
  "wire-credit": "wire credit",
  licence: "licence",
  copyright: "copyright",
  disclaimer: "disclaimer",
  appeal: "appeal",
  comment: "comments",
  contact: "contact",
  "author-index": "author index",
  navigation: "navigation",
  other: "other",
};

/** The article itself; everything else on the page is furniture around it. Bylines and datelines are too: the head says what they say. */
export const ARTICLE_ROLES: ReadonlySet<BlockRole> = new Set<BlockRole>([
  "headline",
  "subtitle",
  "body",
  "subhead",
  "quote",
  "list",
  "table",
  "caption",
]);
