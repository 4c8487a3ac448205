import type { Draft } from "./draft.ts";
import type { Furniture } from "./find-furniture.ts";
import { findLines, type Line } from "./find-lines.ts";
import { findParagraphs, widthAt } from "./find-paragraphs.ts";
import { findTables } from "./find-tables.ts";
import type { Words } from "./join-lines.ts";
import type { TypeMeasure } from "./measure-type.ts";
import { nameParagraph } from "./name-paragraph.ts";
import type { PagePieces } from "./piece.ts";
import { splitNotes } from "./split-notes.ts";

/** Head, columns, notes, foot: notes come after the columns, so that a paragraph can go on over the page. */
export function draftPage(
  page: PagePieces,
  columns: readonly (readonly Line[])[],
  furniture: readonly Furniture[],
  type: TypeMeasure,
): Draft[] {
  const own = furniture.filter((row) => row.page === page.number);
  const rows = (place: Furniture["place"]): Draft[] =>
    own.filter((row) => row.place === place).flatMap((row) => furnitureDrafts(row, page));
  const body = columns.map((lines, index) =>
    splitNotes(columnDrafts(lines, page.number, `${page.number} ${index}`, type), type, page.height),
  );
  const strays = page.strays.length === 0 ? [] : [strayDraft(page)];
  return [...rows("head"), ...body.flatMap(({ text }) => text), ...body.flatMap(({ notes }) => notes), ...rows("foot"), ...strays];
}

/** What stands there for the first time may say who sends the document and when: "Skerry Relief Network | 5 March 2031". */
function furnitureDrafts({ pieces, place, isFirst }: Furniture, { number, links }: PagePieces): Draft[] {
  return findLines(pieces, links).flatMap((line) => {
    const parts = isFirst ? line.cells.flatMap(partsOf) : [line];
    return parts.map((part) => ({ kind: place, lines: [part], size: line.size, page: number, isRepeated: !isFirst }));
  });
}

function partsOf({ text, links }: Words): Words[] {
  const parts = text.split(/\s[|·•]\s/u);
  return parts.length === 1 ? [{ text, links }] : parts.map((part) => ({ text: part.trim(), links: [] }));
}

const strayDraft = ({ strays, number }: PagePieces): Draft => ({
  kind: "stray",
  lines: [{ text: strays.map(({ text }) => text).join(" "), links: [] }],
  size: strays[0]?.size ?? 0,
  page: number,
});

function columnDrafts(lines: readonly Line[], page: number, column: string, type: TypeMeasure): Draft[] {
  return findTables(lines, type).flatMap((stretch): Draft[] => {
    if ("rows" in stretch) return stretch.rows.flat().map((cell) => ({ kind: "cell", lines: [...cell], size: stretch.like.size, page }));
    const paragraphs = findParagraphs(stretch.lines, type);
    const indents = firstIndents(paragraphs);
    let at = 0;
    return paragraphs.map((paragraph) => {
      const edges = { column, indents, ...widthAt(stretch.lines, at) };
      at += paragraph.length;
      const [first, last] = [paragraph[0] as Line, paragraph.at(-1) as Line];
      const ends = { from: { line: first, ...edges }, to: { line: last, ...edges } };
      return { ...nameParagraph(paragraph, edges, type), lines: [...paragraph], size: first.size, page, ...ends };
    });
  });
}

/** How far first lines stand in. A paragraph of one line that stands in as far is no item of a list. */
const firstIndents = (paragraphs: readonly (readonly Line[])[]): number[] =>
  paragraphs.flatMap(([first, second]) =>
    first !== undefined && second !== undefined && first.start > second.start ? [first.start - second.start] : [],
  );
