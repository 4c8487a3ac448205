import { byPurpose } from "./by-purpose.ts";
import { type Clause, contentStart } from "./clause.ts";
import { makeStatement } from "./make-statement.ts";
import { fullNounPhraseBefore } from "./noun-phrases.ts";
import { splitClauses } from "./split-clauses.ts";
import type { Frame, Statement } from "./statement.ts";
import type { Token, TokenRange } from "./token.ts";
import { verbGroups } from "./verb-groups.ts";

/** "Tal, who lost both barns, remembered": what a relative clause tells of a speaker is no part of his words, and is told beside them. */
export function describedBeside(words: readonly Token[], found: readonly Statement[], frames: readonly Frame[]): Statement[] {
  const told = new Set(found.flatMap((statement) => [...statement.words, ...statement.frames.flatMap(({ cue }) => cue)]));
  return splitClauses(words).flatMap((clause) => {
    const { group, link } = clause;
    if (link !== "relative" || !group || words.slice(clause.from, clause.to).some((word) => told.has(word))) return [];
    const own = words.slice(contentStart(words, clause), clause.to);
    return byPurpose(own, { ...clause, outerSubject: withName(words, clause.outerSubject) }, words, frames);
  });
}

/** "Tal, 71, who", "Corvane, a retired colonel who": the name that an age or a description is set behind. */
function withName(words: readonly Token[], described: TokenRange | undefined): TokenRange | undefined {
  const first = described && words[described.from];
  if (!first || words[described.from - 1]?.text !== "," || !(first.pos === "NUM" || /^(?:a|an|the)$/u.test(first.lower))) return described;
  const name = fullNounPhraseBefore(words, described.from - 1);
  return name && words[name.to - 1]?.pos === "PROPN" ? { from: name.from, to: described.to } : described;
}

/** A sentence with a verb in which no clause was found says something all the same: it is told whole rather than lost. */
export function wholeSentence(words: readonly Token[], frames: readonly Frame[]): Statement[] {
  return words.at(-1)?.text === ":" ? [] : toldWhole(words, frames);
}

/** All the words as one statement, where one of them may head it. */
export function toldWhole(words: readonly Token[], frames: readonly Frame[]): Statement[] {
  const group = verbGroups(words).find(({ form }) => form === "finite" || form === "past-or-participle");
  if (group === undefined) return [];
  const clause: Clause = { from: 0, to: words.length, group: { ...group, form: "finite" }, link: "main", conditional: false };
  return [makeStatement(words, clause, words, frames, {})];
}
