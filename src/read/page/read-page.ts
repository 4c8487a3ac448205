import type { Note } from "../../model/report.ts";
import { type PageFacts, readPageFacts } from "../facts/read-page-facts.ts";
import { linkShare, type RawBlock } from "../layout/raw-block.ts";
import { extractBlocks, type PageBlock } from "./extract-blocks.ts";
import { findArticle } from "./find-article.ts";
import { type Page, parsePage } from "./parse-page.ts";

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

/** Read a page into blocks. Nothing shown is left out; which blocks are the article is only a mark on them. */
export function readPage(html: string): ReadPage {
  const page = parsePage(html);
  const facts = readPageFacts(page);
  const blocks = extractBlocks(page.body);
  const kept = keptBlocks(page, findArticle(page, blocks, true), blocks);
  const marked = (kept ?? judged(blocks)).map(({ block, isKept }) => ({ ...block, setting: { ...block.setting, isKept } }));
  const notes: Note[] =
    kept === undefined
      ? [
          {
            code: "page-too-deep",
            message: "the page nests too deep or holds too many elements for the article finder; its blocks were judged one by one",
          },
        ]
      : [];
  return withScriptBody({ blocks: marked, facts, notes });
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
function withScriptBody({ blocks, facts, notes }: ReadPage): ReadPage {
  const body =
    facts.articleBody === undefined
      ? ""
      : facts.articleBody.replace(/<\/?(?:p|br|div|h[1-6]|li)[^<>]{0,200}>/giu, "\n").replace(/<[^<>]{1,500}>/gu, "");
  const shown = blocks.reduce((sum, { text, setting }) => sum + (setting.isKept ? text.length : 0), 0);
  if (body.length < SHORT_ARTICLE || shown > SHOWN_SHARE * body.length) return { blocks, facts, notes };
  const setting = { tag: "p", within: new Set<never>(), hints: [], isKept: true };
  const added = body
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, links: [], setting }));
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
