import { compile } from "css-select";
import { type ChildNode, type Element, isTag, isText as isTextNode, type ParentNode, type Text } from "domhandler";
import { mayMatch } from "./may-match.ts";

// The one place that knows whose tree it is: htmlparser2 makes it, of plain objects with links both ways.
// Trees are walked by links, never by recursion: pages nest as deep as they like. Nothing changes a tree once it is parsed.

export type DomNode = ChildNode;
export type DomElement = Element;
export type DomText = Text;

export const isElement = (node: DomNode | ParentNode): node is DomElement => isTag(node);
export const isText = (node: DomNode): node is DomText => isTextNode(node);

/** The value of an attribute by its name in lower case; undefined where the element has none. */
export const attribute = (element: DomElement, name: string): string | undefined => element.attribs[name];

/** The element around a node; undefined for the root of the page. */
export const parentOf = (node: DomNode): DomElement | undefined =>
  node.parent !== null && isElement(node.parent) ? node.parent : undefined;

/** What a walk does at an element: go into it, or pass over all it holds. */
export type Step = "into" | "over";

/** Walk everything under `root` in reading order without recursion; `depth` counts elements from the root. */
export function walk(
  root: DomElement,
  enter: (node: DomNode, depth: number) => Step,
  leave: (element: DomElement) => void = () => {},
): void {
  let node: DomNode | undefined = root.children[0];
  let depth = 1;
  while (node !== undefined) {
    const down: DomNode | undefined = enter(node, depth) === "into" && isElement(node) ? node.children[0] : undefined;
    if (down !== undefined) {
      node = down;
      depth++;
      continue;
    }
    if (isElement(node)) leave(node);
    while (node.next === null) {
      const up: DomElement | undefined = parentOf(node);
      depth--;
      if (up === undefined || up === root) return;
      leave(up);
      node = up;
    }
    node = node.next;
  }
}

/** All text under an element as it stands in the markup, that of scripts too. */
export function textOf(element: DomElement): string {
  const [only] = element.children;
  if (only?.next === null && isText(only)) return only.data;
  const texts: string[] = [];
  walk(element, (node) => {
    if (isText(node)) texts.push(node.data);
    return "into";
  });
  return texts.join("");
}

/** The words of an element in one line. */
export const wordsIn = (element: DomElement): string => textOf(element).replace(/\s+/gu, " ").trim();

/** The elements under `root` that a CSS selector finds, in reading order. What stands in a template is not on the page yet. */
export const select = (root: DomElement, selector: string): DomElement[] => elementsUnder(root).filter(compiled(selector));

/** Pages are asked for many things one after the other: their elements are listed once. */
const listed = new WeakMap<DomElement, readonly DomElement[]>();

function elementsUnder(root: DomElement): readonly DomElement[] {
  const known = listed.get(root);
  if (known !== undefined) return known;
  const elements: DomElement[] = [];
  walk(root, (node) => {
    if (!isElement(node)) return "over";
    elements.push(node);
    return node.name === "template" ? "over" : "into";
  });
  listed.set(root, elements);
  return elements;
}

/** Each selector is compiled once: there are as many as our own code asks for. */
const selectors = new Map<string, (element: DomElement) => boolean>();

function compiled(selector: string): (element: DomElement) => boolean {
  const known = selectors.get(selector);
  if (known !== undefined) return known;
  const may = mayMatch(selector);
  const fits = compile<DomNode, DomElement>(selector, { cacheResults: false });
  const isMeant = (element: DomElement): boolean => may(element) && fits(element);
  selectors.set(selector, isMeant);
  return isMeant;
}

/** Make `children` the children of an element, in this order. */
export function holdOnly(element: DomElement, children: readonly DomNode[]): void {
  element.children = [...children];
  element.children.forEach((child, index) => {
    child.parent = element;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}
