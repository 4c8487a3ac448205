import type { Span } from "../model/span.ts";
import type { GoldFault } from "./gold-fault.ts";
import { headOf, readHead } from "./gold-head.ts";
import type { GoldClaim, GoldParagraph, GoldReport } from "./gold-report.ts";
import { readClaimLine } from "./read-claim-line.ts";
import { readMarkedText } from "./read-marked-text.ts";

const BETWEEN = "\n\n";
const ROLES = { "= ": "headline", "~ ": "furniture" } as const;

/** Read a gold file. What is wrong with its form is told line by line; the report holds what could be read. */
export function readGold(file: string): { readonly report: GoldReport; readonly faults: readonly GoldFault[] } {
  const { lines, faults, ...marked } = readMarkedReport(file);
  const claims: GoldClaim[] = [];
  for (const { line, words } of lines) {
    try {
      claims.push(readClaimLine(words, line));
    } catch (thrown) {
      faults.push({ line, fault: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
  return { report: { ...marked, claims }, faults };
}

/** A report without its claims, whose lines are left as they stand. */
export interface MarkedReport extends Omit<GoldReport, "claims"> {
  readonly lines: readonly { readonly line: number; readonly words: string }[];
  readonly faults: GoldFault[];
}

/** Read head, text and marks of a gold file, whatever its lines below the paragraphs say. */
export function readMarkedReport(file: string): MarkedReport {
  const rows = file.split(/\r?\n/u);
  const faults: GoldFault[] = [];
  const { head, end } = readHead(rows);
  const spans = new Map<string, Span[]>();
  const paragraphs: GoldParagraph[] = [];
  const lines: { line: number; words: string }[] = [];
  let text = "";
  for (const { from, marked, claimLines } of paragraphsIn(rows, end + 1)) {
    const sign = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((one) => marked.startsWith(one));
    const read = readMarkedText(sign === undefined ? marked : marked.slice(sign.length));
    const start = text === "" ? 0 : text.length + BETWEEN.length;
    text += (text === "" ? "" : BETWEEN) + read.text;
    paragraphs.push({ role: sign === undefined ? "body" : ROLES[sign], span: { start, end: text.length } });
    faults.push(...read.faults.map((fault) => ({ line: from, fault })));
    for (const { label, span } of read.spans)
      spans.set(label, [...(spans.get(label) ?? []), { start: start + span.start, end: start + span.end }]);
    lines.push(...claimLines);
  }
  return { ...headOf(head, faults), text, paragraphs, spans, lines, faults };
}

/** Paragraphs with the claims' lines below each. */
function paragraphsIn(lines: readonly string[], begin: number) {
  const found: { from: number; marked: string; claimLines: { line: number; words: string }[] }[] = [];
  let isNew = true;
  for (const [index, line] of lines.entries()) {
    if (index < begin) continue;
    const current = found.at(-1);
    if (line.trim() === "") isNew = true;
    else if (line.startsWith("| ")) current?.claimLines.push({ line: index + 1, words: line.slice(2) });
    else if (isNew || current === undefined || current.claimLines.length > 0) {
      found.push({ from: index + 1, marked: line.trim(), claimLines: [] });
      isNew = false;
    } else current.marked += ` ${line.trim()}`;
  }
  return found;
}
