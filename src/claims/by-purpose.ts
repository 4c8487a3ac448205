import { EVENT_VERBS } from "../lexicon/event-words.ts";
import type { Clause } from "./clause.ts";
import { findHedges } from "./find-hedges.ts";
import { makeStatement, subjectTokens, withBorrowed } from "./make-statement.ts";
import type { Frame, Predicate, Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** "… in order to coordinate": the aim is a claim of its own. */
export function byPurpose(own: readonly Token[], clause: Clause, words: readonly Token[], frames: readonly Frame[]): Statement[] {
  const aims = purposes(own);
  const main = aims[0] === undefined ? own : own.slice(0, aims[0].from);
  const subject = subjectTokens(clause, words);
  const lead = makeStatement(withBorrowed(main, clause, words), clause, words, frames, {});
  const found = lead.words.length > 1 ? [lead] : [];
  for (const aim of aims) {
    const hedges = findHedges(main);
    const goal: Statement = {
      ...lead,
      words: own.slice(aim.from, aim.to),
      subject,
      kind: "intent",
      predicate: predicateOfAim(own, aim.from),
      frames: lead.frames,
      level: hedges.level,
    };
    found.push(goal);
  }
  return found;
}

interface Aim {
  readonly from: number;
  readonly to: number;
}

/** Where "in order to …", "so as to …", "with the aim of …" and "as well as to …" after one of them begin. */
function purposes(own: readonly Token[]): Aim[] {
  const starts: number[] = [];
  for (const [i, word] of own.entries()) {
    const next = own
      .slice(i, i + 4)
      .map((other) => other.lower)
      .join(" ");
    if (next.startsWith("in order to") || next.startsWith("so as to") || /^with the (?:aim|goal) of/u.test(next)) starts.push(i);
    else if (starts.length > 0 && /^(?:as well as|and) to\b/u.test(next) && word.pos !== "PUNCT") starts.push(i);
  }
  return starts.map((from, i) => ({
    from: own.findIndex((word, at) => at >= from && (word.lower === "to" || word.lower === "of")),
    to: starts[i + 1] ?? own.length,
  }));
}

function predicateOfAim(own: readonly Token[], from: number): Predicate | undefined {
  const head = own.slice(from).find((word) => word.pos === "VERB");
  return head && { head, words: [head], passive: false, negated: false, tense: "present" };
}

/** "the shrine, which is revered by pilgrims": a lasting fact after "which" is the author's aside, not the source's word. */
export function asideOf(own: readonly Token[], clause: Clause, frames: readonly Frame[]): readonly Frame[] {
  const which = clause.link === "relative" && own[0]?.lower === "which";
  return which && clause.group?.tense === "present" && !EVENT_VERBS.has(own.find((word) => word.pos === "VERB")?.lemma ?? "") ? [] : frames;
}
