import { BOILERPLATE_CONTAINERS, BOILERPLATE_ELEMENTS } from "../../lexicon/page-containers.ts";
import { attribute, type DomElement, isElement, isText, walk } from "./dom.ts";

/** The outermost elements that never hold the article: whole elements by name, and small containers by their class or id. */
export function boilerplateIn(body: DomElement): ReadonlySet<DomElement> {
  const sizes = sizesIn(body);
  const total = sizes.get(body)?.text ?? 0;
  const found = new Set<DomElement>();
  walk(body, (node) => {
    if (!isElement(node) || !isBoilerplate(node, sizes.get(node), total)) return "into";
    found.add(node);
    return "over";
  });
  return found;
}

/** What an element holds: characters of text, paragraphs. */
interface Size {
  readonly text: number;
  readonly paragraphs: number;
}

const NOTHING: Size = { text: 0, paragraphs: 0 };

/** The size of every element: what was met by its end less what was met by its beginning. */
function sizesIn(body: DomElement): ReadonlyMap<DomElement, Size> {
  const sizes = new Map<DomElement, Size>();
  let [text, paragraphs] = [0, 0];
  walk(
    body,
    (node) => {
      if (isText(node)) text += node.data.length;
      else if (isElement(node)) {
        if (node.name === "p") paragraphs++;
        sizes.set(node, { text, paragraphs });
      }
      return "into";
    },
    (element) => {
      const met = sizes.get(element) ?? NOTHING;
      sizes.set(element, { text: text - met.text, paragraphs: paragraphs - met.paragraphs });
    },
  );
  return sizes.set(body, { text, paragraphs });
}

/** What holds much of the page is its frame, whatever its name: some sites wrap the whole page in one form. */
function isBoilerplate(element: DomElement, size = NOTHING, total: number): boolean {
  const isByName = BOILERPLATE_ELEMENTS.has(element.name);
  if (!isByName && !isNamedSo(element)) return false;
  return size.text < 0.3 * total && (isByName || size.paragraphs < 6);
}

function isNamedSo(element: DomElement): boolean {
  const named = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.trim();
  return named !== "" && BOILERPLATE_CONTAINERS.some((pattern) => pattern.test(named));
}
