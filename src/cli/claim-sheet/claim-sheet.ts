import { CERTAINTY_LEVELS } from "../../model/certainty.ts";
import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { Sentence } from "../../model/report.ts";
import { columns, indentAt, indented } from "../terminal/columns.ts";
import { paint } from "../terminal/paint.ts";
import { joined, type Line, plain, type Run } from "../terminal/run.ts";
import { wrap } from "../terminal/wrap.ts";
import { claimLines, type NameOf } from "./claim-lines.ts";
import { reportHead } from "./report-head.ts";
import { sentenceLines } from "./sentence-lines.ts";

export interface SheetOptions {
  /** Cells a line may take. */
  readonly width: number;
  readonly colour: boolean;
  /** Where the report was read from, when its own head does not say: a file's path. */
  readonly from?: string | undefined;
  readonly nameOf?: NameOf | undefined;
}

const TWO_COLUMNS_FROM = 100;
const SENTENCE_SHARE = 0.42;
const BETWEEN = " │ ";

/** A reading as a page for the terminal: the report's head, a summary, then every claim under the sentence that makes it. */
export function claimSheet(reading: Reading, options: SheetOptions): string {
  const { width } = options;
  const lines = [
    ...reportHead(reading.report, width, options.from),
    [],
    ...wrap(summary(reading), width),
    ...legend(reading, options),
    [],
    ...groups(reading, options),
  ];
  return paint(lines, options.colour);
}

/** "24 claims in 15 sentences: 3 asserted, 12 reported, 9 alleged" */
function summary({ claims }: Reading): Run[] {
  if (claims.length === 0) return [plain("No claims were found in this report.", "strong")];
  const sentences = new Set(claims.map((claim) => claim.sentence)).size;
  const levels = CERTAINTY_LEVELS.map((level) => ({
    level,
    count: claims.filter((claim) => claim.certainty.level === level).length,
  })).filter(({ count }) => count > 0);
  const counts = levels.map(({ level, count }) => [plain(`${count} ${level}`, level)]);
  return [plain(`${counted(claims.length, "claim")} in ${counted(sentences, "sentence")}: `, "strong"), ...joined(counts, ", ")];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function legend({ claims }: Reading, { width, colour }: SheetOptions): Line[] {
  if (claims.length === 0) return [];
  const [evidence, cue] = colour ? [plain("underlined", "evidence"), plain("bold", "cue")] : [plain("~~~"), plain("^^^")];
  return wrap([evidence, plain(" states the claim, ", "quiet"), cue, plain(" attributes or hedges it", "quiet")], width);
}

function groups({ report, sentences, claims }: Reading, options: SheetOptions): Line[] {
  const bySentence = Map.groupBy(claims, (claim) => claim.sentence);
  return sentences.flatMap((sentence) => {
    const own = bySentence.get(sentence.index) ?? [];
    return own.length === 0 ? [] : [...group({ report, sentence, claims: own }, options), []];
  });
}

interface Group {
  readonly report: Reading["report"];
  readonly sentence: Sentence;
  readonly claims: readonly Claim[];
}

/** The sentence beside its claims where both fit, else above them. */
function group({ report, sentence, claims }: Group, { width, colour, nameOf = () => undefined }: SheetOptions): Line[] {
  const words = (room: number) => [...partOf(sentence), ...sentenceLines(report.text, sentence.span, claims, room, colour)];
  const facts = (room: number) => claims.flatMap((claim) => claimLines(claim, report, room, nameOf, claims.length > 1));
  if (width < TWO_COLUMNS_FROM) return [...words(width), ...indented(facts(width - indentAt(width)), indentAt(width))];
  const left = Math.floor(width * SENTENCE_SHARE);
  return columns(words(left), facts(width - left - BETWEEN.length), left, BETWEEN);
}

function partOf({ part }: Sentence): Line[] {
  return part === "headline" ? [[plain("headline", "quiet")]] : [];
}
