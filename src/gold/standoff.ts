import type { Span } from "../model/span.ts";
import type { GoldFault } from "./gold-fault.ts";
import { headLines, headOf, readHead } from "./gold-head.ts";
import type { GoldClaim, GoldParagraph, GoldReport } from "./gold-report.ts";
import { readClaimLine } from "./read-claim-line.ts";

/** Annotation that stands off its text: the text is somebody's and stays where it is, here are offsets alone. */
export interface Standoff {
  /** Where the text is found: a corpus and its name in it. */
  readonly corpus: string;
  readonly document: string;
  readonly licence: string;
  /** SHA-256 of the text in UTF-8, 64 hex digits. */
  readonly sha256: string;
  /** The report without its text. */
  readonly report: GoldReport;
}

const SIGNS = { headline: "=", body: "-", furniture: "~" } as const;

/** Write offsets: the head, the paragraphs (`=` headline, `-` body, `~` furniture), the spans by label, and the claims' lines as they are. */
export function writeStandoff({ corpus, document, licence, sha256, report }: Standoff, claimLines: readonly string[]): string {
  const range = ({ start, end }: Span): string => `${start}-${end}`;
  return [
    `corpus: ${corpus}`,
    `document: ${document}`,
    `licence: ${licence}`,
    `sha256: ${sha256}`,
    ...headLines(report),
    "",
    ...report.paragraphs.map(({ role, span }) => `${SIGNS[role]} ${range(span)}`),
    "",
    ...[...report.spans].map(([label, spans]) => `${label} ${spans.map(range).join(" ")}`),
    "",
    ...claimLines.map((line) => `| ${line}`),
    "",
  ].join("\n");
}

/** Read what `writeStandoff` wrote. `text` is the text it speaks of, empty where it is not at hand. */
export function readStandoff(file: string, text: string): { readonly standoff: Standoff; readonly faults: readonly GoldFault[] } {
  const lines = file.split(/\r?\n/u);
  const faults: GoldFault[] = [];
  const { head, end } = readHead(lines);
  const paragraphs: GoldParagraph[] = [];
  const spans = new Map<string, readonly Span[]>();
  const claims: GoldClaim[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= end || line === "") continue;
    try {
      if (line.startsWith("| ")) claims.push(readClaimLine(line.slice(2), index + 1));
      else readOffsets(line, paragraphs, spans);
    } catch (thrown) {
      faults.push({ line: index + 1, fault: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  const report: GoldReport = { ...headOf(head, faults), text, paragraphs, spans, claims };
  const field = (name: string): string => head.get(name) ?? "";
  for (const name of ["corpus", "document", "licence", "sha256"])
    if (field(name) === "") faults.push({ line: 1, fault: `expected ${name} in the head` });
  return {
    standoff: { corpus: field("corpus"), document: field("document"), licence: field("licence"), sha256: field("sha256"), report },
    faults,
  };
}

function readOffsets(line: string, paragraphs: GoldParagraph[], spans: Map<string, readonly Span[]>): void {
  const [name = "", ...ranges] = line.split(" ");
  const read = ranges.map(rangeOf);
  const role = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).find((one) => SIGNS[one] === name);
  const [first] = read;
  if (first === undefined) throw new Error(`expected a label and its offsets, met “${line}”`);
  if (role !== undefined) paragraphs.push({ role, span: first });
  else if (/^[a-z]\d+$/u.test(name)) spans.set(name, read);
  else throw new Error(`expected a label such as c1 or one of = - ~ before offsets, met “${name}”`);
}

function rangeOf(words: string): Span {
  const [start, end, more] = words.split("-").map(Number);
  if (start === undefined || end === undefined || more !== undefined || !(start < end))
    throw new Error(`expected offsets as 12-34, met “${words}”`);
  return { start, end };
}
