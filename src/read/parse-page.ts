import { parseHTML } from "linkedom";
import { type DomDocument, type DomElement, type DomNode, isElement, walk } from "./dom.ts";
import { limitNesting } from "./limit-nesting.ts";

/** A page with the two halves every page has, whatever its markup left out. */
export interface Page {
  readonly document: DomDocument;
  readonly head: DomElement;
  readonly body: DomElement;
}

const HEAD_ONLY: ReadonlySet<string> = new Set(["title", "meta", "link", "script", "style", "base", "noscript", "template"]);

/**
 * The page as a tree. The parser takes markup as it stands, so what a browser would mend is mended here:
 * a missing root, a head that was never closed, content before or after the body. Scripts stay text and never run.
 */
export function parsePage(html: string): Page {
  const { document } = parseHTML(rooted(limitNesting(html))) as unknown as { readonly document: DomDocument };
  const root = document.documentElement;
  if (root?.localName !== "html") return parsePage("<html></html>");
  const head = childNamed(root, "head") ?? document.createElement("head");
  const body = childNamed(root, "body") ?? document.createElement("body");
  const before = [...strayIn(root, body, head), ...contentIn(head)];
  root.insertBefore(head, root.firstChild);
  root.insertBefore(body, null);
  const first = body.firstChild;
  for (const node of before) body.insertBefore(node, first);
  lowerAttributes(root);
  for (const node of [...nodesOf(document)].filter((node) => node !== root && isElement(node))) body.insertBefore(node, null);
  return { document, head, body };
}

/** Attribute names in lower case, as browsers have them: `<A HREF=…>` of old pages. */
function lowerAttributes(root: DomElement): void {
  walk(root, (node) => {
    if (isElement(node))
      for (const { name, value } of [...node.attributes].filter(({ name }) => /[A-Z]/u.test(name))) {
        node.removeAttribute(name);
        if (!node.hasAttribute(name.toLowerCase())) node.setAttribute(name.toLowerCase(), value);
      }
    return "into";
  });
}

/** From the root element on: a banner before it would be taken for the root. */
function rooted(html: string): string {
  const root = rootAt(html);
  return root === undefined ? `<html>${html.replace(/^\s*<!doctype[^>]*>/iu, "")}</html>` : html.slice(root);
}

/** Where the root begins, comments passed over: old pages hold one root for each old browser inside comments. */
function rootAt(html: string): number | undefined {
  const marks = /<!--|<html[\s>]/giu;
  for (let match = marks.exec(html); match !== null; match = marks.exec(html)) {
    if (match[0] !== "<!--") return match.index;
    const end = html.indexOf("-->", match.index + 2);
    if (end < 0) return undefined;
    marks.lastIndex = end + 3;
  }
  return undefined;
}

/** What stands in the root beside head and body. */
function strayIn(root: DomElement, body: DomElement, head: DomElement): DomNode[] {
  return [...nodesOf(root)].filter((node) => node !== body && node !== head);
}

/** What was left in the head though it is content: everything from the first element on that no head may hold. */
function contentIn(head: DomElement): DomNode[] {
  const nodes = [...nodesOf(head)];
  const first = nodes.findIndex((node) => isElement(node) && !HEAD_ONLY.has(node.localName));
  return first < 0 ? [] : nodes.slice(first);
}

function childNamed(root: DomElement, name: string): DomElement | undefined {
  return [...nodesOf(root)].find((node): node is DomElement => isElement(node) && node.localName === name);
}

function* nodesOf(parent: DomElement): Generator<DomNode> {
  for (let node = parent.firstChild; node !== null; ) {
    const next: DomNode | null = node.nextSibling;
    yield node;
    node = next;
  }
}
