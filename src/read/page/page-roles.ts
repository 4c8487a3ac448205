import type { BlockRole } from "../../model/report.ts";
import { isPersonName } from "../facts/find-names.ts";
import type { PageFacts } from "../facts/read-page-facts.ts";
import { type DomElement, parentOf, select } from "./dom.ts";
import type { PageBlock } from "./extract-blocks.ts";
import { isSlanted } from "./set-off.ts";

/** A signature stands among this many last blocks of the article. */
const SIGNED_WITHIN = 4;
/** A photo essay has at least so many pictures with sentences under them. */
const FEWEST_PICTURES = 3;
const SENTENCE = 40;
const SHORTEST_DECK = 20;

/** What blocks are by the way the whole page is made, where their own words could mislead: by index. */
export function pageRoles(facts: PageFacts, blocks: readonly PageBlock[], kept: readonly boolean[]): ReadonlyMap<number, BlockRole> {
  const isSigned = facts.authors.some((names) => names.length > 0) || facts.shownAuthors.some((names) => names.length > 0);
  return new Map<number, BlockRole>([
    ...dataCells(blocks, kept).map((index) => [index, "table"] as const),
    ...secondLine(facts, blocks).map((index) => [index, "subtitle"] as const),
    ...essayCaptions(blocks, kept).map((index) => [index, "body"] as const),
    ...(isSigned ? [] : signature(blocks, kept)).map((index) => [index, "byline"] as const),
  ]);
}

/** The line that the markup names as the second one, though it stands among the paragraphs: `<p class="article-excerpt">`. */
function secondLine({ deck = "" }: PageFacts, blocks: readonly PageBlock[]): number[] {
  const at = deck.length < SHORTEST_DECK ? -1 : blocks.findIndex(({ block }) => block.text === deck);
  return at < 0 ? [] : [at];
}

/** Cells of a table with heads: "11.08" among them is a value, not the date of the text. Sentences in a cell are still text. */
function dataCells(blocks: readonly PageBlock[], kept: readonly boolean[]): number[] {
  const known = new Map<DomElement, boolean>();
  return blocks.flatMap(({ block, nodes }, index) => {
    const isCell = kept[index] === true && /^t[dh]$/u.test(block.setting.tag) && block.text.length <= 120;
    const table = isCell && !/[.!?؟。…]["”’»)]?$/u.test(block.text) ? tableAround(nodes[0] && parentOf(nodes[0])) : undefined;
    if (table === undefined) return [];
    const isData = known.get(table) ?? select(table, "th").length > 1;
    known.set(table, isData);
    return isData ? [index] : [];
  });
}

function tableAround(start: DomElement | undefined): DomElement | undefined {
  let element = start;
  for (let climbed = 0; element !== undefined && element.name !== "table" && climbed < 8; climbed++) element = parentOf(element);
  return element?.name === "table" ? element : undefined;
}

/** The words under the pictures of a photo essay are its story: whole sentences, at least as long together as all else. */
function essayCaptions(blocks: readonly PageBlock[], kept: readonly boolean[]): number[] {
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const captions = blocks.flatMap(({ block: { text, setting } }, index) =>
    index >= first && index <= last + 2 && setting.within.has("figure") && text.length >= SENTENCE && /[.!?؟。…]["”’»)]?$/u.test(text)
      ? [index]
      : [],
  );
  const lengthOf = (indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + (blocks[index]?.block.text.length ?? 0), 0);
  const prose = blocks.flatMap(({ block }, index) => (kept[index] === true && !block.setting.within.has("figure") ? [index] : []));
  return captions.length >= FEWEST_PICTURES && lengthOf(captions) >= lengthOf(prose) * 0.8 ? captions : [];
}

/** "Ana Lerro", in italics or at the right under the last paragraph of a text that names no author. */
function signature(blocks: readonly PageBlock[], kept: readonly boolean[]): number[] {
  const article = blocks.flatMap((_, index) => (kept[index] === true ? [index] : []));
  return article
    .slice(3)
    .slice(-SIGNED_WITHIN)
    .filter((index) => isSignature(blocks[index]))
    .slice(-1);
}

const isSignature = (page: PageBlock | undefined): boolean =>
  page?.block.links.length === 0 && isPersonName(page.block.text) && isSlanted(page);
