import { EVENT_VERBS } from "../lexicon/event-words.ts";
import type { CueClass, EventType } from "../model/claim.ts";
import type { FoundMeaning } from "./cue-meaning.ts";
import type { TaggedAttribution } from "./tagger/tag-paragraph.ts";
import { isQuoteMark, type Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

export type Contents = TaggedAttribution["content"];

/** Whether words that may attribute do so in a sentence, by what they mean and what they lead to. */
export function attributes({ class: means, trust }: FoundMeaning, cue: readonly Token[], content: Contents, isHeadline: boolean): boolean {
  const isClause = speaks(content.flat());
  // "continued to advance" is no speech
  if (content[0]?.[0]?.lower === "to" && cue.some(({ lemma }) => /^(?:continue|begin|start|go)$/u.test(lemma))) return false;
  // "has not commented on the sale": what is spoken about is not what is said
  if (!isClause && cue.some(({ lemma }) => /^(?:comment|speak|talk|respond|reply|react|elaborate)$/u.test(lemma))) return false;
  // "agreed on a joint post", "backed the deal": a deed toward a thing
  if (!isClause && means !== "future-speech" && cue.some(isDeed)) return false;
  // "could not verify the footage" tells of the check
  if (!isClause && cue.some(({ lower }) => HOLDS_BACK.test(lower)) && cue.some(({ lemma }) => VERIFIES.test(lemma))) return false;
  if (trust === "sure") return isClause || NOUNS.has(means) || tellsNouns(cue);
  if (isHeadline) return false;
  return speaksOutright(content) || precedes(content, cue) || (trust === "weak" && NOUNS.has(means));
}

const isDeed = (word: Token): boolean => word.pos === "VERB" && DEEDS.has(EVENT_VERBS.get(verbLemma(word)) ?? "none");
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  "agree",
  "consult",
  "cooperate",
  "support",
  "concede",
  "aid",
  "sanction",
  "mobilize",
]);

const VERIFIES = /^(?:verify|authenticate|corroborate|confirm|establish)$/u;

/** "remembers two flashes", "confirmed the raid": what is seen or confirmed may be a noun behind these. */
const NOUN_TELLERS: ReadonlySet<string> = new Set(
  "report confirm announce reveal acknowledge admit verify document recall remember see hear notice witness spot".split(" "),
);

const tellsNouns = (cue: readonly Token[]): boolean => cue.some((word) => word.pos === "VERB" && NOUN_TELLERS.has(verbLemma(word)));

/** "has not admitted", "refused to confirm" */
export const HOLDS_BACK = /^(?:not|n't|n’t|never|neither|nor|refus\w*|declin\w*|unable)$/u;

/** What a word that only may attribute leads to: "that …", "to …", words in quotation marks, a clause of its own. */
const speaksOutright = (content: Contents): boolean =>
  content.some(
    ([first, ...rest]) => first !== undefined && (isQuoteMark(first) || isThat(first) || rest.some((word) => isQuoteMark(word))),
  ) || content.flat().some((word) => word.pos === "AUX");

/** What a noun alone may tell: "suspects a trap", "denied the raid", "promised fresh supplies". What is shown or confirmed so is a deed of its own. */
const NOUNS: ReadonlySet<CueClass> = new Set<CueClass>([
  "say-verb",
  "deny-verb",
  "claim-verb",
  "belief-verb",
  "expectation",
  "future-speech",
  "order-verb",
]);

/** "Nine people died, the hospital clarified": a clause before those who say it. */
const precedes = (content: Contents, [cue]: readonly Token[]): boolean => {
  const [first] = content.flat();
  return (
    cue !== undefined &&
    first !== undefined &&
    first.start < cue.start &&
    content.flat().some((word) => word.pos === "VERB" || word.pos === "AUX")
  );
};

const speaks = (said: readonly Token[]): boolean =>
  isThat(said[0]) || said.some((word) => word.pos === "VERB" || word.pos === "AUX" || isQuoteMark(word));

const isThat = (word: Token | undefined): boolean => /^(?:that|whether)$/u.test(word?.lower ?? "");
