import type { DeskBlock, DeskClaim, DeskReport } from "../api/fetch-report.ts";
import { ARTICLE_ROLES } from "../words/block-role-words.ts";
import type { Mark } from "./mark.ts";
import { contentMarks } from "./marks-of-claim.ts";

/** A block with what is underlined in it and which claims begin there. */
export interface PageBlock {
  readonly block: DeskBlock;
  readonly marks: readonly Mark[];
  /** Claims whose words begin in this block, in order of the text. */
  readonly beginning: readonly { readonly claim: DeskClaim; readonly at: number }[];
}

/** A stretch of the page that is article, or furniture around it. */
interface PagePart {
  readonly kind: "article" | "furniture";
  readonly blocks: readonly PageBlock[];
}

export interface PageLayout {
  /** The block that says the title; it stands in the head instead of the text. */
  readonly headline: PageBlock | undefined;
  readonly parts: readonly PagePart[];
}

/** Lay the page out: its headline apart, then article and furniture in the page's own order, with the claims in their places. */
export function layOutPage(report: DeskReport, claims: readonly DeskClaim[]): PageLayout {
  const marks = claims.flatMap(contentMarks);
  const starts = claims
    .flatMap((claim) => (claim.content[0] === undefined ? [] : [{ claim, at: claim.content[0][0] }]))
    .sort((a, b) => a.at - b.at);
  const blocks = report.blocks.map((block) => ({
    block,
    marks: marks.filter((mark) => mark.start < block.span[1] && block.span[0] < mark.end),
    beginning: starts.filter(({ at }) => block.span[0] <= at && at < block.span[1]),
  }));
  const headline = blocks.find(({ block }) => isHeadline(block, report));
  return { headline, parts: partsOf(blocks.filter((one) => one !== headline)) };
}

function isHeadline(block: DeskBlock, { report, text }: DeskReport): boolean {
  const isTitle = report.titleSpan !== undefined && block.span[0] <= report.titleSpan[0] && report.titleSpan[1] <= block.span[1];
  return block.role === "headline" && (isTitle || text.slice(...block.span).trim() === report.title?.trim());
}

function partsOf(blocks: readonly PageBlock[]): PagePart[] {
  const parts: { kind: PagePart["kind"]; blocks: PageBlock[] }[] = [];
  for (const one of blocks) {
    const kind = ARTICLE_ROLES.has(one.block.role) ? "article" : "furniture";
    const last = parts.at(-1);
    if (last?.kind === kind) last.blocks.push(one);
    else parts.push({ kind, blocks: [one] });
  }
  return parts;
}
