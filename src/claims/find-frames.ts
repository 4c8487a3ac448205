import { ACCORDING_TO, REPORTING_VERBS, type ReportingVerb } from "../lexicon/reporting-verbs.ts";
import { SOURCE_NOUNS } from "../lexicon/source-words.ts";
import { EVENT_NOUNS } from "../lexicon/event-words.ts";
import type { CertaintyLevel } from "../model/certainty.ts";
import type { CueClass } from "../model/claim.ts";
import { type Clause, contentStart, subjectOf } from "./clauses.ts";
import type { Names } from "./names.ts";
import { sourceBefore, sourceIn, type FoundSource } from "./find-source.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Frame } from "./statement.ts";
import type { Token } from "./token.ts";
import { verbGroups } from "./verb-groups.ts";
import { verbLemma } from "./verb-lemma.ts";

/** An attribution with what it covers: the words said, and the words of the stretch it leaves alone. */
export interface FoundFrame {
  readonly frame: Frame;
  readonly said: readonly Token[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Words of the sentence that stand beside this attribution, not under it. */
  readonly besides?: readonly Token[] | undefined;
}

/** How sure a source's words may be taken at best, by the kind of verb that reports them. */
/** "reports that …", "allegations of …": a noun that passes on what nobody is named for. */
const TELLING_NOUNS: ReadonlyMap<string, CertaintyLevel> = new Map([["reports", "reported"], ["report", "reported"], ["rumours", "reported"], ["rumors", "reported"], ["claims", "alleged"], ["claim", "alleged"], ["allegations", "alleged"], ["accusations", "alleged"]]);

const LEVEL_OF: Partial<Record<CueClass, CertaintyLevel>> = { "claim-verb": "alleged", expectation: "reported", "belief-verb": "reported" };

/** Verbs that may report a thing named by a noun: "confirmed the death of two sailors", "reported clashes". */
const NOUN_REPORTERS = new Set("report confirm deny announce claim allege reveal acknowledge admit verify document show warn fear expect estimate put".split(" "));

/** "According to the mayor, …", "…, according to the mayor", "citing residents". */
export function accordingTo(words: readonly Token[], names: Names): FoundFrame | undefined {
  for (const pattern of ACCORDING_TO) {
    const at = words.findIndex((_, i) => pattern.words.every((word, j) => words[i + j]?.lower === word));
    if (at === -1) continue;
    const start = at + pattern.words.length;
    const end = sourceEnd(words, start, at);
    const source = sourceIn(words.slice(start, end), names);
    if (!source || (pattern.needsSourceNoun && !source.words.some((word) => SOURCE_NOUNS.has(word.lower)))) continue;
    const said = [...withoutComma(words.slice(0, at)), ...words.slice(end).filter((word, i) => i > 0 || word.text !== ",")];
    if (said.length === 0) continue;
    return { frame: frameOf(source, words.slice(at, start), { class: "according-to", stance: "CT+" }), said, before: [], after: [] };
  }
  return undefined;
}

/** Where the source of "according to" ends: at its comma (an apposition belongs to it), else with its noun phrase. */
function sourceEnd(words: readonly Token[], start: number, at: number): number {
  const phrase = nounPhraseAfter(words, start);
  let end = phrase?.to ?? start;
  // "to a source at the port", "to officials in the capital": tails, when they run to the comma or the end
  const comma = words.findIndex((word, i) => i >= start && word.text === ",");
  const limit = comma === -1 ? (at === 0 ? end : words.length) : comma;
  if (!words.slice(end, limit).some((word) => word.pos === "VERB" || word.pos === "AUX")) end = Math.max(end, limit);
  // "…, according to the Harbour Watch, an independent monitor."
  const last = words.slice(end + 1);
  if (at > 0 && words[end]?.text === "," && /^(?:a|an|the)$/u.test(last[0]?.lower ?? "") && !last.some((word) => word.pos === "VERB" || word.pos === "AUX")) return words.length;
  const apposition = words[end]?.text === "," ? nounPhraseAfter(words, end + 1) : undefined;
  if (apposition && words[apposition.to]?.text === "," && at === 0 && words.slice(apposition.from, apposition.to).every((word) => word.pos === "PROPN" || word.pos === "DET" || word.pos === "NOUN" || word.pos === "ADJ")) end = apposition.to;
  return end;
}

/** "WALLACE: Where were you?", "Mira Tol: We saw smoke." — a transcript's mark of who speaks. */
export function speakerLabel(words: readonly Token[], names: Names): FoundFrame | undefined {
  const at = words.findIndex((word) => word.text === ":");
  const label = words.slice(0, at);
  if (at < 1 || at > 4 || !label.every((word) => word.pos === "PROPN" || word.text === word.text.toUpperCase())) return undefined;
  const said = words.slice(at + 1);
  const source = sourceIn(label, names);
  if (!source || !said.some((word) => word.pos === "VERB" || word.pos === "AUX")) return undefined;
  return { frame: frameOf(source, [words[at] as Token], { class: "direct-quote", stance: "CT+" }), said, before: [], after: [] };
}

/** "shocked by reports that the bridge fell", "with reports of an airfield being hit": what follows is passed on by nobody named. */
export function tellingNoun(words: readonly Token[]): FoundFrame | undefined {
  const at = words.findIndex((word, i) => i > 0 && TELLING_NOUNS.has(word.lower) && (words[i + 1]?.lower === "that" || (words[i + 1]?.lower === "of" && word.lower !== "report")) && words[i - 1]?.pos !== "DET");
  const cue = words[at];
  if (!cue || at < 1) return undefined;
  const said = words.slice(at + 2);
  const lead = words.slice(0, at).filter((word, i, all) => i < all.length - 1 || word.pos !== "ADP");
  return { frame: { source: [], sourceType: "unspecified", cue: [cue], cueClass: "say-verb", stance: "CT+", level: TELLING_NOUNS.get(cue.lower) ?? "reported" }, said, before: withoutTail(withoutComma(lead)), after: [] };
}

/** "Reports that eleven were killed are false", "Claims that boats were burnt could not be confirmed": what becomes of a telling. */
export function fateOfTelling(words: readonly Token[]): FoundFrame | undefined {
  const [noun, that] = words;
  const level = noun && TELLING_NOUNS.get(noun.lower);
  if (!noun || level === undefined || that?.lower !== "that") return undefined;
  for (const group of verbGroups(words)) {
    const verdict = words[group.to]?.lower ?? "";
    const denied = words[group.head]?.pos === "AUX" && /^(?:false|untrue|wrong|baseless|unfounded|fabricated|lies)$/u.test(verdict);
    const open = group.negated && /^(?:confirm|verify|corroborate)$/u.test(words[group.head]?.lemma ?? "");
    if (!denied && !open) continue;
    const frame: Frame = { source: [], sourceType: "unspecified", cue: denied ? [noun, ...words.slice(group.from, group.to + 1)] : [noun], cueClass: denied ? "deny-verb" : "say-verb", stance: denied ? "CT-" : "CT+", level: denied ? "asserted" : level };
    return { frame, said: words.slice(2, group.from), before: [], after: [], besides: words.slice(group.to + (denied ? 1 : 0)).filter((word, i) => i > 0 || word.pos !== "PUNCT") };
  }
  return undefined;
}

/** "State television quoted the army as saying …", "the army was quoted as saying …" */
export function quotedAs(words: readonly Token[], names: Names): { readonly frames: readonly Frame[]; readonly said: readonly Token[] } | undefined {
  const at = words.findIndex((word, i) => word.lower === "as" && /^(?:saying|warning|telling|announcing|confirming|denying|claiming)$/u.test(words[i + 1]?.lower ?? ""));
  const quote = words.findIndex((word, i) => i < at && /^(?:quoted|cited|quotes|cites)$/u.test(word.lower));
  if (at < 0 || quote < 1) return undefined;
  const passive = words[quote - 1]?.pos === "AUX";
  const outer = passive ? undefined : sourceIn(words.slice(0, quote), names);
  const inner = passive ? sourceIn(words.slice(0, quote - 1), names) : sourceIn(words.slice(quote + 1, at), names);
  const verb = REPORTING_VERBS.get(verbLemma(words[at + 1])) ?? { class: "say-verb", stance: "CT+" };
  if (!inner || (!outer && !passive)) return undefined;
  const first: Frame = outer ? { ...frameOf(outer, words.slice(quote, quote + 1), { class: "say-verb", stance: "Uu" }) } : { source: [], sourceType: "unspecified", cue: words.slice(quote - 1, quote + 1), cueClass: "say-verb", stance: "Uu", level: "reported" };
  return { frames: [first, frameOf(inner, words.slice(at, at + 2), verb)], said: words.slice(at + 2).filter((word, i) => i > 0 || word.lower !== "that") };
}

/** "Residents: shelling in the port", "Two dead in port blast: monitor" — headlines alone. */
export function headlineSource(words: readonly Token[], names: Names): FoundFrame | undefined {
  const at = words.findIndex((word) => word.text === ":" || word.text === "–" || word.text === "—" || word.text === "-");
  if (at < 1) return undefined;
  const [left, right] = [words.slice(0, at), words.slice(at + 1)];
  for (const [naming, said] of [[right, left], [left, right]] as const) {
    const isSourceNoun = naming.length === 1 && SOURCE_NOUNS.has(naming[0]?.lower ?? "");
    if (naming.length === 0 || naming.length > 5 || (!isSourceNoun && naming.some((word) => word.pos === "VERB" || word.pos === "AUX"))) continue;
    const source = isSourceNoun ? { words: naming, type: SOURCE_NOUNS.get(naming[0]?.lower ?? "") ?? ("unnamed" as const) } : sourceIn(naming, names);
    if (source && source.type !== "unspecified") return { frame: frameOf(source, [words[at] as Token], { class: "according-to", stance: "CT+" }), said, before: [], after: [] };
  }
  return undefined;
}

/** "The minister said:" — nothing is said yet, but who will speak is known. */
export function announcedSpeaker(words: readonly Token[], names: Names): Frame | undefined {
  const at = words.findLastIndex((word) => word.pos === "VERB" && REPORTING_VERBS.has(verbLemma(word)));
  const verb = REPORTING_VERBS.get(verbLemma(words[at]));
  const source = at > 0 && sourceIn(words.slice(0, at), names);
  if (!verb || !source || words.slice(at + 1).some((word) => word.pos === "VERB" || word.pos === "AUX")) return undefined;
  return frameOf(source, words.slice(at, at + 1), verb);
}

/** The first clause of a stretch that reports what another says, with what is said. */
export function reportingFrame(words: readonly Token[], clauses: readonly Clause[], outer: readonly Frame[], names: Names): FoundFrame | undefined {
  for (const [k, clause] of clauses.entries()) {
    const toll = clause.group && tollFrame(words, clause, names);
    if (toll) return toll;
    const verb = clause.group && !clause.group.passive ? REPORTING_VERBS.get(verbLemma(words[clause.group.head])) : undefined;
    if (!verb || !clause.group || clause.group.form === "infinitive") continue;
    if (verb.lemma === "claim" && words[clause.group.to]?.lower === "responsibility") continue;
    const found = rightward(words, clauses, k, verb, outer, names) ?? leftward(words, clause, verb, names);
    if (found) return found;
  }
  return undefined;
}

/** "The ministry said (that) …": what follows is said. */
function rightward(words: readonly Token[], clauses: readonly Clause[], k: number, verb: ReportingVerb, outer: readonly Frame[], names: Names): FoundFrame | undefined {
  const clause = clauses[k] as Clause;
  const group = clause.group;
  if (!group) return undefined;
  const next = clauses.find((other) => other.from >= group.to && other !== clause);
  let from: number | undefined;
  // "said, noting that": the clause belongs to the nearer verb
  const nearer = next !== undefined && words.slice(group.to, next.from).some((word) => word.pos === "VERB" && word.lower.endsWith("ing") && REPORTING_VERBS.has(verbLemma(word)));
  if (next?.link === "complement" && !nearer && next.to > group.to && (next.from === group.to || words[next.from]?.lower === "that" || verb.bareClause)) from = next.from;
  else if (next && words[group.to]?.lower === "that") from = group.to;
  // "the daily reports: …"
  else if (words[group.to]?.text === ":" && words.length > group.to + 2) from = group.to + 1;
  const source = speakerOf(words, clause, outer, names);
  if (!source) return undefined;
  const before = withoutTail(words.slice(0, subjectStart(words, clause, source)));
  const frame = uncommitted(words, clause, frameOf(source, words.slice(group.from, group.to), verb));
  if (from === undefined && ((NOUN_REPORTERS.has(verb.lemma) && reportsNoun(words, clause, verb)) || perceives(words, clause, verb, source))) {
    const end = perceives(words, clause, verb, source) && next?.link === "participle" && next.from <= clause.to ? next.to : clause.to;
    const rest = words.slice(end);
    // "reported explosions and said ambulances were rushing": the same speaker goes on
    return { frame, said: words.slice(group.to, end), before, after: [], besides: next?.link === "shared" ? [...source.words, ...rest] : rest };
  }
  if (from === undefined) return undefined;
  const said = words.slice(words[from]?.lower === "that" ? from + 1 : from);
  // a time or a hearer between verb and content is neither: "said on Friday that"
  return { frame, said, before, after: [] };
}

/** "has neither confirmed nor denied that", "could not confirm": whether it is so stays open. */
function uncommitted(words: readonly Token[], { group }: Clause, frame: Frame): Frame {
  if (!group) return frame;
  const torn = group.negated || words.slice(Math.max(0, group.from - 3), group.from).some((word) => word.lower === "nor" || word.lower === "neither");
  return torn ? { ...frame, stance: "CTu", level: "unknown" } : frame;
}

/** "residents saw smoke over the port", "he heard a plane flying over": who sees is a person, not "the town saw fighting". */
function perceives(words: readonly Token[], clause: Clause, verb: ReportingVerb, source: FoundSource): boolean {
  if (verb.class !== "perception" || !clause.group) return false;
  const person = source.type !== "unspecified" || source.words.some((word) => word.pos === "PRON");
  return person && nounPhraseAfter(words, clause.group.to) !== undefined;
}

/** "The clinic put the death toll at five", "the agency gave a toll of twelve": a number handed out. */
function tollFrame(words: readonly Token[], clause: Clause, names: Names): FoundFrame | undefined {
  const { group } = clause;
  if (!group || !/^(?:put|puts|gave|gives|give|placed)$/u.test(words[group.head]?.lower ?? "")) return undefined;
  const toll = words.findIndex((word, i) => i >= group.to && i < group.to + 4 && word.lower === "toll");
  const subject = subjectOf(clause, words);
  const source = subject && sourceIn(words.slice(subject.from, subject.to), names);
  if (toll === -1 || !source) return undefined;
  const given = words[toll + 1]?.lower === "of" ? toll + 2 : group.to;
  return { frame: frameOf(source, words.slice(group.from, Math.max(group.to, given === group.to ? group.to : given)), { class: "say-verb", stance: "CT+" }), said: words.slice(given, clause.to), before: withoutTail(words.slice(0, clause.from)), after: [], besides: words.slice(clause.to) };
}

function reportsNoun(words: readonly Token[], clause: Clause, verb: ReportingVerb): boolean {
  const group = clause.group;
  if (!group || verb.class === "say-verb" && verb.lemma !== "report" && verb.lemma !== "put") return false;
  const object = words.slice(group.to, clause.to);
  const first = object[0];
  return first !== undefined && ["DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON"].includes(first.pos) && object.some((word) => EVENT_NOUNS.has(word.lower));
}

/** "…, the ministry said", "… a source at the port told a reporter", "…, said the mayor": what stands before is said. */
function leftward(words: readonly Token[], clause: Clause, verb: ReportingVerb, names: Names): FoundFrame | undefined {
  const group = clause.group;
  if (!group || !(verb.bareClause || verb.class === "say-verb" || verb.class === "assert-verb")) return undefined;
  const inverted = invertedSpeaker(words, clause, names);
  const subject = subjectOf(clause, words);
  const source = inverted ?? sourceBetween(words, clause, names);
  if (!source) return undefined;
  const sourceStart = inverted ? group.from : words.findIndex((word) => word.index === source.words[0]?.index);
  const said = withoutComma(words.slice(0, sourceStart));
  if (!said.some((word) => word.pos === "VERB" || word.pos === "AUX" || word.pos === "NUM" || EVENT_NOUNS.has(word.lower)) || subject === undefined && !inverted) return undefined;
  const tail = words.slice(inverted ? words.findIndex((word) => word.index === source.words.at(-1)?.index) + 1 : group.to);
  const comma = tail.findIndex((word) => word.text === "," || word.text === ";");
  const rest = comma === -1 ? tail.slice(nextVerb(tail)) : tail.slice(comma + 1);
  return { frame: frameOf(source, words.slice(group.from, group.to), verb), said, before: [], after: rest.some((word) => word.pos === "VERB" || word.pos === "AUX") ? rest : [] };
}

/** "said noting that": a participle right after the verb opens more of what is said. */
const nextVerb = (tail: readonly Token[]): number => {
  const at = tail.findIndex((word) => word.pos === "VERB" && word.lower.endsWith("ing"));
  return at === -1 ? tail.length : at;
};

/** "…, said the mayor of Tollund": subject after the verb. */
function invertedSpeaker(words: readonly Token[], clause: Clause, names: Names): FoundSource | undefined {
  const group = clause.group;
  const before = group && words[group.from - 1];
  if (!group || group.to - group.from !== 1 || !before) return undefined;
  const phrase = nounPhraseAfter(words, group.to);
  if (!phrase) return undefined;
  const next = words[phrase.to];
  if (next && (next.pos === "AUX" || (next.pos === "VERB" && !next.lower.endsWith("ing")))) return undefined;
  const source = sourceIn(words.slice(phrase.from, phrase.to), names);
  // a comma, or a quotation mark that was taken out, parts the words said from the verb
  const parted = before.text === "," || before.index + 1 < (words[group.from]?.index ?? 0);
  return parted ? source : undefined;
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
  if (clause.link === "participle" || !clause.group) return last && { words: last.source, type: last.sourceType };
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

function frameOf(source: FoundSource, cue: readonly Token[], verb: Pick<ReportingVerb, "class" | "stance">): Frame {
  return { source: source.words, sourceType: source.type, cue, cueClass: verb.class, stance: verb.stance, level: LEVEL_OF[verb.class] ?? "reported" };
}

const withoutComma = (words: readonly Token[]): readonly Token[] => (/^[,;:]$/u.test(words.at(-1)?.text ?? "") ? words.slice(0, -1) : words);

/** What stands before a reporting clause, if it says anything of its own. */
function withoutTail(words: readonly Token[]): readonly Token[] {
  const trimmed = withoutComma(words);
  return trimmed.some((word) => word.pos === "VERB" || word.pos === "AUX") ? trimmed : [];
}
