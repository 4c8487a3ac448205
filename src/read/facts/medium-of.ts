import { MEDIUM_TITLES, POST_MARKS, POST_PLATFORMS } from "../../lexicon/page-metadata.ts";
import type { Medium } from "../../model/report.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import { hostOf } from "./outlet-book.ts";

/** Blocks looked through for the marks of a blog. */
const MOST_BLOCKS = 2_000;
/** Lines that name a kind of text stand this many blocks over the headline or the story. */
const OVER = 8;
const MOST_LINES = 40;

/** A kind of text that the title or a line above the story names, or that its platform or the lines beside it show; an article otherwise. */
export function mediumOf(title: string | undefined, blocks: readonly PlacedBlock[], url?: string): Medium {
  const lines = [title ?? "", ...linesAbove(blocks)];
  const named = MEDIUM_TITLES.find(({ pattern, isOfTitle }) =>
    (isOfTitle === true ? lines.slice(0, 1) : lines).some((line) => pattern.test(line)),
  );
  return named?.medium ?? (isPost(blocks, url) ? "post" : "article");
}

/** Short lines over the story and, where a list of facts parts it from its headline, over that. */
function linesAbove(blocks: readonly PlacedBlock[]): string[] {
  const story = blocks.findIndex(({ role }) => role === "body");
  const headline = blocks.findIndex(({ role }) => role === "headline");
  const end = story < 0 ? OVER : story;
  const start = Math.min(end, headline < 0 ? end : headline) - OVER;
  return blocks.slice(Math.max(0, start, end - MOST_LINES), end).flatMap(({ text }) => (text.length < 80 ? [text] : []));
}

const isPost = (blocks: readonly PlacedBlock[], url: string | undefined): boolean =>
  POST_PLATFORMS.host.test(hostOf(url)) ||
  blocks.slice(0, MOST_BLOCKS).some(({ text }) => text.length < 120 && POST_MARKS.some(({ pattern }) => pattern.test(text)));
