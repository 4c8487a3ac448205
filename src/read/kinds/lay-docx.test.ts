import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxSeed, PARAGRAPHS } from "../../../test/seeds/documents.ts";
import { type WordDocument, wordDocument } from "../../../test/seeds/word-document.ts";
import { reportId } from "../../model/ids.ts";
import type { Laid } from "../laid.ts";
import { openArchive } from "./docx/open-archive.ts";
import { layDocx } from "./lay-docx.ts";

const lay = async (content: Uint8Array | string): Promise<Laid> => layDocx({ id: reportId("r1"), content });
const shown = ({ blocks }: Laid): string[] => blocks.map(({ text, setting: { tag, within } }) => `${[tag, ...within].join(" ")}: ${text}`);
const [FIRST = "", SECOND = "", THIRD = ""] = PARAGRAPHS;

/** Each document is put together as word processors do it; what was put in must come out, in order. */
const DESIGNS: readonly { readonly name: string; readonly document: WordDocument; readonly expected: readonly string[] }[] = [
  {
    name: "with styles",
    document: {
      body: [
        { text: "Port Ansel after the fire", style: "Title" },
        { text: "Situation Report No. 12", style: "Subtitle" },
        FIRST,
        { text: "Needs", style: "heading 1" },
        { text: "Water", list: "bullet" },
        { text: "Lorries", list: "number" },
        { text: THIRD, style: "Quote" },
        { text: "The pier after the fire", style: "caption" },
        ...PARAGRAPHS.slice(3),
      ],
    },
    expected: [
      "h1: Port Ansel after the fire",
      "p: Situation Report No. 12",
      `p: ${FIRST}`,
      "h1: Needs",
      "li list: Water",
      "li list: Lorries",
      `blockquote quote: ${THIRD}`,
      "p: The pier after the fire",
      ...PARAGRAPHS.slice(3).map((text) => `p: ${text}`),
    ],
  },
  {
    name: "with headings made by hand",
    document: {
      body: [
        { text: "Port Ansel after the fire", size: 18 },
        { text: "What is known", isBold: true },
        FIRST,
        { text: "Nobody has claimed responsibility.", isBold: true },
        {
          text: "A whole paragraph may be set in bold type without being a heading, because it goes on and on over more than one line of the page that it stands on",
          isBold: true,
        },
      ],
    },
    expected: [
      "h2: Port Ansel after the fire",
      "h3: What is known",
      `p: ${FIRST}`,
      "p: Nobody has claimed responsibility.",
      "p: A whole paragraph may be set in bold type without being a heading, because it goes on and on over more than one line of the page that it stands on",
    ],
  },
  {
    name: "with a table, notes and margins",
    document: {
      header: ["TARN GUARD", { text: "4 March 2031", isBold: true }],
      footer: ["Quay Road 4", "1"],
      body: [
        [
          ["District", "Killed"],
          ["Velm", "9"],
        ],
        { text: FIRST, note: 1 },
        { text: SECOND, note: 2 },
      ],
      notes: ["Interview, 3 March 2031.", "Letter of 1 March."],
    },
    expected: [
      "p header: TARN GUARD",
      "h3 header: 4 March 2031",
      "td table: District",
      "td table: Killed",
      "td table: Velm",
      "td table: 9",
      `p: ${FIRST}[1]`,
      `p: ${SECOND}[2]`,
      "li list: Interview, 3 March 2031.",
      "li list: Letter of 1 March.",
      "p footer: Quay Road 4",
    ],
  },
];

describe("a Word document comes back as it was written:", () => {
  test.each(DESIGNS)("$name", async ({ document, expected }) => {
    expect(shown(await lay(wordDocument(document)))).toEqual(expected);
  });

  test("its margins are no part of the text, and its notes date nothing", async () => {
    const { blocks } = await lay(
      wordDocument({ header: ["TARN GUARD"], body: [{ text: FIRST, note: 1 }], notes: ["Port Ansel, 3 March 2031"] }),
    );
    expect(blocks.map(({ role, setting }) => [role, setting.isKept])).toEqual([
      [undefined, false],
      [undefined, true],
      ["list", true],
    ]);
  });

  test("its links lead where they led", async () => {
    const { blocks } = await lay(wordDocument({ body: [{ text: "The list is kept here.", href: "https://relief.example/12?a=1&b=2" }] }));
    expect(blocks[0]?.links).toEqual([{ href: "https://relief.example/12?a=1&b=2", span: { start: 0, end: 22 } }]);
  });

  test("its text may stand under another name", async () => {
    const body = wordDocument({ body: [FIRST] });
    const main = new TextDecoder().decode(openPart(body, "word/document.xml"));
    const relations = new TextDecoder().decode(openPart(body, "_rels/.rels")).replace("document.xml", "document2.xml");
    const parts = { "word/document.xml": undefined, "word/document2.xml": main, "_rels/.rels": relations };
    expect(shown(await lay(wordDocument({ body: [], parts })))).toEqual([`p: ${FIRST}`]);
  });
});

