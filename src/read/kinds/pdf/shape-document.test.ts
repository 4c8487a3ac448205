import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PagePieces, Piece } from "./piece.ts";
import { shapeDocument } from "./shape-document.ts";

const piece = (text: string, left: number, base: number, size = 10, isBold = false): Piece => ({
  text,
  left,
  right: left + 0.5 * size * text.length,
  base,
  size,
  isBold,
});
const page = (number: number, pieces: readonly Piece[], strays: readonly Piece[] = []): PagePieces => ({
  number,
  width: 595,
  height: 842,
  pieces,
  strays,
  links: [],
  unknown: 0,
  isCut: false,
});
const shapes = (...pieces: readonly Piece[]): string[] => shapeDocument([page(1, pieces)]).map(({ kind, text }) => `${kind}: ${text}`);

/** Lines of running text, so that the rest can be told from it. */
const BODY = Array.from({ length: 6 }, (_, at) =>
  piece("Two boats were seen near the quay of Velm on Friday night, and one of them", 60, 400 + 13 * at),
);
const END = piece("did not answer.", 60, 478);
const TEXT = `text: ${"Two boats were seen near the quay of Velm on Friday night, and one of them ".repeat(6)}did not answer.`;

describe("a line on its own is", () => {
  test.each<readonly [string, Piece, string]>([
    ["a heading when it is larger", piece("What is known", 60, 360, 14), "heading: What is known"],
    ["a heading when it is bold", piece("What is known", 60, 360, 10, true), "heading: What is known"],
    ["a heading in capitals", piece("WHAT IS KNOWN", 60, 360), "heading: WHAT IS KNOWN"],
    ["text when it is a sentence", piece("Nothing is known.", 60, 360), "text: Nothing is known."],
    ["text when it is a bold sentence", piece("Nothing is known.", 60, 360, 10, true), "text: Nothing is known."],
    ["an item without its mark", piece("• Water for the quay", 60, 360), "item: Water for the quay"],
    ["an item with its number", piece("(a) Water for the quay", 60, 360), "item: (a) Water for the quay"],
    ["a caption in small type", piece("Photo: The pier after the fire", 60, 360, 8), "caption: Photo: The pier after the fire"],
    ["a line of contents", piece("What is known .......... 3", 60, 360), "contents: What is known .......... 3"],
    ["a quotation that was taken out", piece("“One of them did not answer”", 60, 360, 14), "quote: “One of them did not answer”"],
  ])("%s", (_what, line, expected) => {
    expect(shapes(line, ...BODY, END)).toEqual([expected, TEXT]);
  });

  test("the foot of the page in small type far below the text", () => {
    expect(shapes(...BODY, END, piece("Quay Road 4, Port Ansel", 60, 800, 7))).toEqual([TEXT, "foot: Quay Road 4, Port Ansel"]);
  });
});

describe("lines of a paragraph", () => {
  test("set in at both sides are a quotation", () => {
    const quoted = ["“We counted eleven bodies ourselves,", "and we know of more.”"].map((words, at) => piece(words, 90, 500 + 13 * at));
    expect(shapes(...BODY, END, ...quoted)).toEqual([TEXT, "quote: “We counted eleven bodies ourselves, and we know of more.”"]);
  });

  test("of one item hang below its first", () => {
    const item = [
      piece("• Water for the people of the quay, who have had none since the night of the", 60, 500),
      piece("fire", 70, 513),
      piece("• Lorries", 60, 526),
    ];
    expect(shapes(...BODY, END, ...item)).toEqual([
      TEXT,
      "item: Water for the people of the quay, who have had none since the night of the fire",
      "item: Lorries",
    ]);
  });
});

test("a paragraph goes on over a page, past its foot and the head of the next", () => {
  const first = page(1, [...BODY, piece("1", 300, 810)], [piece("DRAFT", 200, 500, 60)]);
  const second = page(2, [piece("went on to Sarn Harbour.", 60, 80), piece("2", 300, 810)]);
  expect(shapeDocument([first, second]).map(({ kind, text, page: on }) => [on, kind, text.slice(-24)])).toEqual([
    [1, "text", "went on to Sarn Harbour."],
    [1, "foot", "1"],
    [1, "stray", "DRAFT"],
    [2, "foot", "2"],
  ]);
});

describe("of any pages", () => {
  const place = fc.record({
    left: fc.double({ min: 0, max: 560, noNaN: true }),
    base: fc.double({ min: 5, max: 840, noNaN: true }),
    size: fc.constantFrom(0.5, 6, 9, 10, 10, 10, 14, 40),
    isBold: fc.boolean(),
  });
  const words = fc.constantFrom("boats", "الميناء", "9", "•", "Velm", "sailed.", "(a)", "cease-fire", "of", "12.", "Page", "—", "港口");
  const pages = fc.array(fc.array(fc.tuple(words, place), { maxLength: 60 }), { minLength: 1, maxLength: 4 });

  test("no letter is lost, and none comes twice", () => {
    fc.assert(
      fc.property(pages, (all) => {
        const laid = all.map((pieces, at) =>
          page(
            at + 1,
            pieces.map(([text, { left, base, size, isBold }]) => piece(text, left, base, size, isBold)),
          ),
        );
        const lettersIn = (texts: readonly string[]): string => (texts.join("").match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join("");
        expect(lettersIn(shapeDocument(laid).map(({ text }) => text))).toBe(lettersIn(all.flat().map(([text]) => text)));
      }),
      { numRuns: 300 },
    );
  });

  test("the time grows with the number of pieces", () => {
    const many = Array.from({ length: 60_000 }, (_, at) => piece(`boat${at}`, 60 + ((at * 37) % 480), 20 + (Math.floor(at / 12) % 800), 8));
    const from = performance.now();
    expect(shapeDocument([page(1, many)]).length).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(15_000);
  });
});
