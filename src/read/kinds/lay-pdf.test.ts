import { degrees, PDFDocument, PDFString, StandardFonts } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { PARAGRAPHS, pdfSeed } from "../../../test/seeds/documents.ts";
import { type PdfDesign, type PdfPart, pdfDocument } from "../../../test/seeds/pdf-document.ts";
import { reportId } from "../../model/ids.ts";
import type { Laid } from "../laid.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { layPdf } from "./lay-pdf.ts";

const lay = async (content: Uint8Array | string): Promise<Laid> => layPdf({ id: reportId("r1"), content });
const text = (words: string): PdfPart => ({ kind: "text", text: words });
const TITLE: PdfPart = { kind: "title", text: "Port Ansel: situation after the terminal fire" };
const heading = (words: string): PdfPart => ({ kind: "heading", text: words });
const item = (words: string): PdfPart => ({ kind: "item", text: words });
const rows = (...lines: string[]): PdfPart[] => lines.map((line) => ({ kind: "row", text: line }));
const ALL = PARAGRAPHS.map(text);

/** With places where a typesetter may part the longer words. */
const parted = (words: string): PdfPart =>
  text(words.replace(/\b(\p{Ll}{3})(\p{Ll}{4,})/gu, "$1\u00ad$2").replace(/(\u00ad\p{Ll}{3})(\p{Ll}{3,})/gu, "$1\u00ad$2"));

/** Each design is set by a small typesetter (test/seeds/pdf-document.ts); what was put in must come out, word for word and in order. */
const DESIGNS: readonly { readonly name: string; readonly parts: readonly PdfPart[]; readonly design: PdfDesign }[] = [
  {
    name: "a situation report with running heads, headings and lists",
    parts: [
      TITLE,
      ...ALL.slice(0, 2),
      heading("Needs"),
      item(PARAGRAPHS[9] ?? ""),
      item("Water"),
      item("Lorries"),
      ...ALL.slice(2),
      ...ALL,
    ],
    design: { header: () => "Skerry Relief Network | Situation Report No. 12 | 5 March 2031", footer: (page) => `Page ${page}` },
  },
  {
    name: "two justified columns with parted words and first lines set in",
    parts: [TITLE, ...PARAGRAPHS.map(parted), ...PARAGRAPHS.map(parted)],
    design: { columns: 2, gutter: 14, size: 9.5, isJustified: true, gap: 0, indent: 10, footer: (page) => `${page}` },
  },
  {
    name: "three narrow columns with a heading in the midst of them",
    parts: [TITLE, ...PARAGRAPHS.map(parted), heading("Markets and talks"), ...PARAGRAPHS.map(parted)],
    design: { columns: 3, gutter: 11, size: 9, isJustified: true, gap: 4, width: 700 },
  },
  {
    name: "a table between paragraphs",
    parts: [
      TITLE,
      ...ALL.slice(0, 1),
      ...rows("District\tKilled\tWounded", "Port Ansel\t9\t31", "Velm\t0\t4", "Little Skerry\tn/a\tn/a"),
      ...ALL.slice(1),
    ],
    design: {},
  },
  {
    name: "a letter with its date at the right and a bold line for a title",
    parts: [
      { kind: "centred", text: "Harbour authority of Port Ansel" },
      { kind: "right", text: "4 March 2031" },
      { kind: "bold", text: "Ferries will sail again within ten days" },
      ...ALL.slice(4, 8),
      { kind: "right", text: "Mara Ollen, director" },
    ],
    design: { size: 12, gap: 10 },
  },
  { name: "a typescript with double spacing", parts: [TITLE, ...ALL], design: { size: 12, leading: 2, gap: 0, indent: 30 } },
  { name: "a sheet with next to no space between paragraphs", parts: [TITLE, ...ALL, ...ALL], design: { leading: 1.15, gap: 2.5 } },
  {
    name: "a sheet on its side in two columns",
    parts: [TITLE, ...ALL, ...ALL],
    design: { width: 842, height: 595, columns: 2, gutter: 24 },
  },
];

const KINDS: Readonly<Record<string, string>> = { title: "heading", heading: "heading", bold: "heading", item: "item", row: "cell" };
const kindOf = ({ setting: { tag } }: RawBlock): string => (/^h\d$/u.test(tag) ? "heading" : ({ li: "item", td: "cell" }[tag] ?? "text"));
const shown = ({ blocks }: Laid): string[] =>
  blocks.filter(({ setting }) => setting.isKept).map((block) => `${kindOf(block)}: ${block.text}`);

