import { attribute, type DomElement, parentOf } from "./dom.ts";
import type { PageBlock } from "./extract-blocks.ts";

/** Old pages have no element for a headline or a signature: they set it in bold, in large letters, in italics or to the right. */
const BOLD: ReadonlySet<string> = new Set(["b", "strong", "big", "h2", "h3", "h4", "h5"]);
const SLANTED: ReadonlySet<string> = new Set(["i", "em", "cite", "b", "strong"]);
const MAX_CLIMB = 4;

/** True for a block in heavier or larger letters than its surroundings. */
export const isBold = (block: PageBlock): boolean =>
  isSetOff(block, (element) => BOLD.has(element.name) || /^(?:\+[1-9]|[4-7])$/u.test(attribute(element, "size") ?? ""));

/** True for a block in italics or bold, or set to the side where a text is signed. */
export const isSlanted = (block: PageBlock): boolean =>
  isSetOff(
    block,
    (element) =>
      SLANTED.has(element.name) ||
      attribute(element, "align") === "right" ||
      /text-align\s*:\s*(?:right|end)/iu.test(attribute(element, "style") ?? ""),
  );

/** All texts of the block stand in such an element that is not far above. */
const isSetOff = ({ nodes }: PageBlock, isMeant: (element: DomElement) => boolean): boolean =>
  nodes.length > 0 &&
  nodes.every((node) => {
    let element = parentOf(node);
    for (let climbed = 0; element !== undefined && element.name !== "td" && climbed < MAX_CLIMB; climbed++, element = parentOf(element))
      if (isMeant(element)) return true;
    return false;
  });
