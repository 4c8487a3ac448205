import { EVENT_NOUNS, EVENT_VERBS } from "../lexicon/event-words.ts";
import { REPORTING_VERBS, type ReportingVerb } from "../lexicon/reporting-verbs.ts";
import { claimsDeed } from "./claims-deed.ts";
import { type Clause, contentStart, subjectOf } from "./clause.ts";
import { type FoundSource, sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutTail } from "./found-frame.ts";
import { demandFrame, tollFrame } from "./handed-out.ts";
import { ADDRESSES, endOfHearer } from "./hearers.ts";
import type { Names } from "./names.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import { relativeTelling } from "./relative-telling.ts";
import { splitClauses } from "./split-clauses.ts";
import type { Frame } from "./statement.ts";
import type { Token, TokenRange } from "./token.ts";
import { invertedSpeaker, isParted, toldBefore } from "./told-before.ts";
import { verbLemma } from "./verb-lemma.ts";

/** Verbs that may report a thing named by a noun: "confirmed the death of two sailors", "reported clashes". */
const NOUN_REPORTERS = new Set(
  "report confirm deny announce claim allege reveal acknowledge admit verify document show warn fear expect estimate put".split(" "),
);

/** "The minister said:" — nothing is said yet, but who will speak is known. */
export function announcedSpeaker(words: readonly Token[], names: Names): Frame | undefined {
  const at = words.findLastIndex((word) => word.pos === "VERB" && REPORTING_VERBS.has(verbLemma(word)));
  const verb = REPORTING_VERBS.get(verbLemma(words[at]));
  const source = at > 0 && sourceIn(words.slice(0, at), names);
  if (!verb || !source || words.slice(at + 1).some((word) => word.pos === "VERB" || word.pos === "AUX")) return undefined;
  return frameOf(source, words.slice(at, at + 1), verb);
}

/** The first clause of a stretch that reports what another says, with what is said. */
export function reportingFrame(
  words: readonly Token[],
  clauses: readonly Clause[],
  outer: readonly Frame[],
  names: Names,
): FoundFrame | undefined {
  for (const [k, clause] of clauses.entries()) {
    const inSubject = clauses.find((other) => other !== clause && other.from >= clause.from && other.to <= (clause.group?.from ?? 0));
    const inRelative = toldInRelative(words, clauses, inSubject ?? clause, names);
    if (inRelative) return inRelative;
    const handed = clause.group && (tollFrame(words, clauses, clause, names) ?? demandFrame(words, clause, names));
    if (handed) return handed;
    const verb = clause.group && !clause.group.passive ? REPORTING_VERBS.get(verbLemma(words[clause.group.head])) : undefined;
    if (!verb || !clause.group || clause.group.form === "infinitive") continue;
    if (verb.lemma === "claim" && claimsDeed(words.slice(clause.group.to))) continue;
    const before = toldBefore(words, clauses, clause, verb, names);
    // "“…,” explained the mayor, who thinks that": the mayor stands behind his verb, so what he said stands before it
    const isInverted = before !== undefined && invertedSpeaker(words, clause, names) !== undefined;
    const found = isInverted ? before : (rightward(words, clauses, k, verb, outer, names) ?? before);
    if (found) return found;
  }
  return undefined;
}

/** "Haddad, who said he had seen planes, was killed": what is said stands in the relative clause alone. */
function toldInRelative(words: readonly Token[], clauses: readonly Clause[], clause: Clause, names: Names): FoundFrame | undefined {
  const parts = relativeTelling(words, clauses, clause);
  const found = parts && reportingFrame(parts.telling, splitClauses(parts.telling), [], names);
  if (!parts || !found?.frame.cue.every((word) => parts.telling.includes(word))) return undefined;
  return { ...found, besides: [...(found.besides ?? []), ...parts.rest] };
}

