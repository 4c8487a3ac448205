import type { Container, Setting } from "../layout/raw-block.ts";
import { attribute, type DomElement, parentOf } from "./dom.ts";
import { BLOCK_ELEMENTS } from "./page-elements.ts";

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

/** Tells what the elements around a text say about it. Each element of a page is looked at once, though it stands around many texts. */
export function settingReader(): (element: DomElement | undefined) => Setting {
  const known = new Map<DomElement, Said>();
  return (element) => {
    const within = new Set<Container>();
    const hints: string[] = [];
    let tag = "";
    let node = element;
    for (let climbed = 0; node !== undefined && climbed < MAX_CLIMB; climbed++, node = parentOf(node)) {
      const said = known.get(node) ?? saidBy(node);
      known.set(node, said);
      if (tag === "") tag = said.tag;
      for (const container of said.containers) within.add(container);
      if (climbed < MAX_HINTS) hints.push(...said.hints);
    }
    return { tag, within, hints, isKept: false };
  };
}

/** What one element says about all it holds. */
interface Said {
  readonly tag: string;
  readonly containers: readonly Container[];
  readonly hints: readonly string[];
}

function saidBy(element: DomElement): Said {
  const hints = hintsOf(element);
  const container = CONTAINERS.get(element.name);
  const isOfReaders = element.name !== "body" && hints.some((hint) => COMMENTS.test(hint));
  return {
    tag: BLOCK_ELEMENTS.has(element.name) ? element.name : "",
    containers: [
      ...(container === undefined ? [] : [container]),
      ...(isHidden(element) ? (["hidden"] as const) : []),
      ...(isOfReaders ? (["comments"] as const) : []),
    ],
    hints,
  };
}

function hintsOf(element: DomElement): readonly string[] {
  const named = NAMING.flatMap((name) => attribute(element, name) ?? []).join(" ");
  return named === "" ? NO_HINTS : [...new Set(named.toLowerCase().split(/\s+/u))].filter((word) => word !== "").slice(0, 12);
}

const NAMING = ["class", "id", "itemprop", "rel", "role"];
const NO_HINTS: readonly string[] = [];

const isHidden = (element: DomElement): boolean =>
  attribute(element, "hidden") !== undefined || /display\s*:\s*none/iu.test(attribute(element, "style") ?? "");
