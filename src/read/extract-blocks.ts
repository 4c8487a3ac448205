import { type DomElement, type DomNode, isElement, isText, walk } from "./dom.ts";
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from "./page-elements.ts";
import { settingOf } from "./block-setting.ts";
import { part, type RawBlock } from "./raw-block.ts";
import { splitLines } from "./split-lines.ts";

/** A block of a page with the text nodes it was made of. */
export interface PageBlock {
  readonly block: RawBlock;
  readonly nodes: readonly DomNode[];
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
  private text_ = "";
  private nodes: { readonly node: DomNode; readonly at: number }[] = [];
  private links: { href: string; start: number; end: number }[] = [];
  private open: { readonly href: string; readonly start: number } | undefined;
  private pre = 0;

  enter(element: DomElement): "into" | "over" {
    const name = element.localName;
    if (SILENT_ELEMENTS.has(name)) return "over";
    if (name === "br") this.breakLine();
    else if (BLOCK_ELEMENTS.has(name)) this.flush();
    if (name === "a") this.openLink(element.getAttribute("href"));
    if (name === "pre") this.pre++;
    return "into";
  }

  leave(element: DomElement): void {
    const name = element.localName;
    if (SILENT_ELEMENTS.has(name)) return;
    if (name === "a") this.closeLink();
    if (BLOCK_ELEMENTS.has(name)) this.flush();
    if (name === "pre") this.pre--;
  }

  text(node: DomNode): void {
    const words = visibleWords(node.nodeValue ?? "", this.pre > 0);
    const added = /^$|\s$/u.test(this.text_.slice(-1)) ? words.replace(/^ /u, "") : words;
    if (added === "") return;
    if (added.trim() !== "") this.nodes.push({ node, at: this.text_.length + (added.length - added.trimStart().length) });
    this.text_ += added;
  }

  /** End the block under way, if it has words. */
  flush(): void {
    const reopened = this.open?.href;
    this.closeLink();
    if (this.nodes.length > 0) this.blocks.push(...this.finished());
    this.text_ = "";
    this.nodes = [];
    this.links = [];
    if (reopened !== undefined) this.openLink(reopened);
  }

  private finished(): PageBlock[] {
    const first = this.nodes[0]?.node;
    const links = this.links.map(({ href, start, end }) => ({ href, span: { start, end } }));
    const whole: RawBlock = { text: this.text_, links, setting: settingOf(first?.parentNode ?? null) };
    const spans = splitLines(this.text_, this.pre > 0 ? "text" : "page");
    return spans.flatMap(({ start, end }, index) => {
      const block = part(whole, start, end);
      // Within `pre` one text node holds many lines: each of them answers to it.
      const nodes = this.nodes.filter(({ at }) => (at >= start && at < end) || (this.pre > 0 && index > 0)).map(({ node }) => node);
      return block === undefined ? [] : [{ block, nodes }];
    });
  }

  private breakLine(): void {
    this.text_ = `${this.text_.replace(/ $/u, "")}\n`;
  }

  private openLink(href: string | null): void {
    this.closeLink();
    if (href !== null) this.open = { href, start: this.text_.length };
  }

  private closeLink(): void {
    if (this.open === undefined) return;
    const words = this.text_.slice(this.open.start);
    const start = this.open.start + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    if (end > start) this.links.push({ href: this.open.href, start, end });
    this.open = undefined;
  }
}

/** Words as a browser shows them: runs of white space are one space, soft hyphens and zero-width spaces are nothing. */
function visibleWords(value: string, isPre: boolean): string {
  const shown = value.replace(/[\u00ad\u200b\ufeff\0]/gu, "");
  return isPre ? shown.replace(/\r\n?/gu, "\n").replace(/[^\S\n]/gu, " ") : shown.replace(/\s+/gu, " ");
}
