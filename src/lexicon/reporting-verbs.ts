import type { FactValue } from "../model/certainty.ts";
import type { CueClass } from "../model/claim.ts";

/** A verb that puts words or knowledge into somebody's mouth, by its lemma. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly class: CueClass;
  /** What its subject commits to. */
  readonly stance: FactValue;
  /** True when a clause may follow without "that": "she said the bridge fell". */
  readonly bareClause: boolean;
}

const verbs = (lemmas: string, cueClass: CueClass, stance: FactValue, bareClause: boolean): ReportingVerb[] =>
  lemmas.split(" ").map((lemma) => ({ lemma, class: cueClass, stance, bareClause }));

/** Reporting verbs by what they commit their subject to; classes after Saurí and Pustejovsky's source-introducing predicates. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = new Map(
  [
    // "The ferry office said two boats were missing."
    ...verbs("say tell add state", "say-verb", "CT+", true),
    // "Port staff reported that the pier was closed."
    ...verbs(
      "report note write continue explain describe mention comment remark quote recall relate stress emphasise emphasize underline underscore point",
      "say-verb",
      "CT+",
      false,
    ),
    ...verbs(
      "declare warn insist argue maintain reiterate recount inform reply respond observe post tweet acknowledge admit concede agree vow pledge promise testify caution complain",
      "say-verb",
      "CT+",
      false,
    ),
    // "The harbour master confirmed the sinking."
    ...verbs(
      "confirm announce reveal learn discover disclose conclude determine find show indicate verify document establish affirm",
      "assert-verb",
      "CT+",
      false,
    ),
    // "The militia claimed that it had taken the fort."
    ...verbs("claim allege assert purport", "claim-verb", "CT+", true),
    // "The ministry denied that any shell had been fired."
    ...verbs("deny reject dismiss refute", "deny-verb", "CT-", false),
    // "Analysts believe the road is mined."
    ...verbs("believe think suspect estimate assume suggest imply", "belief-verb", "PR+", true),
    // "Families fear there are more dead."
    ...verbs("fear hope worry dread", "belief-verb", "PS+", true),
    // "Diplomats doubt the truce will hold."
    ...verbs("doubt", "belief-verb", "PR-", true),
    // "Fishermen saw smoke over the cape."
    ...verbs("see hear witness notice spot", "perception", "CT+", false),
    // "The general expects the crossing to reopen."
    ...verbs("expect predict anticipate forecast", "expectation", "PR+", false),
    // "The commander ordered that the bridge be closed."
    ...verbs("order demand urge instruct request", "order-verb", "Uu", false),
  ].map((verb) => [verb.lemma, verb]),
);

export interface PassiveReport {
  readonly class: CueClass;
  readonly stance: FactValue;
}

/** Verbs whose passive reports without naming who: "boats were seen", "two are believed dead", "was reported". */
export const PASSIVE_REPORTS: ReadonlyMap<string, PassiveReport> = new Map<string, PassiveReport>([
  // "Modern radars have been spotted on the ridge."
  ...["spot", "see", "hear", "observe", "sight", "notice", "photograph", "film"].map(
    (lemma) => [lemma, { class: "perception-passive", stance: "CT+" }] as const,
  ),
  // "Three men were reported missing."
  ...["report", "say"].map((lemma) => [lemma, { class: "say-verb", stance: "CT+" }] as const),
  // "The convoy is believed to have turned back."
  ...["believe", "think", "fear", "presume", "suspect", "estimate"].map(
    (lemma) => [lemma, { class: "belief-verb", stance: "PR+" }] as const,
  ),
  // "The captain is alleged to have sold fuel."
  ...["allege", "claim"].map((lemma) => [lemma, { class: "claim-verb", stance: "CT+" }] as const),
  // "A ferry is expected to leave at dawn."
  ...["expect"].map((lemma) => [lemma, { class: "expectation", stance: "PR+" }] as const),
]);

/** Words of attribution that take a noun phrase: "according to the mayor", "in the words of a nurse". */
export const ACCORDING_TO: readonly { readonly words: readonly string[]; readonly needsSourceNoun: boolean }[] = [
  { words: ["according", "to"], needsSourceNoun: false },
  // "to" is often lost: "according various sources"
  { words: ["according"], needsSourceNoun: true },
  { words: ["citing"], needsSourceNoun: false },
  { words: ["quoting"], needsSourceNoun: false },
  // "claimed the raid via its news agency"
  { words: ["via"], needsSourceNoun: true },
  { words: ["as", "reported", "by"], needsSourceNoun: false },
  { words: ["as", "quoted", "by"], needsSourceNoun: false },
  { words: ["as", "per"], needsSourceNoun: false },
  { words: ["judging", "by"], needsSourceNoun: false },
];

/** What somebody gives out, as he who attributes calls it: "by the council's count", "in the words of a nurse". */
export const ACCOUNTS: ReadonlySet<string> = new Set(
  "account accounts count reckoning estimate estimates tally telling admission words word version testimony evidence authority view opinion eyes judgement judgment".split(
    " ",
  ),
);

/** Those of them that are held rather than told. */
export const HELD_ACCOUNTS: ReadonlySet<string> = new Set([
  "view",
  "opinion",
  "eyes",
  "judgement",
  "judgment",
  "estimate",
  "estimates",
  "reckoning",
]);
