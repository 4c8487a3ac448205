import { FURNITURE_LINES } from "../../lexicon/page-furniture.ts";
import { APPEAL_CUES, APPEAL_LINES, type AppealCue } from "../../lexicon/provenance-appeal.ts";
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
/** One gate for the lines and for the cues that only several together make an appeal: a line is looked through once. */
const possibleHere = possibleEntries<Line | AppealCue>([...LINES, ...APPEAL_CUES]);
const ORIGINS: ReadonlySet<Line> = new Set(ORIGIN_STATEMENTS);
const NAMED: ReadonlySet<Line> = new Set(CREDITS);

/** What the lexicon knows of a line. */
export interface KnownLine {
  /** The entry that knows it by its words; the first that fits decides. */
  readonly line?: ProvenanceLine | undefined;
  /** What in it may ask readers for something. */
  readonly cues: readonly AppealCue[];
}

/** Look a line up by its words. */
export function knownLine(words: string): KnownLine {
  const possible = possibleHere(words);
  const lines = possible.filter(isLine);
  const origin = lines.some((line) => ORIGINS.has(line)) ? originStatement(words)?.entry : undefined;
  return { line: origin ?? lines.find((line) => !ORIGINS.has(line) && fits(line, words)), cues: possible.filter(isCue) };
}

const isCue = (entry: Line | AppealCue): entry is AppealCue => "weight" in entry;
const isLine = (entry: Line | AppealCue): entry is Line => !isCue(entry);

const fits = (line: Line, words: string): boolean =>
  isCredit(line) ? creditAt(words, [line]) !== undefined : words.length <= line.maxLength && line.pattern.test(words);

const isCredit = (line: Line): line is CreditLine => NAMED.has(line);
