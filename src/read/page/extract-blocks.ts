import type { Link } from "../../model/report.ts";
import { trimSpan } from "../../model/span.ts";
import { part, type RawBlock } from "../layout/raw-block.ts";
import { splitLines } from "../layout/split-lines.ts";
import { settingReader } from "./block-setting.ts";
import { attribute, type DomElement, type DomText, isElement, isText, parentOf, walk } from "./dom.ts";
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from "./page-elements.ts";

/** A block of a page with the text nodes it was made of; none for a later line of preformatted text, which shares the node of the first. */
export interface PageBlock {
  readonly block: RawBlock;
  readonly nodes: readonly DomText[];
}

/** All words of the page in reading order, one entry a block of its layout. Nothing a reader sees is left out. */
export function extractBlocks(body: DomElement): PageBlock[] {
  const writer = new BlockWriter();
  walk(
    body,
    (node) => {
      if (isText(node)) writer.text(node);
      else if (isElement(node)) return writer.enter(node);
      return "into";
    },
    (element) => writer.leave(element),
  );
  writer.flush();
  return writer.blocks;
}

class BlockWriter {
  readonly blocks: PageBlock[] = [];
  /** Pieces of the block under way: joined once at its end, for joining at every piece would cost the square of its length. */
  private pieces: string[] = [];
  private length = 0;
  private last = "";
  /** An element has begun right behind another one. */
  private isParted = false;
  private nodes: { readonly node: DomText; readonly at: number }[] = [];
  private links: { href: string; start: number; end: number }[] = [];
  private open: { readonly href: string; readonly start: number } | undefined;
  private pre = 0;
  private readonly settingOf = settingReader();

  enter(element: DomElement): "into" | "over" {
    const name = element.name;
    if (SILENT_ELEMENTS.has(name)) return "over";
    if (name === "br") this.breakLine();
    else if (BLOCK_ELEMENTS.has(name)) this.flush();
    else if (element.prev !== null && isElement(element.prev)) this.isParted = true;
    if (name === "a") this.openLink(attribute(element, "href"));
    else if (isLabel(element)) this.openLink("");
    if (name === "pre") this.pre++;
    return "into";
  }

  leave(element: DomElement): void {
    const name = element.name;
    if (SILENT_ELEMENTS.has(name)) return;
    if (name === "a" || isLabel(element)) this.closeLink();
    if (BLOCK_ELEMENTS.has(name)) this.flush();
    if (name === "pre") this.pre--;
  }

  text(node: DomText): void {
    const words = visibleWords(node.data, this.pre > 0);
    const added = /^$|\s/u.test(this.last) ? words.replace(/^ /u, "") : words;
    if (added === "") return;
    if (this.isParted && isGlued(this.last, added)) this.add(" ");
    this.isParted = false;
    if (added.trim() !== "") this.nodes.push({ node, at: this.length + (added.length - added.trimStart().length) });
    this.add(added);
  }

  private add(words: string): void {
    this.pieces.push(words);
    this.length += words.length;
    this.last = words.slice(-1);
  }

  /** End the block under way, if it has words. */
  flush(): void {
    const reopened = this.open?.href;
    this.closeLink();
    if (this.nodes.length > 0) for (const block of this.finished()) this.blocks.push(block);
    this.pieces = [];
    this.length = 0;
    this.last = "";
    this.nodes = [];
    this.links = [];
    if (reopened !== undefined) this.openLink(reopened);
  }

  private finished(): PageBlock[] {
    const text = this.pieces.join("");
    const setting = this.settingOf(this.nodes[0] && parentOf(this.nodes[0].node));
    const links = this.links.map(({ href, ...span }) => ({ href, span: trimSpan(text, span) })).filter(({ span }) => span.end > span.start);
    const spans = splitLines(text, this.pre > 0 ? "text" : "page");
    // Spans, nodes and links all run in order of the text: each is gone through once.
    const nextNodes = takenUpTo(this.nodes, ({ at }) => at);
    const nextLinks = takenUpTo<Link>(links, ({ span }) => span.start);
    return spans.flatMap(({ start, end }) => {
      const nodes = nextNodes(end).map(({ node }) => node);
      const block = part({ text, links: nextLinks(end), setting }, start, end);
      return block === undefined ? [] : [{ block, nodes }];
    });
  }

  private breakLine(): void {
    this.add("\n");
  }

  private openLink(href: string | undefined): void {
    this.closeLink();
    // Links side by side are parted by the page's style: without a space two words would become one.
    if (this.links.at(-1)?.end === this.length && this.length > 0 && !/\s/u.test(this.last)) this.add(" ");
    if (href !== undefined) this.open = { href, start: this.length };
  }

  private closeLink(): void {
    if (this.open === undefined) return;
    if (this.length > this.open.start) this.links.push({ href: this.open.href, start: this.open.start, end: this.length });
    this.open = undefined;
  }
}

/** `<span>Ana Lerro</span><span>Published …</span>`: what the page's style parts would become one word. A large first letter stands before small ones. */
const isGlued = (last: string, added: string): boolean =>
  (/\p{Ll}/u.test(last) && /^[\p{Lu}\p{N}]/u.test(added)) || (/\p{N}/u.test(last) && /^\p{Lu}/u.test(added));

/** `<span class="tag">`: a word set off by the page's style alone. Within a link it is the link that counts. */
const isLabel = (element: DomElement): boolean =>
  element.name === "span" && parentOf(element)?.name !== "a" && LABEL.test(attribute(element, "class") ?? "");

const LABEL = /(?:^|[\s_-])(?:tag|label|chip|badge|pill|keyword|topic)(?:$|\s)/iu;

/** Hands out the entries of an ordered list bit by bit: each call gives those before `end` that no call gave yet. */
function takenUpTo<Entry>(entries: readonly Entry[], placeOf: (entry: Entry) => number): (end: number) => Entry[] {
  let next = 0;
  return (end) => {
    const from = next;
    for (let entry = entries[next]; entry !== undefined && placeOf(entry) < end; entry = entries[next]) next++;
    return entries.slice(from, next);
  };
}

/** Words as a browser shows them: runs of white space are one space, soft hyphens and zero-width spaces are nothing. */
function visibleWords(value: string, isPre: boolean): string {
  const shown = value.replace(/[\u00ad\u200b\ufeff\0]/gu, "");
  return isPre ? shown.replace(/\r\n?/gu, "\n").replace(/[^\S\n]/gu, " ") : shown.replace(/\s+/gu, " ");
}
