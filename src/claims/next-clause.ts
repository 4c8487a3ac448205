import { CONDITIONS } from "../lexicon/hedges.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import { SOURCE_NOUNS } from "../lexicon/source-words.ts";
import { isDayOrMonth } from "./calendar-words.ts";
import { claimsDeed } from "./claims-deed.ts";
import { antecedent, type ClauseDraft as Draft, subjectOf } from "./clause.ts";
import { lemmaAt, startsNounPhrase } from "./clause-heads.ts";
import { openerBetween, RELATIVES } from "./clause-openers.ts";
import { fullNounPhraseBefore, nounPhraseBefore } from "./noun-phrases.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The clause that `group` heads, or undefined when it only adds a condition to the current one. */
export function nextClause(tokens: readonly Token[], current: Draft, group: VerbGroup, after: number): Draft | undefined {
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
  // "said in a statement that could not be verified that": a clause that is reported has a subject of its own
  const isOfNoun = !reports(tokens, current) || (tokens[opener - 1]?.pos === "NOUN" && !isDayOrMonth(tokens[opener - 1]));
  if (RELATIVES.has(word.lower) || (word.lower === "that" && ((bare && isOfNoun) || tellsOf(tokens, opener, group))))
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
  if (!group || !verb?.bareClause || isDeed(tokens, group) || group.to !== after || !before || !first || group.form === "gerund")
    return false;
  const inverted = before.text === "," || before.index + 1 < (tokens[group.from]?.index ?? 0);
  return !inverted && startsNounPhrase(first) && !first.lower.endsWith("day");
}

/** "the blast claimed the lives of three" */
const isDeed = (tokens: readonly Token[], group: VerbGroup): boolean =>
  lemmaAt(tokens, group) === "claim" && claimsDeed(tokens.slice(group.to));

/** "a raid that officials said killed nine": what the raid did follows the speaker's verb at once. */
const tellsOf = (tokens: readonly Token[], opener: number, group: VerbGroup): boolean =>
  (tokens[opener - 1]?.pos === "NOUN" || isDayOrMonth(tokens[opener - 1])) &&
  REPORTING_VERBS.has(lemmaAt(tokens, group)) &&
  ["VERB", "AUX"].includes(tokens[group.to]?.pos ?? "") &&
  !tokens[group.to]?.lower.endsWith("ing");

const reports = (tokens: readonly Token[], { group }: Draft): boolean =>
  group !== undefined && REPORTING_VERBS.has(lemmaAt(tokens, group)) && !group.passive && !isDeed(tokens, group);

function participleStart(tokens: readonly Token[], group: VerbGroup): number {
  const before = tokens[group.from - 1];
  return before && (before.text === "," || before.pos === "CCONJ") ? group.from - 1 : group.from;
}
