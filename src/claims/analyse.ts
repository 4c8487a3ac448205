import { EVENT_VERBS } from "../lexicon/event-words.ts";
import { PASSIVE_REPORTS, REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { Hedge } from "../model/certainty.ts";
import type { Span } from "../model/span.ts";
import { findAppositions } from "./appositions.ts";
import { type Clause, contentStart, splitClauses, subjectOf } from "./clauses.ts";
import { findHedges, inferenceAt } from "./find-hedges.ts";
import { sourceIn } from "./find-source.ts";
import type { FoundFrame } from "./found-frame.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import { findPresuppositions } from "./presuppositions.ts";
import { reportingFrame } from "./reporting-frame.ts";
import type { Scope } from "./scope.ts";
import { speechAct } from "./speech-acts.ts";
import { accordingTo, headlineSource, speakerLabel } from "./stated-source.ts";
import type { Frame, Predicate, Statement } from "./statement.ts";
import { withTallies } from "./tallies.ts";
import { fateOfTelling, quotedAs, tellingNoun } from "./tellings.ts";
import { spansOf, type Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

/** Labels before a headline that say what kind of item it is, not what it claims: "Video: …". */
const LABELS = /^(?:video|photos?|pictures|watch|live|breaking|exclusive|update|updated|analysis|opinion|explainer|map|report)$/u;

/** All statements of a sentence; a label before a headline is left out. */
export function analyseSentence(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  const labelled = scope.isHeadline && words[1]?.text === ":" && LABELS.test(words[0]?.lower ?? "");
  return [...analyse(labelled ? words.slice(2) : words, frames, scope), ...findAppositions(words, scope)];
}

/** All statements of a stretch of words, under the attributions that already cover it. */
function analyse(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  if (words.length === 0) return [];
  const { names } = scope;
  const further = furtherSpeech(words, frames);
  if (further) return underFrame(further, frames, scope);
  const fate = fateOfTelling(words);
  if (fate) return underFrame(fate, frames, scope);
  const named =
    accordingTo(words, names) ??
    (frames.length > 0 ? undefined : scope.isHeadline ? headlineSource(words, names) : speakerLabel(words, names));
  if (named) return underNamed(named, frames, scope);
  const clauses = splitClauses(words);
  const reported = reportingFrame(words, clauses, frames, names);
  if (reported) return underFrame(reported, frames, scope);
  const quoted = quotedAs(words, names);
  if (quoted) return analyse(quoted.said, [...frames, ...quoted.frames], scope);
  const told = tellingNoun(words);
  if (told) return underFrame(told, frames, scope);
  const inferred = inferenceAt(words);
  if (inferred !== undefined) return inferredFrom(words, inferred, frames, scope);
  const statements: Statement[] = [];
  for (const [k, clause] of clauses.entries())
    statements.push(...ofClause(words, clause, inherited(clause, clauses[k - 1], statements, frames), scope));
  return [...statements.flatMap(withTallies), ...findPresuppositions(words, frames, scope)];
}

function underFrame(found: FoundFrame, frames: readonly Frame[], scope: Scope): Statement[] {
  note(found.frame, found.said, scope);
  const inner = withoutRepetition(frames, found.frame);
  return [
    ...analyse(found.before, frames, scope),
    ...said(found, inner, scope),
    ...analyse(found.after, inner, scope),
    ...analyse(found.besides ?? [], frames, scope),
  ];
}

/** "…, adding that the crew had left": more from whoever spoke last, by a cue of its own. */
function furtherSpeech(words: readonly Token[], frames: readonly Frame[]): FoundFrame | undefined {
  const [cue] = words;
  const last = frames.at(-1);
  if (!cue || !last || cue.pos !== "VERB" || !cue.lower.endsWith("ing") || !REPORTING_VERBS.has(verbLemma(cue))) return undefined;
  const rest = words.slice(words[1]?.lower === "that" ? 2 : 1);
  return { frame: { ...last, cue: [cue] }, said: rest, before: [], after: [] };
}

/** What is said; a noun alone is enough where the verb reports one ("confirmed the death of two sailors"). */
function said(found: FoundFrame, frames: readonly Frame[], scope: Scope): Statement[] {
  const statements = analyse(found.said, frames, scope);
  if (found.besides === undefined || statements.some((statement) => statement.kind !== "presupposition")) return statements;
  const { hedges, level } = findHedges(found.said);
  const words = withoutEnds(found.said);
  return [
    { words, subject: words, predicate: undefined, frames, hedges, level, conditional: false },
    ...statements.filter((statement) => statement.words.length < words.length),
  ].flatMap(withTallies);
}

/** "the agency reported, citing residents": the agency speaks first, though its source is named last. */
function underNamed(found: FoundFrame, frames: readonly Frame[], scope: Scope): Statement[] {
  const cites = /^(?:citing|quoting|via)$/u.test(found.frame.cue[0]?.lower ?? "");
  const outer = cites ? reportingFrame(found.said, splitClauses(found.said), frames, scope.names) : undefined;
  if (!outer) return underFrame(found, frames, scope);
  note(outer.frame, outer.said, scope);
  note(found.frame, outer.said, scope);
  const inner = [...frames, { ...outer.frame, stance: "Uu" as const }, found.frame];
  return [...analyse(outer.before, frames, scope), ...analyse([...outer.said, ...outer.after], inner, scope)];
}

/** No reporter nests speakers deeper; text that seems to is no sentence. */
const DEEPEST = 6;

/** "said …, adding that": the same speaker again adds no link, only its own cue. */
function withoutRepetition(frames: readonly Frame[], frame: Frame): readonly Frame[] {
  const last = frames.at(-1);
  const same = last !== undefined && last.source.length > 0 && last.source[0] === frame.source[0];
  if (same) return [...frames.slice(0, -1), frame];
  return frames.length < DEEPEST ? [...frames, frame] : frames;
}

function note(frame: Frame, said: readonly Token[], { attributions, sentence }: Scope): void {
  attributions.push({ source: spansOf(frame.source, sentence), cue: spansOf(frame.cue, sentence), content: speechSpans(said, sentence) });
}

/** What is said as it stands on the page: with "that" and the quotation marks around it, without the full stop after it. */
function speechSpans(said: readonly Token[], sentence: readonly Token[]): Span[] {
  const runs: Token[][] = [];
  for (const word of said) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && sentence.slice(last.index + 1, word.index).every((between) => between.pos === "PUNCT")) run.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    const words = /^[.,;:]$/u.test(run.at(-1)?.text ?? "") ? run.slice(0, -1) : run;
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    let from = first.index;
    if (isQuote(sentence[from - 1])) from--;
    if (sentence[from - 1]?.lower === "that") from--;
    let to = last.index;
    if (isQuote(sentence[to + 1])) to += 1;
    else if (isQuote(sentence[to + 2]) && sentence[to + 1]?.pos === "PUNCT") to += 2;
    return [{ start: sentence[from]?.start ?? first.start, end: sentence[to]?.end ?? last.end }];
  });
}

