import { foldName } from "../facts/fold-name.ts";
import { readDateLine } from "../facts/read-date-line.ts";
import type { PageFacts } from "../facts/read-page-facts.ts";
import { linkShare } from "../layout/raw-block.ts";
import type { PageBlock } from "./extract-blocks.ts";
import { isBold } from "./set-off.ts";

/** A headline stands this many blocks over the first paragraph at most. */
const OVER = 4;
const PARAGRAPH = 80;
const [SHORTEST, LONGEST] = [12, 200];
const TITLE_SHARE = 0.7;

/**
 * The bold line over the story of a page without a heading whose `<title>` names the site alone ("Harbour Gazette :: News"): old
 * pages give all their articles one title. Undefined where the markup states a title, or where the page shows its `<title>`.
 */
export function setOffHeadline(facts: PageFacts, blocks: readonly PageBlock[], kept: readonly boolean[]): string | undefined {
  const isBare = facts.stated.every(({ field, from }) => field !== "title" || from === "element:title");
  if (facts.headings.length > 0 || !isBare) return undefined;
  const titles = facts.titles.map(foldName);
  if (blocks.some(({ block }) => block.text.length >= SHORTEST && block.text.length <= LONGEST && isIn(titles, block.text)))
    return undefined;
  const story = blocks.findIndex(({ block }, index) => kept[index] === true && block.text.length >= PARAGRAPH);
  return blocks.slice(Math.max(0, story - OVER), Math.max(0, story)).findLast(isHeadline)?.block.text;
}

/** The title, or what is left of it without the shorter name of the site. */
const isIn = (titles: readonly string[], text: string): boolean => {
  const folded = foldName(text);
  return titles.some((title) => folded.length > TITLE_SHARE * title.length && title.includes(folded));
};

const isHeadline = (page: PageBlock): boolean => {
  const { block } = page;
  const isLine = block.text.length >= SHORTEST && block.text.length <= LONGEST && !/[.:;,]$/u.test(block.text);
  return isLine && linkShare(block) < 0.5 && readDateLine(block.text) === undefined && isBold(page);
};
