import { type Clause, subjectOf } from "./clause.ts";
import { findHedges } from "./find-hedges.ts";
import type { Frame, Predicate, Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** Make one statement: hearsay adverbs become a link of the chain, marks at the ends fall away. */
export function makeStatement(
  content: readonly Token[],
  clause: Clause,
  words: readonly Token[],
  frames: readonly Frame[],
  settled: Partial<Pick<Statement, "kind" | "eventType">>,
): Statement {
  // the whole clause: "Allegedly, …" stands before its own words
  const { hedges, level, attributing } = findHedges(words.slice(clause.from, clause.to));
  const adverbs = attributing.flatMap((found) => found.words);
  const hearsay: Frame[] = attributing.slice(0, 1).map((found) => ({
    source: [],
    sourceType: "unspecified",
    cue: found.words,
    cueClass: found.class,
    stance: "CT+",
    level: found.level,
  }));
  return {
    words: withoutEnds(content.filter((word) => !adverbs.includes(word))),
    subject: subjectTokens(clause, words),
    predicate: predicateOf(clause, words),
    frames: [...frames, ...hearsay],
    hedges,
    level: asks(clause, words) ? "unknown" : level,
    conditional: clause.conditional,
    kind: settled.kind,
    eventType: settled.eventType,
  };
}

/** "whether the bridge held", "unclear if the bridge held" */
const asks = (clause: Clause, words: readonly Token[]): boolean =>
  (/^(?:who|what|why|how|where|which)$/u.test(words[clause.from]?.lower ?? "") &&
    /^(?:clear|unclear|unknown|known|sure|certain)$/u.test(words[clause.from - 1]?.lower ?? "")) ||
  words[clause.from]?.lower === "whether" ||
  words[clause.from - 1]?.lower === "whether" ||
  (clause.link === "complement" && words[clause.from]?.lower === "if");

function predicateOf(clause: Clause, words: readonly Token[]): Predicate | undefined {
  const { group } = clause;
  const head = group && words[group.head];
  return group && head
    ? { head, words: words.slice(group.from, group.to), passive: group.passive, negated: group.negated, tense: group.tense }
    : undefined;
}

/** A clause that borrows its subject says so: the subject's words come first. Participles stand alone. */
export function withBorrowed(own: readonly Token[], clause: Clause, words: readonly Token[]): readonly Token[] {
  if (!clause.outerSubject || clause.link === "participle") return own;
  const outer = words.slice(clause.outerSubject.from, clause.outerSubject.to).filter((word) => !own.includes(word));
  return [...withoutEnds(outer), ...own];
}

export function subjectTokens(clause: Clause, words: readonly Token[]): readonly Token[] {
  const range = subjectOf(clause, words);
  return range ? words.slice(range.from, range.to) : [];
}

/** Without marks, conjunctions and discourse adverbs at the ends. */
export function withoutEnds(words: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = words.length;
  while (from < to && (isMark(words[from]) || words[from]?.pos === "CCONJ")) from++;
  while (to > from && (isMark(words[to - 1]) || words[to - 1]?.pos === "CCONJ" || words[to - 1]?.pos === "SCONJ")) to--;
  return words.slice(from, to);
}

const isMark = (word: Token | undefined): boolean => word?.pos === "PUNCT" && !/^[()[\]"“”]$/u.test(word.text);
