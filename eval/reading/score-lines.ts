import type { Report } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";
import { holds, wordsOf } from "./folded.ts";
import type { GoldPage, LineRole } from "./gold-page.ts";
import type { Settled } from "./settle.ts";

export const LINE_ROLES: readonly LineRole[] = ["disclaimer", "appeal", "comment", "contact", "fairUse"];

/** A label of a word or two is part of the frame, whatever it is called. */
const SHORT_LABEL = 4;

/**
 * Set the lines that stand beside the article beside the blocks of their role. A line is found when a block holds it or it holds
 * the block (a plea may be cut in two); a block is right when it so meets a line.
 */
export const scoreLines = (gold: GoldPage, report: Report | undefined): Record<LineRole, Settled> => ({
  disclaimer: scoreRole("disclaimer", gold, report),
  appeal: scoreRole("appeal", gold, report),
  comment: scoreRole("comment", gold, report),
  contact: scoreRole("contact", gold, report),
  fairUse: scoreRole("fairUse", gold, report),
});

function scoreRole(role: LineRole, { lines }: GoldPage, report: Report | undefined): Settled {
  const wanted = lines[role] ?? [];
  const blocks = report === undefined ? [] : textsOf(role, report);
  const lacks = wanted.filter((line) => !blocks.some((block) => meets(block, line)));
  // A notice of fair use disclaims as well.
  const others = role === "disclaimer" ? (lines.fairUse ?? []) : [];
  const judged = blocks.filter((block) => wordsOf(block).length >= SHORT_LABEL && !others.some((line) => meets(block, line)));
  const extra = judged.filter((block) => !wanted.some((line) => meets(block, line)));
  return {
    wanted: wanted.length,
    found: wanted.length - lacks.length,
    given: judged.length,
    right: judged.length - extra.length,
    lacks,
    extra,
    pairs: [],
  };
}

const meets = (block: string, line: string): boolean => holds(block, line) || holds(line, block);

function textsOf(role: LineRole, { text, blocks, licence }: Report): string[] {
  const words = (span: Span | undefined) => (span === undefined ? [] : [text.slice(span.start, span.end)]);
  if (role === "fairUse") return words(licence.fairUse);
  const marked = blocks.filter((block) => block.role === role).flatMap(({ span }) => words(span));
  return role === "disclaimer" && marked.length === 0 ? words(licence.disclaimer) : marked;
}
