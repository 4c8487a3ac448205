import { type FontBook, meetFonts } from "./font-book.ts";
import { legible, unknownIn } from "./legible.ts";
import type { PdfPage } from "./open-pdf.ts";
import { linksOf } from "./page-links.ts";
import type { PagePieces, Piece } from "./piece.ts";
import { turned } from "./turned.ts";
import { withoutDoubles } from "./without-doubles.ts";

/** Text that leans more than this is no line of the page. */
const STRAIGHT_DEGREES = 3;

/** What is known when a page is read. */
interface Reading {
  readonly fonts: FontBook;
  /** Nothing on the page stands for something else that is drawn in its place. */
  readonly isFlat: boolean;
  /** Pieces that are taken of it. */
  readonly most: number;
}

/** Read the words of a page with their places, and the links on it. */
export async function readPieces(page: PdfPage, { fonts, isFlat, most }: Reading): Promise<PagePieces> {
  const { items, isCut } = await itemsOf(page, most);
  await meetFonts(page, fonts, items, isFlat && !isCut);
  const viewport = page.getViewport({ scale: 1 });
  const placed = items.flatMap((item) => placedPiece(item, viewport.transform as readonly number[] as Matrix, fonts));
  const turn = turnOf(placed);
  const frame = turned(viewport.width, viewport.height, turn);
  const straight = placed.filter((piece) => piece.turn === turn).map((piece) => ({ ...piece, ...frame.place(piece.left, piece.base) }));
  return {
    number: page.pageNumber,
    width: frame.width,
    height: frame.height,
    pieces: withoutDoubles(straight.map(({ x, y, ...piece }) => ({ ...pieceOf(piece), left: x, right: x + piece.length, base: y }))),
    strays: placed.filter((piece) => piece.turn !== turn).map(pieceOf),
    links: await linksOf(page, viewport, frame.place),
    unknown: items.reduce((sum, { str }) => sum + unknownIn(str), 0),
    isCut,
  };
}

type Matrix = readonly [number, number, number, number, number, number];

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

async function itemsOf(page: PdfPage, most: number): Promise<{ readonly items: readonly Item[]; readonly isCut: boolean }> {
  const reader = (page.streamTextContent() as ReadableStream<{ readonly items: readonly Partial<Item>[] }>).getReader();
  const items: Item[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { items, isCut: false };
    for (const item of value.items) if (isItem(item) && item.str.trim() !== "") items.push(item);
    if (items.length > most) {
      // Nobody asks for the rest, which then is not made. To cancel it is an error that nobody could catch.
      return { items: items.slice(0, most), isCut: true };
    }
  }
}

const isItem = (item: Partial<Item>): item is Item => item.str !== undefined && item.transform !== undefined;

interface Placed extends Piece {
  /** Along the words. */
  readonly length: number;
  /** Quarter turns clockwise of the words against the page; undefined for words that lean. */
  readonly turn: number | undefined;
}

function placedPiece({ str, transform, width, fontName }: Item, viewport: Matrix, fonts: FontBook): Placed[] {
  const text = legible(str);
  const [a, b, c, d, left, base] = multiplied(viewport, transform);
  const size = Math.hypot(c, d);
  if (text === "" || !(size > 0.1) || ![left, base, width].every(Number.isFinite)) return [];
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const nearest = Math.round(degrees / 90);
  const turn = Math.abs(degrees - 90 * nearest) > STRAIGHT_DEGREES ? undefined : (nearest + 4) % 4;
  return [{ text, left, right: left + width, base, size, isBold: fonts.get(fontName)?.isBold ?? false, length: width, turn }];
}

const multiplied = ([a, b, c, d, e, f]: Matrix, [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0]: readonly number[]): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const pieceOf = ({ text, left, right, base, size, isBold: bold }: Placed): Piece => ({ text, left, right, base, size, isBold: bold });

/** How most of the page's words run. */
function turnOf(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== undefined) letters[turn] = (letters[turn] ?? 0) + text.length;
  return letters.indexOf(Math.max(...letters));
}
