import type { PagePieces, Piece } from "./piece.ts";

/** Running heads and feet stand in these shares of the page's height. */
const HEAD = 0.14;
const FOOT = 0.86;
/** At most this many rows of a page are its head, and as many its foot. */
const MOST_ROWS = 6;
/** Rows that repeat each other stand at the same height, give or take this many points. */
const SAME_HEIGHT = 6;
/** A document this short has few pages to repeat itself on. */
const SHORT = 5;

/** The pieces of a row at the head or foot of a page that say nothing of its own. */
export interface Furniture {
  readonly page: number;
  readonly place: "head" | "foot";
  readonly pieces: readonly Piece[];
  /** False for what an earlier page has already said. */
  readonly isFirst: boolean;
}

interface Row {
  readonly page: number;
  readonly place: "head" | "foot";
  readonly pieces: readonly Piece[];
  readonly base: number;
  readonly words: string;
  /** No other row stands between it and the edge of the page. */
  readonly isOutermost: boolean;
}

/** Running heads, running feet and page numbers: rows that come back at the same height of several pages, numbers aside. */
export function findFurniture(pages: readonly PagePieces[]): Furniture[] {
  const rows = pages.flatMap(edgeRows);
  const isRepeated = repeats(
    rows.filter((row) => !beginsNote(row)),
    pages.length,
  );
  const isCounted = counts(rows, pages.length);
  const said = new Set<string>();
  return rows
    .filter((row) => isRepeated(row) || isCounted(row) || (row.isOutermost && (isPageNumber(row.words, pages.length) || namesItsPage(row))))
    .map((row) => {
      const isFirst = !said.has(keyOf(row));
      said.add(keyOf(row));
      return { page: row.page, place: row.place, pieces: row.pieces, isFirst };
    });
}

function edgeRows({ number, height, pieces }: PagePieces): Row[] {
  const head = rowsOf(pieces.filter(({ base }) => base < HEAD * height)).slice(0, MOST_ROWS);
  const foot = rowsOf(pieces.filter(({ base }) => base > FOOT * height)).slice(-MOST_ROWS);
  const row = (place: Row["place"], row: readonly Piece[], isOutermost: boolean): Row => ({
    page: number,
    place,
    pieces: row,
    base: row[0]?.base ?? 0,
    words: row.map(({ text }) => text).join(" "),
    isOutermost,
  });
  return [
    ...head.map((pieces, index) => row("head", pieces, index === 0)),
    ...foot.map((pieces, index) => row("foot", pieces, index === foot.length - 1)),
  ];
}

/** Pieces on one height, from left to right; rows from top to bottom. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    // The mark of a note stands a little higher than its line.
    if (row !== undefined && last !== undefined && piece.base - last.base < 0.45 * Math.max(piece.size, last.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** The words of a row, numbers alike and in no order: on left and right pages they change sides. */
const keyOf = ({ place, words }: Row): string =>
  `${place} ${words
    .toLowerCase()
    .replace(/\p{N}+/gu, "#")
    .split(/\s+/u)
    .sort()
    .join(" ")}`;

function repeats(rows: readonly Row[], pages: number): (row: Row) => boolean {
  const heights = new Map<string, number[]>();
  for (const row of rows) heights.set(keyOf(row), [...(heights.get(keyOf(row))?.slice(-500) ?? []), row.base]);
  const least = pages <= SHORT ? 2 : 3;
  return (row) => (heights.get(keyOf(row)) ?? []).filter((base) => Math.abs(base - row.base) < SAME_HEIGHT).length >= least;
}

/** "¹ Ibid." comes back on many pages and is never the foot of one. */
const beginsNote = ({ pieces: [mark, note] }: Row): boolean =>
  mark !== undefined && note !== undefined && mark.size < 0.8 * note.size && /^(?:\d{1,3}|[*†‡§]{1,3})$/u.test(mark.text);

/** "12 · The harbour", "The strait · 13": the number goes up with the pages, whatever stands beside it. */
function counts(rows: readonly Row[], pages: number): (row: Row) => boolean {
  const tally = new Map<string, number>();
  const keys = (row: Row): string[] => (row.isOutermost ? numbersIn(row.words).map((number) => `${row.place} ${number - row.page}`) : []);
  for (const row of rows) for (const key of keys(row)) tally.set(key, (tally.get(key) ?? 0) + 1);
  return (row) => pages > 2 && keys(row).some((key) => (tally.get(key) ?? 0) >= Math.max(3, 0.4 * pages));
}

/** The numbers that a row begins and ends with. */
const numbersIn = (words: string): number[] => [
  ...new Set([/^\D{0,2}(\d{1,4})(?!\S)/u, /(?<!\S)(\d{1,4})\D{0,2}$/u].flatMap((pattern) => pattern.exec(words)?.[1] ?? []).map(Number)),
];

const PAGE_NUMBER =
  /^[-–—|·\s]*(?:(?:page|pg?\.|seite|p[áa]gina|pag\.|стр(?:аница|\.)?|sayfa|صفحة)\s*)?(?:(?<number>\d{1,4})|[ivxl]{1,7})(?:\s*(?:of|\/|de|sur|von|из|من|\|)\s*\d{1,4})?[-–—|·\s]*$/iu;

const PAGE = /(?:^|[\s(|·–-])(?:page|pg?\.|seite|p[áa]gina|pag\.|стр(?:аница|\.)?|sayfa|صفحة)\s*(\d{1,4})(?!\d)/iu;

/** "Statement of 4 March, page 2" on the second page. */
const namesItsPage = ({ words, page }: Row): boolean => page > 1 && words.length < 160 && Number(PAGE.exec(words)?.[1]) === page;

/** A number alone is the page's, unless there are not that many pages: "2031" may be the year. */
function isPageNumber(words: string, pages: number): boolean {
  const match = PAGE_NUMBER.exec(words);
  return match !== null && Number(match.groups?.["number"] ?? "0") < Math.max(1_000, pages + 1);
}
