import { MEDIUM_TITLES } from "../lexicon/page-metadata.ts";
import type { Medium } from "../model/report.ts";
import type { PlacedBlock } from "./read-licence.ts";

/** A kind of text that the title or a line above the story names; an article otherwise. */
export function mediumOf(title: string | undefined, blocks: readonly PlacedBlock[]): Medium {
  const story = blocks.findIndex(({ role }) => role === "body");
  const lines = [
    title ?? "",
    ...blocks.slice(Math.max(0, story - 8), story < 0 ? 8 : story).flatMap(({ text }) => (text.length < 80 ? [text] : [])),
  ];
  const named = MEDIUM_TITLES.find(({ pattern, medium }) =>
    (medium === "statement" ? lines : lines.slice(0, 1)).some((line) => pattern.test(line)),
  );
  return named?.medium ?? "article";
}
