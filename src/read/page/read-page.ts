import type { Note } from "../../model/report.ts";
import { type PageFacts, readPageFacts } from "../facts/read-page-facts.ts";
import { linkShare, type RawBlock } from "../layout/raw-block.ts";
import type { DomElement } from "./dom.ts";
import { extractBlocks, type PageBlock } from "./extract-blocks.ts";
import { findArticle } from "./find-article.ts";
import { pageRoles } from "./page-roles.ts";
import { type Page, parsePage } from "./parse-page.ts";
import { scriptStory } from "./script-story.ts";
import { setOffHeadline } from "./set-off-headline.ts";

/** A page as blocks in order, those of the article marked, with what its markup says. */
export interface ReadPage {
  readonly blocks: readonly RawBlock[];
  readonly facts: PageFacts;
  readonly notes: readonly Note[];
}

/** An article shorter than this was probably taken for furniture. */
const SHORT_ARTICLE = 300;
/** The article in script data is used when the page shows less than this share of it. */
const SHOWN_SHARE = 0.4;
/** A page that shows more than this keeps nothing back: its state is not looked through. */
const LONG_ARTICLE = 5_000;

/** Read a page into blocks. Nothing shown is left out; which blocks are the article is only a mark on them. */
export function readPage(html: string): ReadPage {
  const page = parsePage(html);
  const facts = readPageFacts(page);
  const blocks = extractBlocks(page.body);
  const kept = keptBlocks(page, findArticle(page, blocks, true), blocks);
  const judgements = kept ?? judged(blocks);
  const isKept = judgements.map((mark) => mark.isKept);
  const roles = pageRoles(facts, blocks, isKept);
  const marked = judgements.map(({ block }, index) => ({
    ...block,
    role: roles.get(index),
    setting: { ...block.setting, isKept: isKept[index] === true },
  }));
  const notes: Note[] =
    kept === undefined
      ? [
          {
            code: "page-too-deep",
            message: "the page nests too deep or holds too many elements for the article finder; its blocks were judged one by one",
          },
        ]
      : [];
  const headline = setOffHeadline(facts, blocks, isKept);
  const known = headline === undefined ? facts : { ...facts, setOffHeadline: headline };
  return withScriptBody({ blocks: marked, facts: known, notes }, page.root);
}

interface Marked {
  readonly block: RawBlock;
  readonly isKept: boolean;
}

/**
 * Marks of the first try; of a second one without cleaning when the first found next to nothing; and where both missed the
 * prose (a long table can outweigh it), of the paragraphs themselves.
 */
function keptBlocks(page: Page, first: ReadonlySet<number> | undefined, blocks: readonly PageBlock[]): Marked[] | undefined {
  if (first === undefined) return undefined;
  let kept = first;
  if (proseLength(blocks, kept) < SHORT_ARTICLE) {
    const second = findArticle(page, blocks, false) ?? first;
    if (proseLength(blocks, second) > 2 * proseLength(blocks, first)) kept = second;
  }
  const prose = proseLength(blocks, kept);
  const family = prose < SHORT_ARTICLE ? judged(blocks) : [];
  const isMissed =
    family.reduce((sum, { block, isKept }) => sum + (isKept ? block.text.length : 0), 0) > Math.max(3 * prose, 2 * SHORT_ARTICLE);
  return isMissed ? family : blocks.map(({ block }, index) => ({ block, isKept: kept.has(index) }));
}

function proseLength(blocks: readonly PageBlock[], kept: ReadonlySet<number>): number {
  return blocks.reduce((sum, { block }, index) => sum + (kept.has(index) && !block.setting.within.has("table") ? block.text.length : 0), 0);
}

/** Without the article finder: of the paragraphs outside the frame of the page, the family (same element, same names) that holds most text. */
function judged(blocks: readonly PageBlock[]): Marked[] {
  const familyOf = ({ setting }: RawBlock): string => `${setting.tag} ${setting.hints.join(" ")}`;
  const lengths = new Map<string, number>();
  for (const { block } of blocks) if (isProse(block)) lengths.set(familyOf(block), (lengths.get(familyOf(block)) ?? 0) + block.text.length);
  const [largest] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return blocks.map(({ block }) => ({ block, isKept: isProse(block) && familyOf(block) === largest }));
}

function isProse(block: RawBlock): boolean {
  const isFrame = (["nav", "header", "footer", "aside", "form", "table", "hidden"] as const).some((container) =>
    block.setting.within.has(container),
  );
  return !isFrame && linkShare(block) < 0.4 && (block.text.length >= 80 || /[.!?…؟。]["”’)]?$/u.test(block.text));
}

/** Some pages show a teaser and keep the article in script data for the browser to put in: it is added below what the page shows. */
function withScriptBody(read: ReadPage, root: DomElement): ReadPage {
  const { blocks, facts, notes } = read;
  const shown = blocks.reduce((sum, { text, setting }) => sum + (setting.isKept ? text.length : 0), 0);
  const added = scriptBlocks(facts, root, shown);
  const length = added.reduce((sum, { text }) => sum + text.length, 0);
  if (length < SHORT_ARTICLE || shown > SHOWN_SHARE * length) return read;
  const teasers = blocks.map((block) => ({ ...block, setting: { ...block.setting, isKept: false } }));
  return {
    blocks: [...teasers, ...added],
    facts,
    notes: [
      ...notes,
      { code: "body-from-script", message: "the page shows little of the article; its text was taken from the page's script data" },
    ],
  };
}

/** The article as its JSON-LD gives it, else as the page's own state does: where nothing ties that to the title, only for a page that shows next to nothing. */
function scriptBlocks(facts: PageFacts, root: DomElement, shown: number): RawBlock[] {
  if (facts.articleBody !== undefined) return blocksIn(facts.articleBody);
  const story = shown < LONG_ARTICLE ? scriptStory(root, facts.titles) : undefined;
  return story !== undefined && (story.isOfThisPage || shown < SHORT_ARTICLE) ? blocksIn(story.text) : [];
}

/** Markup or plain text as blocks of an article. */
function blocksIn(text: string): RawBlock[] {
  const html = /<\/?[a-z][^<>]{0,500}>/iu.test(text) ? text : text.replaceAll("<", "&lt;").replace(/\n+/gu, "<p>");
  return extractBlocks(parsePage(`<body>${html}</body>`).body).map(({ block }) => ({
    ...block,
    setting: { ...block.setting, tag: block.setting.tag === "body" ? "p" : block.setting.tag, isKept: true },
  }));
}
