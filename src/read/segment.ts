import { CLAIM_ROLES, type Report, type Sentence } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { classifyLine } from "./classify-line.ts";
import { sentenceSpans } from "./sentence-spans.ts";

/** The sentences of a report that may carry claims, in order of its text. A headline is one sentence, whatever its punctuation. */
export function segment(report: Report): Sentence[] {
  const found = report.blocks.flatMap((block, index) => {
    if (!CLAIM_ROLES.has(block.role)) return [];
    const part = block.role === "headline" ? ("headline" as const) : ("body" as const);
    const spans =
      part === "headline"
        ? [block.span]
        : sentencesOf(report, block.span).filter((span) => block.role !== "caption" || !isCredit(report.text.slice(span.start, span.end)));
    return spans.map((span) => ({ span, part, block: index }));
  });
  return found.map((sentence, index) => ({ index, ...sentence }));
}

/** "Photo: Ana Lerro" under a picture says who took it and claims nothing. */
const isCredit = (words: string): boolean => words.length < 120 && classifyLine(words) !== undefined;

function sentencesOf(report: Report, { start, end }: Span): Span[] {
  return sentenceSpans(report.text.slice(start, end), report.language).map((span) => ({
    start: start + span.start,
    end: start + span.end,
  }));
}