describe("of itself a Word document says", () => {
  test("its properties, without what programs fill in", async () => {
    const core = {
      "dc:title": "Document1",
      "dc:creator": "Ana Lerro; jsmith",
      "dcterms:created": "2031-03-04T12:00:00Z",
      "dcterms:modified": "2031-03-05T12:00:00Z",
      "cp:keywords": "ports, fire",
      "dc:language": "en-GB",
    };
    const { facts } = await lay(wordDocument({ core, body: [FIRST] }));
    expect(facts).toMatchObject({
      titles: [],
      authors: [["Ana Lerro"]],
      published: ["2031-03-04T12:00Z"],
      modified: "2031-03-05T12:00Z",
      tags: ["ports", "fire"],
      language: "en-GB",
    });
    expect(facts?.stated.map(({ from }) => from)).toEqual([
      "docx:creator",
      "docx:created",
      "docx:modified",
      "docx:language",
      "docx:keywords",
      "docx:keywords",
    ]);
  });

  test("the day it was last changed where it was made long before, of a template", async () => {
    const core = { "dcterms:created": "2027-03-04T12:00:00Z", "dcterms:modified": "2031-03-05T12:00:00Z" };
    expect((await lay(wordDocument({ core, body: [FIRST] }))).facts?.published).toEqual(["2031-03-05T12:00Z"]);
  });

  test("its sender in the margin and its title in large type", async () => {
    const { facts } = await lay(
      wordDocument({
        header: ["SKERRY RELIEF NETWORK"],
        body: [{ text: "PRESS STATEMENT", isBold: true }, { text: "Ferries sail again within ten days", size: 16 }, FIRST],
      }),
    );
    expect(facts).toMatchObject({ titles: ["Ferries sail again within ten days"], outlets: ["SKERRY RELIEF NETWORK"] });
  });

  test("which of its words stand beside the text", async () => {
    const { notes, blocks } = await lay(
      wordDocument({ body: [{ text: "They denied it.", deleted: " Twice." }], comments: ["Check this."] }),
    );
    expect(notes.map(({ code }) => code)).toEqual(["comments-left-out", "tracked-changes"]);
    expect(blocks.map(({ text }) => text)).toEqual(["They denied it."]);
  });
});

describe("a Word document is refused", () => {
  const ole = (words: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(words, "utf16le")]);
  test.each<readonly [string, Uint8Array | string, string, string]>([
    ["that is text", "PK", "INPUT_INVALID", "met text"],
    ["under a password", ole("EncryptedPackage"), "INPUT_UNREADABLE", "under a password"],
    ["of an older Office", ole("WordDocument"), "INPUT_INVALID", "older Office"],
    ["without its text", zipSync({ "word/styles.xml": strToU8("<a/>") }), "INPUT_INVALID", "without its text"],
    [
      "whose text is no XML",
      wordDocument({ body: [], parts: { "word/document.xml": "<w:document><w:body>" } }),
      "INPUT_INVALID",
      "cannot be read",
    ],
    ["that was cut off", docxSeed().subarray(0, 400), "INPUT_INVALID", "its end is missing"],
    [
      "whose text is a bomb",
      wordDocument({ body: [], parts: { "word/document.xml": new Uint8Array(25_000_000) } }),
      "INPUT_TOO_LARGE",
      "unpack to more than",
    ],
  ])("%s", async (_what, content, code, detail) => {
    await expect(lay(content)).rejects.toMatchObject({ name: "ReportedlyError", code, detail: expect.stringContaining(detail) });
  });
});

function openPart(bytes: Uint8Array, name: string): Uint8Array {
  return openArchive(bytes, (part) => part === name).get(name) ?? new Uint8Array();
}

test("a document whose elements never end is refused at once", async () => {
  const open = (times: number) =>
    wordDocument({ body: ["Boats were seen."], parts: { "word/header1.xml": `<w:hdr>${"<w:p>".repeat(times)}` } });
  await expect(lay(open(100_000))).rejects.toMatchObject({
    code: "INPUT_TOO_LARGE",
    detail: "word/header1.xml nests its elements more than 1000 deep, as no document does",
  });
});
