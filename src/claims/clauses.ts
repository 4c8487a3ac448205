import { CONDITIONS } from "../lexicon/hedges.ts";
import { PASSIVE_REPORTS, REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SOURCE_NOUNS } from "../lexicon/source-words.ts";
import { fullNounPhraseBefore, nounPhraseBefore } from "./noun-phrases.ts";
import type { Token, TokenRange } from "./token.ts";
import { isPastForm } from "./tokenise.ts";
import { type VerbGroup, verbGroups } from "./verb-groups.ts";
import { verbLemma } from "./verb-lemma.ts";

/** How a clause hangs on the one before it. `shared`: it has the subject of the clause before. */
export type ClauseLink = "main" | "coordinate" | "shared" | "adverbial" | "relative" | "complement" | "participle";

/** One verb with what belongs to it. Positions are into the token list that was split. */
export interface Clause extends TokenRange {
  readonly group: VerbGroup | undefined;
  readonly link: ClauseLink;
  /** The subject, when it stands outside the clause: of the clause before, or the noun a relative clause describes. */
  readonly outerSubject?: TokenRange | undefined;
  /** True when an "if" limits the clause; the condition is part of it. */
  readonly conditional: boolean;
}

type Draft = { -readonly [Key in keyof Clause]: Clause[Key] };

/** Relative words that may stand for the subject or place of a clause. */
const RELATIVES = new Set(["who", "which", "whom", "whose", "where"]);
const DISCOURSE = new Set(["PUNCT", "ADV", "INTJ"]);

/** Split a stretch of words at its verbs: one clause a finite verb, plus participle clauses with a fact of their own ("killing three"). */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const heads = clauseHeads(tokens);
  const clauses: Draft[] = [];
  // the end of the last verb the current clause has taken in, its conditions included
  let reach = 0;
  // where a relative clause in the subject closes with its comma: verbs before it are its own
  let closed = 0;
  // an opening "if" still waits for the clause it limits
  let awaiting = CONDITIONS.has(tokens[0]?.lower ?? "");
  let current: Draft = {
    from: 0,
    to: tokens.length,
    group: undefined,
    link: opening(tokens),
    conditional: CONDITIONS.has(tokens[0]?.lower ?? ""),
  };
  for (const group of heads) {
    if (group.from < closed) continue;
    if (!current.group && group.form !== "gerund") {
      const relative = relativeInside(tokens, current, group);
      if (relative === undefined) {
        current.group = group;
        reach = group.to;
      } else {
        closed = closingComma(tokens, relative, group, heads) ?? 0;
        clauses.push({
          from: relative,
          to: closed || endOfRelative(tokens, group, heads),
          group,
          link: "relative",
          outerSubject: antecedent(tokens, relative),
          conditional: false,
        });
      }
      continue;
    }
    if (!current.group) continue;
    const next = awaiting ? undefined : nextClause(tokens, current, group, reach);
    reach = group.to;
    if (!next) {
      // an "if" clause, before or after, stays with the claim it limits
      current.conditional = true;
      if (awaiting) current.group = group;
      awaiting = false;
      continue;
    }
    current.to = next.from;
    clauses.push(current);
    current = next;
  }
  clauses.push(current);
  return clauses.toSorted((a, b) => a.from - b.from);
}

/** The subject of a clause: what stands before its verb, or what it borrows. */
export function subjectOf(clause: Clause, tokens: readonly Token[]): TokenRange | undefined {
  if (clause.outerSubject && (clause.link === "shared" || clause.link === "participle" || clause.link === "relative"))
    return clause.outerSubject;
  if (!clause.group) return undefined;
  const from = contentStart(tokens, clause);
  return from < clause.group.from ? { from, to: clause.group.from } : undefined;
}

/** Where a clause's own words begin: after the word that opens it and discourse adverbs with their comma. */
export function contentStart(
  tokens: readonly Token[],
  clause: TokenRange & { readonly group?: VerbGroup | undefined; readonly link?: ClauseLink },
): number {
  // "after clashes broke out": the clause without the word that hangs it on
  let at =
    clause.link === "adverbial" &&
    ["ADP", "ADV"].includes(tokens[clause.from]?.pos ?? "") &&
    clause.group &&
    clause.group.from > clause.from + 1
      ? clause.from + 1
      : clause.from;
  const limit = clause.group?.from ?? clause.to;
  while (at < limit) {
    const token = tokens[at] as Token;
    const opens =
      (token.lower === "if" && clause.link === "complement") ||
      token.pos === "CCONJ" ||
      (token.pos === "SCONJ" && !CONDITIONS.has(token.lower) && !startsTime(tokens, at)) ||
      token.pos === "PUNCT" ||
      (token.lower === "that" && at === clause.from && at + 1 !== limit);
    const discourse = token.pos === "ADV" && tokens[at + 1]?.text === ",";
    if (!opens && !discourse) break;
    at++;
  }
  return at;
}

