import { DOCUMENT_SEEDS, PARAGRAPHS } from "../seeds/documents.ts";
import { pdfDocument } from "../seeds/pdf-document.ts";

/** A PDF whose page is written out in plain words, so that damage meets its operators. */
function plainPdf(): Uint8Array {
  const page = `BT /F1 16 Tf 60 740 Td (Boats seen off Tarnhead) Tj 0 -30 Td /F1 10 Tf (At least two boats were seen off Tarnhead on Monday, the guard said.) Tj 0 -14 Td [(Rad) -20 (io Skerry said ) 40 (that nine sailors were hurt.)] TJ ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Title (Boats seen) /Author (Mara Quill) /CreationDate (D:20310504102030Z) >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const twoColumns = await pdfDocument(
  [{ kind: "title", text: "Ferry strike ends at Port Ansel" }, ...PARAGRAPHS.map((text) => ({ kind: "text" as const, text }))],
  { columns: 2, isJustified: true, header: () => "HARBOUR TRIBUNE" },
);

const seeds = async (kind: string) =>
  Promise.all(
    DOCUMENT_SEEDS.filter((seed) => seed.kind === kind).map(async ({ bytes }) => ({ name: `report.${kind}`, bytes: await bytes() })),
  );

export const PDF_EXAMPLES = [
  { name: "plain.pdf", bytes: plainPdf() },
  { name: "two-columns.pdf", bytes: twoColumns },
  ...(await seeds("pdf")),
];
export const WORD_EXAMPLES = await seeds("docx");
export const MARKDOWN_EXAMPLES = await seeds("markdown");
