import { Readability } from "@mozilla/readability";
import { BOILERPLATE_CONTAINERS, BOILERPLATE_ELEMENTS } from "../lexicon/page-containers.ts";
import { type DomElement, type DomNode, depthOf, isElement, isText, walk } from "./dom.ts";
import type { PageBlock } from "./extract-blocks.ts";
import type { Page } from "./parse-page.ts";

/** Readability's time grows with the cube of the nesting: a thousand levels take ten seconds. Real pages stay under a hundred. */
const MAX_DEPTH = 120;
const MAX_ELEMENTS = 25_000;
const MARK = "data-block";

/**
 * Which blocks belong to the article, by their index. Readability decides on the tree, pre-cleaned of containers that
 * never hold it; text nodes are marked beforehand, so that what it keeps leads back to the blocks.
 * The page is used up. Undefined when the page is too deep or too large for Readability.
 */
export function findArticle({ document, body }: Page, blocks: readonly PageBlock[], isCleaned: boolean): ReadonlySet<number> | undefined {
  if (depthOf(body) > MAX_DEPTH) return undefined;
  mark(document, blocks);
  if (isCleaned) preClean(body);
  const content = readability(document);
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

/** The article as a part of the tree; null when there is none, undefined when it cannot say. */
function readability(document: Page["document"]): DomElement | null | undefined {
  const options = { serializer: (node: unknown) => node, disableJSONLD: true, maxElemsToParse: MAX_ELEMENTS };
  try {
    const article = new Readability(document, options).parse();
    return (article?.content ?? null) as DomElement | null;
  } catch {
    // It throws on pages with too many elements and on some broken trees; the page is then judged block by block.
    return undefined;
  }
}

/** Write each block's index on the elements of its text. A text whose siblings belong to other blocks is wrapped, so that one element never answers for two blocks. */
function mark(document: Page["document"], blocks: readonly PageBlock[]): void {
  const owners = new Map<DomElement, number>();
  blocks.forEach(({ nodes }, index) => {
    for (const { parentNode } of nodes)
      if (parentNode !== null) owners.set(parentNode, owners.has(parentNode) && owners.get(parentNode) !== index ? -1 : index);
  });
  blocks.forEach(({ nodes }, index) => {
    for (const node of nodes) {
      const parent = node.parentNode;
      if (parent === null) continue;
      if (owners.get(parent) === index) parent.setAttribute(MARK, String(index));
      else wrap(document, parent, node, index);
    }
  });
}

function wrap(document: Page["document"], parent: DomElement, node: DomNode, index: number): void {
  const span = document.createElement("span");
  span.setAttribute(MARK, String(index));
  parent.insertBefore(span, node);
  span.appendChild(node);
}

function marksIn(content: DomElement): Set<number> {
  const kept = new Set<number>();
  walk(content, (node) => {
    if (isText(node) && (node.nodeValue ?? "").trim() !== "") {
      const index = markOf(node);
      if (index !== undefined) kept.add(index);
    }
    return "into";
  });
  return kept;
}

function markOf(node: DomNode): number | undefined {
  let element = node.parentNode;
  for (let climbed = 0; element !== null && climbed < 6; climbed++, element = element.parentNode) {
    const index = element.getAttribute?.(MARK);
    if (index !== null && index !== undefined) return Number(index);
  }
  return undefined;
}

/** Take away what never holds the article: whole elements by name, and small containers by their class or id. */
function preClean(body: DomElement): void {
  const total = (body.textContent ?? "").length;
  const gone: DomElement[] = [];
  walk(body, (node) => {
    if (!isElement(node)) return "over";
    if (!isBoilerplate(node, total)) return "into";
    gone.push(node);
    return "over";
  });
  for (const element of gone) element.remove();
}

/** What holds much of the page is its frame, whatever its name: some sites wrap the whole page in one form. */
function isBoilerplate(element: DomElement, total: number): boolean {
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.trim();
  const isNamed = named !== "" && BOILERPLATE_CONTAINERS.some((pattern) => pattern.test(named));
  if (!isNamed && !BOILERPLATE_ELEMENTS.has(element.localName)) return false;
  if ((element.textContent ?? "").length >= 0.3 * total) return false;
  return BOILERPLATE_ELEMENTS.has(element.localName) || [...element.querySelectorAll("p")].length < 6;
}