/** "Since the end of the battle, …": a preposition in conjunction's clothes. */
function startsTime(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findIndex((token, i) => i > at && token.text === ",");
  return comma !== -1 && !tokens.slice(at, comma).some((token) => token.pos === "VERB" || token.pos === "AUX");
}

/** The groups that head a clause: finite ones, settled past forms, and adverbial participles. */
function clauseHeads(tokens: readonly Token[]): VerbGroup[] {
  const groups = verbGroups(tokens);
  const heads: VerbGroup[] = [];
  for (const [i, group] of groups.entries()) {
    if (
      tokens[group.from - 1]?.lower === "what" ||
      isNounAfterAll(tokens, group, groups[i + 1]) ||
      hangsOnPreposition(tokens, group, heads.at(-1))
    )
      continue;
    if (group.form === "finite") heads.push(group);
    // "were killed and injured": two verbs, one predicate
    else if (group.form === "past-or-participle" && tokens[group.from - 1]?.pos === "CCONJ" && heads.at(-1)?.to === group.from - 1)
      continue;
    else if (group.form === "past-or-participle" && isFinite(tokens, group, groups.slice(i + 1), heads))
      heads.push(settled(tokens, group, groups.length === 1));
    else if (
      group.form === "gerund" &&
      heads.length > 0 &&
      isAdverbial(tokens, group) &&
      !modifiesSubject(tokens, group, groups.slice(i + 1))
    )
      heads.push({ ...group, tense: heads.at(-1)?.tense ?? group.tense });
  }
  return heads;
}

/** "Fast launches without lights have been seen": what looks like a verb, takes no object and gives way to a verb with no opening of its own, is a noun. */
function isNounAfterAll(tokens: readonly Token[], group: VerbGroup, next: VerbGroup | undefined): boolean {
  const head = tokens[group.head];
  const bare = group.form === "finite" && group.to - group.from === 1 && head?.pos === "VERB" && head.lower.endsWith("s");
  if (
    !bare ||
    next?.form !== "finite" ||
    REPORTING_VERBS.has(lemmaAt(tokens, group)) ||
    (REPORTING_VERBS.has(lemmaAt(tokens, next)) && !next.passive)
  )
    return false;
  return tokens[group.to]?.pos === "ADP" && !opensBetween(tokens, group, next);
}

/** "in the old customs shed there", "of territory they once controlled": after a preposition and with no opening, no clause begins. */
function hangsOnPreposition(tokens: readonly Token[], group: VerbGroup, last: VerbGroup | undefined): boolean {
  if (
    !last ||
    (group.form !== "finite" && group.form !== "past-or-participle") ||
    group.to - group.from > 1 ||
    REPORTING_VERBS.has(lemmaAt(tokens, last)) ||
    REPORTING_VERBS.has(lemmaAt(tokens, group)) ||
    opensBetween(tokens, last, group)
  )
    return false;
  const phrase = nounPhraseBefore(tokens, group.from, last.to);
  return phrase !== undefined && tokens[phrase.from - 1]?.pos === "ADP";
}

/** "explosions from rockets hitting the town were heard": a later verb takes the noun before as its subject. */
function modifiesSubject(tokens: readonly Token[], group: VerbGroup, later: readonly VerbGroup[]): boolean {
  const next = later.find((other) => other.form === "finite");
  return (
    next !== undefined &&
    tokens[group.from - 1]?.text !== "," &&
    !opensBetween(tokens, group, next) &&
    nounPhraseBefore(tokens, next.from, group.to) !== undefined &&
    !REPORTING_VERBS.has(lemmaAt(tokens, next))
  );
}

