import type { BlockRole, Link, Timing } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";

/** One stretch of the input before it has a role: its words, and what its surroundings say about it. */
export interface RawBlock {
  readonly text: string;
  /** Spans within `text`. An empty address marks a label that is set off but leads nowhere: `<span class="tag">`. */
  readonly links: readonly Link[];
  /** When stretches of `text` were spoken, for what was; spans within it. */
  readonly timings?: readonly Timing[] | undefined;
  readonly setting: Setting;
  /** What the block is, where the way it was cut off says so. */
  readonly role?: BlockRole | undefined;
  /** Where the block begins in plain-text input; absent for pages, whose text is put together from the blocks. */
  readonly start?: number | undefined;
}

export type Container =
  | "nav"
  | "header"
  | "footer"
  | "aside"
  | "form"
  | "figure"
  | "table"
  | "list"
  | "quote"
  | "article"
  | "comments"
  | "hidden";

/** Where a block stands on its page. Plain text has none of it. */
export interface Setting {
  /** Local name of the nearest element that makes a block: `p`, `h2`, `li`. Empty for plain text. */
  readonly tag: string;
  readonly within: ReadonlySet<Container>;
  /** Class, id and itemprop words of the nearest elements, innermost first, lower case. */
  readonly hints: readonly string[];
  /** Part of the article as the page reader found it. Always true for plain text. */
  readonly isKept: boolean;
}

export const PLAIN: Setting = { tag: "", within: new Set(), hints: [], isKept: true };

/** The part of a block from `start` to `end` as a block of its own, white space at its ends left out; undefined when nothing is left. */
export function part(block: RawBlock, start: number, end: number): RawBlock | undefined {
  const words = block.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const text = words.trim();
  if (text === "") return undefined;
  return {
    ...block,
    text,
    links: within(block.links, from, from + text.length),
    ...(block.timings === undefined ? {} : { timings: within(block.timings, from, from + text.length) }),
    start: block.start === undefined ? undefined : block.start + from,
  };
}

/** What lies in a stretch of the block, with its spans counted from where the stretch begins. */
function within<Placed extends { readonly span: Span }>(placed: readonly Placed[], start: number, end: number): Placed[] {
  return placed
    .filter(({ span }) => span.start < end && span.end > start)
    .map((one) => ({ ...one, span: { start: Math.max(one.span.start, start) - start, end: Math.min(one.span.end, end) - start } }));
}

/** The links that lead somewhere. */
export const linksOf = ({ links }: Pick<RawBlock, "links">): Link[] => links.filter(({ href }) => href !== "");

/** The share of a block's words that are links, 0 to 1. */
export function linkShare(block: Pick<RawBlock, "text" | "links">): number {
  const linked = linksOf(block).reduce((sum, { span }) => sum + span.end - span.start, 0);
  return block.text.length === 0 ? 0 : linked / block.text.length;
}
