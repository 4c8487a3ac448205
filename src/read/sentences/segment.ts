import { CLAIM_ROLES, type Report, type Sentence, type Timing } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { classifyLine } from "../provenance/classify-line.ts";
import { isPunctuated } from "./is-punctuated.ts";
import { languageOfBlock } from "./language-of-block.ts";
import { pausesIn } from "./pauses-in.ts";
import { sentenceSpans } from "./sentence-spans.ts";
import { speechSpans } from "./speech-spans.ts";

/**
 * The sentences of a report that may carry claims, in order of its text; none reaches over the end of a block. A headline is one
 * sentence, whatever its punctuation. Speech that was written down without stops is cut by its words and pauses.
 */
export function segment(report: Report): Sentence[] {
  const cut = cutterFor(report);
  const found = report.blocks.flatMap((block, index) => {
    if (!CLAIM_ROLES.has(block.role)) return [];
    const part = block.role === "headline" ? ("headline" as const) : ("body" as const);
    const spans =
      part === "headline"
        ? [block.span]
        : cut(block.span).filter((span) => block.role !== "caption" || !isCredit(report.text.slice(span.start, span.end)));
    return spans.map((span) => ({ span, part, block: index }));
  });
  return found.map((sentence, index) => ({ index, ...sentence }));
}

/** "Photo: Ana Lerro" under a picture says who took it and claims nothing. */
const isCredit = (words: string): boolean => words.length < 120 && classifyLine(words) !== undefined;

/** How the blocks of a report are cut into sentences. */
function cutterFor(report: Report): (block: Span) => Span[] {
  const { text, language, timings = [] } = report;
  const byStops = (words: string): Span[] => sentenceSpans(words, languageOfBlock(words, language));
  if (!isBareSpeech(report)) return (block) => moved(byStops(text.slice(block.start, block.end)), block.start);
  const pauses = pausesIn(timings, text);
  let from = 0;
  return (block) => {
    while (from < timings.length && (timings[from]?.span.end ?? 0) <= block.start) from++;
    const words = text.slice(block.start, block.end);
    return moved(speechSpans(words, within(timings, from, block), languageOfBlock(words, language), pauses), block.start);
  };
}

/** What was spoken and is written without stops. */
function isBareSpeech({ kind, text, blocks }: Report): boolean {
  if (kind !== "subtitles" && kind !== "transcript") return false;
  return !isPunctuated(blocks.filter(({ role }) => role === "body").map(({ span }) => text.slice(span.start, span.end)));
}

/** The timings of a block, counted from where it begins. */
function within(timings: readonly Timing[], from: number, { start, end }: Span): Timing[] {
  const found: Timing[] = [];
  for (let at = from; at < timings.length; at++) {
    const timing = timings[at];
    if (timing === undefined || timing.span.start >= end) break;
    found.push({ ...timing, span: { start: timing.span.start - start, end: timing.span.end - start } });
  }
  return found;
}

const moved = (spans: readonly Span[], by: number): Span[] => spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
