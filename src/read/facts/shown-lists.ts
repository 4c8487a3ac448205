import { LABEL_HINTS, LABELS_ALONE, LIST_ADDRESSES, LIST_HINTS } from "../../lexicon/page-taxonomy.ts";
import type { TaxonomyLabel } from "../../model/report.ts";
import { linksOf } from "../layout/raw-block.ts";
import { visibleLine } from "../layout/visible-line.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import { fieldOf, labelsIn, type TaxonomyField } from "./read-taxonomy.ts";

/** A label with the list it belongs to. */
export interface ListedLabel {
  readonly field: TaxonomyField;
  readonly label: TaxonomyLabel;
}

/** Lists stand this many blocks over the headline at most, and after the end of the article. */
const [OVER, BEHIND] = [8, 30];
const LONGEST_LABEL = 60;
const LONGEST_VALUE = 300;
const MOST_LABELS = 40;

/**
 * What the report is filed under without a line that says so: the values of a label that stands by itself (`<dt>`), and rows of
 * links that their element or their addresses name as tags, topics or places.
 */
export function shownLists(blocks: readonly PlacedBlock[]): ListedLabel[] {
  const { start, end } = reach(blocks);
  return blocks.slice(start, end).flatMap((block, index) => {
    const labelled = labelAlone(block);
    if (labelled !== undefined) return valuesBelow(blocks, start + index, labelled);
    return isList(block) ? labelsOf(block).flatMap((listed) => listed ?? []) : [];
  });
}

/** From shortly over the headline to where other articles begin below this one: at a heading, at comments, at a long link. */
function reach(blocks: readonly PlacedBlock[]): { readonly start: number; readonly end: number } {
  const headline = blocks.findIndex(({ role }) => role === "headline");
  const last = blocks.findLastIndex(({ setting, role }) => setting.isKept && role !== "subhead");
  if (last < 0) return { start: 0, end: 0 };
  const behind = blocks.slice(last + 1, last + 1 + BEHIND);
  const elsewhere = behind.findIndex((block) => isOfOthers(block) && labelAlone(block) === undefined);
  return { start: Math.max(0, (headline < 0 ? last : headline) - OVER), end: last + 1 + (elsewhere < 0 ? behind.length : elsewhere) };
}

const isOfOthers = (block: PlacedBlock): boolean =>
  /^h[1-6]$/u.test(block.setting.tag) ||
  block.role === "comment" ||
  linksOf(block).some(({ span }) => span.end - span.start > LONGEST_LABEL);

/** "Region" in an element made for labels, or in any with a colon. */
function labelAlone({ text, setting, links }: PlacedBlock): TaxonomyField | undefined {
  if (text.length > LONGEST_LABEL || links.length > 0) return undefined;
  const label = text.replace(/\s?[:：]$/u, "");
  const isMade = setting.tag === "dt" || setting.tag === "th" || setting.hints.some((hint) => LABEL_HINTS.test(hint));
  if (!isMade && label === text) return undefined;
  const own = isMade ? LABELS_ALONE.find((known) => known.label.test(label)) : undefined;
  return (own ?? fieldOf(label))?.field;
}

/** The values of a label: the `<dd>` or cells beside it, else the links below it. */
function valuesBelow(blocks: readonly PlacedBlock[], at: number, field: TaxonomyField): ListedLabel[] {
  const tag = VALUES[blocks[at]?.setting.tag ?? ""];
  const below = blocks.slice(at + 1, at + 1 + MOST_LABELS);
  const end = below.findIndex((block) => !isValue(block, tag, field));
  return below.slice(0, end < 0 ? below.length : end).flatMap((block) => labelsOf(block, field).flatMap((listed) => listed ?? []));
}

/** The element that goes with the label, else a row of links whose addresses say nothing else. */
function isValue(block: PlacedBlock, tag: string | undefined, field: TaxonomyField): boolean {
  if (block.text.length > LONGEST_VALUE) return false;
  if (tag !== undefined) return block.setting.tag === tag;
  return isLinks(block) && block.links.every(({ href }) => (fieldAt(href) ?? field) === field);
}

const fieldAt = (href: string): TaxonomyField | undefined => LIST_ADDRESSES.find(({ pattern }) => pattern.test(href))?.field;

const VALUES: Readonly<Record<string, string>> = { dt: "dd", th: "td" };

/** A row of links with a name or address that says what they are, in no menu. */
function isList(block: PlacedBlock): boolean {
  const { setting, role } = block;
  if (setting.within.has("nav") || setting.within.has("comments") || role === "comment" || role === "taxonomy") return false;
  return isLinks(block) && labelsOf(block).every((listed) => listed !== undefined);
}

/** Nothing but links, or words that the page sets off as labels. */
function isLinks({ text, links }: PlacedBlock): boolean {
  const rest = links.reduceRight((words, { span }) => words.slice(0, span.start) + words.slice(span.end), text);
  return links.length > 0 && links.length <= MOST_LABELS && !/[\p{L}\p{N}]/u.test(rest);
}

/** The labels of a row; undefined for one of which nothing says what it is. */
function labelsOf(block: PlacedBlock, known?: TaxonomyField): (ListedLabel | undefined)[] {
  const line = visibleLine(block);
  const named = LIST_HINTS.find(({ pattern }) => block.setting.hints.some((hint) => pattern.test(hint)))?.field;
  return labelsIn(line, { start: 0, end: line.words.length }).map(({ label, span }) => {
    const href = block.links.find((link) => link.span.start <= span.start && span.end <= link.span.end)?.href ?? "";
    // The address is more exact than the element: among the tags of a page may stand a place.
    const field = known ?? fieldAt(href) ?? named;
    return field && { field, label: { label, span: { start: block.start + span.start, end: block.start + span.end } } };
  });
}
