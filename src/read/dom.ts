/** The little of the DOM that reading needs, as linkedom gives it. Trees are walked by links, never by recursion: pages nest as deep as they like. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  appendChild(node: DomNode): void;
  insertBefore(node: DomNode, before: DomNode | null): void;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly head: DomElement | null;
  readonly body: DomElement | null;
  createElement(name: string): DomElement;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
export const isText = (node: DomNode): boolean => node.nodeType === TEXT;

/** What a walk does at an element: go into it, or pass over all it holds. */
export type Step = "into" | "over";

/** Walk everything under `root` in reading order without recursion; `depth` counts elements from the root. */
export function walk(
  root: DomElement,
  enter: (node: DomNode, depth: number) => Step,
  leave: (element: DomElement) => void = () => {},
): void {
  let node: DomNode | null = root.firstChild;
  let depth = 1;
  while (node !== null) {
    const down: DomNode | null = enter(node, depth) === "into" && isElement(node) ? node.firstChild : null;
    if (down !== null) {
      node = down;
      depth++;
      continue;
    }
    if (isElement(node)) leave(node);
    while (node?.nextSibling === null) {
      node = node.parentNode;
      depth--;
      if (node === null || node === root) return;
      leave(node as DomElement);
    }
    node = node?.nextSibling ?? null;
  }
}

/** How deep the elements under `root` nest. */
export function depthOf(root: DomElement): number {
  let deepest = 0;
  walk(root, (_, depth) => {
    if (depth > deepest) deepest = depth;
    return "into";
  });
  return deepest;
}

/** The words of an element in one line. */
export function wordsIn(element: DomElement): string {
  return (element.textContent ?? "").replace(/\s+/gu, " ").trim();
}
