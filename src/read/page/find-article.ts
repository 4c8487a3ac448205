import { Readability } from "@mozilla/readability";
import type JSDOMParser from "@mozilla/readability/JSDOMParser.js";
import { boilerplateIn } from "./boilerplate-in.ts";
import { copyForReadability, MARK } from "./copy-for-readability.ts";
import type { DomElement, DomText } from "./dom.ts";
import type { PageBlock } from "./extract-blocks.ts";
import type { Page } from "./parse-page.ts";

/**
 * Which blocks belong to the article, by their index. Readability decides on a copy of the tree, cleaned of containers that
 * never hold it; texts are marked there with their blocks, so that what it keeps leads back to them.
 * Undefined when the page is too deep or too large for Readability.
 */
export function findArticle(page: Page, blocks: readonly PageBlock[], isCleaned: boolean): ReadonlySet<number> | undefined {
  const owners = new Map<DomText, number>(blocks.flatMap(({ nodes }, index) => nodes.map((node) => [node, index] as const)));
  const leftOut = isCleaned ? boilerplateIn(page.body) : new Set<DomElement>();
  const copy = copyForReadability(page, { blockOf: (text) => owners.get(text), isLeftOut: (element) => leftOut.has(element) });
  const content = copy === undefined ? undefined : readability(copy);
  if (content === undefined) return undefined;
  return content === null ? new Set() : withLinesBelow(marksIn(content), blocks);
}

/** Lines of preformatted text go with the line above that holds their text node. */
function withLinesBelow(kept: Set<number>, blocks: readonly PageBlock[]): Set<number> {
  blocks.forEach(({ nodes }, index) => {
    if (nodes.length === 0 && kept.has(index - 1)) kept.add(index);
  });
  return kept;
}

/** The article as a part of the copy; null when there is none, undefined when it cannot say. */
function readability(document: JSDOMParser.Document): JSDOMParser.Node | null | undefined {
  try {
    const article = new Readability(document, { serializer: (node: unknown) => node, disableJSONLD: true }).parse();
    return (article?.content ?? null) as JSDOMParser.Node | null;
  } catch {
    // It throws on some broken trees; the page is then judged block by block.
    return undefined;
  }
}

const TEXT = 3;
/** A mark speaks for texts this far under it: Readability moves texts into paragraphs and phrases of its own. */
const REACH = 5;

/** The marks of all texts that are left, each by the nearest element over it that bears one. */
function marksIn(content: JSDOMParser.Node): Set<number> {
  const kept = new Set<number>();
  const open: { readonly node: JSDOMParser.Node; readonly mark?: number | undefined; readonly above: number }[] = [
    { node: content, above: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    if (node.nodeType === TEXT) {
      if (next.mark !== undefined && next.above <= REACH && node.textContent.trim() !== "") kept.add(next.mark);
      continue;
    }
    const own = "getAttribute" in node ? (node as JSDOMParser.Element).getAttribute(MARK) : undefined;
    const under = own === undefined ? { mark: next.mark, above: next.above + 1 } : { mark: Number(own), above: 0 };
    for (const child of node.childNodes) open.push({ node: child, ...under });
  }
  return kept;
}
