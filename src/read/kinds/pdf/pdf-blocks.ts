import type { BlockRole } from "../../../model/report.ts";
import { foldName } from "../../facts/fold-name.ts";
import type { Container, RawBlock, Setting } from "../../layout/raw-block.ts";
import type { Shape } from "./draft.ts";

interface Place {
  readonly tag: string;
  readonly within?: Container;
  readonly hint?: string;
}

/** The elements of a page that the shapes of a document stand for. */
const PLACES: Readonly<Record<Exclude<Shape["kind"], "heading" | "head" | "foot">, Place>> = {
  text: { tag: "p" },
  lead: { tag: "p", hint: "standfirst" },
  item: { tag: "li", within: "list" },
  quote: { tag: "blockquote", within: "quote" },
  caption: { tag: "figcaption", within: "figure" },
  cell: { tag: "td", within: "table" },
  note: { tag: "li", within: "list", hint: "footnote" },
  contents: { tag: "p" },
  stray: { tag: "p" },
};

/** What a shape is for, where its words would mislead: "Interview in Port Ansel, 4 March 2031" in a note dates no report. */
const ROLES: Partial<Record<Shape["kind"], BlockRole>> = { note: "list", contents: "navigation", stray: "navigation" };

/** The shapes of a document as blocks. What its pages say again and again is read once for what it says; after that it is furniture. */
export function pdfBlocks(shapes: readonly Shape[], title: string | undefined): RawBlock[] {
  const wanted = foldName(title ?? "");
  return shapes.flatMap((shape) => {
    const { kind, text, links, isRepeated } = shape;
    // Rows of stars part the text; a dash in a table says that there is nothing.
    if (kind !== "cell" && !/[\p{L}\p{N}]/u.test(text)) return [];
    const block = { text, links, setting: settingOf(shape, wanted) };
    const role = isRepeated === true ? "navigation" : ROLES[kind];
    return [role === undefined ? block : { ...block, role }];
  });
}

function settingOf(shape: Shape, title: string): Setting {
  if (shape.kind === "head") return setting({ tag: "p", within: "header" }, false);
  if (shape.kind === "foot") return setting({ tag: "p", within: "footer" }, false);
  if (shape.kind !== "heading") return setting(PLACES[shape.kind], true);
  return setting({ tag: shape.page === 1 && foldName(shape.text) === title ? "h1" : `h${shape.level ?? 3}` }, true);
}

const setting = ({ tag, within, hint }: Place, isKept: boolean): Setting => ({
  tag,
  within: new Set(within === undefined ? [] : [within]),
  hints: hint === undefined ? [] : [hint],
  isKept,
});
