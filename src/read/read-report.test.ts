import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ErrorCode, ReportedlyError } from "../errors.ts";
import { reportId } from "../model/ids.ts";
import type { Source } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { MAX_TEXT_LENGTH } from "./decode/decode.ts";
import { readReport } from "./read-report.ts";
import { segment } from "./sentences/segment.ts";

const WORLD: World = { actors: [], places: [], outlets: [] };
const read = (content: Uint8Array | string, known: Partial<Source> = {}) => readReport({ id: reportId("r"), content, ...known }, WORLD);
const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

/** The code reading fails with; anything but an error with a code fails the test. */
async function refusal(content: Uint8Array | string, known?: Partial<Source>): Promise<ErrorCode | undefined> {
  try {
    await read(content, known);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) return thrown.code;
    throw thrown;
  }
}

describe("input that is no report", () => {
  it.each<[string, Uint8Array | string, ErrorCode]>([
    ["nothing at all", new Uint8Array(0), "INPUT_EMPTY"],
    ["white space", " \n\t\r\n ", "INPUT_EMPTY"],
    ["a broken PDF", bytes("%PDF-1.7\nstream"), "INPUT_INVALID"],
    ["a ZIP archive", latin1("PK\u0003\u0004rest"), "INPUT_BINARY"],
    ["a picture", latin1("\u0089PNG\r\n\u001a\n"), "INPUT_BINARY"],
    ["bytes with NULs", latin1("abc\0def\0\0ghi"), "INPUT_BINARY"],
    ["a decoded string with NULs", "abc\0def", "INPUT_BINARY"],
    ["text full of control characters", latin1("\u0001\u0002\u0003\u0004 and \u0005"), "INPUT_BINARY"],
    ["a feed", '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "INPUT_INVALID"],
    ["a page of links", "<html><body><nav><a href=/a>Isles</a> <a href=/b>Maps</a></nav></body></html>", "NO_ARTICLE"],
    ["a page with a headline alone", "<html><body><h1>Ferries return to the strait</h1></body></html>", "NO_ARTICLE"],
    ["a login form", "<html><body><form><input name=q><button>Log in</button></form></body></html>", "NO_ARTICLE"],
  ])("%s is refused", async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });

  it("is refused when it is larger than the limit", async () => {
    expect(await refusal(new Uint8Array(50_000_000).fill(0x61))).toBe("INPUT_TOO_LARGE");
    expect(await refusal(new Uint8Array(3 * MAX_TEXT_LENGTH + 1).fill(0x61))).toBe("INPUT_TOO_LARGE");
    expect(await refusal("a".repeat(MAX_TEXT_LENGTH + 1))).toBe("INPUT_TOO_LARGE");
  });

  it("is refused when a tenth of it cannot be read in the encoding it declares", async () => {
    expect(await refusal(latin1("\u00e9\u00e8\u00e0 \u00e9\u00e8\u00e0 \u00e9\u00e8"), { charset: "utf-8" })).toBe("INPUT_ENCODING");
  });
});

describe("encodings", () => {
  const sentence = "Le marché a fermé à midi, selon la capitainerie du port d’Ansel.";

  it("reads valid UTF-8 as UTF-8, whatever is declared", async () => {
    expect((await read(bytes(sentence), { charset: "windows-1252" })).text).toBe(sentence);
  });

  it("believes a byte order mark before anything else", async () => {
    const wide = Uint8Array.from([0xff, 0xfe, 0x42, 0, 0x6f, 0, 0x61, 0, 0x74, 0, 0x73, 0, 0x2e, 0]);
    expect((await read(wide, { charset: "utf-8" })).text).toBe("Boats.");
  });

  it("takes the character set that a page declares late, after a banner that declares another", async () => {
    const page = latin1(
      '<!-- banner --><meta charset="utf-8"><html><head><meta charset="iso-8859-1"></head><body><p>Le march\u00e9 a ferm\u00e9 \u00e0 midi.</p></body></html>',
    );
    expect((await read(page)).text).toContain("Le marché a fermé à midi.");
  });

  it("replaces a few broken bytes and says so", async () => {
    const report = await read(Uint8Array.from([...bytes(`${sentence} `.repeat(5)), 0xff]));
    expect(report.text).toContain("marché");
    expect(report.notes.map((note) => note.code)).toContain("broken-characters");
  });

  it("guesses where nothing is declared, and says so", async () => {
    const report = await read(latin1("Le march\u00e9 a ferm\u00e9 \u00e0 midi, selon la capitainerie du port."));
    expect(report.text).toBe("Le marché a fermé à midi, selon la capitainerie du port.");
    expect(report.notes.map((note) => note.code)).toEqual(["encoding-guessed"]);
  });
});

