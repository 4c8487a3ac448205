import { PASSIVE_REPORTS } from "../lexicon/reporting-verbs.ts";
import type { Hedge } from "../model/certainty.ts";
import type { AttributionSpans } from "../model/claim.ts";
import type { World } from "../model/world.ts";
import { type Clause, contentStart, splitClauses, subjectOf } from "./clauses.ts";
import { accordingTo, headlineSource, reportingFrame, type FoundFrame } from "./find-frames.ts";
import { findHedges, inferenceAt } from "./find-hedges.ts";
import { sourceIn } from "./find-source.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import { findPresuppositions } from "./presuppositions.ts";
import { speechAct } from "./speech-acts.ts";
import type { Frame, Predicate, Statement } from "./statement.ts";
import { spansOf, type Token } from "./token.ts";

/** What a sentence is read against, and where its attributions are gathered. */
export interface Scope {
  readonly text: string;
  readonly world: World;
  readonly sentence: readonly Token[];
  readonly isHeadline: boolean;
  readonly attributions: AttributionSpans[];
}

/** All statements of a stretch of words, under the attributions that already cover it. */
export function analyse(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  if (words.length === 0) return [];
  const { text, world } = scope;
  const named = accordingTo(words, text, world) ?? (scope.isHeadline && frames.length === 0 ? headlineSource(words, text, world) : undefined);
  if (named) return underFrame(named, frames, scope);
  const clauses = splitClauses(words);
  const reported = reportingFrame(words, clauses, frames, text, world);
  if (reported) return underFrame(reported, frames, scope);
  const statements = clauses.flatMap((clause) => ofClause(words, clause, clauses, frames, scope));
  return [...statements, ...findPresuppositions(words, frames, scope)];
}

function underFrame(found: FoundFrame, frames: readonly Frame[], scope: Scope): Statement[] {
  note(found.frame, found.said, scope);
  const inner = [...frames, sharpened(found.frame, frames)];
  return [...analyse(found.before, frames, scope), ...analyse(found.said, inner, scope), ...analyse(found.after, inner, scope)];
}

/** "told us, noting that": the same speaker again adds no link. */
const sharpened = (frame: Frame, _frames: readonly Frame[]): Frame => frame;

function note(frame: Frame, said: readonly Token[], { attributions, sentence }: Scope): void {
  attributions.push({ source: spansOf(frame.source, sentence), cue: spansOf(frame.cue, sentence), content: spansOf(said, sentence) });
}

function ofClause(words: readonly Token[], clause: Clause, clauses: readonly Clause[], frames: readonly Frame[], scope: Scope): Statement[] {
  const own = words.slice(contentStart(words, clause), clause.to);
  const inferred = inferenceAt(own);
  if (inferred !== undefined) return inferredFrom(own, inferred, frames, scope);
  const act = speechAct(own, clause, words, scope.text, scope.world);
  if (act) {
    note(act.frame, act.words, scope);
    return [statement(act.words, own, clause, words, [...frames, act.frame], act)];
  }
  const passive = passiveReport(words, clause, own, scope);
  if (passive) {
    const impersonal = clauses.length > 1 && own[0]?.lower === "it";
    if (impersonal) return [];
    note(passive.frame, passive.words, scope);
    return [statement(passive.words, own, clause, words, [...frames, passive.frame], passive)];
  }
  if (!clause.group && !standsAlone(own, scope)) return [];
  return byPurpose(own, clause, words, frames, scope);
}

/** "… is a sign that the garrison faces shortages": what follows is inferred. */
function inferredFrom(own: readonly Token[], at: number, frames: readonly Frame[], scope: Scope): Statement[] {
  const lead = own.slice(own.findIndex((word) => word.pos === "AUX" || word.pos === "VERB"), at);
  const hedge: Hedge = { span: { start: lead[0]?.start ?? 0, end: lead.at(-1)?.end ?? 0 }, class: "inference" };
  return analyse(own.slice(at), frames, scope).map((found) => (found.kind === "presupposition" ? found : { ...found, level: found.level === "asserted" ? "likely" : found.level, hedges: [hedge, ...found.hedges], kind: found.kind ?? "assessment" }));
}

/** "have been spotted", "is believed to have", "were reported injured": the passive tells of a teller. */
function passiveReport(words: readonly Token[], clause: Clause, own: readonly Token[], scope: Scope): { frame: Frame; words: readonly Token[]; eventType?: "sighting" } | undefined {
  const head = clause.group && words[clause.group.head];
  const entry = clause.group?.passive && head ? PASSIVE_REPORTS.get(head.lemma) : undefined;
  if (!entry || !clause.group || !head) return undefined;
  const isPerception = entry.class === "perception-passive";
  const group = words.slice(clause.group.from, clause.group.to);
  const cue = isPerception ? group : [head];
  const after = words[clause.group.to];
  // "was reported by" names the teller; "reported killed", "believed to have" pass a fact on; "the attack was reported" tells of telling
  const teller = after?.lower === "by" ? nounPhraseAfter(words, clause.group.to + 1) : undefined;
  const source = teller && sourceIn(words.slice(teller.from, teller.to), scope.text, scope.world);
  const rest = own.filter((word) => !cue.includes(word) && !(isPerception && group.includes(word)) && !(source && (word === after || source.words.includes(word))));
  const frame: Frame = { source: source?.words ?? [], sourceType: source?.type ?? "unspecified", cue, cueClass: entry.class, stance: entry.stance, level: isPerception ? "asserted" : entry.class === "claim-verb" ? "alleged" : "reported" };
  return { frame, words: rest, ...(isPerception ? { eventType: "sighting" as const } : {}) };
}