describe("a PDF comes back as it was written:", () => {
  test.each(DESIGNS)("$name", async ({ parts, design }) => {
    const expected = parts.flatMap(({ kind, text: words }) =>
      words
        .replaceAll("\u00ad", "")
        .split("\t")
        .map((cell) => `${KINDS[kind] ?? "text"}: ${cell}`),
    );
    expect(shown(await lay(await pdfDocument(parts, design)))).toEqual(expected);
  });

  test("notes leave the text whole that runs on over the page, and follow it", async () => {
    const noted = PARAGRAPHS.map((words, at) =>
      at % 4 === 1 ? { ...text(words), note: `Interview number ${at} in Port Ansel: ${PARAGRAPHS[15 - at]}` } : text(words),
    );
    const { blocks } = await lay(await pdfDocument([TITLE, ...noted], { size: 12 }));
    const isNote = (block: RawBlock): boolean => block.setting.hints.includes("footnote");
    const marked = noted.map((part, at) => ("note" in part ? `${part.text}[${(at + 3) / 4}]` : part.text));
    expect(blocks.filter((block) => block.setting.isKept && !isNote(block)).map((block) => block.text)).toEqual([TITLE.text, ...marked]);
    expect(blocks.filter(isNote).map((block) => block.text.slice(0, 22))).toEqual(
      [1, 5, 9, 13].map((at, index) => `[${index + 1}] Interview number ${at}`.slice(0, 22)),
    );
    expect(blocks.filter(isNote).map(({ role }) => role)).toEqual(["list", "list", "list", "list"]);
  });
});

describe("the running heads of a PDF", () => {
  test("are read once for what they say, and are furniture after that", async () => {
    const { blocks } = await lay(
      await pdfDocument([TITLE, ...ALL, ...ALL], {
        header: () => "Skerry Relief Network | 5 March 2031",
        footer: (page) => `Page ${page}`,
      }),
    );
    const furniture = blocks.filter(({ setting }) => !setting.isKept).map(({ text: words, role }) => [words, role]);
    expect(furniture).toEqual([
      ["Skerry Relief Network", undefined],
      ["5 March 2031", undefined],
      ["Page 1", undefined],
      ["Skerry Relief Network | 5 March 2031", "navigation"],
      ["Page 2", "navigation"],
    ]);
  });
});

describe("of itself a PDF says", () => {
  test("its title by its type, before the title that a program filled in", async () => {
    const design = { properties: { title: "Microsoft Word - sr12.docx", author: "Ana Lerro; jsmith", created: "2031-03-06T07:15:00Z" } };
    const { facts } = await lay(await pdfDocument([TITLE, ...ALL], design));
    expect(facts).toMatchObject({ titles: [TITLE.text], authors: [["Ana Lerro"]], published: ["2031-03-06T07:15Z"] });
    expect(facts?.stated.map(({ field, from }) => `${field} ${from}`)).toEqual([
      "title visible",
      "byline pdf:Author",
      "published pdf:CreationDate",
    ]);
  });

  test("the day in its words rather than that of the file", async () => {
    const properties = { created: "2033-01-01T00:00:00Z" };
    const dated = await lay(await pdfDocument([TITLE, text("4 March 2031"), ...ALL], { properties }));
    expect(dated.facts?.published).toEqual([]);
    const wire = await lay(await pdfDocument([TITLE, text(`PORT ANSEL, 4 March 2031 - ${PARAGRAPHS[0]}`), ...ALL], { properties }));
    expect(wire.facts?.published).toEqual(["2031-03-04"]);
  });

  test("its sender where a masthead stands over the title", async () => {
    const { facts } = await lay(
      await pdfDocument([{ kind: "bold", text: "TARN GUARD" }, { kind: "bold", text: "PRESS STATEMENT" }, TITLE, ...ALL]),
    );
    expect(facts).toMatchObject({ titles: [TITLE.text], outlets: ["TARN GUARD"] });
  });
});