/** "The ministry said (that) …": what follows is said. */
function rightward(
  words: readonly Token[],
  clauses: readonly Clause[],
  k: number,
  verb: ReportingVerb,
  outer: readonly Frame[],
  names: Names,
): FoundFrame | undefined {
  const clause = clauses[k] as Clause;
  const group = clause.group;
  if (!group) return undefined;
  const following = clauses.filter((other) => other.from >= group.to && other !== clause);
  const aside = relativeBetween(words, following);
  const next = following[aside ? 1 : 0];
  let from: number | undefined;
  // "said, noting that": the clause belongs to the nearer verb
  const nearer =
    next !== undefined &&
    words
      .slice(group.to, next.from)
      .some((word) => word.pos === "VERB" && word.lower.endsWith("ing") && REPORTING_VERBS.has(verbLemma(word)));
  if (
    next?.link === "complement" &&
    !nearer &&
    next.to > group.to &&
    (next.from === group.to || words[next.from]?.lower === "that" || verb.bareClause)
  )
    from = next.from;
  else if (next && (words[group.to]?.lower === "that" || saysOfDescribed(words, clauses, clause, verb, next))) from = group.to;
  // "the daily reports: …"
  else if (words[group.to]?.text === ":" && words.length > group.to + 2) from = group.to + 1;
  const source = speakerOf(words, clause, outer, names);
  if (!source) return undefined;
  const before = withoutTail(words.slice(0, subjectStart(words, clause, source)));
  const frame = uncommitted(words, clause, frameOf(source, words.slice(group.from, group.to), verb));
  if (
    from === undefined &&
    ((NOUN_REPORTERS.has(verb.lemma) && reportsNoun(words, clause, verb)) || perceives(words, clause, verb, source))
  ) {
    const end = perceives(words, clause, verb, source) && next?.link === "participle" && next.from <= clause.to ? next.to : clause.to;
    const rest = words.slice(end);
    // "reported explosions and said ambulances were rushing": the same speaker goes on
    return {
      frame,
      said: words.slice(group.to, end),
      before,
      after: [],
      besides: next?.link === "shared" ? [...source.words, ...rest] : rest,
    };
  }
  if (from === undefined) return undefined;
  const said = words.slice(words[from]?.lower === "that" ? from + 1 : afterHearer(words, from, group, verb));
  // a time or a hearer between verb and content is neither: "said on Friday that"
  const besides = aside?.outerSubject && words.slice(aside.outerSubject.from, aside.to);
  return { frame, said, before, after: [], besides };
}

/** "Officials said Haddad, who owned the boat, was hurt": what is said begins with somebody whom a clause describes first. */
function saysOfDescribed(
  words: readonly Token[],
  clauses: readonly Clause[],
  { group }: Clause,
  verb: ReportingVerb,
  next: Clause,
): boolean {
  if (!group || !verb.bareClause || isParted(words, group)) return false;
  return next.link === "relative" && next.outerSubject?.from === group.to && clauses.some(({ from }) => from >= next.to);
}

/** "said in a statement that could not be verified that": a clause about the statement, before what it says. */
function relativeBetween(words: readonly Token[], [first, second]: readonly Clause[]): Clause | undefined {
  const isBetween = first?.link === "relative" && second?.link === "complement" && words[second.from]?.lower === "that";
  return isBetween ? first : undefined;
}

/** "told reporters 20 had died": whoever listens is no part of what is said. */
const afterHearer = (words: readonly Token[], from: number, { to }: TokenRange, verb: ReportingVerb): number =>
  from === to && ADDRESSES.has(verb.lemma) ? (endOfHearer(words, from) ?? from) : from;

/** "has neither confirmed nor denied that", "could not confirm": whether it is so stays open. */
function uncommitted(words: readonly Token[], { group }: Clause, frame: Frame): Frame {
  if (!group) return frame;
  const torn =
    group.negated || words.slice(Math.max(0, group.from - 3), group.from).some((word) => word.lower === "nor" || word.lower === "neither");
  return torn ? { ...frame, stance: "CTu", level: "unknown" } : frame;
}

/** "residents saw smoke over the port", "he heard a plane flying over": who sees is a person, not "the town saw fighting". */
function perceives(words: readonly Token[], clause: Clause, verb: ReportingVerb, source: FoundSource): boolean {
  if (verb.class !== "perception" || !clause.group) return false;
  if (words.slice(clause.group.from, clause.group.head).some((word) => /^(?:will|would|could|may|might|can|should)$/u.test(word.lower)))
    return false;
  const person = (source.type !== "unspecified" && source.type !== "official") || source.words.some((word) => word.pos === "PRON");
  return person && nounPhraseAfter(words, clause.group.to) !== undefined;
}

function reportsNoun(words: readonly Token[], clause: Clause, verb: ReportingVerb): boolean {
  const group = clause.group;
  if (!group || (verb.class === "say-verb" && verb.lemma !== "report" && verb.lemma !== "put")) return false;
  const object = words.slice(group.to, clause.to);
  const first = object[0];
  return (
    first !== undefined &&
    (["DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON"].includes(first.pos) || (verb.class === "deny-verb" && first.lower.endsWith("ing"))) &&
    object.some((word) => EVENT_NOUNS.has(word.lower) || (word.lower.endsWith("ing") && EVENT_VERBS.has(verbLemma(word))))
  );
}

/** Who speaks: the subject; for "noting that …" whoever spoke before. */
function speakerOf(words: readonly Token[], clause: Clause, outer: readonly Frame[], names: Names): FoundSource | undefined {
  const last = outer.at(-1);
  if (!clause.group || (clause.link === "participle" && last)) return last && { words: last.source, type: last.sourceType };
  const subject = subjectOf(clause, words);
  if (!subject) return last && { words: last.source, type: last.sourceType };
  return sourceIn(words.slice(subject.from, subject.to), names);
}

function subjectStart(words: readonly Token[], clause: Clause, source: FoundSource): number {
  if (clause.link === "participle") return clause.from;
  const first = source.words[0];
  const at = first ? words.findIndex((word) => word.index === first.index) : clause.from;
  return clause.link === "shared" ? clause.from : Math.min(at === -1 ? clause.from : at, contentStart(words, clause));
}
