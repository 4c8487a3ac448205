import { couldBeHeading } from "../document-head.ts";

/** An element of the converter's document: paragraphs hold runs, runs hold text. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly isBold?: boolean;
  readonly fontSize?: number | null;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: unknown;
}

/** Type this much larger than the running text makes a heading. */
const LARGE = 1.2;
const DEFAULT_SIZE = 11;

/** Many writers make headings by hand: a short paragraph, bold through and through or in larger type. It gets a style of that kind. */
export function marksHeadings(document: Element): Element {
  const body = bodySize(document);
  return marked(document, body);
}

function marked(element: Element, body: number): Element {
  if (element.type === "paragraph") return paragraph(element, body);
  if (element.type === "table" || element.children === undefined) return element;
  return { ...element, children: element.children.map((child) => marked(child, body)) };
}

function paragraph(element: Element, body: number): Element {
  const runs = runsIn(element).filter((run) => textOf(run).trim() !== "");
  const isPlain =
    element.numbering === null && /^(?:|normal|body(?: text)?|default|standard|no spacing|text body)$/iu.test(element.styleName ?? "");
  if (!isPlain || runs.length === 0 || !couldBeHeading(textOf(element).trim())) return element;
  const isLarge = runs.every(({ fontSize }) => (fontSize ?? body) >= LARGE * body);
  const isBold = runs.every((run) => run.isBold === true);
  const styleName = isLarge ? "shown heading 2" : isBold ? "shown heading 3" : element.styleName;
  return { ...element, styleName: styleName ?? null };
}

/** The size that most of the text is set in. */
function bodySize(document: Element): number {
  const letters = new Map<number, number>();
  for (const run of runsIn(document)) {
    const size = run.fontSize ?? DEFAULT_SIZE;
    letters.set(size, (letters.get(size) ?? 0) + textOf(run).length);
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [DEFAULT_SIZE, 0])[0];
}

const runsIn = (element: Element): readonly Element[] => (element.type === "run" ? [element] : (element.children ?? []).flatMap(runsIn));

const textOf = (element: Element): string => element.value ?? (element.children ?? []).map(textOf).join("");