describe("a report", () => {
  it("keeps plain text unchanged to the last space", async () => {
    const text = "\ufeff  Ferries return\r\n\r\n The strait is open again, the harbour office said. \r\n\r\n";
    expect((await read(text)).text).toBe(text);
  });

  it("joins the blocks of a page by blank lines and leaves nothing shown out", async () => {
    const report = await read(
      "<nav><a href=/>Home</a></nav><h1>Ferries return</h1><p>The strait is open again, the harbour office said.</p><footer>Imprint</footer>",
    );
    expect(report.text).toBe("Home\n\nFerries return\n\nThe strait is open again, the harbour office said.\n\nImprint");
    expect(report.blocks.map((block) => block.role)).toEqual(["navigation", "headline", "body", "navigation"]);
  });

  it("believes what is given over what the page says", async () => {
    const page =
      '<html lang="en"><head><title>A</title><meta property="og:site_name" content="Quayside"><meta name="date" content="2031-01-02"></head><body><p>The strait is open again.</p></body></html>';
    const report = await read(page, {
      title: "Given title",
      outlet: "Isles Desk",
      published: "2031-03-04",
      language: "fr",
      url: "https://islesdesk.example/1",
    });
    expect([report.title, report.outlet, report.published?.value, report.language, report.url]).toEqual([
      "Given title",
      "Isles Desk",
      "2031-03-04",
      "fr",
      "https://islesdesk.example/1",
    ]);
  });

  it("has one hop when it was published once", async () => {
    expect((await read("Quayside, 3 May 2031\n\nThe strait is open again, the harbour office said.")).transmission).toMatchObject([
      { hop: 0, outlet: "Quayside", role: "origin", date: "2031-05-03" },
    ]);
  });

  it("has no hop when no outlet is known", async () => {
    expect((await read("The strait is open again, the harbour office said.")).transmission).toEqual([]);
  });

  it("does not take an author with a date for the outlet it came from", async () => {
    const page =
      '<meta property="og:site_name" content="Quayside"><h1>Ferries return to the strait</h1><p>Ana Lerro, 3 May 2031</p><p>The strait is open again, the harbour office said.</p>';
    const report = await read(page);
    expect(report.original).toBeUndefined();
    expect(report.bylines).toEqual(["Ana Lerro"]);
  });

  it("does not take a sentence about a publication for its own origin", async () => {
    const report = await read(
      "Ferries return\n\nThe statement was first published by the ministry on Monday, and two papers repeated it.\n\nNobody has confirmed it.",
      { outlet: "Quayside" },
    );
    expect(report.original).toBeUndefined();
    expect(report.blocks.map((block) => block.role)).toEqual(["headline", "body", "body"]);
  });

  it("survives a page that nests without end, and says so", async () => {
    const report = await read(`<html><body>${"<div>".repeat(20_000)}<p>The strait is open again, the harbour office said on Monday.</p>`);
    expect(report.blocks.map((block) => block.role)).toEqual(["body"]);
    expect(report.notes.map((note) => note.code)).toEqual(["page-too-deep"]);
  });
});

describe("for any input", () => {
  const tag = fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<br>",
    "<a href=x>",
    "</a>",
    "<h1>",
    "<table><tr><td>",
    "<pre>",
    "<script>",
    "<!--",
    "<li>",
    "&nbsp;",
    "<nav>",
    "<html>",
    "<body>",
  );
  const line = fc.constantFrom(
    "By Ana Lerro\n",
    "Quayside, 3 May 2031\n",
    "Source: Quayside\n",
    "Tags: [a](b), c\n",
    "(c) Quayside 2031\n",
    "\n\n",
    "PORT ANSEL, May 3 (MP) - ",
    "The army said so. ",
    "No. 4 of the U.S. boats left... ",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.oneof(tag, line, fc.string({ maxLength: 30 })), { maxLength: 30 }).map((pieces) => pieces.join("")),
  );

  it("blocks, links and sentences lie in the text, in order, without overlap, and plain text stays as it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (content) => {
        const report = await readOrRefused(content);
        expect(report === undefined ? [] : faultsIn(report, content)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("any bytes end in a report or in an error with a code", async () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      anyText.map(bytes),
      anyText.map(latin1),
      fc.uint8Array({ min: 0x80, maxLength: 100 }),
    );
    await fc.assert(
      fc.asyncProperty(
        anyBytes,
        fc.constantFrom(undefined, "utf-8", "utf-16le", "windows-1251", "shift_jis", "iso-2022-jp", "no-such-set"),
        async (content, charset) => {
          expect((await readOrRefused(content, { charset }))?.blocks.length ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  /** A report, or undefined when it was refused with a code other than INTERNAL. */
  async function readOrRefused(content: Uint8Array | string, known?: Partial<Source>): Promise<Report | undefined> {
    try {
      return await read(content, known);
    } catch (thrown) {
      if (thrown instanceof ReportedlyError && thrown.code !== "INTERNAL") return undefined;
      throw thrown;
    }
  }

  /** What is wrong with the places a report gives, in words. */
  function faultsIn(report: Report, content: string): string[] {
    const joined = report.blocks.map(({ span }) => report.text.slice(span.start, span.end)).join("\n\n");
    return [
      ...(isInOrder(
        report.blocks.map(({ span }) => span),
        report.text,
      )
        ? []
        : ["blocks out of order"]),
      ...(isInOrder(
        segment(report).map(({ span }) => span),
        report.text,
      )
        ? []
        : ["sentences out of order"]),
      ...report.blocks.flatMap(({ span, links }) =>
        links
          .filter((link) => link.span.start < span.start || link.span.end > span.end)
          .map(({ href }) => `link ${href} outside its block`),
      ),
      ...spansIn(report)
        .filter(({ start, end }) => start < 0 || start >= end || end > report.text.length)
        .map(({ start, end }) => `${start} to ${end} is no place`),
      ...(report.text === (report.kind === "text" || report.kind === "transcript" ? content : joined)
        ? []
        : ["the text is not what was read"]),
    ];
  }

  function isInOrder(spans: readonly Span[], text: string): boolean {
    return spans.every(({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && end > start && end <= text.length);
  }

  function spansIn({ licence, taxonomy, transmission, titleSpan, published, original }: Report): Span[] {
    const labels = [taxonomy.region, taxonomy.theme, taxonomy.inDepthReport, taxonomy.tags].flat();
    const hops = transmission.flatMap((hop) => [hop.dateSpan, ...hop.evidence]);
    const legal = [
      licence.permission,
      licence.fairUse,
      licence.disclaimer,
      ...[...licence.copyright, ...licence.restricted].map((entry) => entry.span),
    ];
    return [titleSpan, published?.span, original?.published?.span, ...hops, ...legal, ...labels.map((label) => label.span)].filter(
      (span) => span !== undefined,
    );
  }
});
