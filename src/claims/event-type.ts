import { EVENT_NOUNS, EVENT_VERBS, EVERYDAY_VERBS, LIGHT_VERBS } from "../lexicon/event-words.ts";
import { PEOPLE_NOUNS } from "../lexicon/measures.ts";
import { COLLECTIVES, PLACE_HEADS, WEAK_PLACE_HEADS } from "../lexicon/mention-words.ts";
import { WEAPON_WORDS } from "../lexicon/world-entity-words.ts";
import type { EventType } from "../model/claim.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Statement } from "./statement.ts";
import type { Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

/** The type of act a statement tells of: its verb's; a light verb's noun ("carried out a raid"); none for what describes no act. */
export function eventTypeOf(statement: Statement): EventType {
  if (statement.eventType) return statement.eventType;
  const { predicate, words } = statement;
  const head = predicate?.head;
  // "set up a joint room": to establish
  const setUp = head?.lemma === "set" && words[words.indexOf(head) + 1]?.lower === "up";
  const lemma = head ? verbLemma(head) : "";
  const byVerb = setUp
    ? EVENT_VERBS.get("establish")
    : EVERYDAY_VERBS.has(lemma) && !words.some(isOfWar)
      ? undefined
      : EVENT_VERBS.get(lemma);
  if (
    head &&
    /^(?:seek|try|attempt|plan|aim|vow|prepare|want|intend|agree|refuse|decide|force|begin|start|continue|threaten|help|manage|boost|battle|struggle|rush|race)$/u.test(
      head.lemma,
    )
  ) {
    const inner = innerVerb(words, head) ?? (head.lemma === "boost" ? undefined : nounType(afterHead(words, head)));
    if (inner && !(byVerb && (head.lemma === "threaten" || head.lemma === "refuse" || head.lemma === "agree"))) return inner;
  }
  // "rockets landed in the yard", "a shell fell in the square"
  if (/^(?:fall|land)$/u.test(lemma) && statement.subject.some(isWeapon)) return "assault";
  if (!head && words.some((word) => /^(?:killed|dead|wounded|injured)$/u.test(word.lower))) return "assault";
  // "shelling the port", "the shelling of the port"
  if (!head)
    return (
      nounType(words) ??
      words
        .filter((word) => word.lower.endsWith("ing"))
        .map((word) => EVENT_VERBS.get(verbLemma(word)))
        .find((type) => type !== undefined) ??
      "none"
    );
  if (head?.lemma === "lose" && words.some((word) => /^(?:life|lives)$/u.test(word.lower))) return "assault";
  if (head && !setUp && (LIGHT_VERBS.has(head.lemma) || head.pos === "AUX"))
    return lightType(statement, head) ?? (head.pos === "AUX" ? "none" : (byVerb ?? "none"));
  return byVerb ?? nounType(words) ?? "none";
}

/** Prices fall and people leave rooms: these verbs name an act only beside those who fight, or a place. */
const isOfWar = (word: Token): boolean =>
  COLLECTIVES.has(word.lower) ||
  PLACE_HEADS.has(word.lower) ||
  WEAK_PLACE_HEADS.has(word.lower) ||
  PEOPLE_NOUNS.has(word.lower) ||
  isWeapon(word) ||
  word.pos === "PROPN";

const isWeapon = (word: Token): boolean => WEAPON_WORDS.has(word.lower) || WEAPON_WORDS.has(word.lemma);

/** "began shelling the port", "seeks to boost cooperation" */
function innerVerb(words: readonly Token[], head: Token): EventType | undefined {
  const later = words.filter((word) => word.index > head.index && word.pos === "VERB");
  return later.map((word) => EVENT_VERBS.get(verbLemma(word))).find((type) => type !== undefined);
}

function lightType({ words, subject }: Statement, head: Token): EventType | undefined {
  const after = words.filter((word) => word.index > head.index);
  // "the fighting is the worst": a state, unless people are counted dead
  if (head.pos === "AUX")
    return after.some((word) => /^(?:dead|killed|wounded|injured)$/u.test(word.lower)) || attackNamed(after) ? "assault" : undefined;
  return nounType(after.slice(0, 12)) ?? nounType(subject);
}

/** "these were rebel airstrikes on the port": the noun after "be" names the act. */
const attackNamed = (after: readonly Token[]): boolean => {
  const phrase = nounPhraseAfter(after, 0);
  const noun = phrase && after.slice(0, phrase.to).findLast((word) => word.pos === "NOUN" || word.pos === "PROPN");
  return noun !== undefined && /^(?:attacks?|airstrikes?|strikes?|raids?|bombings?|shelling)$/u.test(noun.lower);
};

const afterHead = (words: readonly Token[], head: Token): readonly Token[] => words.filter((word) => word.index > head.index);

const nounType = (words: readonly Token[]): EventType | undefined =>
  words
    .filter((word) => word.pos !== "VERB")
    .map((word) => EVENT_NOUNS.get(word.lower))
    .find((type) => type !== undefined);
