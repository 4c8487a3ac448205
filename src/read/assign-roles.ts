import { BOILERPLATE_CONTAINERS } from "../lexicon/page-containers.ts";
import type { BlockRole } from "../model/report.ts";
import { classifyLine } from "./classify-line.ts";
import { foldName } from "./fold-name.ts";
import { linkShare, type RawBlock } from "./raw-block.ts";
import { visibleLine } from "./visible-line.ts";

/** A block with what it is there for. */
export interface RoledBlock extends RawBlock {
  readonly role: BlockRole;
}

/** Lines that name an author or a date belong to the report only near it: this many blocks before the headline and after the end. */
const NEAR_BEFORE = 8;
const NEAR_AFTER = 30;
/** Roles that say something about this report and not about its site. */
const OF_THE_REPORT: ReadonlySet<BlockRole> = new Set<BlockRole>(["byline", "dateline", "origin", "wire-credit", "taxonomy", "caption"]);

/** Give every block its role, judged one by one: a plea for money may stand in the midst of an article. `headline` is the index of the block that holds the title. */
export function assignRoles(blocks: readonly RawBlock[], headline: number | undefined): RoledBlock[] {
  const kept = blocks.flatMap((block, index) => (block.setting.isKept ? [index] : []));
  const first = Math.min(headline ?? Infinity, kept[0] ?? Infinity);
  const last = kept.at(-1) ?? headline ?? -1;
  const start = headline === undefined ? -1 : (kept.find((at) => at > headline) ?? -1);
  const title = headline === undefined ? "" : foldName(blocks[headline]?.text ?? "");
  return blocks.map((block, index) => {
    const isNear = index >= first - NEAR_BEFORE && index <= last + NEAR_AFTER;
    const isLead = headline !== undefined && index > headline && index < start;
    return { ...block, role: index === headline ? "headline" : roleOf(block, { isNear, isLead, isRepeat: title !== "" && foldName(block.text.slice(0, 400)) === title }) };
  });
}

interface Position {
  readonly isNear: boolean;
  /** Between the headline and the first block of the article. */
  readonly isLead: boolean;
  /** Says the title again. */
  readonly isRepeat: boolean;
}

function roleOf(block: RawBlock, { isNear, isLead, isRepeat }: Position): BlockRole {
  if (block.role !== undefined) return block.role;
  if (isRepeat) return "other";
  const said = classifyLine(visibleLine(block).words);
  if (said !== undefined && (isNear || !OF_THE_REPORT.has(said))) return said;
  const hinted = roleByHints(block, isNear);
  if (hinted !== undefined) return hinted;
  if (block.setting.isKept) return roleByTag(block);
  return isLead && isLeadParagraph(block) ? "subtitle" : restRole(block);
}

/** What the element is for, where its name says so. */
function roleByHints({ setting, text, links }: RawBlock, isNear: boolean): BlockRole | undefined {
  if (setting.tag === "figcaption" || setting.within.has("figure")) return isNear ? "caption" : "navigation";
  if (setting.hints.some((hint) => /caption/u.test(hint)) && text.length < 400) return isNear ? "caption" : "navigation";
  const isFrame = setting.within.has("nav") || setting.within.has("form");
  return isFrame && (!setting.isKept || linkShare({ text, links }) > 0.5) ? "navigation" : undefined;
}

function roleByTag(block: RawBlock): BlockRole {
  const { tag, within } = block.setting;
  if (/^(?:h[1-6]|legend|summary)$/u.test(tag)) return "subhead";
  if (isStrayLink(block)) return "navigation";
  if (within.has("quote") || tag === "blockquote") return "quote";
  if (tag === "td" || tag === "th") return block.text.length > 120 ? "body" : "table";
  return tag === "li" || tag === "dd" || tag === "dt" ? "list" : "body";
}

/** A line that is nothing but links to other pages. */
function isStrayLink({ text, links }: RawBlock): boolean {
  if (links.length === 0 || text.length > 200 || /[.!?…]["”’)]?$/u.test(text)) return false;
  const between = links.map(({ span }, index) => text.slice(links[index - 1]?.span.end ?? 0, span.start)).join("") + text.slice(links.at(-1)?.span.end ?? 0);
  return !/[\p{L}\p{N}]{2}/u.test(between);
}

/** A paragraph over the article that sums it up. */
function isLeadParagraph(block: RawBlock): boolean {
  const { within, hints } = block.setting;
  if (within.has("aside") || within.has("footer") || within.has("hidden") || hints.some((hint) => BOILERPLATE_CONTAINERS.some((pattern) => pattern.test(hint)))) return false;
  return block.text.length >= 50 && linkShare(block) < 0.3 && block.text.split(/\s/u).length >= 6;
}

function restRole(block: RawBlock): BlockRole {
  const { within } = block.setting;
  const isFrame = within.has("header") || within.has("footer") || within.has("aside");
  return isFrame || linkShare(block) > 0.5 || block.text.length < 80 ? "navigation" : "other";
}
