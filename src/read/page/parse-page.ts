import { Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { type DomElement, type DomNode, holdOnly, isElement } from "./dom.ts";
import { limitNesting } from "./limit-nesting.ts";

/** A page with the two halves every page has, whatever its markup left out. */
export interface Page {
  readonly root: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
}

const HEAD_ONLY: ReadonlySet<string> = new Set(["title", "meta", "link", "script", "style", "base", "noscript", "template"]);

/**
 * The page as a tree. The parser takes markup as it stands, so what a browser would mend is mended here:
 * a missing root, a head that was never closed, content before or after the body. Scripts stay text and never run.
 */
export function parsePage(html: string): Page {
  const { children } = parseDocument(rooted(limitNesting(html)));
  const root = elementNamed(children, "html") ?? new Element("html", {});
  const head = elementNamed(root.children, "head") ?? new Element("head", {});
  const body = elementNamed(root.children, "body") ?? new Element("body", {});
  const stray = root.children.filter((node) => node !== head && node !== body);
  const content = contentIn(head);
  const behind = children.filter((node) => node !== root && isElement(node));
  holdOnly(body, [...stray, ...content, ...body.children, ...behind]);
  holdOnly(head, head.children.slice(0, head.children.length - content.length));
  holdOnly(root, [head, body]);
  return { root, head, body };
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

/** What was left in the head though it is content: everything from the first element on that no head may hold. */
function contentIn(head: DomElement): DomNode[] {
  const first = head.children.findIndex((node) => isElement(node) && !HEAD_ONLY.has(node.name));
  return first < 0 ? [] : head.children.slice(first);
}

const elementNamed = (nodes: readonly DomNode[], name: string): DomElement | undefined =>
  nodes.find((node): node is DomElement => isElement(node) && node.name === name);