const isQuote = (token: Token | undefined): boolean => token !== undefined && /^["“”]+$/u.test(token.text);

/** "The militia reportedly took the hill and fired on the port": hearsay reaches over what shares its subject. */
function inherited(clause: Clause, before: Clause | undefined, found: readonly Statement[], frames: readonly Frame[]): readonly Frame[] {
  const last = found.at(-1)?.frames.at(-1);
  const adverb = last !== undefined && (last.cueClass === "hearsay-adverb" || last.cueClass === "allegation-adverb");
  return before && adverb && (clause.link === "shared" || clause.link === "participle") ? [...frames, last] : frames;
}

function ofClause(words: readonly Token[], clause: Clause, frames: readonly Frame[], scope: Scope): Statement[] {
  const own = words.slice(contentStart(words, clause), clause.to);
  const act = speechAct(own, clause, words, scope.names);
  if (act) {
    note(act.frame, act.words, scope);
    const told = statement(act.words, own, clause, words, [...frames, act.frame], act);
    return [act.eventType ? told : { ...told, predicate: predicateAfter(act.words, told.predicate) }];
  }
  const passive = passiveReport(words, clause, own, scope);
  if (passive) {
    note(passive.frame, passive.words, scope);
    const told = statement(passive.words, own, clause, words, [...frames, passive.frame], passive);
    return [passive.eventType ? told : { ...told, predicate: predicateAfter(passive.words, told.predicate) }];
  }
  if (!clause.group && !standsAlone(own, scope)) return [];
  return byPurpose(own, clause, words, asideOf(own, clause, frames));
}

/** "… is a sign that the garrison faces shortages": what follows is inferred. */
function inferredFrom(own: readonly Token[], at: number, frames: readonly Frame[], scope: Scope): Statement[] {
  const lead = own.slice(
    own.findLastIndex((word, i) => i < at && (word.pos === "AUX" || word.pos === "VERB")),
    at,
  );
  const hedge: Hedge = { span: { start: lead[0]?.start ?? 0, end: lead.at(-1)?.end ?? 0 }, class: "inference" };
  return analyse(own.slice(at), frames, scope).map((found) =>
    found.kind === "presupposition"
      ? found
      : {
          ...found,
          level: found.level === "asserted" ? "likely" : found.level,
          hedges: [hedge, ...found.hedges],
          kind: found.kind ?? "assessment",
        },
  );
}

/** "have been spotted", "is believed to have", "were reported injured": the passive tells of a teller. */
function passiveReport(
  words: readonly Token[],
  clause: Clause,
  own: readonly Token[],
  scope: Scope,
): { frame: Frame; words: readonly Token[]; eventType?: "sighting" } | undefined {
  const head = clause.group && words[clause.group.head];
  const entry = clause.group?.passive && head ? PASSIVE_REPORTS.get(head.lemma) : undefined;
  if (!entry || !clause.group || !head) return undefined;
  const isPerception = entry.class === "perception-passive";
  const group = words.slice(clause.group.from, clause.group.to);
  const cue = isPerception ? group : [head];
  const after = words[clause.group.to];
  // "was reported by" names the teller; "reported killed", "believed to have" pass a fact on; "the attack was reported" tells of telling
  const teller = after?.lower === "by" ? nounPhraseAfter(words, clause.group.to + 1) : undefined;
  const source = teller && sourceIn(words.slice(teller.from, teller.to), scope.names);
  const rest = own.filter(
    (word) =>
      !cue.includes(word) && !(isPerception && group.includes(word)) && !(source && (word === after || source.words.includes(word))),
  );
  const frame: Frame = {
    source: source?.words ?? [],
    sourceType: source?.type ?? "unspecified",
    cue,
    cueClass: entry.class,
    stance: entry.stance,
    level: isPerception ? "asserted" : entry.class === "claim-verb" ? "alleged" : "reported",
  };
  return { frame, words: rest, ...(isPerception ? { eventType: "sighting" as const } : {}) };
}

/** "were reported injured", "is believed to have fled": the deed is the verb after the one that tells. */
function predicateAfter(rest: readonly Token[], told: Predicate | undefined): Predicate | undefined {
  const head =
    told &&
    rest.find(
      (word) => word.index > told.head.index && (word.pos === "VERB" || /^(?:injured|wounded|dead|killed|missing)$/u.test(word.lower)),
    );
  return told && head
    ? { ...told, head, words: [head], passive: told.passive && !head.lower.endsWith("ing") && rest[rest.indexOf(head) - 1]?.lower !== "to" }
    : told;
}

/** A headline or fragment without a verb is a claim only when it counts or names an act. */
function standsAlone(own: readonly Token[], scope: Scope): boolean {
  const counts =
    own.some((word) => word.pos === "NUM") &&
    own.some((word) => /^(?:dead|killed|wounded|injured|missing|arrested|detained|captured|displaced|casualties)$/u.test(word.lower));
  return (
    (counts && (scope.isHeadline || own.length < 12)) ||
    (/^(?:the|a)$/u.test(own[0]?.lower ?? "") && own.some((word) => word.lower === "toll") && own.some((word) => word.pos === "NUM"))
  );
}

/** "the shrine, which is revered by pilgrims": a lasting fact after "which" is the author's aside, not the source's word. */
function asideOf(own: readonly Token[], clause: Clause, frames: readonly Frame[]): readonly Frame[] {
  const which = clause.link === "relative" && own[0]?.lower === "which";
  return which && clause.group?.tense === "present" && !EVENT_VERBS.has(own.find((word) => word.pos === "VERB")?.lemma ?? "") ? [] : frames;
}

/** "… in order to coordinate": the aim is a claim of its own. */
function byPurpose(own: readonly Token[], clause: Clause, words: readonly Token[], frames: readonly Frame[]): Statement[] {
  const aims = purposes(own);
  const main = aims[0] === undefined ? own : own.slice(0, aims[0].from);
  const subject = subjectTokens(clause, words);
  const lead = statement(withBorrowed(main, clause, words), own, clause, words, frames, {});
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
function statement(
  content: readonly Token[],
  own: readonly Token[],
  clause: Clause,
  words: readonly Token[],
  frames: readonly Frame[],
  settled: Partial<Pick<Statement, "kind" | "eventType">>,
): Statement {
  const { hedges, level, attributing } = findHedges(own);
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

/** Without marks, conjunctions and discourse adverbs at the ends. */
function withoutEnds(words: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = words.length;
  while (from < to && (isMark(words[from]) || words[from]?.pos === "CCONJ")) from++;
  while (to > from && (isMark(words[to - 1]) || words[to - 1]?.pos === "CCONJ" || words[to - 1]?.pos === "SCONJ")) to--;
  return words.slice(from, to);
}

const isMark = (word: Token | undefined): boolean => word?.pos === "PUNCT" && !/^[()[\]"“”]$/u.test(word.text);