/** A headline or fragment without a verb is a claim only when it counts or names an act. */
function standsAlone(own: readonly Token[], scope: Scope): boolean {
  const counts = own.some((word) => word.pos === "NUM") && own.some((word) => /^(?:dead|killed|wounded|injured|missing|arrested|detained|captured|displaced|casualties)$/u.test(word.lower));
  return counts && (scope.isHeadline || own.length < 12);
}

/** "… in order to coordinate": the aim is a claim of its own. */
function byPurpose(own: readonly Token[], clause: Clause, words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  const aims = purposes(own);
  const main = aims[0] === undefined ? own : own.slice(0, aims[0].from);
  const subject = subjectTokens(clause, words);
  const lead = statement(withBorrowed(main, clause, words), own, clause, words, frames, {});
  const found = lead.words.length > 1 ? [lead] : [];
  for (const aim of aims) {
    const hedges = findHedges(main);
    const goal: Statement = { ...lead, words: own.slice(aim.from, aim.to), subject, kind: "intent", predicate: predicateOfAim(own, aim.from), frames: lead.frames, level: hedges.level };
    found.push(goal);
  }
  void scope;
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
    const next = own.slice(i, i + 4).map((other) => other.lower).join(" ");
    if (next.startsWith("in order to") || next.startsWith("so as to") || /^with the (?:aim|goal) of/u.test(next)) starts.push(i);
    else if (starts.length > 0 && /^(?:as well as|and) to\b/u.test(next) && word.pos !== "PUNCT") starts.push(i);
  }
  return starts.map((from, i) => ({ from: own.findIndex((word, at) => at >= from && (word.lower === "to" || word.lower === "of")), to: starts[i + 1] ?? own.length }));
}

function predicateOfAim(own: readonly Token[], from: number): Predicate | undefined {
  const head = own.slice(from).find((word) => word.pos === "VERB");
  return head && { head, words: [head], passive: false, negated: false, tense: "present" };
}

function subjectTokens(clause: Clause, words: readonly Token[]): readonly Token[] {
  const range = subjectOf(clause, words);
  return range ? words.slice(range.from, range.to) : [];
}

/** A clause that borrows its subject says so: the subject's words come first. Participles stand alone. */
function withBorrowed(own: readonly Token[], clause: Clause, words: readonly Token[]): readonly Token[] {
  if (!clause.outerSubject || clause.link === "participle") return own;
  const outer = words.slice(clause.outerSubject.from, clause.outerSubject.to).filter((word) => !own.includes(word));
  return [...withoutEnds(outer), ...own];
}

/** Make one statement: hearsay adverbs become a link of the chain, marks at the ends fall away. */
function statement(content: readonly Token[], own: readonly Token[], clause: Clause, words: readonly Token[], frames: readonly Frame[], settled: Partial<Pick<Statement, "kind" | "eventType">>): Statement {
  const { hedges, level, attributing } = findHedges(own);
  const adverbs = attributing.flatMap((found) => found.words);
  const hearsay: Frame[] = attributing.slice(0, 1).map((found) => ({ source: [], sourceType: "unspecified", cue: found.words, cueClass: found.class, stance: "CT+", level: found.level }));
  return {
    words: withoutEnds(content.filter((word) => !adverbs.includes(word))),
    subject: subjectTokens(clause, words),
    predicate: predicateOf(clause, words),
    frames: [...frames, ...hearsay],
    hedges,
    level,
    conditional: clause.conditional,
    kind: settled.kind,
    eventType: settled.eventType,
  };
}

function predicateOf(clause: Clause, words: readonly Token[]): Predicate | undefined {
  const { group } = clause;
  const head = group && words[group.head];
  return group && head ? { head, words: words.slice(group.from, group.to), passive: group.passive, negated: group.negated, tense: group.tense } : undefined;
}

/** Without marks, conjunctions and discourse adverbs at the ends. */
function withoutEnds(words: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = words.length;
  while (from < to && (isMark(words[from]) || words[from]?.pos === "CCONJ")) from++;
  while (to > from && (isMark(words[to - 1]) || words[to - 1]?.pos === "CCONJ" || words[to - 1]?.pos === "SCONJ")) to--;
  return words.slice(from, to);
}

const isMark = (word: Token | undefined): boolean => word?.pos === "PUNCT" && !/^[()[\]"“”]$/u.test(word.text);
