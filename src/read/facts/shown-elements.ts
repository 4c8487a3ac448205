import { NOT_OF_THE_ARTICLE } from "../../lexicon/page-metadata.ts";
import { attribute, type DomElement, parentOf, select, wordsIn } from "../page/dom.ts";

const LONGEST = 300;
const LONGEST_DATE = 120;
const MOST_DATES = 4;
/** What is far above says little of an element. */
const MAX_CLIMB = 8;

/** The words of the elements a selector finds, at most so many; what belongs to a neighbour of the article is left out. */
export function textsOf(root: DomElement, selector: string, most: number): string[] {
  const texts: string[] = [];
  for (const element of select(root, selector)) {
    if (texts.length >= most) break;
    const words = (attribute(element, "content") ?? wordsIn(element)).slice(0, LONGEST);
    if (words !== "" && isOfTheArticle(element)) texts.push(words);
  }
  return texts;
}

/** The dates of the elements a selector finds: for machines where they have one, else as shown. */
export function datesOf(root: DomElement, selector: string): string[] {
  const texts: string[] = [];
  for (const element of select(root, selector)) {
    if (texts.length >= MOST_DATES) break;
    const words = wordsIn(element);
    if (words.length <= LONGEST_DATE && isOfTheArticle(element))
      texts.push(attribute(element, "datetime") ?? attribute(element, "content") ?? words);
  }
  return texts;
}

/** The address of the first element a selector finds that stands in no figure: a picture has a licence of its own. */
export function hrefOf(root: DomElement, selector: string): string | undefined {
  for (const element of select(root, selector)) {
    const href = attribute(element, "href");
    if (href !== undefined && href.trim() !== "" && !isWithin(element, FIGURES)) return href.trim();
  }
  return undefined;
}

const FIGURES: ReadonlySet<string> = new Set(["figure", "figcaption"]);
const BESIDE: ReadonlySet<string> = new Set(["aside", "footer", "nav"]);

/** False for what stands in a list of other articles, in comments or at the side. */
function isOfTheArticle(element: DomElement): boolean {
  if (isWithin(element, BESIDE)) return false;
  let node: DomElement | undefined = element;
  for (let climbed = 0; node !== undefined && node.name !== "body" && climbed < MAX_CLIMB; climbed++, node = parentOf(node))
    if (NOT_OF_THE_ARTICLE.test(`${attribute(node, "class") ?? ""} ${attribute(node, "id") ?? ""}`)) return false;
  return true;
}

function isWithin(element: DomElement, names: ReadonlySet<string>): boolean {
  let node: DomElement | undefined = element;
  for (let climbed = 0; node !== undefined && node.name !== "body" && climbed < MAX_CLIMB; climbed++, node = parentOf(node))
    if (names.has(node.name)) return true;
  return false;
}