/** "fired" in "rockets fired by rebels hit" modifies a noun; in "rebels fired rockets" it heads the clause. */
function isFinite(tokens: readonly Token[], group: VerbGroup, later: readonly VerbGroup[], earlier: readonly VerbGroup[]): boolean {
  const before = tokens[group.from - 1];
  const after = tokens[group.to];
  const mayBeReporting = REPORTING_VERBS.has(lemmaAt(tokens, group));
  // "two launches believed to belong", "seven reported missing": told of, not telling
  const toldOf = after !== undefined && (after.lower === "to" || after.pos === "ADJ" || (after.pos === "VERB" && isPastForm(after)));
  if (mayBeReporting && toldOf && later.some((next) => next.form === "finite")) return false;
  if (mayBeReporting) return after?.lower !== "by" || earlier.length + later.length === 0;
  if (!before) return false;
  if (after?.lower === "by" && (later.length > 0 || earlier.length > 0)) return false;
  if (before.pos === "CCONJ") return true;
  if (before.text === ",")
    return (
      earlier.some((head) => head.form !== "gerund") &&
      after !== undefined &&
      startsNounPhrase(after) &&
      !later.some((next) => next.form === "finite" && !opensBetween(tokens, group, next))
    );
  // "a report issued Wednesday": a day is no object
  if (after && after.lower.endsWith("day") && after.pos === "PROPN" && earlier.length > 0) return false;
  if (!["NOUN", "PROPN", "PRON", "NUM", "ADV", "DET"].includes(before.pos) && before.text !== ")" && before.text !== "]") return false;
  const next = later.find((other) => other.form === "finite" || other.form === "past-or-participle");
  // "shells fired from the hill and mortar rounds hit": no object, then a verb that has one
  if (
    next &&
    earlier.length === 0 &&
    after?.pos === "ADP" &&
    tokens[group.to + 1]?.lower !== "least" &&
    startsNounPhrase(tokens[next.to] ?? before) &&
    tokens[next.from - 1]?.pos !== "CCONJ" &&
    !hasOwnSubjectMark(tokens, group, next)
  )
    return false;
  // "terrorists positioned in the town targeted": a later verb with no opening of its own takes the subject
  if (next && !opensBetween(tokens, group, next) && !(after && (startsNounPhrase(after) || after.pos === "PART"))) return false;
  // "26 were killed in strikes launched by": a later bare past form after an object modifies it
  const openSubject = earlier.length === 0 || opensBetween(tokens, earlier.at(-1) as VerbGroup, group) || before.pos === "PRON";
  return openSubject || (after !== undefined && startsNounPhrase(after) && after.pos !== "NUM");
}

function settled(tokens: readonly Token[], group: VerbGroup, alone: boolean): VerbGroup {
  const after = tokens[group.to];
  const bare = !after || !startsNounPhrase(after);
  // "80 terrorists killed", "85 troops killed in advance": a headline drops "were"
  const told =
    PASSIVE_REPORTS.has(lemmaAt(tokens, group)) &&
    (after === undefined ||
      after.pos === "ADP" ||
      after.pos === "PUNCT" ||
      after.lower === "to" ||
      (after.pos === "VERB" && isPastForm(after))) &&
    group.from > 0 &&
    !SOURCE_NOUNS.has(tokens[group.from - 1]?.lower ?? "") &&
    lemmaAt(tokens, group) !== "say";
  return {
    ...group,
    form: "finite",
    passive: (alone && bare && after?.lower !== "up") || told ? true : group.passive || after?.lower === "by",
  };
}

const hasOwnSubjectMark = (tokens: readonly Token[], a: VerbGroup, b: VerbGroup): boolean =>
  tokens.slice(a.to, b.from).some((token) => token.pos === "SCONJ" || /^[,;:]$/u.test(token.text) || token.lower === "as");

const startsNounPhrase = (token: Token): boolean => ["DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"].includes(token.pos);

function opensBetween(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): boolean {
  return tokens
    .slice(a.to, b.from)
    .some(
      (token, i) =>
        isConjunctiveAs(tokens, a.to + i) ||
        (token.pos === "CCONJ" && !joinsNumbers(tokens, a.to + i)) ||
        token.pos === "SCONJ" ||
        token.text === "," ||
        token.text === ";" ||
        token.text === ":" ||
        RELATIVES.has(token.lower) ||
        token.lower === "that",
    );
}

/** "…, killing three", "… fired rockets injuring two": a result of the clause before, not a modifier after a preposition. */
function isAdverbial(tokens: readonly Token[], group: VerbGroup): boolean {
  const before = tokens[group.from - 1];
  if (
    !before ||
    tokens[group.head]?.lower === "including" ||
    tokens[group.head]?.lower === "according" ||
    tokens[group.head]?.lower === "following"
  )
    return false;
  return before.text === "," || before.pos === "CCONJ" || before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "NUM";
}

