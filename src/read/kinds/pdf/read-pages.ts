import type { Note } from "../../../model/report.ts";
import type { FontBook } from "./font-book.ts";
import type { OpenPdf } from "./open-pdf.ts";
import type { PagePieces } from "./piece.ts";
import { readPieces } from "./read-pieces.ts";

/** A report has a hundred pages; what has more than this is read up to here, and so is what holds more pieces of words. */
const MOST_PAGES = 500;
const MOST_PIECES = 1_000_000;
/** The largest sheet of a newspaper, set letter by letter. */
const MOST_ON_PAGE = 40_000;
/** Ornaments and marks of lists have no names either. */
const MOST_UNKNOWN = 20;

interface ReadPages {
  readonly pages: readonly PagePieces[];
  readonly notes: readonly Note[];
}

/** The words of every page. A page that cannot be read is left out, and a note says so. */
export async function readPages({ document, isCutOff, isFlat }: OpenPdf): Promise<ReadPages> {
  const fonts: FontBook = new Map();
  const pages: PagePieces[] = [];
  const broken: number[] = [];
  let left = MOST_PIECES;
  let number = 0;
  while (number < Math.min(document.numPages, MOST_PAGES) && left > 0) {
    number++;
    try {
      const page = await document.getPage(number);
      const pieces = await readPieces(page, { fonts, isFlat, most: Math.min(left, MOST_ON_PAGE) });
      page.cleanup();
      left -= pieces.isCut ? left : pieces.pieces.length + pieces.strays.length;
      pages.push(pieces);
    } catch {
      broken.push(number);
    }
  }
  const leftOut = leftOutNotes(number, document.numPages, pages.at(-1)?.isCut ?? false);
  return { pages, notes: [...cutNotes(isCutOff), ...brokenNotes(broken), ...leftOut, ...unknownNotes(pages)] };
}

const cutNotes = (isCutOff: boolean): Note[] =>
  isCutOff ? [{ code: "cut-off", message: "the file ends before its end mark; its last pages or changes may be missing" }] : [];

const brokenNotes = (broken: readonly number[]): Note[] =>
  broken.length === 0
    ? []
    : [
        {
          code: "pages-unreadable",
          message: `${broken.length} pages could not be read, the first of them page ${broken[0]}; others after it may be missing`,
        },
      ];

/** Fonts without names for their letters: what is left may still be read, with gaps. */
function unknownNotes(pages: readonly PagePieces[]): Note[] {
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  const message = `${unknown} letters have a meaning in the fonts of the file alone and were left out`;
  return unknown > MOST_UNKNOWN ? [{ code: "letters-unknown", message }] : [];
}

function leftOutNotes(read: number, pages: number, isCut: boolean): Note[] {
  if (read >= pages && !isCut) return [];
  const where = isCut ? `reading stopped within page ${read} of ${pages}` : `the first ${read} of ${pages} pages were read`;
  return [{ code: "pages-left-out", message: `${where}; the document holds more than is read of one report` }];
}
