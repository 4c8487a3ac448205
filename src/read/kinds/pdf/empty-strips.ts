import { bottomOf, type Piece, topOf } from "./piece.ts";

/** A gutter is at least this wide, in sizes of the type; words of one line are never that far apart in many lines at the same place. */
const LEAST_WIDTH = 0.9;
/** There is text on both sides of it over this height, in sizes of the type: two lines. */
const LEAST_HEIGHT = 1.7;
/** The page is looked at through a grid of this many sizes of the type. */
const CELL = 0.15;
const MOST_CELLS = 1_000;
const MOST_STEPS = 50_000_000;
/** Strips that are looked at more closely before a page counts as one column. */
const MOST_TRIED = 12;

/** Where the words of a page are, seen from afar. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  /** Of the type. */
  readonly size: number;
  /** 1 where there is a word, row by row. */
  readonly filled: Uint8Array;
}

export function gridOf(pieces: readonly Piece[]): Grid {
  const size = middle(pieces.map((piece) => piece.size));
  const [left, right] = [least(pieces.map((piece) => piece.left)), -least(pieces.map((piece) => -piece.right))];
  const [top, bottom] = [least(pieces.map(topOf)), -least(pieces.map((piece) => -bottomOf(piece)))];
  const cell = Math.max(CELL * size, (right - left) / MOST_CELLS, (bottom - top) / MOST_CELLS);
  const [columns, rows] = [Math.ceil((right - left) / cell) + 1, Math.ceil((bottom - top) / cell) + 1];
  const grid = { columns, rows, cell, left, top, size, filled: new Uint8Array(columns * rows) };
  let steps = 0;
  for (const piece of pieces) {
    steps += fill(grid, piece);
    // Heaps of giant letters are no columns.
    if (steps > MOST_STEPS) break;
  }
  return grid;
}

/** Mark the cells that a piece covers; gives how many they are. */
function fill({ columns, cell, left, top, filled }: Grid, piece: Piece): number {
  const [from, to] = [Math.round((piece.left - left) / cell), Math.round((piece.right - left) / cell)];
  const [first, last] = [Math.round((topOf(piece) - top) / cell), Math.round((bottomOf(piece) - top) / cell)];
  for (let row = first; row <= last; row++) filled.fill(1, row * columns + from, row * columns + to);
  return (last - first + 1) * (to - from + 1);
}

/** A stretch of the grid without words: columns from `column` on, as wide as a gutter, rows from `first` to before `last`. */
export interface Strip {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  /** Rows with words on both sides. */
  readonly height: number;
}

/** The tallest strips, one for each gutter, tallest first. */
export function stripsIn(grid: Grid): Strip[] {
  const { columns, rows, cell, size, filled } = grid;
  const width = Math.max(2, Math.round((LEAST_WIDTH * size) / cell));
  const tall = (LEAST_HEIGHT * size) / cell;
  const [leftmost, rightmost] = edgesOf(grid);
  /** How many cells up to the column in hand are empty in each row. */
  const empty = new Uint16Array(rows);
  const found: Strip[] = [];
  /** Index of the last strip found between the same rows. */
  const between = new Map<string, number>();
  for (let column = 0; column + 1 < columns; column++) {
    let [first, height] = [0, 0];
    for (let row = 0; row <= rows; row++) {
      if (row < rows) empty[row] = filled[row * columns + column] === 1 ? 0 : (empty[row] ?? 0) + 1;
      if (row < rows && (empty[row] ?? 0) >= width) {
        if ((leftmost[row] ?? columns) <= column - width && (rightmost[row] ?? -1) > column) height++;
        continue;
      }
      if (height >= tall) {
        const strip = { column: column - width + 1, first, last: row, height };
        const last = between.get(`${first} ${row}`) ?? found.length;
        // A wider gutter is found again one column further on: the last one counts.
        const at = found[last]?.column === strip.column - 1 ? last : found.length;
        found[at] = strip;
        between.set(`${first} ${row}`, at);
      }
      [first, height] = [row + 1, 0];
    }
  }
  return found.sort((a, b) => b.height - a.height || b.last - b.first - (a.last - a.first) || a.column - b.column).slice(0, MOST_TRIED);
}

/** The first and the last filled column of each row. */
function edgesOf({ columns, rows, filled }: Grid): [Int32Array, Int32Array] {
  const leftmost = new Int32Array(rows).fill(columns);
  const rightmost = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const line = filled.subarray(row * columns, (row + 1) * columns);
    const first = line.indexOf(1);
    if (first < 0) continue;
    leftmost[row] = first;
    rightmost[row] = line.lastIndexOf(1);
  }
  return [leftmost, rightmost];
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Of any number of values. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
