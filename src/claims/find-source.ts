import { SOURCE_NOUNS, SOURCE_QUALIFIERS } from "../lexicon/source-words.ts";
import { FORMER, IRREGULAR, SPEAKER_NOUNS } from "../lexicon/speaker-nouns.ts";
import type { SourceType } from "../model/claim.ts";
import { isDayOrMonth } from "./calendar-words.ts";
import { RELATIVES } from "./clause-openers.ts";
import type { Names } from "./names.ts";
import { fullNounPhraseBefore } from "./noun-phrases.ts";
import { spanOf, type Token } from "./token.ts";
import { isPastForm } from "./tokenise.ts";

/** A party made to speak: its words and what kind of source it is. */
export interface FoundSource {
  readonly words: readonly Token[];
  readonly type: SourceType;
}

const KIND_TO_TYPE = {
  state: "official",
  "state-force": "official",
  "armed-group": "belligerent",
  coalition: "official",
  intergovernmental: "agency",
  monitor: "monitor",
  aid: "agency",
  media: "media",
  people: "unspecified",
  civilians: "witness",
  person: "unspecified",
  office: "official",
} as const satisfies Record<string, SourceType>;

/** The source a run of words names; undefined when there is no noun in it. Leading adverbs, commas and conjunctions are left out. */
export function sourceIn(words: readonly Token[], names: Names): FoundSource | undefined {
  const core = withoutClause(trimmed(words));
  if (!core.some((word) => ["NOUN", "PROPN", "PRON"].includes(word.pos) || SOURCE_NOUNS.has(word.lower) || STAND_INS.test(word.lower)))
    return undefined;
  return { words: core, type: typeOf(core, names) };
}

/** "forces killed six men a monitoring group": where no comma parts them, a clause before whoever speaks is what he says. */
function withoutClause(core: readonly Token[]): readonly Token[] {
  const verb = core.findLastIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const article = core.findLastIndex(({ pos }) => pos === "DET");
  const isOwn = core
    .slice(0, verb)
    .some(({ lower, text, pos }) => RELATIVES.has(lower) || lower === "that" || text === "," || pos === "ADP");
  const isClause =
    verb > 0 && article > verb + 1 && isPastForm(core[verb] as Token) && /^(?:DET|NUM|NOUN|ADJ|PRON)$/u.test(core[verb + 1]?.pos ?? "");
  return isClause && !isOwn && core[article - 1]?.pos !== "ADP" ? core.slice(article) : core;
}

/** "the other said", "one of the two said" */
const STAND_INS = /^(?:others?|one|some|many|several|two|three|both|another)$/u;

/** The source phrase that stands just before a reporting verb, where no comma parts it from what it says: "… twelve injured a source at the port said". */
export function sourceBefore(tokens: readonly Token[], end: number, names: Names): FoundSource | undefined {
  const phrase = fullNounPhraseBefore(tokens, end);
  if (!phrase) return undefined;
  // the shortest tail that names somebody who can speak
  for (let from = phrase.to - 1; from >= phrase.from; from--) {
    // "… in rebel-held Aleppo Reuters reported"
    const isOutlet = tokens[from]?.pos === "PROPN" && knownType(tokens.slice(from, phrase.to), names) === "media";
    const starts = from === phrase.from || tokens[from - 1]?.pos === "ADP" || tokens[from]?.pos === "DET" || isOutlet;
    if (!starts) continue;
    const found = sourceIn(tokens.slice(from, phrase.to), names);
    const opensWithArticle = tokens[from]?.pos === "DET" || tokens[from]?.pos === "PRON" || from === phrase.from || isOutlet;
    if (found && opensWithArticle && found.type !== "unspecified") return found;
  }
  return sourceIn(tokens.slice(phrase.from, phrase.to), names);
}

function trimmed(words: readonly Token[]): Token[] {
  // "In a statement on Monday, the council": what comes before the comma only sets the scene
  const [first] = words[0]?.pos === "ADV" ? words.slice(1) : words;
  const sets = first?.pos === "ADP" || first?.pos === "SCONJ" || (first?.pos === "VERB" && first.lower.endsWith("ing"));
  let from = sets ? words.findIndex((word) => word.text === ",") + 1 : 0;
  // "On Thursday the navy": the day is no part of the name
  if (words[from]?.pos === "ADP" && isDayOrMonth(words[from + 1]) && words[from + 2]?.pos === "DET") from += 2;
  // "the council, which holds the port,": what is told of it beside its name
  const aside = words.findIndex((word, i) => i > from && word.text === "," && RELATIVES.has(words[i + 1]?.lower ?? ""));
  let to = aside === -1 ? words.length : aside;
  while (
    from < to &&
    ["ADV", "PUNCT", "CCONJ", "SCONJ", "ADP"].includes(words[from]?.pos ?? "") &&
    !/^["“(]$/u.test(words[from]?.text ?? "")
  )
    from++;
  while (
    to > from &&
    ["ADV", "PUNCT", "CCONJ", "ADP", "AUX"].includes(words[to - 1]?.pos ?? "") &&
    !/^[)\]]$/u.test(words[to - 1]?.text ?? "")
  )
    to--;
  return words.slice(from, to);
}

