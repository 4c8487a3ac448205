import { describe, expect, test } from "vitest";
import { findLines } from "./find-lines.ts";
import type { LinkArea, Piece } from "./piece.ts";

const piece = (text: string, left: number, base: number, size = 10): Piece => ({
  text,
  left,
  right: left + 0.5 * size * text.length,
  base,
  size,
  isBold: false,
});
const texts = (pieces: readonly Piece[], links: readonly LinkArea[] = []): string[] => findLines(pieces, links).map(({ text }) => text);

describe("pieces make lines", () => {
  test("from top to bottom, whatever their order in the file", () => {
    expect(texts([piece("nobody was hurt.", 50, 112), piece("on Friday;", 110, 100), piece("Two boats", 50, 100)])).toEqual([
      "Two boats on Friday;",
      "nobody was hurt.",
    ]);
  });

  test.each([
    ["the mark of a note", "killed", "3", "killed[3]"],
    ["the marks of two notes", "killed", "3,4", "killed[3,4]"],
    ["a star", "killed", "*", "killed[*]"],
    ["a note at a number, which would be another number", "1,900", "3", "1,900[3]"],
    ["a square", "3 km", "2", "3 km²"],
    ["an ordinal", "the 4", "th", "the 4th"],
  ])("with %s above them", (_what, before, raised, expected) => {
    const word = piece(before, 50, 100);
    expect(texts([piece(raised, word.right, 96, 6), word])).toEqual([expected]);
  });

  test("with the mark of a note in front of the note", () => {
    expect(texts([piece("2", 50, 97, 5), piece("Interview, 4 March.", 54, 100, 8)])).toEqual(["[2] Interview, 4 March."]);
  });

  test.each([
    ["a word", "t least two boats", "At least two boats"],
    ["a word of its own", "boat sailed; a boat", "A boat sailed; a boat"],
  ])("with a first letter over several lines as part of %s", (_what, first, expected) => {
    const lines = [piece(first, 82, 100), piece("were seen near Velm", 82, 112), piece("on Friday night.", 82, 124)];
    expect(texts([...lines, piece("A", 50, 124, 36)])).toEqual([expected, "were seen near Velm", "on Friday night."]);
  });

  test("and parts that stand far apart are cells, a mark of a list and its words are not", () => {
    const cells = findLines([piece("Velm", 50, 100), piece("9", 150, 100), piece("•", 50, 120), piece("Water", 90, 120)], []).map((line) =>
      line.cells.map(({ text }) => text),
    );
    expect(cells).toEqual([["Velm", "9"], ["• Water"]]);
  });

  test("with links on the words that stand in their area", () => {
    const area = (left: number, right: number, href: string): LinkArea => ({ left, right, top: 90, bottom: 104, href });
    const areas = [
      area(50, 74, "https://a.example/"),
      area(118, 162, "https://b.example/"),
      { ...area(50, 300, "https://c.example/"), top: 60, bottom: 80 },
    ];
    const [line] = findLines([piece("Here the list of names is kept", 50, 100), piece("by the guard", 203, 100)], areas);
    expect(line?.links.map(({ href, span }) => [href, line.text.slice(span.start, span.end)])).toEqual([
      ["https://a.example/", "Here"],
      ["https://b.example/", "of names"],
    ]);
  });
});
