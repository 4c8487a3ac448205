import { MEDIUM_TITLES, POST_MARKS, POST_PLATFORMS } from "../../lexicon/page-metadata.ts";
import type { Medium } from "../../model/report.ts";
import type { PlacedBlock } from "../provenance/read-licence.ts";
import { hostOf } from "./outlet-book.ts";

/** Blocks looked through for the marks of a blog. */
const MOST_BLOCKS = 2_000;

/** A kind of text that the title or a line above the story names, or that its platform or the lines beside it show; an article otherwise. */
export function mediumOf(title: string | undefined, blocks: readonly PlacedBlock[], url?: string): Medium {
  const story = blocks.findIndex(({ role }) => role === "body");
  const lines = [
    title ?? "",
    ...blocks.slice(Math.max(0, story - 8), story < 0 ? 8 : story).flatMap(({ text }) => (text.length < 80 ? [text] : [])),
  ];
  const named = MEDIUM_TITLES.find(({ pattern, medium }) =>
    (medium === "statement" ? lines : lines.slice(0, 1)).some((line) => pattern.test(line)),
  );
  return named?.medium ?? (isPost(blocks, url) ? "post" : "article");
}

const isPost = (blocks: readonly PlacedBlock[], url: string | undefined): boolean =>
  POST_PLATFORMS.host.test(hostOf(url)) ||
  blocks.slice(0, MOST_BLOCKS).some(({ text }) => text.length < 120 && POST_MARKS.some(({ pattern }) => pattern.test(text)));
