import { PASSIVE_REPORTS, REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SOURCE_NOUNS } from "../lexicon/source-words.ts";
import { opensBetween } from "./clause-openers.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import type { Token } from "./token.ts";
import { isPastForm } from "./tokenise.ts";
import { type VerbGroup, verbGroups } from "./verb-groups.ts";
import { verbLemma } from "./verb-lemma.ts";

/** The groups that head a clause: finite ones, settled past forms, and adverbial participles. */
export function clauseHeads(tokens: readonly Token[]): VerbGroup[] {
  const groups = verbGroups(tokens);
  const heads: VerbGroup[] = [];
  for (const [i, group] of groups.entries()) {
    if (isFreeRelative(tokens, group) || isNounAfterAll(tokens, group, groups[i + 1]) || hangsOnPreposition(tokens, group, heads.at(-1)))
      continue;
    if (group.form === "finite") heads.push(group);
    // "were killed and injured": two verbs, one predicate; "lost 45 killed and wounded": what the first is, the second is
    else if (group.form === "past-or-participle" && tokens[group.from - 1]?.pos === "CCONJ" && isJoined(groups[i - 1], group, heads.at(-1)))
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

/** "in what the army called a clash", "what remains": a clause that stands for a thing. */
function isFreeRelative(tokens: readonly Token[], group: VerbGroup): boolean {
  if (tokens[group.from - 1]?.lower === "what") return true;
  const subject = /^(?:call|describe|term|label|dub)$/u.test(lemmaAt(tokens, group)) ? nounPhraseBefore(tokens, group.from) : undefined;
  return subject !== undefined && tokens[subject.from - 1]?.lower === "what" && tokens[subject.from - 2]?.pos === "ADP";
}

/** True for a form right behind "and" whose fellow before it is the last head, or a past form that heads no clause. */
const isJoined = (before: VerbGroup | undefined, group: VerbGroup, last: VerbGroup | undefined): boolean =>
  last?.to === group.from - 1 || (before?.to === group.from - 1 && before.form === "past-or-participle");

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
  // "soldiers posted at the bridge had left": no word opens what they would have posted
  const outright = REPORTING_VERBS.get(lemmaAt(tokens, group))?.bareClause === true;
  const [following] = later;
  if (mayBeReporting && !outright && after?.pos === "ADP" && following?.form === "finite" && !opensBetween(tokens, group, following))
    return false;
  if (mayBeReporting) return after?.lower !== "by" || earlier.length + later.length === 0;
  if (!before) return false;
  if (after?.lower === "by" && (later.length > 0 || earlier.length > 0)) return false;
  if (before.pos === "CCONJ") return true;
  if (before.text === ",")
    return (
      (earlier.some((head) => head.form !== "gerund") || closesApposition(tokens, group.from - 1)) &&
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
  const lastHead = earlier.at(-1);
  const openSubject =
    lastHead === undefined ||
    opensBetween(tokens, lastHead, group) ||
    before.pos === "PRON" ||
    // "nurses believe the pier burned down"
    ((after === undefined || after.pos === "PUNCT" || after.pos === "ADV") &&
      lastHead.to < group.from - 1 &&
      REPORTING_VERBS.get(lemmaAt(tokens, lastHead))?.bareClause === true);
  // "officials said a raid killed nine": a subject right behind the verb that reports
  const told = REPORTING_VERBS.get(lemmaAt(tokens, lastHead))?.bareClause && nounPhraseBefore(tokens, group.from, lastHead?.to);
  const isTold = told !== undefined && told !== false && told.from === lastHead?.to;
  return openSubject || (after !== undefined && startsNounPhrase(after) && (after.pos !== "NUM" || (isTold && !isAgo(tokens, group.to))));
}

/** "The governor, Tobias Enkulu, put": a comma that ends a description of the subject. */
function closesApposition(tokens: readonly Token[], comma: number): boolean {
  const opens = tokens.findLastIndex(({ text }, i) => i < comma && text === ",");
  const [subject, described] = [tokens.slice(0, opens), tokens.slice(opens + 1, comma)];
  const isNominal = (words: readonly Token[]): boolean => words.some(({ pos }) => pos === "NOUN" || pos === "PROPN");
  return opens > 0 && isNominal(described) && isNominal(subject) && subject[0]?.pos !== "ADP" && ![...subject, ...described].some(isVerb);
}

const isVerb = ({ pos }: Token): boolean => pos === "VERB" || pos === "AUX";

/** "killed nine months ago" */
const isAgo = (tokens: readonly Token[], at: number): boolean => tokens[at + 2]?.lower === "ago";

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
    // "the envoy said to be dead": told of, whoever stands before it
    (after?.lower === "to" ||
      (tokens[group.from - 1]?.pos !== "PROPN" &&
        !SOURCE_NOUNS.has(tokens[group.from - 1]?.lower ?? "") &&
        lemmaAt(tokens, group) !== "say"));
  return {
    ...group,
    form: "finite",
    passive: (alone && bare && after?.lower !== "up") || told ? true : group.passive || after?.lower === "by",
  };
}

const hasOwnSubjectMark = (tokens: readonly Token[], a: VerbGroup, b: VerbGroup): boolean =>
  tokens.slice(a.to, b.from).some((token) => token.pos === "SCONJ" || /^[,;:]$/u.test(token.text) || token.lower === "as");

export const startsNounPhrase = (token: Token): boolean => ["DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"].includes(token.pos);

/** "…, killing three", "… fired rockets injuring two": a result of the clause before, not a modifier after a preposition. */
function isAdverbial(tokens: readonly Token[], group: VerbGroup): boolean {
  const before = tokens[group.from - 1];
  if (
    !before ||
    // "leaving two missing" says what they are
    /^(?:including|according|following|missing)$/u.test(tokens[group.head]?.lower ?? "")
  )
    return false;
  return before.text === "," || before.pos === "CCONJ" || before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "NUM";
}

export const lemmaAt = (tokens: readonly Token[], group: VerbGroup | undefined): string => (group ? verbLemma(tokens[group.head]) : "");
