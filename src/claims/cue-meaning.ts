import { CUE_VERBS, CUE_WORDS, type CueGroup } from "../lexicon/attribution-cues.ts";
import { REPORTING_VERBS } from "../lexicon/reporting-verbs.ts";
import type { FactValue } from "../model/certainty.ts";
import type { CueClass } from "../model/claim.ts";
import type { Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

/** What the words that attribute commit their source to. */
interface CueMeaning {
  readonly class: CueClass;
  readonly stance: FactValue;
}

/** A meaning with how far it may be trusted: `weak` words ("offer", "show") attribute in some sentences and not in others, `unknown` ones seldom. */
export interface FoundMeaning extends CueMeaning {
  readonly trust: "sure" | "weak" | "unknown";
}

/** "promised that", "accused him of": verbs whose class their group does not tell. */
const OWN_CLASS: ReadonlyMap<string, CueMeaning> = new Map<string, CueMeaning>([
  ..."promise pledge vow undertake commit guarantee swear threaten"
    .split(" ")
    .map((lemma) => [lemma, { class: "future-speech", stance: "CT+" }] as const),
  ..."accuse blame charge allege claim purport brand denounce"
    .split(" ")
    .map((lemma) => [lemma, { class: "claim-verb", stance: "CT+" }] as const),
  ..."hope fear worry dread wonder speculate".split(" ").map((lemma) => [lemma, { class: "belief-verb", stance: "PS+" }] as const),
  ..."doubt disbelieve".split(" ").map((lemma) => [lemma, { class: "belief-verb", stance: "PR-" }] as const),
  ..."forbid ban prohibit".split(" ").map((lemma) => [lemma, { class: "order-verb", stance: "CT-" }] as const),
  ..."refuse decline".split(" ").map((lemma) => [lemma, { class: "deny-verb", stance: "CT-" }] as const),
  ..."warn caution".split(" ").map((lemma) => [lemma, { class: "say-verb", stance: "CT+" }] as const),
]);

const OF_GROUP: Readonly<Record<CueGroup, CueMeaning>> = {
  say: { class: "say-verb", stance: "CT+" },
  assert: { class: "assert-verb", stance: "CT+" },
  deny: { class: "deny-verb", stance: "CT-" },
  think: { class: "belief-verb", stance: "PR+" },
  want: { class: "expectation", stance: "CT+" },
  know: { class: "perception", stance: "CT+" },
  order: { class: "order-verb", stance: "CT+" },
  ask: { class: "say-verb", stance: "Uu" },
  "speech-noun": { class: "say-verb", stance: "CT+" },
  "attitude-noun": { class: "belief-verb", stance: "PR+" },
  adjective: { class: "belief-verb", stance: "PR+" },
  "according-to": { class: "according-to", stance: "CT+" },
};

/** What a cue found in a text means; undefined when no word of it is known to attribute. */
export function cueMeaning(cue: readonly Token[]): FoundMeaning | undefined {
  if (cue.every((word) => word.pos === "PUNCT"))
    return cue.length === 0 ? undefined : { class: "direct-quote", stance: "CT+", trust: "weak" };
  if (cue.some((word) => /^(?:according|citing|quoting|per)$/u.test(word.lower))) return { ...OF_GROUP["according-to"], trust: "sure" };
  const verbs = cue.filter((word) => word.pos === "VERB");
  // "the paper notes", "the unions dispute": a verb that was taken for a noun
  for (const word of (verbs.length > 0 ? verbs : cue).toReversed()) {
    const lemma = verbLemma(word);
    const known = OWN_CLASS.get(lemma) ?? REPORTING_VERBS.get(lemma);
    if (known !== undefined) return { class: known.class, stance: known.stance, trust: "sure" };
    const [group] = CUE_VERBS.get(lemma) ?? [];
    if (group !== undefined) return { ...OF_GROUP[group], trust: trustIn(group) };
  }
  for (const word of cue.toReversed()) {
    const [group] = CUE_WORDS.get(word.lower) ?? [];
    if (group !== undefined) return { ...OF_GROUP[group], trust: trustIn(group) };
  }
  return verbs.length > 0 ? { ...OF_GROUP.say, trust: "unknown" } : undefined;
}

const trustIn = (group: CueGroup): FoundMeaning["trust"] => (group === "know" || group === "deny" ? "sure" : "weak");
