import { EVENT_NOUNS } from "../lexicon/event-words.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { type Hedge, lower } from "../model/certainty.ts";
import { anotherSpeaker } from "./another-speaker.ts";
import { findAppositions } from "./appositions.ts";
import { asideOf, byPurpose } from "./by-purpose.ts";
import { type Clause, contentStart } from "./clause.ts";
import { conditionOf } from "./condition-of.ts";
import { findHedges, inferenceAt } from "./find-hedges.ts";
import { type FoundFrame, withoutComma } from "./found-frame.ts";
import { endOfLabel } from "./headline.ts";
import { makeStatement, withoutEnds } from "./make-statement.ts";
import { passiveReport, predicateAfter } from "./passive-report.ts";
import { findPresuppositions } from "./presuppositions.ts";
import { reportingFrame } from "./reporting-frame.ts";
import type { Scope } from "./scope.ts";
import { speechAct } from "./speech-acts.ts";
import { splitClauses } from "./split-clauses.ts";
import { accordingTo, byAccountOf, headlineSource, speakerLabel } from "./stated-source.ts";
import type { Frame, Statement } from "./statement.ts";
import { taggedFrames } from "./tagged-frame.ts";
import { withTallies } from "./tallies.ts";
import { fateOfTelling, quotedAs, tellingNoun } from "./tellings.ts";
import type { Token } from "./token.ts";
import { describedBeside, toldWhole, wholeSentence } from "./told-besides.ts";
import { verbLemma } from "./verb-lemma.ts";

/** All statements of a sentence; a label before a headline is left out. */
export function analyseSentence(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  const body = scope.isHeadline ? words.slice(endOfLabel(words)) : words;
  const found = analyse(body, frames, scope);
  return [
    ...(found.length > 0 ? found : wholeSentence(body, frames)),
    ...describedBeside(body, found, frames),
    ...findAppositions(words, scope),
  ];
}

/** All statements of a stretch of words, under the attributions that already cover it. */
function analyse(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  if (words.length === 0) return [];
  const { names } = scope;
  const further = furtherSpeech(words, frames);
  if (further) return underFrame(further, frames, scope);
  const fate = fateOfTelling(words);
  if (fate) return underFrame(fate, frames, scope);
  const tagged = taggedFrames(words, scope);
  const named =
    accordingTo(words, names) ??
    byAccountOf(words, names) ??
    (frames.length > 0 ? undefined : scope.isHeadline ? headlineSource(words, names) : speakerLabel(words, names));
  if (named) return underNamed(named, frames, scope);
  const clauses = splitClauses(words);
  const reported = reportingFrame(words, clauses, frames, names);
  if (reported && agrees(reported, tagged)) return underFrame(reported, frames, scope);
  const quoted = quotedAs(words, names);
  const [first] = quoted ? [] : tagged;
  if (first) return underFrame(first, frames, scope);
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

/**
 * Rules know more of how words commit, the tagger more of which words attribute: where both see the same cue, or neither's cue lies in what
 * the other has said, the rules speak.
 */
const agrees = (found: FoundFrame, tagged: readonly FoundFrame[]): boolean =>
  tagged.length === 0 ||
  tagged.some(({ frame }) => found.frame.cue.some((word) => frame.cue.includes(word))) ||
  !tagged.some(
    ({ frame, said }) => found.frame.cue.some((word) => said.includes(word)) || frame.cue.some((word) => found.before.includes(word)),
  );

function underFrame(whole: FoundFrame, frames: readonly Frame[], scope: Scope): Statement[] {
  const { found, other } = apart(whole, scope);
  const own = ownBelief(found.frame, frames);
  if (own)
    return [
      ...analyse(found.before, frames, scope),
      ...said(found, own, scope),
      ...analyse([...found.after, ...(found.besides ?? [])], frames, scope),
      ...analyse(other, frames, scope),
    ];
  const inner = withoutRepetition(frames, found.frame);
  return [
    ...analyse(found.before, frames, scope),
    ...said(found, inner, scope),
    ...analyse(found.after, inner, scope),
    ...analyse(other, frames, scope),
    ...analyse(found.besides ?? [], goesOnSaying(found.besides) ? inner : frames, scope),
  ];
}

/** "confirmed the toll saying that …": more from the same speaker, though it stands beside what he confirmed. */
const goesOnSaying = (besides: readonly Token[] | undefined): boolean => {
  const first = besides?.find(({ pos }) => pos !== "PUNCT");
  return first?.pos === "VERB" && first.lower.endsWith("ing") && REPORTING_VERBS.has(verbLemma(first));
};

/** An attribution without what is another's, and the words of the other: "…, the council said, while the ministry said …". */
function apart(found: FoundFrame, scope: Scope): { readonly found: FoundFrame; readonly other: readonly Token[] } {
  const inSaid = anotherSpeaker(found.said, found.frame, scope);
  if (inSaid !== undefined) {
    const other = [...found.said.slice(inSaid + 1), ...found.after];
    return { found: { ...found, said: withoutComma(found.said.slice(0, inSaid)), after: [] }, other };
  }
  // "… the council said, while the ministry": the word that sets them apart may come first
  const inAfter = anotherSpeaker([...found.frame.cue, ...found.after], found.frame, scope);
  if (inAfter === undefined) return { found, other: [] };
  const at = inAfter - found.frame.cue.length;
  return { found: { ...found, after: withoutComma(found.after.slice(0, at)) }, other: found.after.slice(at + 1) };
}

/** "they said they believed": one party, one link, only less sure. */
function ownBelief(frame: Frame, frames: readonly Frame[]): readonly Frame[] | undefined {
  const last = frames.at(-1);
  const [pronoun] = frame.source;
  if (
    !last ||
    frame.cueClass !== "belief-verb" ||
    frame.source.length !== 1 ||
    pronoun?.pos !== "PRON" ||
    !/^(?:i|we|he|she|they|it)$/u.test(pronoun.lower)
  )
    return undefined;
  return [
    ...frames.slice(0, -1),
    { ...last, stance: frame.stance, cue: [...last.cue, ...frame.cue], level: lower(last.level, frame.level) },
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

/** What is said; a noun alone is enough where the verb reports one ("confirmed the death of two sailors"), and nothing that is said is lost. */
function said(found: FoundFrame, frames: readonly Frame[], scope: Scope): Statement[] {
  const statements = analyse(found.said, frames, scope);
  if (statements.some((statement) => statement.kind !== "presupposition")) return statements;
  if (found.besides === undefined) {
    const whole = statements.length > 0 ? statements : toldWhole(found.said, frames);
    if (whole.length > 0 || !found.said.some(({ pos, lower }) => pos === "NUM" || EVENT_NOUNS.has(lower))) return whole;
  }
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
    const told = makeStatement(act.words, clause, words, [...frames, act.frame], act);
    return [act.eventType ? told : { ...told, predicate: predicateAfter(act.words, told.predicate) }];
  }
  const passive = passiveReport(words, clause, own, scope);
  if (passive) {
    const told = makeStatement(passive.words, clause, words, [...frames, passive.frame], passive);
    return [passive.eventType ? told : { ...told, predicate: predicateAfter(passive.words, told.predicate) }];
  }
  if (!clause.group && !standsAlone(own, scope)) return [];
  const aside = asideOf(own, clause, frames);
  return [...byPurpose(own, clause, words, aside), ...(clause.conditional ? conditionOf(own, aside) : [])];
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
