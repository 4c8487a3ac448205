import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import type { Laid } from "../laid.ts";
import { type OpenPdf, openPdf } from "./pdf/open-pdf.ts";
import { pdfBlocks } from "./pdf/pdf-blocks.ts";
import { pdfFacts } from "./pdf/pdf-facts.ts";
import { readPages } from "./pdf/read-pages.ts";
import { shapeDocument } from "./pdf/shape-document.ts";
import { withShownDate } from "./shown-date.ts";

/**
 * A PDF, its words put back into the order in which they are read. A PDF says where each word stands and nothing of paragraphs,
 * columns or headings: those are taken from its type and its white space.
 * Fails with INPUT_INVALID, INPUT_UNREADABLE, INPUT_TOO_LARGE or, for pictures of pages, NO_ARTICLE.
 */
export async function layPdf({ content }: Source): Promise<Laid> {
  if (typeof content === "string") throw new ReportedlyError("INPUT_INVALID", "expected the bytes of a PDF, met text");
  const pdf = await openPdf(content);
  try {
    const { pages, notes } = await readPages(pdf);
    if (pages.every(({ pieces, strays }) => pieces.length + strays.length === 0)) throw withoutWords(pdf, notes);
    const shapes = shapeDocument(pages);
    const facts = await pdfFacts(pdf.document, shapes);
    const blocks = pdfBlocks(shapes, facts.titles[0]);
    return { kind: "pdf", blocks, facts: withShownDate(facts, blocks), notes };
  } finally {
    await pdf.close();
  }
}

function withoutWords({ pictures, document: { numPages } }: OpenPdf, notes: readonly Note[]): ReportedlyError {
  const broken = notes.find(({ code }) => code === "pages-unreadable");
  if (broken !== undefined)
    return new ReportedlyError("INPUT_INVALID", `expected a PDF with words, met one that is damaged: ${broken.message}`);
  const met = pictures > 0 ? "pictures and no words: it was scanned, and its letters are not known" : "no words";
  return new ReportedlyError("NO_ARTICLE", `the ${numPages === 1 ? "page holds" : `${numPages} pages hold`} ${met}`);
}
