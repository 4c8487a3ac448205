import { FURNITURE_LINES } from "../../lexicon/page-furniture.ts";
import { APPEAL_LINES } from "../../lexicon/provenance-appeal.ts";
import { AUTHOR_INDEXES, CREDITS } from "../../lexicon/provenance-credit.ts";
import { LICENCE_LINES } from "../../lexicon/provenance-licence.ts";
import type { CreditLine, ProvenanceLine } from "../../lexicon/provenance-line.ts";
import { ORIGIN_STATEMENTS } from "../../lexicon/provenance-origin.ts";
import { creditAt } from "./credit-at.ts";
import { originStatement } from "./origin-statement.ts";
import { possibleEntries } from "./possible-entries.ts";

type Line = ProvenanceLine | CreditLine;

/** All that a line can be known by; what stands first decides. */
const LINES: readonly Line[] = [...ORIGIN_STATEMENTS, ...LICENCE_LINES, ...CREDITS, ...AUTHOR_INDEXES, ...APPEAL_LINES, ...FURNITURE_LINES];
const possibleLines = possibleEntries(LINES);
const ORIGINS: ReadonlySet<Line> = new Set(ORIGIN_STATEMENTS);
const NAMED: ReadonlySet<Line> = new Set(CREDITS);

/** The entry of the lexicon that knows a line by its words; the first that fits decides. */
export function knownLine(words: string): ProvenanceLine | undefined {
  const possible = possibleLines(words);
  const origin = possible.some((line) => ORIGINS.has(line)) ? originStatement(words)?.entry : undefined;
  return origin ?? possible.find((line) => !ORIGINS.has(line) && fits(line, words));
}

const fits = (line: Line, words: string): boolean =>
  isCredit(line) ? creditAt(words, [line]) !== undefined : words.length <= line.maxLength && line.pattern.test(words);

const isCredit = (line: Line): line is CreditLine => NAMED.has(line);