function opening(tokens: readonly Token[]): ClauseLink {
  const first = tokens.find((token) => !DISCOURSE.has(token.pos));
  return first?.pos === "SCONJ" && !CONDITIONS.has(first.lower) && !startsTime(tokens, tokens.indexOf(first)) ? "adverbial" : "main";
}

/** Position of a relative word that opens a clause inside the subject, when the next verb belongs to it: "the room that includes". */
function relativeInside(tokens: readonly Token[], current: Draft, group: VerbGroup): number | undefined {
  for (let at = group.from - 1; at > current.from; at--) {
    const token = tokens[at] as Token;
    const isRelative = RELATIVES.has(token.lower) || (token.lower === "that" && at === group.from - 1);
    if (isRelative && ["NOUN", "PROPN", "NUM"].includes(previousWord(tokens, at)?.pos ?? "")) return at;
    // "two hundred people, many of whom were children, were"
    if (token.lower === "whom" && tokens[at - 1]?.lower === "of") return at - 2;
    if (token.pos === "VERB" || token.pos === "AUX") return undefined;
  }
  return undefined;
}

const previousWord = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at - 1]?.text === "," ? tokens[at - 2] : tokens[at - 1];

/** ", who asked not to be named because staff may not speak, said": the comma right before the verb of the main clause. */
function closingComma(tokens: readonly Token[], relative: number, group: VerbGroup, heads: readonly VerbGroup[]): number | undefined {
  if (tokens[relative - 1]?.text !== ",") return undefined;
  const main = heads.find(
    (head) =>
      head.from > group.to &&
      (tokens[head.from - 1]?.text === "," || (tokens[head.from - 1]?.pos === "ADV" && tokens[head.from - 2]?.text === ",")),
  );
  return main && (tokens[main.from - 1]?.text === "," ? main.from - 1 : main.from - 2);
}

function endOfRelative(tokens: readonly Token[], group: VerbGroup, heads: readonly VerbGroup[]): number {
  const next = heads.find((head) => head.from >= group.to);
  if (!next) return tokens.length;
  const comma = tokens.findIndex((token, i) => i >= group.to && i < next.from && token.text === ",");
  return comma === -1 ? next.from : comma;
}

const antecedent = (tokens: readonly Token[], relative: number): TokenRange | undefined => fullNounPhraseBefore(tokens, relative);

/** The clause that `group` heads, or undefined when it only adds a condition to the current one. */
function nextClause(tokens: readonly Token[], current: Draft, group: VerbGroup, after: number): Draft | undefined {
  if (group.form === "gerund")
    return {
      from: participleStart(tokens, group),
      to: tokens.length,
      group,
      link: "participle",
      outerSubject: subjectOf(current, tokens),
      conditional: false,
    };
  const opener = openerBetween(tokens, after, group);
  const word = opener === undefined ? undefined : (tokens[opener] as Token);
  const base = { to: tokens.length, group, conditional: false };
  if (opener !== undefined && word?.lower === "if" && ASKED.test(tokens[opener - 1]?.lower ?? ""))
    return { ...base, from: opener, link: "complement" };
  if (word && CONDITIONS.has(word.lower)) return undefined;
  if (
    saysOutright(tokens, current, after) &&
    word?.lower !== "that" &&
    (word === undefined || word.text === "," || word.pos === "CCONJ" || word.lower === "when")
  )
    return { ...base, from: after, link: "complement" };
  if (opener === undefined || !word) {
    const speaks = REPORTING_VERBS.has(lemmaAt(tokens, group));
    const from = (speaks ? speakerStart(tokens, group.from, after) : fullNounPhraseBefore(tokens, group.from, after)?.from) ?? group.from;
    return { ...base, from, link: reports(tokens, current) ? "complement" : "coordinate" };
  }
  const bare = tokens.slice(opener + 1, group.from).every((token) => token.pos === "ADV" || token.pos === "PUNCT");
  if (RELATIVES.has(word.lower) || (word.lower === "that" && bare && !reports(tokens, current)))
    return { ...base, from: opener, link: "relative", outerSubject: antecedent(tokens, opener) };
  if (word.lower === "that") return { ...base, from: opener, link: "complement" };
  if (bare) return { ...base, from: opener, link: "shared", outerSubject: subjectOf(current, tokens) };
  if (word.pos === "SCONJ" || word.pos === "ADV") return { ...base, from: opener, link: "adverbial" };
  return {
    ...base,
    from: opener,
    link: reports(tokens, current) && word.text !== ";" && tokens[opener - 1] === tokens[after - 1] ? "complement" : "coordinate",
  };
}

