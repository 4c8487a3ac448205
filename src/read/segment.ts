import { CLAIM_ROLES, type Report, type Sentence } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { sentenceSpans } from "./sentence-spans.ts";

/** The sentences of a report that may carry claims, in order of its text. A headline is one sentence, whatever its punctuation. */
export function segment(report: Report): Sentence[] {
  const found = report.blocks.flatMap((block, index) => {
    if (!CLAIM_ROLES.has(block.role)) return [];
    const part = block.role === "headline" ? ("headline" as const) : ("body" as const);
    const spans = part === "headline" ? [block.span] : sentencesOf(report, block.span);
    return spans.map((span) => ({ span, part, block: index }));
  });
  return found.map((sentence, index) => ({ index, ...sentence }));
}

function sentencesOf(report: Report, { start, end }: Span): Span[] {
  return sentenceSpans(report.text.slice(start, end), report.language).map((span) => ({ start: start + span.start, end: start + span.end }));
}