describe("a PDF is refused", () => {
  test.each([
    ["that is text", "%PDF-1.7", "INPUT_INVALID", "the bytes of a PDF"],
    ["with a mark and nothing else", encoded("%PDF-1.7\nhello\n%%EOF"), "INPUT_INVALID", "cannot be opened"],
    ["under a password", locked(), "INPUT_UNREADABLE", "asks for a password"],
  ])("%s", async (_what, content, code, detail) => {
    await expect(lay(content)).rejects.toMatchObject({ name: "ReportedlyError", code, detail: expect.stringContaining(detail) });
  });

  test("that was cut off before its pages are listed", async () => {
    const bytes = await pdfSeed();
    await expect(lay(bytes.subarray(0, bytes.length / 3))).rejects.toMatchObject({
      code: "INPUT_INVALID",
      detail: expect.stringContaining("its end is missing"),
    });
  });

  test.each([
    ["pictures of pages", true, "pictures and no words"],
    ["empty pages", false, "2 pages hold no words"],
  ])("that holds %s", async (_what, hasPictures, detail) => {
    const document = await PDFDocument.create();
    const [first] = [document.addPage(), document.addPage()];
    if (hasPictures) first.drawImage(await document.embedPng(DOT), { x: 0, y: 0, width: 500, height: 700 });
    await expect(lay(await document.save())).rejects.toMatchObject({ code: "NO_ARTICLE", detail: expect.stringContaining(detail) });
  });

  test("whose every page is broken", async () => {
    const broken = withLostPage(await plain(1));
    await expect(lay(broken)).rejects.toMatchObject({
      code: "INPUT_INVALID",
      detail: expect.stringContaining("1 pages could not be read"),
    });
  });
});

describe("a PDF is read as far as it goes", () => {
  test("when one of its pages is broken, and a note says which", async () => {
    const { blocks, notes } = await lay(withLostPage(await plain(3), 2));
    expect(blocks.filter(({ setting }) => setting.isKept)).toHaveLength(2);
    expect(notes).toMatchObject([{ code: "pages-unreadable", message: expect.stringContaining("page 3") }]);
  });

  test("up to its 500th page", async () => {
    const { notes } = await lay(await plain(502));
    expect(notes).toMatchObject([{ code: "pages-left-out", message: expect.stringContaining("the first 500 of 502 pages") }]);
  });

  test("when its end mark is missing", async () => {
    const { notes } = await lay((await plain(1)).subarray(0, -6));
    expect(notes).toMatchObject([{ code: "cut-off" }]);
  });
});

test("a PDF leaves the bytes as they were that it was read from", async () => {
  const bytes = Buffer.from(await pdfSeed());
  const before = bytes.toString("latin1");
  await lay(bytes);
  expect(bytes.toString("latin1")).toBe(before);
});

test("a PDF keeps its links on the words that lead there", async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const words = "The full list of names is kept by the Network and can be read there.";
  page.drawText(words, { x: 60, y: 700, size: 12, font });
  const [from = 0, to = 0] = ["The full ", "The full list of names"].map((start) => 60 + font.widthOfTextAtSize(start, 12));
  const address = { S: "URI", URI: PDFString.of("https://relief.example/12") };
  page.node.addAnnot(
    document.context.register(document.context.obj({ Type: "Annot", Subtype: "Link", Rect: [from, 697, to, 712], A: address })),
  );
  const { blocks } = await lay(await document.save());
  expect(blocks[0]?.links.map(({ href, span }) => [href, words.slice(span.start, span.end)])).toEqual([
    ["https://relief.example/12", "list of names"],
  ]);
});

test("a page that a reader turns is read in the direction of its words", async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.setRotation(degrees(90));
  PARAGRAPHS.slice(0, 8).forEach((words, at) =>
    page.drawText(words.slice(0, 90), { x: 80 + 40 * at, y: 60, size: 12, rotate: degrees(90) }),
  );
  page.drawText("DRAFT", { x: 300, y: 300, size: 60, rotate: degrees(45) });
  const { blocks } = await lay(await document.save());
  expect(blocks.filter(({ role }) => role === undefined).map((block) => block.text)).toEqual(
    PARAGRAPHS.slice(0, 8).map((words) => words.slice(0, 90).trim()),
  );
  expect(blocks.filter(({ role }) => role === "navigation").map((block) => block.text)).toEqual(["DRAFT"]);
});

function encoded(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

/** A document whose key no empty password gives. */
function locked(): Uint8Array {
  const key = "0123456789abcdef".repeat(4);
  return encoded(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] /Size 4 >>\n%%EOF`,
  );
}

/** Pages of one sentence each, their parts written out so that a test can break them. */
async function plain(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let page = 1; page <= pages; page++)
    document.addPage().drawText(`Boat number ${page} was seen near Velm, the guard said.`, { x: 60, y: 600, size: 12, font });
  return document.save({ useObjectStreams: false });
}

/** The same with a page lost of which the list of pages still knows. */
function withLostPage(bytes: Uint8Array, page = 0): Uint8Array {
  const words = Buffer.from(bytes).toString("latin1");
  const lost = words.replace(/\/Kids \[[^\]]*\]/u, (kids) => {
    let at = 0;
    return kids.replace(/\d+(?= 0 R)/gu, (id) => (at++ === page ? "0".repeat(id.length) : id));
  });
  return Buffer.from(lost, "latin1");
}

const DOT = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
