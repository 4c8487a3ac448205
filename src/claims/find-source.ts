import { SOURCE_NOUNS, SOURCE_QUALIFIERS } from "../lexicon/source-words.ts";
import { MONTHS, WEEKDAYS } from "../lexicon/time-words.ts";
import type { SourceType } from "../model/claim.ts";
import type { Names } from "./names.ts";
import { fullNounPhraseBefore } from "./noun-phrases.ts";
import { spanOf, type Token } from "./token.ts";

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
  const core = trimmed(words);
  if (!core.some((word) => ["NOUN", "PROPN", "PRON"].includes(word.pos) || SOURCE_NOUNS.has(word.lower) || STAND_INS.test(word.lower)))
    return undefined;
  return { words: core, type: typeOf(core, names) };
}

/** "the other said", "one of the two said" */
const STAND_INS = /^(?:others?|one|some|many|several|two|three|both|another)$/u;

/** The source phrase that stands just before a reporting verb, where no comma parts it from what it says: "… twelve injured a source at the port said". */
export function sourceBefore(tokens: readonly Token[], end: number, names: Names): FoundSource | undefined {
  const phrase = fullNounPhraseBefore(tokens, end);
  if (!phrase) return undefined;
  // the shortest tail that names somebody who can speak
  for (let from = phrase.to - 1; from >= phrase.from; from--) {
    const starts = from === phrase.from || tokens[from - 1]?.pos === "ADP" || tokens[from]?.pos === "DET";
    if (!starts) continue;
    const found = sourceIn(tokens.slice(from, phrase.to), names);
    const opensWithArticle = tokens[from]?.pos === "DET" || tokens[from]?.pos === "PRON" || from === phrase.from;
    if (found && opensWithArticle && found.type !== "unspecified") return found;
  }
  return sourceIn(tokens.slice(phrase.from, phrase.to), names);
}

function trimmed(words: readonly Token[]): Token[] {
  // "In a statement on Monday, the council": what comes before the comma only sets the scene
  const sets = words[0]?.pos === "ADP" || words[0]?.pos === "SCONJ" || (words[0]?.pos === "VERB" && words[0].lower.endsWith("ing"));
  let from = sets ? words.findIndex((word) => word.text === ",") + 1 : 0;
  // "On Thursday the navy": the day is no part of the name
  if (words[from]?.pos === "ADP" && isDay(words[from + 1]) && words[from + 2]?.pos === "DET") from += 2;
  let to = words.length;
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

const isDay = (word: Token | undefined): boolean => WEEKDAYS.has(word?.lower ?? "") || MONTHS.has(word?.lower ?? "");

function typeOf(words: readonly Token[], names: Names): SourceType {
  const beforeTail = words.slice(0, tailStart(words));
  // "a monitoring group", "the rights watchdog"
  if (beforeTail.some((word) => /^(?:monitoring|monitor|watchdog|observatory)$/u.test(word.lower))) return "monitor";
  const head = beforeTail.findLast((word) => SOURCE_NOUNS.has(word.lower) || SOURCE_NOUNS.has(word.lemma));
  const type = head && (SOURCE_NOUNS.get(head.lower) ?? SOURCE_NOUNS.get(head.lemma));
  if (type === "unnamed") return SOURCE_QUALIFIERS.find((entry) => words.some((word) => entry.words.has(word.lower)))?.type ?? "unnamed";
  const known = knownType(words, names);
  if (type && !(known && known !== "official" && type === "official")) return type;
  if (known) return known;
  const inTail = words.findLast((word) => SOURCE_NOUNS.has(word.lower));
  return (inTail && SOURCE_NOUNS.get(inTail.lower)) ?? "unspecified";
}

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
