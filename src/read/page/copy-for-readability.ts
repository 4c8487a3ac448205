import JSDOMParser from "@mozilla/readability/JSDOMParser.js";
import { attribute, type DomElement, type DomText, isElement, isText, select, walk, wordsIn } from "./dom.ts";
import type { Page } from "./parse-page.ts";

/** Readability's time grows with the cube of the nesting: a thousand levels take ten seconds. Real pages stay under a hundred. */
const MAX_DEPTH = 120;
const MAX_ELEMENTS = 25_000;

/** Stands in the copy on the elements whose text belongs to a block. */
export const MARK = "data-block";

/** What goes into the copy. */
export interface Wanted {
  /** The block that a text belongs to. */
  readonly blockOf: (text: DomText) => number | undefined;
  readonly isLeftOut: (element: DomElement) => boolean;
}

/**
 * The page in the light tree that Readability is made for, with each block's index on the elements of its text.
 * Undefined when the page is too deep or too large for Readability.
 */
export function copyForReadability({ head, body }: Page, wanted: Wanted): JSDOMParser.Document | undefined {
  const document = new JSDOMParser().parse("<html><head></head><body></body></html>", ADDRESS);
  const copy = new Copy(document, wanted);
  copy.fill(document.head, head);
  copy.fill(document.body, body);
  const [title] = select(head, "title");
  if (title !== undefined) document.title = wordsIn(title);
  return copy.isTooMuch ? undefined : document;
}

/** Readability makes links whole. Nobody reads them here, but without an address each would fail, and failing is slow. */
const ADDRESS = "https://page.invalid/";

class Copy {
  isTooMuch = false;
  private elements = 0;
  private readonly document: JSDOMParser.Document;
  private readonly wanted: Wanted;

  constructor(document: JSDOMParser.Document, wanted: Wanted) {
    this.document = document;
    this.wanted = wanted;
  }

  /** Put a copy of all that `source` holds into `target`. */
  fill(target: JSDOMParser.Element, source: DomElement): void {
    // The copies of the elements around the node under way, the outermost first, each with the one block its texts belong to.
    const around = [{ copy: target, block: this.describe(target, source) }];
    walk(source, (node, depth) => {
      const parent = around[depth - 1];
      if (parent === undefined || this.isTooMuch) return "over";
      if (isText(node)) this.addText(parent.copy, node, parent.block);
      if (!isElement(node) || UNREAD.has(node.name) || this.wanted.isLeftOut(node)) return "over";
      const copy = this.document.createElement(NAME.test(node.name) ? node.name : "span");
      around[depth] = { copy, block: this.describe(copy, node) };
      parent.copy.appendChild(copy);
      this.elements++;
      this.isTooMuch = depth > MAX_DEPTH || this.elements > MAX_ELEMENTS;
      return CLOSED.has(node.name) ? "over" : "into";
    });
  }

  /** Give the copy its attributes and its mark; the block is undefined when the texts of the element belong to several. */
  private describe(copy: JSDOMParser.Element, element: DomElement): number | undefined {
    copyAttributes(copy, element);
    const block = this.blockOfTexts(element);
    if (block !== undefined) copy.setAttribute(MARK, String(block));
    return block;
  }

  private blockOfTexts(element: DomElement): number | undefined {
    let block: number | undefined;
    for (const node of element.children) {
      const own = isText(node) ? this.wanted.blockOf(node) : undefined;
      if (own !== undefined && block !== undefined && own !== block) return undefined;
      block = own ?? block;
    }
    return block;
  }

  /** A text whose siblings belong to other blocks is wrapped, so that one element never answers for two blocks. */
  private addText(parent: JSDOMParser.Element, text: DomText, blockOfParent: number | undefined): void {
    const block = this.wanted.blockOf(text);
    const copy = this.document.createTextNode(text.data);
    if (block === undefined || block === blockOfParent) return parent.appendChild(copy);
    const span = this.document.createElement("span");
    span.setAttribute(MARK, String(block));
    span.appendChild(copy);
    parent.appendChild(span);
  }
}

/** Elements that Readability takes away first, or never looks at. */
const UNREAD: ReadonlySet<string> = new Set(["script", "style", "link", "base", "template", "noembed", "noframes"]);
/** Elements that count by being there: what stands in them is not written for readers. */
const CLOSED: ReadonlySet<string> = new Set(["svg", "iframe"]);
/** Readability writes parts of the tree down and reads them again: a name must come through that. */
const NAME = /^[a-z_](?:[\w:.-]{0,100}\w)?$/iu;

/** The attributes that Readability looks at. */
const READ: readonly string[] =
  "class id role rel itemprop aria-hidden aria-modal hidden dir lang name property content rowspan colspan summary datatable".split(" ");
/** Of these it looks through all attributes, for addresses of pictures and films. */
const MEDIA: ReadonlySet<string> = new Set("img picture figure source iframe embed object video audio".split(" "));

function copyAttributes(copy: JSDOMParser.Element, element: DomElement): void {
  const names = MEDIA.has(element.name) ? Object.keys(element.attribs).filter((name) => NAME.test(name)) : READ;
  for (const name of names) {
    const value = attribute(element, name);
    if (value !== undefined && name !== "style") copy.setAttribute(name, value);
  }
  const hidden = HIDING.exec(attribute(element, "style") ?? "")?.[1];
  if (hidden !== undefined) copy.setAttribute("style", hidden.toLowerCase());
  // Links within the page weigh less than others; where a link leads is else of no account.
  const href = attribute(element, "href");
  if (href?.startsWith("#") === true) copy.setAttribute("href", href);
}

/** A style that hides its element. Any other is left out: one without a colon would break Readability's reading of styles. */
const HIDING = /(?:^|;)\s{0,20}(display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)\s{0,20}(?:;|$)/iu;