/** Where the speaker of a reporting verb begins when nothing parts it from what it says: the nearest phrase, with the one it hangs on if that is a speaker's ("a source at the port"). */
function speakerStart(tokens: readonly Token[], end: number, floor: number): number | undefined {
  let phrase = nounPhraseBefore(tokens, end, floor);
  while (phrase && tokens[phrase.from - 1]?.pos === "ADP") {
    const outer = nounPhraseBefore(tokens, phrase.from - 1, floor);
    if (!outer || outer.to !== phrase.from - 1 || !SOURCE_NOUNS.has(tokens[outer.to - 1]?.lower ?? "")) break;
    phrase = { from: outer.from, to: phrase.to };
  }
  return phrase?.from;
}

/** "unclear if", "asked if": a question, not a condition. */
const ASKED = /^(?:unclear|unknown|uncertain|sure|certain|know|say|see|ask|asked|wonder)$/u;

/** "said the east wing, empty since May, had burned": what is said begins right after the verb, whatever stands between. */
function saysOutright(tokens: readonly Token[], current: Draft, after: number): boolean {
  const { group } = current;
  const verb = REPORTING_VERBS.get(lemmaAt(tokens, group));
  const before = group && tokens[group.from - 1];
  const first = tokens[after];
  if (!group || !verb?.bareClause || group.to !== after || !before || !first || group.form === "gerund") return false;
  const inverted = before.text === "," || before.index + 1 < (tokens[group.from]?.index ?? 0);
  return !inverted && startsNounPhrase(first) && !first.lower.endsWith("day");
}

const lemmaAt = (tokens: readonly Token[], group: VerbGroup | undefined): string => (group ? verbLemma(tokens[group.head]) : "");

const reports = (tokens: readonly Token[], clause: Draft): boolean =>
  REPORTING_VERBS.has(lemmaAt(tokens, clause.group)) && !clause.group?.passive;

function participleStart(tokens: readonly Token[], group: VerbGroup): number {
  const before = tokens[group.from - 1];
  return before && (before.text === "," || before.pos === "CCONJ") ? group.from - 1 : group.from;
}

/** The word that opens the clause of `group`: the last subordinator after the verb before, else the last "and", else the last comma or colon. */
function openerBetween(tokens: readonly Token[], after: number, group: VerbGroup): number | undefined {
  const zone = { from: after, to: group.from };
  return (
    lastIn(tokens, zone, (token, at) => isSubordinator(token) || isConjunctiveAs(tokens, at)) ??
    coordinatorIn(tokens, zone) ??
    lastIn(tokens, zone, (token) => /^[,;:–—-]$/u.test(token.text))
  );
}

/** "between 8 and 11" */
const joinsNumbers = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.pos === "NUM" && tokens[at + 1]?.pos === "NUM";

/** The last "and" or "but", passing over one that joins two nouns right before a comma parenthesis. */
function coordinatorIn(tokens: readonly Token[], zone: TokenRange): number | undefined {
  const joins = (token: Token): boolean => token.pos === "CCONJ" && token.lower !== "&";
  // "people in the port and in the hills are talking": that "and" joins two places
  const at =
    lastIn(tokens, zone, (token, i) => joins(token) && tokens[i + 1]?.pos !== "ADP" && !joinsNumbers(tokens, i)) ??
    lastIn(tokens, zone, (token, i) => joins(token) && !joinsNumbers(tokens, i));
  const strong = lastIn(tokens, zone, (token) => token.text === ";");
  return strong !== undefined && (at === undefined || strong > at) ? strong : at;
}

/** "was hurt as shells fell": "as" before a clause, not "such as", "as well as", "known as". */
const isConjunctiveAs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "as" &&
  tokens[at]?.pos === "ADP" &&
  !/^(?:such|well|known|as|described|regarded|seen|same)$/u.test(tokens[at - 1]?.lower ?? "") &&
  tokens[at + 1]?.lower !== "well";

const isSubordinator = (token: Token): boolean =>
  RELATIVES.has(token.lower) ||
  /^(?:after|before|until|since)$/u.test(token.lower) ||
  (token.lower === "that" && token.pos !== "DET") ||
  (token.pos === "SCONJ" && token.lower !== "that") ||
  token.lower === "while" ||
  token.lower === "when" ||
  CONDITIONS.has(token.lower);

function lastIn(tokens: readonly Token[], zone: TokenRange, fits: (token: Token, at: number) => boolean): number | undefined {
  for (let at = zone.to - 1; at >= zone.from; at--) if (fits(tokens[at] as Token, at)) return at;
  return undefined;
}
