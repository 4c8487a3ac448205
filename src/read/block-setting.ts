import type { DomElement } from "./dom.ts";
import { BLOCK_ELEMENTS } from "./page-elements.ts";
import type { Container, Setting } from "./raw-block.ts";

const CONTAINERS: ReadonlyMap<string, Container> = new Map<string, Container>([
  ["nav", "nav"],
  ["header", "header"],
  ["footer", "footer"],
  ["aside", "aside"],
  ["form", "form"],
  ["button", "form"],
  ["figure", "figure"],
  ["figcaption", "figure"],
  ["table", "table"],
  ["li", "list"],
  ["dd", "list"],
  ["dt", "list"],
  ["blockquote", "quote"],
  ["article", "article"],
]);

/** Names of elements that hold what readers wrote: `comments-area`, `disqus_thread`, `respond`. */
const COMMENTS = /^(?:.*[-_])?(?:comments?|disqus|respond)(?:[-_](?:area|list|section|thread|wrapper|body|content|container|item))?$/u;

/** Elements looked at above a block: pages nest deep, and what is far away says little. */
const MAX_CLIMB = 48;
/** Class and id words are taken from this many of the nearest elements. */
const MAX_HINTS = 4;

/** What the elements around a text say about it. */
export function settingOf(element: DomElement | null): Setting {
  const within = new Set<Container>();
  const hints: string[] = [];
  let tag = "";
  let node = element;
  for (let climbed = 0; node !== null && climbed < MAX_CLIMB; climbed++, node = node.parentNode) {
    if (node.localName === undefined || node.getAttribute === undefined) break;
    if (tag === "" && BLOCK_ELEMENTS.has(node.localName)) tag = node.localName;
    const container = CONTAINERS.get(node.localName);
    if (container !== undefined) within.add(container);
    if (isHidden(node)) within.add("hidden");
    const own = hintsOf(node);
    if (node.localName !== "body" && own.some((hint) => COMMENTS.test(hint))) within.add("comments");
    if (climbed < MAX_HINTS) hints.push(...own);
  }
  return { tag, within, hints, isKept: false };
}

function hintsOf(element: DomElement): string[] {
  const named = ["class", "id", "itemprop", "rel", "role"].map((name) => element.getAttribute(name) ?? "").join(" ");
  return named
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, 12);
}

function isHidden(element: DomElement): boolean {
  return element.hasAttribute("hidden") || /display\s*:\s*none/iu.test(element.getAttribute("style") ?? "");
}
