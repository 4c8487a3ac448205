import { CONDITIONS, HEDGES, INFERENCE_NOUNS } from "../lexicon/hedges.ts";
import { BOUNDS } from "../lexicon/numbers.ts";
import { type CertaintyLevel, type Hedge, lower } from "../model/certainty.ts";
import type { CueClass } from "../model/claim.ts";
import type { Token } from "./token.ts";

export interface FoundHedges {
  readonly hedges: readonly Hedge[];
  readonly level: CertaintyLevel;
  /** Adverbs that stand for somebody unnamed: "reportedly". They are cues, not content. */
  readonly attributing: readonly { readonly words: readonly Token[]; readonly class: CueClass; readonly level: CertaintyLevel }[];
}

/** The words of a clause that make it less sure, and the level they leave it. */
export function findHedges(words: readonly Token[]): FoundHedges {
  const hedges: Hedge[] = [];
  const attributing: FoundHedges["attributing"][number][] = [];
  let level: CertaintyLevel = "asserted";
  for (const entry of HEDGES) {
    for (const match of occurrences(words, entry.words.split(" "))) {
      if (entry.class === "modal" && !isModalUse(match, words)) continue;
      hedges.push({ span: { start: (match[0] as Token).start, end: (match.at(-1) as Token).end }, class: entry.class });
      if (entry.attributes) attributing.push({ words: match, class: entry.attributes, level: entry.level });
      else level = lower(level, entry.level);
    }
  }
  for (const word of words) {
    const at = { start: word.start, end: word.end };
    if (["not", "n't", "n’t", "never"].includes(word.lower)) hedges.push({ span: at, class: "negation" });
    if (word.lower === "will" && word.pos === "AUX") hedges.push({ span: at, class: "future" });
    if (CONDITIONS.has(word.lower) && !isIndirectQuestion(words, word)) {
      hedges.push({ span: at, class: "conditional" });
      level = lower(level, "possible");
    }
    if (word.lower === "whether") level = "unknown";
  }
  for (const bound of BOUNDS)
    for (const match of occurrences(words, bound.words))
      if (isBeforeNumber(words, match.at(-1)))
        hedges.push({ span: { start: (match[0] as Token).start, end: (match.at(-1) as Token).end }, class: "numeric-bound" });
  return { hedges: hedges.toSorted((a, b) => a.span.start - b.span.start), level, attributing };
}

/** "another sign that the line may break": what follows "that" is inferred. Position after "that", or undefined. */
export function inferenceAt(words: readonly Token[]): number | undefined {
  const at = words.findIndex(
    (word, i) =>
      INFERENCE_NOUNS.has(word.lower) &&
      words[i + 1]?.lower === "that" &&
      words.slice(0, i).some((before) => before.pos === "AUX" || before.pos === "VERB"),
  );
  return at === -1 ? undefined : at + 2;
}

function occurrences(words: readonly Token[], wanted: readonly string[]): Token[][] {
  const found: Token[][] = [];
  for (let i = 0; i + wanted.length <= words.length; i++)
    if (wanted.every((word, j) => words[i + j]?.lower === word)) found.push(words.slice(i, i + wanted.length));
  return found;
}

const NOT = /^(?:not|n't|n’t|never)$/u;

/** "may" the month and "might" the noun do not hedge; "likely" before a noun does. */
function isModalUse(match: readonly Token[], words: readonly Token[]): boolean {
  const [word] = match;
  if (!word) return false;
  // "could not reach the village": a failure, not a chance
  if (word.lower === "could" && NOT.test(words[words.indexOf(word) + 1]?.lower ?? "")) return false;
  if (/^(?:may|might|could|would)$/u.test(word.lower))
    return word.pos === "AUX" || (word.pos === "VERB" && word.text === word.lower && words[words.indexOf(word) + 1]?.pos === "VERB");
  return true;
}

const isBeforeNumber = (words: readonly Token[], word: Token | undefined): boolean => {
  const at = word ? words.indexOf(word) : -1;
  const next = words[at + 1];
  if (!next) return false;
  if (next.lower === "a" || next.lower === "an")
    return /^(?:dozen|hundred|thousand|million|third|quarter|half|hour|week|month|year)$/u.test(words[at + 2]?.lower ?? "");
  return next.pos === "NUM" || /^(?:\p{N}.*|several|dozens?|scores|hundreds|thousands|half)$/u.test(next.lower);
};

/** "asked if", "see if": a question, not a condition. */
const isIndirectQuestion = (words: readonly Token[], word: Token): boolean =>
  /^(?:ask|see|know|wonder)/u.test(words[words.indexOf(word) - 1]?.lemma ?? "");
