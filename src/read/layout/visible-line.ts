import type { Link } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { RawBlock } from "./raw-block.ts";

/** A block's words as a reader sees them, without the brackets of marked-up links, and the way back to where they stand. */
export interface Line {
  readonly words: string;
  /** Links, as spans of `words`. */
  readonly links: readonly Link[];
  /** A span of `words` as a span of the block's own text. */
  readonly spanOf: (span: Span) => Span;
}

const MARKDOWN_LINK = /!?\[([^\][\n]{0,300})\]\(([^()\s]{1,2000})\)|<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>|\*{1,3}|__/gu;
/** Longer blocks are paragraphs; only their beginning is ever looked at as a line. */
const LONGEST = 6_000;

/** A block as a line of visible words. */
export function visibleLine(block: Pick<RawBlock, "text" | "links" | "start">): Line {
  const text = block.text.slice(0, LONGEST);
  if (block.start === undefined || !/[[<*_]/u.test(text)) return { words: text, links: block.links, spanOf: (span) => span };
  return withoutMarks(text);
}

/** The links of marked-up plain text, as spans of the text itself. */
export function markedLinks(text: string): Link[] {
  if (!text.includes("](") && !text.includes("<http") && !text.includes("<mailto")) return [];
  return [...text.matchAll(MARKDOWN_LINK)].flatMap((match) => {
    const { label, start, href } = labelOf(match);
    return label === "" || href === "" ? [] : [{ href, span: { start, end: start + label.length } }];
  });
}

function withoutMarks(text: string): Line {
  const links: Link[] = [];
  /** For each kept stretch, where it begins in the words and in the text. */
  const pieces: { readonly from: number; readonly at: number }[] = [];
  let words = "";
  const keep = (at: number, end: number): void => {
    if (end <= at) return;
    pieces.push({ from: words.length, at });
    words += text.slice(at, end);
  };
  let last = 0;
  for (const match of text.matchAll(MARKDOWN_LINK)) {
    const { label, start, href } = labelOf(match);
    keep(last, match.index);
    if (href !== "" && label !== "") links.push({ href, span: { start: words.length, end: words.length + label.length } });
    keep(start, start + label.length);
    last = match.index + match[0].length;
  }
  keep(last, text.length);
  const at = (offset: number): number => {
    const piece = pieces.findLast(({ from }) => from <= offset);
    return piece === undefined ? offset : piece.at + offset - piece.from;
  };
  return { words, links, spanOf: ({ start, end }) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }) };
}

function labelOf(match: RegExpExecArray): { readonly label: string; readonly start: number; readonly href: string } {
  const [whole, label, href, address] = match;
  if (address !== undefined) return { label: address, start: match.index + 1, href: address };
  if (label === undefined) return { label: "", start: match.index + whole.length, href: "" };
  return { label, start: match.index + whole.indexOf("[") + 1, href: href ?? "" };
}
