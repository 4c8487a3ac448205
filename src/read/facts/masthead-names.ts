import { FRONT_PAGE, LOGO_WORDS, MASTHEAD_SELECTOR } from "../../lexicon/page-metadata.ts";
import { attribute, type DomElement, select, wordsIn } from "../page/dom.ts";

const LONGEST = 60;
const MOST = 6;

/**
 * The names a page shows at its top as its own: the words of links to its front page and of elements named as logo or masthead, or
 * what stands there in place of a picture ("Lantern Post logo").
 */
export function mastheadNames(body: DomElement): string[] {
  const names = select(body, MASTHEAD_SELECTOR).slice(0, MOST).flatMap(namesOf);
  return [...new Set(names)];
}

function namesOf(element: DomElement): string[] {
  const words = wordsIn(element);
  const pictures = words === "" ? select(element, "img, svg").slice(0, MOST) : [];
  const said = [words, ...pictures.flatMap((picture) => [attribute(picture, "alt"), attribute(picture, "aria-label")])];
  if (words === "") said.push(attribute(element, "aria-label"), attribute(element, "title"));
  return said.flatMap((name) => {
    const bare = (name ?? "").replace(LOGO_WORDS, "").trim();
    return bare.length >= 2 && bare.length <= LONGEST && /\p{L}{2}/u.test(bare) && !FRONT_PAGE.test(bare) ? [bare] : [];
  });
}
