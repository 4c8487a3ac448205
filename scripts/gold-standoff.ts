import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { readGold } from "../src/gold/read-gold.ts";
import { writeStandoff } from "../src/gold/standoff.ts";
import type { Span } from "../src/model/span.ts";

// node scripts/gold-standoff.ts CORPUS TEXTS.jsonl FOLDER MARKED.gold...
//
// Turns marked copies of texts that are not ours into annotation that stands off them: offsets alone, below FOLDER. A marked copy is named
// after its document's id in TEXTS.jsonl (objects with id, licence, text) and differs from it in white space and marks only.

const [corpus, texts, folder, ...files] = process.argv.slice(2);
if (corpus === undefined || texts === undefined || folder === undefined || files.length === 0)
  throw new Error("expected CORPUS TEXTS.jsonl FOLDER MARKED.gold...");
const rows = readFileSync(texts, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { id: string; licence: string; text: string });
mkdirSync(folder, { recursive: true });
for (const file of files) {
  const document = basename(file, ".gold");
  const row = rows.find(({ id }) => id === document);
  if (row === undefined) throw new Error(`${texts} has no document ${document}`);
  const marked = readFileSync(file, "utf8");
  const { report, faults } = readGold(marked);
  if (faults.length > 0) throw new Error(`${file}: ${JSON.stringify(faults)}`);
  const moved = alignment(report.text, row.text, file);
  const move = ({ start, end }: Span): Span => ({ start: moved[start] as number, end: (moved[end - 1] as number) + 1 });
  const written = writeStandoff(
    {
      corpus,
      document,
      licence: row.licence,
      sha256: createHash("sha256").update(row.text).digest("hex"),
      report: {
        ...report,
        paragraphs: report.paragraphs.map(({ role, span }) => ({ role, span: move(span) })),
        spans: new Map([...report.spans].map(([label, spans]) => [label, spans.map(move)])),
      },
    },
    marked
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.slice(2)),
  );
  writeFileSync(join(folder, `${document}.standoff`), written);
}
console.log(`${files.length} documents written to ${folder}`);

/** Where each character of a copy stands in the text, which differs in white space alone. */
function alignment(copy: string, text: string, file: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const [index, character] of copy.split("").entries()) {
    if (/\s/u.test(character)) {
      places[index] = at;
      continue;
    }
    while (at < text.length && /\s/u.test(text[at] as string)) at++;
    if (text[at] !== character)
      throw new Error(`${file}: “${copy.slice(index, index + 30)}” is not what the text has there: “${text.slice(at, at + 30)}”`);
    places[index] = at++;
  }
  return places;
}
