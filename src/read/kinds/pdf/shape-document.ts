import type { Shape } from "./draft.ts";
import { draftPage } from "./draft-page.ts";
import { findFurniture } from "./find-furniture.ts";
import { findLines, type Line } from "./find-lines.ts";
import { joinLines, type Words } from "./join-lines.ts";
import { bulletOf } from "./line-signs.ts";
import { measureType } from "./measure-type.ts";
import type { PagePieces, Piece } from "./piece.ts";
import { splitColumns } from "./split-columns.ts";
import { stitchDrafts } from "./stitch-drafts.ts";
import { isRtlText } from "./visual-order.ts";
import { wordsOf } from "./words-of.ts";

/** Put the words of all pages into reading order and paragraphs. */
export function shapeDocument(pages: readonly PagePieces[]): readonly Shape[] {
  const furniture = findFurniture(pages);
  const taken = new Set(furniture.flatMap(({ pieces }) => pieces));
  const columns = pages.map((page) => columnsOf(page, taken));
  const type = measureType(columns.flat());
  const words = wordsOf(columns.flat(2));
  const drafts = pages.flatMap((page, index) => draftPage(page, columns[index] ?? [], furniture, type));
  return stitchDrafts(drafts).map(({ lines, from: _from, to: _to, ...shape }) => {
    const joined = joinLines(lines, words);
    return { ...shape, ...(shape.kind === "item" ? withoutBullet(joined) : joined) };
  });
}

function columnsOf({ pieces, links }: PagePieces, taken: ReadonlySet<Piece>): Line[][] {
  const rest = pieces.filter((piece) => !taken.has(piece));
  return splitColumns(rest, isRtlText(rest.map(({ text }) => text).join(" "))).map((column) => findLines(column, links));
}

function withoutBullet({ text, links }: Words): Words {
  const length = bulletOf(text).length;
  const moved = links.map(({ href, span }) => ({ href, span: { start: Math.max(0, span.start - length), end: span.end - length } }));
  return { text: text.slice(length), links: moved.filter(({ span }) => span.end > span.start) };
}
