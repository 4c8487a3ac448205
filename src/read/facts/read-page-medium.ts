import { MESSAGE_MARKUP, META_FIELDS, POST_PLATFORMS, STATEMENT_TYPES } from "../../lexicon/page-metadata.ts";
import type { StatedValue } from "../../model/report.ts";
import { attribute, select } from "../page/dom.ts";
import type { Page } from "../page/parse-page.ts";
import { type JsonLd, typesOf } from "./read-json-ld.ts";
import type { Meta } from "./read-meta.ts";
import { stated } from "./stated.ts";

/** What kind of text the markup says the page is, where it says more than "article"; blogs by the type of their entries or by their platform. */
export function readPageMedium({ body }: Page, ld: JsonLd, meta: Meta): StatedValue | undefined {
  const types = typesOf(ld.article);
  const says = (type: string): boolean => types.includes(type);
  const typed = types.join(" ");
  if (says("PressRelease")) return stated("medium", "statement", "json-ld:@type", typed);
  if (types.some((type) => POSTS.has(type)) && !types.some((type) => ARTICLES.has(type)))
    return stated("medium", "post", "json-ld:@type", typed);
  if (says("VideoObject")) return stated("medium", "video-transcript", "json-ld:@type", typed);
  const spoken = MESSAGE_MARKUP.find(({ message }) => select(body, message).length > 0);
  if (spoken !== undefined) return stated("medium", "post", spoken.from);
  const kind = meta.said("medium", META_FIELDS.kind).find(({ value }) => STATEMENT_TYPES.test(value));
  if (kind !== undefined) return stated("medium", "statement", kind.from, kind.raw);
  const [ogType = ""] = meta.values("og:type");
  if (ogType.startsWith("video")) return stated("medium", "video-transcript", "meta:og:type", ogType);
  const [generator = ""] = meta.values("generator");
  if (POST_PLATFORMS.generator.test(generator)) return stated("medium", "post", "meta:generator", generator);
  const [marked] = types.length === 0 ? select(body, POST_ITEMS) : [];
  return marked && stated("medium", "post", "microdata:@type", attribute(marked, "itemtype") ?? "");
}

const POST_ITEMS = '[itemtype$="/BlogPosting"], [itemtype$="/SocialMediaPosting"], [itemtype$="/DiscussionForumPosting"]';

/** A live page of a newspaper is a `LiveBlogPosting`, and an article. */
const POSTS: ReadonlySet<string> = new Set(["BlogPosting", "SocialMediaPosting", "DiscussionForumPosting"]);
const ARTICLES: ReadonlySet<string> = new Set([
  "NewsArticle",
  "ReportageNewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "Report",
]);
