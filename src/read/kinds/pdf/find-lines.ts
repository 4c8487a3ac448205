import type { Link } from "../../../model/report.ts";
import { bottomOf, type LinkArea, type Piece, topOf } from "./piece.ts";
import { gapBetween, isRtlText, type Run, runsOf } from "./visual-order.ts";
import { type Cell, writeCell } from "./write-cell.ts";

/** One line of type as it is read. */
export interface Line extends Cell {
  /** How long its first word is. */
  readonly firstWord: number;
  readonly base: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isRtl: boolean;
  /** The line in parts that stand far apart, as the cells of a table do; one when none do. */
  readonly cells: readonly Cell[];
}

/** Pieces share a line when they share this much of the lower one's height. */
const SHARED = 0.5;
/** Parts of a line that are further apart than this, in sizes of its type, are cells. */
const CELL_GAP = 1.6;
/** A first letter this many times the size of the type around it reaches down over several lines. */
const DROP_CAP = 1.8;
const MOST_DROP_CAPS = 20;

/** The lines of one stretch of a page, from top to bottom. */
export function findLines(pieces: readonly Piece[], links: readonly LinkArea[]): Line[] {
  const isRtl = isRtlText(pieces.map(({ text }) => text).join(" "));
  return groupsOf(withDropCaps(pieces)).map((group) => lineOf(group, isRtl, links));
}

interface Group {
  readonly pieces: Piece[];
  /** The piece with most type: signs over and under the line do not move it. */
  main: Piece;
}

function groupsOf(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const own = groups.slice(-4).findLast(({ main }) => shareHeight(main, piece));
    if (own === undefined) groups.push({ pieces: [piece], main: piece });
    else {
      own.pieces.push(piece);
      if (typeIn(piece) > typeIn(own.main)) own.main = piece;
    }
  }
  return groups.sort((a, b) => a.main.base - b.main.base);
}

const typeIn = ({ size, text }: Piece): number => size * text.length;

function shareHeight(one: Piece, other: Piece): boolean {
  const shared = Math.min(bottomOf(one), bottomOf(other)) - Math.max(topOf(one), topOf(other));
  return shared > SHARED * Math.min(bottomOf(one) - topOf(one), bottomOf(other) - topOf(other));
}

/** A first letter several lines high belongs to the first of them. */
function withDropCaps(pieces: readonly Piece[]): readonly Piece[] {
  const size = [...pieces].map((piece) => piece.size).sort((a, b) => a - b)[pieces.length >> 1] ?? 0;
  const large = new Set(pieces.filter((piece) => piece.size > DROP_CAP * size && /^["“«]?\p{L}$/u.test(piece.text)));
  if (large.size === 0 || large.size > MOST_DROP_CAPS) return pieces;
  return pieces.map((piece) => (large.has(piece) ? lifted(piece, pieces) : piece));
}

function lifted(piece: Piece, pieces: readonly Piece[]): Piece {
  const beside = pieces.filter((other) => DROP_CAP * other.size < piece.size && other.left > piece.left && shareHeight(piece, other));
  const first = beside.reduce<Piece | undefined>((best, other) => (best !== undefined && isBefore(best, other) ? best : other), undefined);
  if (first === undefined || beside.every(({ base }) => base === first.base)) return piece;
  const right = isWordAlone(piece.text, first.text, pieces) ? piece.right : first.left;
  return { ...piece, base: first.base, size: first.size, isBold: first.isBold, right };
}

const isBefore = (one: Piece, other: Piece): boolean => one.base < other.base || (one.base === other.base && one.left <= other.left);

/** "A boat", but "A|t least": the rest is a word that stands elsewhere too. */
function isWordAlone(letter: string, rest: string, pieces: readonly Piece[]): boolean {
  const [word = ""] = /^[\p{L}\p{M}]+/u.exec(rest) ?? [];
  const words = new Set(
    pieces.flatMap(
      ({ text }) =>
        text
          .toLowerCase()
          .match(/[\p{L}\p{M}]+/gu)
          ?.slice(text === rest ? 1 : 0) ?? [],
    ),
  );
  return /^[AIOYÀÉВИКОСУЯ]$/u.test(letter) && word.length > 1 && words.has(word) && !words.has(`${letter.toLowerCase()}${word}`);
}

function lineOf({ pieces, main: { base, size } }: Group, inRtl: boolean, areas: readonly LinkArea[]): Line {
  const isRtl = inRtl && pieces.some(({ text }) => isRtlText(text));
  const cells = cellsOf(runsOf(pieces, isRtl), CELL_GAP * size).map((runs) => writeCell(runs, { base, size, isRtl }, areas));
  const whole = joined(cells);
  const width = cells.reduce((sum, cell) => sum + cell.end - cell.start, 0);
  const [word = ""] = whole.text.split(" ", 1);
  return {
    ...whole,
    firstWord: (widthOf(word) * width) / Math.max(1, widthOf(whole.text)),
    base,
    size,
    isBold: lettersOf(pieces.filter((piece) => piece.isBold)) > 0.85 * lettersOf(pieces),
    isRtl,
    cells,
  };
}

/** The runs of a line, parted where there is room for a column between them. A mark of a list is no cell. */
function cellsOf(runs: readonly Run[], gap: number): Run[][] {
  const cells: Run[][] = [];
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const cell = cells.at(-1);
    const isApart = before !== undefined && gapBetween(before, run) > gap && !(cells.length === 1 && isMark(cell ?? []));
    if (cell === undefined || isApart) cells.push([run]);
    else cell.push(run);
  });
  return cells;
}

const isMark = (cell: readonly Run[]): boolean => {
  const words = cell.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("");
  return /^(?:[•◦▪●○■□‣⁃*·o–—-]|\(?[\p{N}]{1,3}[.)]|\(?\p{L}[.)]|\(?[ivxlc]{1,6}[.)])$/u.test(words);
};

function joined(cells: readonly Cell[]): Cell {
  let text = "";
  const links: Link[] = [];
  for (const cell of cells) {
    if (text !== "") text += " ";
    for (const { href, span } of cell.links) links.push({ href, span: { start: text.length + span.start, end: text.length + span.end } });
    text += cell.text;
  }
  return { text, links, start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

/** How wide words are, in letters of middling width. */
function widthOf(words: string): number {
  let width = 0;
  for (const letter of words)
    width += /[ijltfrI.,;:'’|!()[\] -]/u.test(letter) ? 0.6 : /[mwMW—…@%]/u.test(letter) ? 1.5 : /\p{Lu}/u.test(letter) ? 1.25 : 1;
  return width;
}

const lettersOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
