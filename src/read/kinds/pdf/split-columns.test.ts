import { describe, expect, test } from "vitest";
import type { Piece } from "./piece.ts";
import { splitColumns } from "./split-columns.ts";

const piece = (text: string, left: number, base: number): Piece => ({
  text,
  left,
  right: left + 5 * text.length,
  base,
  size: 10,
  isBold: false,
});
const PROSE = [
  "Two boats were seen near the quay of",
  "Velm on Friday night, and one of them",
  "did not answer the calls of the guard",
  "until it had left the strait again at",
  "dawn.",
];
const column = (name: string, left: number, top: number, lines = PROSE): Piece[] =>
  lines.map((line, at) => piece(`${name} ${line}`, left, top + 12 * at));
const split = (pieces: readonly Piece[], isRtl = false): string[] =>
  splitColumns(pieces, isRtl).map((part) => part.map(({ text }) => text.split(" ")[0]).join(""));

describe("a page is read", () => {
  test("down one column after the other", () => {
    expect(split([...column("A", 50, 100), ...column("B", 280, 100)])).toEqual(["AAAAA", "BBBBB"]);
  });

  test("from the right where its words run from there", () => {
    expect(split([...column("A", 50, 100), ...column("B", 280, 100)], true)).toEqual(["BBBBB", "AAAAA"]);
  });

  test("a title over the columns first, what stands below them last", () => {
    const across = "T ".concat("long words over the whole width of the page and more of them still");
    expect(
      split([...column("A", 50, 100), ...column("B", 280, 100), piece(across, 50, 80), piece(across.replace("T", "U"), 50, 180)]),
    ).toEqual(["T", "AAAAA", "BBBBB", "U"]);
  });

  test("down three columns, the last of them short", () => {
    expect(split([...column("A", 50, 100), ...column("B", 280, 100), ...column("C", 510, 100, PROSE.slice(0, 2))])).toEqual([
      "AAAAA",
      "BBBBB",
      "CC",
    ]);
  });

  test("past a narrow column at the side whose lines stand elsewhere", () => {
    const side = ["9 dead", "31 wounded", "7 missing", "none held", "two boats"].map((line, at) => piece(`S ${line}`, 280, 105 + 13 * at));
    expect(split([...column("A", 50, 100), ...side])).toEqual(["AAAAA", "SSSSS"]);
  });
});

describe("a page stays whole", () => {
  test.each<readonly [string, readonly Piece[]]>([
    ["with one column", column("A", 50, 100)],
    [
      "with a table",
      ["District", "Velm", "Sarn", "Ansel", "Skerry"].flatMap((name, at) => [
        piece(name, 50, 100 + 12 * at),
        piece("9 dead", 200, 100 + 12 * at),
        piece("31", 350, 100 + 12 * at),
      ]),
    ],
    ["with a list whose marks stand apart", PROSE.flatMap((line, at) => [piece("•", 50, 100 + 12 * at), piece(line, 70, 100 + 12 * at)])],
    ["with a few words", [piece("Two", 50, 100), piece("boats", 400, 300)]],
  ])("%s", (_what, pieces) => {
    expect(splitColumns(pieces, false)).toHaveLength(1);
  });

  test("without any words", () => {
    expect(splitColumns([], false)).toEqual([]);
  });
});
