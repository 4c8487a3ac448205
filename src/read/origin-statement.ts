import { ORIGIN_STATEMENTS } from "../lexicon/provenance-origin.ts";
import { sentenceSpans } from "./sentence-spans.ts";

/** A sentence that names where a text was taken from. */
export interface OriginStatement {
  /** What follows "published by": it begins with the name. Absent where only a link is given. */
  readonly rest?: string | undefined;
  /** Where `rest` begins in the line. */
  readonly from: number;
  /** A line such as "Source: X", which says less than a sentence. */
  readonly isSoft: boolean;
}

const LONGEST = 400;

/**
 * The statement of origin a line makes, at its beginning or, in a short note, in a later sentence:
 * "Translated from the French. First published by Le Phare des Îles." Undefined when it makes none.
 */
export function originStatement(words: string): OriginStatement | undefined {
  if (words.length > LONGEST) return undefined;
  const whole = statementAt(words, 0);
  if (whole !== undefined) return whole;
  for (const { start } of sentenceSpans(words).slice(1, 4)) {
    const later = statementAt(words.slice(start), start);
    if (later !== undefined && !later.isSoft) return later;
  }
  return undefined;
}

function statementAt(words: string, offset: number): OriginStatement | undefined {
  const entry = ORIGIN_STATEMENTS.find(({ pattern, maxLength }) => words.length <= maxLength && pattern.test(words));
  const match = entry?.pattern.exec(words);
  if (entry === undefined || match === null || match === undefined) return undefined;
  const rest = match.groups?.["outlet"];
  return { rest, from: offset + match.index + match[0].length - (rest?.length ?? 0), isSoft: entry.maxLength <= 120 };
}
