import { FURNITURE_LINES } from "../../lexicon/page-furniture.ts";
import { APPEAL_LINES } from "../../lexicon/provenance-appeal.ts";
import { AUTHOR_INDEXES, CREDITS } from "../../lexicon/provenance-credit.ts";
import { LICENCE_LINES } from "../../lexicon/provenance-licence.ts";
import type { ProvenanceLine } from "../../lexicon/provenance-line.ts";
import { creditAt } from "./credit-at.ts";
import { inScriptsOf } from "./in-scripts-of.ts";
import { originStatement } from "./origin-statement.ts";

const BEFORE_CREDITS = inScriptsOf(LICENCE_LINES);
const AMONG_CREDITS = inScriptsOf(CREDITS);
const AFTER_CREDITS = inScriptsOf<ProvenanceLine>([...AUTHOR_INDEXES, ...APPEAL_LINES, ...FURNITURE_LINES]);

/** The entry of the lexicon that knows a line by its words; the first that fits decides. */
export function knownLine(words: string): ProvenanceLine | undefined {
  return (
    originStatement(words)?.entry ??
    firstOf(BEFORE_CREDITS(words), words) ??
    creditAt(words, AMONG_CREDITS(words))?.entry ??
    firstOf(AFTER_CREDITS(words), words)
  );
}

const firstOf = (lines: readonly ProvenanceLine[], words: string): ProvenanceLine | undefined =>
  lines.find(({ pattern, maxLength }) => words.length <= maxLength && pattern.test(words));
