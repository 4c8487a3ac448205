import { EVENT_NOUNS, EVENT_VERBS } from "../lexicon/event-words.ts";
import { REPORTING_VERBS, type ReportingVerb } from "../lexicon/reporting-verbs.ts";
import { claimsDeed } from "./claims-deed.ts";
import { type Clause, contentStart, subjectOf } from "./clause.ts";
import { RELATIVES } from "./clause-openers.ts";
import { type FoundSource, sourceBefore, sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutComma, withoutTail } from "./found-frame.ts";
import { ADDRESSES, endOfHearer } from "./hearers.ts";
import type { Names } from "./names.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import { relativeTelling } from "./relative-telling.ts";
import { splitClauses } from "./split-clauses.ts";
import type { Frame } from "./statement.ts";
import type { Token, TokenRange } from "./token.ts";
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
    const before = leftward(words, clauses, clause, verb, names);
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

/** "…, said the mayor": a comma, or a quotation mark that was taken out, parts what was said from the verb. */
const isParted = (words: readonly Token[], { from }: TokenRange): boolean =>
  words[from - 1]?.text === "," || (words[from - 1]?.index ?? 0) + 1 < (words[from]?.index ?? 0);

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

/** "The watchdog called for an inquiry", "mediators called on both sides to stop": what is demanded is the claim. */
function demandFrame(words: readonly Token[], clause: Clause, names: Names): FoundFrame | undefined {
  const { group } = clause;
  const link = words[group?.to ?? words.length];
  if (!group || !/^call(?:s|ed|ing)?$/u.test(words[group.head]?.lower ?? "") || !/^(?:for|on|upon)$/u.test(link?.lower ?? ""))
    return undefined;
  const subject = subjectOf(clause, words);
  const source = subject && sourceIn(words.slice(subject.from, subject.to), names);
  if (!source || group.to + 1 >= clause.to) return undefined;
  const frame = frameOf(source, words.slice(group.from, group.to + 1), { class: "order-verb", stance: "Uu" });
  // "… into the raid that killed nine": the raid is nobody's demand, so it is read again beside it
  const relative = /^(?:that|which|who|where)$/u.test(words[clause.to]?.lower ?? "");
  const besides = words.slice(relative ? group.to + 1 : clause.to);
  return { frame, said: words.slice(group.to + 1, clause.to), before: withoutTail(words.slice(0, clause.from)), after: [], besides };
}

/** "The clinic put the death toll at five", "the ministry put its losses at nine dead", "the agency gave a toll of twelve": a number handed out. */
function tollFrame(words: readonly Token[], clauses: readonly Clause[], clause: Clause, names: Names): FoundFrame | undefined {
  const { group } = clause;
  if (!group || !/^(?:put|puts|gave|gives|give|placed)$/u.test(words[group.head]?.lower ?? "")) return undefined;
  const subject = subjectOf(clause, words);
  const source = subject && sourceIn(words.slice(subject.from, subject.to), names);
  if (!source) return undefined;
  const to = endOfToll(words, clauses, clause);
  const toll = words.findIndex((word, i) => i >= group.to && i < group.to + 4 && word.lower === "toll");
  const isOf = toll !== -1 && words[toll + 1]?.lower === "of";
  if (toll === -1 && !putsAt(words.slice(group.to, to))) return undefined;
  const given = isOf ? toll + 2 : group.to;
  return {
    frame: frameOf(source, words.slice(group.from, isOf ? given : group.to), { class: "say-verb", stance: "CT+" }),
    said: words.slice(given, to),
    before: withoutTail(words.slice(0, clause.from)),
    after: [],
    besides: words.slice(to),
  };
}