function typeOf(words: readonly Token[], names: Names): SourceType {
  const beforeTail = words.slice(0, tailStart(words));
  // "a monitoring group", "the rights watchdog"
  if (beforeTail.some((word) => /^(?:monitoring|monitor|watchdog|observatory)$/u.test(word.lower))) return "monitor";
  const head = beforeTail.findLast((word) => SOURCE_NOUNS.has(word.lower) || SOURCE_NOUNS.has(word.lemma));
  const type = head && (SOURCE_NOUNS.get(head.lower) ?? SOURCE_NOUNS.get(head.lemma));
  if (type === "unnamed") return SOURCE_QUALIFIERS.find((entry) => words.some((word) => entry.words.has(word.lower)))?.type ?? "unnamed";
  const known = knownType(words, names);
  if (type && !(known && known !== "official" && type === "official")) return ofService(type, beforeTail);
  if (known) return known;
  const described = describedType(words);
  if (described) return described;
  const inTail = words.findLast((word) => SOURCE_NOUNS.has(word.lower));
  return (inTail && SOURCE_NOUNS.get(inTail.lower)) ?? "unspecified";
}

/** "a retired admiral" knows the matter, "a rebel spokesman" is no state's. */
function ofService(type: SourceType, words: readonly Token[]): SourceType {
  if (type !== "official") return type;
  if (words.some(({ lower }) => FORMER.test(lower))) return "expert";
  if (words.some(({ lower }) => IRREGULAR.test(lower))) return "belligerent";
  return isNobodyNamed(words) ? "unnamed-official" : type;
}

/** "two officers", "a diplomat": of an office, and nobody one could ask. */
const isNobodyNamed = (words: readonly Token[]): boolean =>
  words.some(({ lower }) => /^(?:officers?|officials?|diplomats?|lieutenants?|ambassadors?)$/u.test(lower)) &&
  !words.some(({ pos }) => pos === "PROPN") &&
  (words[0]?.pos === "NUM" || /^(?:an?|one|some|several|many|officers|officials|diplomats)$/u.test(words[0]?.lower ?? ""));

/** What the words call whoever speaks, in the phrase itself or in one set beside it: "Lucio Marenta, a grocer". */
export function describedType(words: readonly Token[]): SourceType | undefined {
  const commas = words.flatMap((word, at) => (word.text === "," ? [at] : []));
  for (const [i, start] of [-1, ...commas].entries()) {
    const phrase = words.slice(start + 1, commas[i] ?? words.length);
    const beforeTail = phrase.slice(0, tailStart(phrase));
    const head = beforeTail.findLast((word) => typeOfNoun(word) !== undefined);
    const type = head && typeOfNoun(head);
    if (type) return ofService(type, beforeTail);
  }
  return undefined;
}

const typeOfNoun = ({ lower, lemma }: Token): SourceType | undefined =>
  SOURCE_NOUNS.get(lower) ?? SPEAKER_NOUNS.get(lower) ?? SPEAKER_NOUNS.get(lemma);

/** Where "at the port", "of the committee" begins. */
function tailStart(words: readonly Token[]): number {
  const at = words.findIndex((word, i) => i > 0 && (word.pos === "ADP" || /^(?:who|which|that)$/u.test(word.lower)));
  return at === -1 ? words.length : at;
}

function knownType(words: readonly Token[], names: Names): SourceType | undefined {
  const span = spanOf(words);
  if (!span) return undefined;
  const hits = names(span);
  for (const hit of hits) {
    if (hit.form === "demonym") continue;
    for (const reading of hit.entry) {
      if (reading.kind === "outlet") return "media";
      if (reading.kind === "actor" && KIND_TO_TYPE[reading.entry.kind] !== "unspecified") return KIND_TO_TYPE[reading.entry.kind];
      // "Ankara said": a country speaks for its government
      if (reading.kind === "place" && reading.entry.class === "country" && words.length <= 2) return "official";
    }
  }
  return undefined;
}
