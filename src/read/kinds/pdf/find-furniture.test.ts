import { describe, expect, test } from "vitest";
import { findFurniture } from "./find-furniture.ts";
import type { PagePieces, Piece } from "./piece.ts";

const piece = (text: string, base: number, left = 60, size = 10): Piece => ({
  text,
  left,
  right: left + 5 * text.length,
  base,
  size,
  isBold: false,
});
const page = (number: number, ...pieces: readonly Piece[]): PagePieces => ({
  number,
  width: 595,
  height: 842,
  pieces: [...pieces, piece("Two boats were seen.", 400)],
  strays: [],
  links: [],
  unknown: 0,
  isCut: false,
});
const found = (...pages: readonly PagePieces[]): string[] =>
  findFurniture(pages).map(
    ({ page: at, place, pieces, isFirst }) => `${at} ${place}${isFirst ? " first" : ""}: ${pieces.map(({ text }) => text).join(" ")}`,
  );

describe("furniture is", () => {
  test("a line that comes back at the same height, whatever numbers it holds", () => {
    expect(
      found(
        page(1, piece("Skerry Review", 40), piece("12 March", 40, 400)),
        page(2, piece("Skerry Review", 40), piece("13 March", 40, 400)),
      ),
    ).toEqual(["1 head first: Skerry Review 12 March", "2 head: Skerry Review 13 March"]);
  });

  test("a line whose halves change sides", () => {
    const pages = [1, 2, 3, 4].map((at) =>
      page(at, piece(at % 2 ? "Skerry Review" : `${at}`, 800), piece(at % 2 ? `${at}` : "Skerry Review", 800, 400)),
    );
    expect(found(...pages)).toHaveLength(4);
  });

  test("a line with the number of its page beside words that change", () => {
    expect(
      found(page(1, piece("The harbour · 7", 40)), page(2, piece("The islets · 8", 40)), page(3, piece("The strait · 9", 40))),
    ).toHaveLength(3);
  });

  test.each(["1", "- 1 -", "Page 1 of 1", "1/1", "iv", "Стр. 1", "صفحة 1"])("the number of a page alone: %s", (words) => {
    expect(found(page(1, piece(words, 810)))).toEqual([`1 foot first: ${words}`]);
  });

  test("a line that names its page", () => {
    expect(found(page(1), page(2, piece("Statement of 4 March, page 2", 40)))).toEqual(["2 head first: Statement of 4 March, page 2"]);
  });
});

describe("no furniture is", () => {
  test.each([
    ["a line that stands on one page", [page(1, piece("SKERRY REVIEW", 40)), page(2, piece("Boats", 40))]],
    [
      "a line that comes back in the midst of pages",
      [page(1, piece("The guard denied it.", 300)), page(2, piece("The guard denied it.", 300))],
    ],
    ["a line that comes back at another height", [page(1, piece("Annex", 40)), page(2, piece("Annex", 90))]],
    ["a year", [page(1, piece("2031", 810))]],
    [
      "a note that comes back",
      [page(1, piece("1", 806, 60, 5), piece("Ibid.", 809, 66, 8)), page(2, piece("2", 806, 60, 5), piece("Ibid.", 809, 66, 8))],
    ],
  ])("%s", (_what, pages) => {
    expect(found(...pages)).toEqual([]);
  });
});
