import { type Grid, gridOf, least, middle, type Strip, stripsIn } from "./empty-strips.ts";
import { bottomOf, type Piece, topOf } from "./piece.ts";

/** A gutter lower than four lines is wider than others, in sizes of the type, for words may stand under each other by chance. */
const [SURE_HEIGHT, SURE_WIDTH] = [3.6, 1.4];
/** Columns within columns. */
const MOST_SPLITS = 6;
/** Lines of running text hold this many letters and fill this much of their column. */
const PROSE_LETTERS = 18;
/** The same where there are only a few lines. */
const SHORT_LETTERS = 26;
const PROSE_FILL = 0.55;

/**
 * The pieces of a page in stretches that are read one after the other: what stands over the columns, each column from top to
 * bottom, what stands below them. Tables stay in one stretch, for they are read row by row.
 */
export function splitColumns(pieces: readonly Piece[], isRtl: boolean, splits = MOST_SPLITS): (readonly Piece[])[] {
  const gutter = splits === 0 ? undefined : findGutter(pieces);
  if (gutter === undefined) return pieces.length === 0 ? [] : [pieces];
  const sides = isRtl ? [gutter.right, gutter.left] : [gutter.left, gutter.right];
  return [gutter.above, ...sides, gutter.below].flatMap((part) => splitColumns(part, isRtl, splits - 1));
}

interface Gutter {
  readonly above: readonly Piece[];
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  readonly below: readonly Piece[];
}

/** The tallest empty strip between two columns of text. */
function findGutter(pieces: readonly Piece[]): Gutter | undefined {
  if (pieces.length < 4) return undefined;
  const grid = gridOf(pieces);
  for (const strip of stripsIn(grid)) {
    const gutter = cutAt(pieces, grid, strip);
    const isSure = strip.height * grid.cell >= SURE_HEIGHT * grid.size || widthOf(gutter) >= SURE_WIDTH * grid.size;
    if (isSure && areColumns(gutter.left, gutter.right, grid.size)) return gutter;
  }
  return undefined;
}

function cutAt(pieces: readonly Piece[], { cell, left, top }: Grid, { column, first, last }: Strip): Gutter {
  const [over, under, at] = [top + (first - 0.5) * cell, top + (last - 0.5) * cell, left + column * cell];
  const parts: Record<keyof Gutter, Piece[]> = { above: [], left: [], right: [], below: [] };
  for (const piece of pieces) {
    const height = (topOf(piece) + bottomOf(piece)) / 2;
    const side = piece.left >= at ? "right" : "left";
    parts[height < over ? "above" : height > under ? "below" : side].push(piece);
  }
  return parts;
}

const widthOf = ({ left, right }: Gutter): number => least(right.map((piece) => piece.left)) + least(left.map((piece) => -piece.right));

/** Columns run on for themselves; the cells of a table are short, or stand on the lines of their neighbours. */
function areColumns(left: readonly Piece[], right: readonly Piece[], size: number): boolean {
  const [one, other] = [linesIn(left, size), linesIn(right, size)];
  if (isProse(one) && isProse(other)) return true;
  if (one.length < 3 || other.length < 3) return false;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const beside = few.filter(({ base }) => many.some((line) => Math.abs(line.base - base) < 0.15 * size)).length;
  return beside < 0.5 * few.length;
}

interface ShortLine {
  readonly base: number;
  readonly letters: number;
  readonly left: number;
  readonly right: number;
}

function linesIn(pieces: readonly Piece[], size: number): ShortLine[] {
  const lines: ShortLine[] = [];
  for (const { base, text, left, right } of [...pieces].sort((a, b) => a.base - b.base)) {
    const last = lines.at(-1);
    if (last === undefined || base - last.base > 0.5 * size) lines.push({ base, letters: text.length, left, right });
    else
      lines[lines.length - 1] = {
        base: last.base,
        letters: last.letters + text.length,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
      };
  }
  return lines;
}

function isProse(lines: readonly ShortLine[]): boolean {
  const width = -least(lines.map(({ right }) => -right)) - least(lines.map(({ left }) => left));
  const [letters, fill] = [middle(lines.map((line) => line.letters)), middle(lines.map(({ left, right }) => right - left))];
  return lines.length > 1 && letters >= (lines.length < 4 ? SHORT_LETTERS : PROSE_LETTERS) && fill >= PROSE_FILL * width;
}