/** "its losses at nine dead", "the missing at about 46": a thing, then a number that is no hour. */
function putsAt(object: readonly Token[]): boolean {
  const at = object.findIndex(({ lower }) => lower === "at");
  const number = object.findIndex(({ pos }, i) => i > at && pos === "NUM");
  if (at < 1 || number === -1 || number > at + 5 || !/^(?:DET|NOUN|PROPN|PRON|ADJ|VERB)$/u.test(object[0]?.pos ?? "")) return false;
  return !/^(?:am|pm|a\.m\.?|p\.m\.?|gmt|o['’]clock)$/u.test(object[number + 1]?.lower ?? "") && object[number + 1]?.text !== ":";
}

/** "at nine dead and 14 injured": numbers joined on are still handed out, though "injured" passes for a verb. */
function endOfToll(words: readonly Token[], clauses: readonly Clause[], { to }: Clause): number {
  const next = clauses.find((clause) => clause.from === to);
  if (!next?.group) return to;
  const joined = words.slice(next.from, next.group.to);
  const isNumber =
    joined.some(({ pos }) => pos === "NUM") && joined.every(({ pos }) => ["CCONJ", "PUNCT", "NUM", "ADV", "VERB"].includes(pos));
  return isNumber ? endOfToll(words, clauses, next) : to;
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

/** "…, the ministry said", "… a source at the port told a reporter", "…, said the mayor": what stands before is said. */
function leftward(
  words: readonly Token[],
  clauses: readonly Clause[],
  clause: Clause,
  verb: ReportingVerb,
  names: Names,
): FoundFrame | undefined {
  const group = clause.group;
  if (!group || !(verb.bareClause || verb.class === "say-verb" || verb.class === "assert-verb")) return undefined;
  // "but we could not confirm it", "and two navies argue over it": joined on, with an object of its own
  const opener = words[clause.from];
  if (/^(?:it|that)$/u.test(words[group.to]?.lower ?? "")) return undefined;
  const inverted = invertedSpeaker(words, clause, names);
  const subject = subjectOf(clause, words);
  const source = inverted ?? sourceBetween(words, clause, names);
  if (!source) return undefined;
  const sourceStart = inverted ? group.from : words.findIndex((word) => word.index === source.words[0]?.index);
  // "on Saturday and Sunday a monitor said" joins two days
  if ((opener?.pos === "CCONJ" || opener?.text === ";") && sourceStart === clause.from + 1) return undefined;
  const said = withoutComma(words.slice(0, sourceStart));
  if (subject === undefined && !inverted) return undefined;
  const tail = words.slice(inverted ? words.findIndex((word) => word.index === source.words.at(-1)?.index) + 1 : group.to);
  const comma = tail.findIndex((word) => word.text === "," || word.text === ";");
  const rest = comma === -1 ? tail.slice(nextVerb(tail)) : tail.slice(comma + 1);
  const frame = frameOf(source, words.slice(group.from, group.to), verb);
  if (!tells(said, clauses))
    return isInserted(words, group, source, rest) ? { frame, said: [...said, ...rest], before: [], after: [] } : undefined;
  return {
    frame,
    said,
    before: [],
    ...goesOn(source, rest),
  };
}

/** What follows the speaker goes on with what is said, but for a clause about him: "…, said Peteris, whose sons were away, “and …”". */
function goesOn(source: FoundSource, rest: readonly Token[]): Pick<FoundFrame, "after" | "besides"> {
  if (!rest.some((word) => word.pos === "VERB" || word.pos === "AUX")) return { after: [] };
  if (!RELATIVES.has(rest[0]?.lower ?? "")) return { after: rest };
  // a quotation mark that was taken out
  const opened = rest.findIndex((word, i) => i > 0 && word.index > (rest[i - 1]?.index ?? 0) + 1);
  const end = opened === -1 ? rest.length : opened;
  return { after: rest.slice(end), besides: [...source.words, ...withoutComma(rest.slice(0, end))] };
}

/** Words between a reporting verb and the comma that ends its aside: "said on Friday in Dorva,". */
const LONGEST_MOMENT = 6;

/** "Fighters, a source said, seized the town": between commas, in the middle of what is said. */
function isInserted(words: readonly Token[], group: TokenRange, source: FoundSource, rest: readonly Token[]): boolean {
  const start = words.findIndex((word) => word === source.words[0]);
  const closed = words.slice(group.to, group.to + LONGEST_MOMENT).some(({ text }) => text === ",");
  const isBetween = words[start - 1]?.text === "," && closed;
  return isBetween && start > 1 && rest.some(({ pos }) => pos === "VERB" || pos === "AUX");
}

/** A verb, a number or a deed outside of relative clauses: "Relatives who filled the gallery" tells nothing yet, nor does "unclear whether". */
function tells(said: readonly Token[], clauses: readonly Clause[]): boolean {
  if (/^(?:SCONJ|ADP|DET)$/u.test(said.at(-1)?.pos ?? "")) return false;
  const described = clauses.filter(({ link }) => link === "relative");
  return said.some(
    (word, at) =>
      (word.pos === "VERB" || word.pos === "AUX" || word.pos === "NUM" || EVENT_NOUNS.has(word.lower)) &&
      !described.some(({ from, to }) => from <= at && at < to),
  );
}

/** "said noting that": a participle right after the verb opens more of what is said. */
const nextVerb = (tail: readonly Token[]): number => {
  const at = tail.findIndex((word) => word.pos === "VERB" && word.lower.endsWith("ing"));
  return at === -1 ? tail.length : at;
};

/** "…, said the mayor of Tollund": subject after the verb. */
function invertedSpeaker(words: readonly Token[], clause: Clause, names: Names): FoundSource | undefined {
  const group = clause.group;
  if (!group || group.to - group.from !== 1 || group.from === 0) return undefined;
  const phrase = nounPhraseAfter(words, group.to);
  if (!phrase) return undefined;
  const next = words[phrase.to];
  if (next && (next.pos === "AUX" || (next.pos === "VERB" && !next.lower.endsWith("ing")))) return undefined;
  const source = sourceIn(words.slice(phrase.from, phrase.to), names);
  return isParted(words, group) ? source : undefined;
}

function sourceBetween(words: readonly Token[], clause: Clause, names: Names): FoundSource | undefined {
  const group = clause.group;
  if (!group) return undefined;
  const opener = words[clause.from];
  const parted = clause.link !== "main" && opener !== undefined && /^[,;:]$/u.test(opener.text);
  return parted ? sourceIn(words.slice(clause.from, group.from), names) : sourceBefore(words, group.from, names);
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
