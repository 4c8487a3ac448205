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
  // "rockets landed in the yard", "a shell fell in the square", "debris fell on a dairy"
  if (/^(?:fall|land)$/u.test(lemma) && statement.subject.some((word) => isWeapon(word) || word.lower === "debris")) return "assault";
  const fate = head && (ofPeople(statement, head, lemma) ?? ofPhrase(statement, head));
  if (fate) return fate;
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

/** What some verbs name only of people: "lost nine men" is no ground lost, "seized nine men" none taken, and civilians who flee do not retreat. */
function ofPeople({ subject, words, predicate }: Statement, head: Token, lemma: string): EventType | undefined {
  const behind = words.filter(({ index }) => index > head.index).slice(0, 6);
  const affected = predicate?.passive ? subject : behind;
  if (lemma === "lose" && (isCounted(behind) || behind.some(isWeapon))) return "assault";
  if (/^(?:seize|capture|hold|take)$/u.test(lemma)) {
    const taken = affected.some(({ lower }) => PRISONERS.test(lower)) || (predicate?.passive === true && subject.some(isPerson));
    if (taken || (lemma !== "take" && lemma !== "hold" && isPerson(objectOf(behind)))) return "coerce";
  }
  if (/^(?:flee|leave)$/u.test(lemma) && subject.some(isCivilian) && !subject.some(({ lower }) => COLLECTIVES.has(lower))) return "none";
  return undefined;
}

/** "set four tankers ablaze", "opened up on the quarter", "shells came in": deeds that take more than their verb to name. */
function ofPhrase({ subject, words }: Statement, head: Token): EventType | undefined {
  const behind = words.filter(({ index }) => index >= head.index).map(({ lower }) => lower);
  const phrase = behind.slice(0, 10).join(" ");
  if (/^(?:set|sets|setting|put|putting) (?:\S+ ){1,6}(?:ablaze|alight|on fire)\b/u.test(phrase)) return "assault";
  if (/^open(?:s|ed|ing)? (?:up on|fire)\b|^(?:take|takes|took|taken|taking) up arms\b/u.test(phrase)) return "assault";
  if (/^(?:raise|raises|raised|raising|hoisted|hoisting) (?:\S+ ){1,4}flag\b/u.test(phrase)) return "control";
  if (/^(?:come|came|comes|slam|slammed|crash|crashed|rain|rained)$/u.test(head.lower) && subject.some(isWeapon)) return "assault";
  return undefined;
}

const PRISONERS = /^(?:prisoners?|hostages?|captives?|detainees?|inmates?)$/u;

const isPerson = (word: Token | undefined): boolean => word !== undefined && PEOPLE_NOUNS.has(word.lower);

const CIVILIANS =
  /^(?:civilians?|residents?|people|families|villagers?|inhabitants|refugees?|women|children|thousands|hundreds|dozens|households|locals|townspeople|farmers|herders)$/u;
const isCivilian = ({ lower }: Token): boolean => CIVILIANS.test(lower);

/** The noun of what stands behind a verb: "nine armed men". */
const objectOf = (behind: readonly Token[]): Token | undefined => {
  const phrase = nounPhraseAfter(behind, 0);
  return phrase && behind.slice(0, phrase.to).findLast(({ pos }) => pos === "NOUN");
};

/** "66 of its own men", "two tanks", "a single soldier", "no aircraft". */
const isCounted = (behind: readonly Token[]): boolean =>
  behind.slice(0, 4).some(({ pos, lower }) => pos === "NUM" || lower === "single") && !behind.some(({ lower }) => PLACE_HEADS.has(lower));

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
  // "are due to meet", "is unlikely to withdraw": what is to be done
  const to = after.findIndex(({ lower }, i) => lower === "to" && i < 4);
  if (head.pos === "AUX" && to > 0 && DUE.test(after[to - 1]?.lower ?? "")) return innerVerb(words, after[to] as Token);
  // "the fighting is the worst": a state, unless people are counted dead
  if (head.pos === "AUX")
    return after.some((word) => /^(?:dead|killed|wounded|injured)$/u.test(word.lower)) || attackNamed(after) ? "assault" : undefined;
  return nounType(after.slice(0, 12)) ?? nounType(subject) ?? EVENT_NOUNS.get(subject.find(({ pos }) => pos !== "DET")?.lower ?? "");
}

const DUE = /^(?:due|set|likely|unlikely|expected|ready|about|bound|able|free|supposed|scheduled|poised)$/u;

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
