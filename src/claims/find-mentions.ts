import { EVENT_NOUNS } from "../lexicon/event-words.ts";
import { PEOPLE_NOUNS } from "../lexicon/measures.ts";
import { COLLECTIVES, PLACE_HEADS, WEAK_PLACE_HEADS } from "../lexicon/mention-words.ts";
import { ORGANISATION_NOUNS } from "../lexicon/world-entity-words.ts";
import type { NameHit } from "../lexicon/world-index.ts";
import type { ActorMention, ActorRole, EventType, PlaceMention } from "../model/claim.ts";
import { contains, overlaps, type Span } from "../model/span.ts";
import { nounPhrases } from "./noun-phrases.ts";
import type { Scope } from "./scope.ts";
import type { Statement } from "./statement.ts";
import { spanOf, type Token } from "./token.ts";

export interface Mentions {
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
}

/** Who and where in a statement: noun phrases that name or describe actors and places. Names are resolved later; `ref` is the surface here. */
export function findMentions(statement: Statement, eventType: EventType, scope: Scope): Mentions {
  const { text } = scope;
  const actors: ActorMention[] = [];
  const places: PlaceMention[] = [];
  const parties = new Set(scope.mentioned.flatMap(({ role, words }) => (role === "actor" ? words : [])));
  for (const { role, words } of scope.mentioned) {
    const inside = words.filter((word) => statement.words.includes(word));
    const span = spanOf(inside);
    if (span === undefined || inside.length < words.length / 2) continue;
    const ref = text.slice(span.start, span.end);
    const phrase = { words: inside, span };
    if (role === "place") places.push({ span, ref });
    if (role === "actor" || (!words.some((word) => parties.has(word)) && isHit(phrase, statement, eventType)))
      actors.push({ span, ref, role: role === "place" ? "target" : roleOf(phrase, statement, eventType) });
  }
  const ruled = ruledMentions(statement, eventType, scope);
  return {
    actors: [
      ...actors,
      ...ruled.actors.filter(({ span }) => !span || ![...actors, ...places].some((one) => one.span && overlaps(one.span, span))),
    ],
    places: [...places, ...ruled.places.filter(({ span }) => ![...actors, ...places].some((one) => one.span && overlaps(one.span, span)))],
  };
}

function ruledMentions(statement: Statement, eventType: EventType, { text, names }: Scope): Mentions {
  const { words } = statement;
  const whole = spanOf(words);
  if (!whole) return { actors: [], places: [] };
  const hits = names(whole).filter((hit) => words.some((word) => overlaps(word, hit.span) && word.pos !== "VERB" && word.pos !== "AUX"));
  const phrases = nounPhrases(words).flatMap((range) => phraseOf(words.slice(range.from, range.to)));
  const actors: ActorMention[] = [];
  const places: PlaceMention[] = [];
  for (const phrase of phrases) {
    const within = hits.filter((hit) => overlaps(hit.span, phrase.span));
    const sense = senseOf(phrase, within, words);
    if (sense === "place") places.push({ span: phrase.span, ref: text.slice(phrase.span.start, phrase.span.end) });
    if (sense === "actor" || (sense === "place" && isHit(phrase, statement, eventType)))
      actors.push({
        span: phrase.span,
        ref: text.slice(phrase.span.start, phrase.span.end),
        role: sense === "place" ? "target" : roleOf(phrase, statement, eventType),
      });
    for (const hit of within)
      if (sense !== "place" && isAttribute(hit, phrase, sense)) addAttribute(hit, actors, statement, eventType, text);
  }
  return { actors, places };
}

interface Phrase {
  readonly words: readonly Token[];
  readonly span: Span;
}

function phraseOf(words: readonly Token[]): Phrase[] {
  const span = spanOf(words);
  return span ? [{ words, span }] : [];
}

function senseOf(phrase: Phrase, hits: readonly NameHit[], all: readonly Token[]): "actor" | "place" | undefined {
  const head = headOf(phrase.words);
  if (!head) return undefined;
  // "the Owa Brigade", "the Islanders' Front": a capital makes it a body's name
  if (/^\p{Lu}/u.test(head.text) && ORGANISATION_NOUNS.has(head.lower) && !PLACE_HEADS.has(head.lower)) return "actor";
  if (PLACE_HEADS.has(head.lower) && isNamedOrLocated(phrase, head, all)) return "place";
  if (WEAK_PLACE_HEADS.has(head.lower)) return phrase.words.some((word) => word !== head && word.pos === "PROPN") ? "place" : undefined;
  if (PEOPLE_NOUNS.has(head.lower) || COLLECTIVES.has(head.lower) || isHarmed(phrase, head) || SPEAKING.test(head.lower)) return "actor";
  // "the Russians"
  if (hits.some((hit) => hit.form === "demonym" && overlaps(hit.span, head) && head.lower.endsWith("s"))) return "actor";
  const naming = hits.filter((hit) => hit.form === "name");
  const last = naming.findLast((hit) => overlaps(hit.span, head)) ?? naming.at(-1);
  if (!last) return undefined;
  const kinds = new Set(last.entry.map((reading) => reading.kind));
  if (kinds.has("place") && !(kinds.has("actor") && !follows(phrase, all, LOCATIVE))) {
    if (isCountryAgent(last, phrase, all)) return "actor";
    return overlaps(last.span, head) || PLACE_HEADS.has(head.lower) ? "place" : undefined;
  }
  if (kinds.has("actor")) return overlaps(last.span, head) || contains(phrase.span, last.span) ? "actor" : undefined;
  return undefined;
}

/** "12 injured", "19 more", "the wounded": people known by what befell them. */
const isHarmed = (phrase: Phrase, head: Token): boolean =>
  phrase.words.some((word) => /^(?:injured|wounded|dead|killed)$/u.test(word.lower)) ||
  (head.pos === "NUM" && /^(?:more|others?)$/u.test(phrase.words.at(-1)?.lower ?? ""));

/** Pronouns for persons; whom they stand for is for resolution to say. */
const SPEAKING = /^(?:they|we|he|she)$/u;

const LOCATIVE = /^(?:in|at|near|around|outside|inside|from|towards?|across|into|of|on|over|between|against|to)$/u;

/** A bare country name that does something: "Turkey launched". */
function isCountryAgent(hit: NameHit, phrase: Phrase, all: readonly Token[]): boolean {
  const country = hit.entry.some((reading) => reading.kind === "place" && reading.entry.class === "country");
  return country && !follows(phrase, all, LOCATIVE);
}

function follows(phrase: Phrase, all: readonly Token[], pattern: RegExp): boolean {
  const first = phrase.words[0];
  const at = first ? all.indexOf(first) : -1;
  return at > 0 && pattern.test(all[at - 1]?.lower ?? "");
}

/** "a district" counts when a name or a preposition of place stands with it. */
const isNamedOrLocated = (phrase: Phrase, head: Token, all: readonly Token[]): boolean =>
  phrase.words.some((word) => word !== head && word.pos === "PROPN") || follows(phrase, all, LOCATIVE) || phrase.words.length > 1;

const headOf = (words: readonly Token[]): Token | undefined => {
  const bracket = words.findIndex((word) => /^[([]$/u.test(word.text));
  return (bracket > 0 ? words.slice(0, bracket) : words).findLast(
    (word) => word.pos === "NOUN" || word.pos === "PROPN" || word.pos === "NUM" || word.pos === "PRON",
  );
};

/** "ISIS members": ISIS itself is not named twice; "US-backed groups" names the backer besides. */
function isAttribute(hit: NameHit, phrase: Phrase, sense: "actor" | undefined): boolean {
  const actorName = hit.entry.some((reading) => reading.kind === "actor");
  const word = phrase.words.find((other) => overlaps(other, hit.span));
  if (word && /-(?:backed|led|held|controlled|supported|funded)$/u.test(word.lower)) return true;
  return sense === undefined && actorName && hit.form === "name";
}

function addAttribute(hit: NameHit, actors: ActorMention[], statement: Statement, eventType: EventType, text: string): void {
  if (actors.some((actor) => actor.span && actor.span.start === hit.span.start && actor.span.end === hit.span.end)) return;
  const words = statement.words.filter((word) => overlaps(word, hit.span));
  const backing = words.some((word) => /-(?:backed|supported|funded)$/u.test(word.lower));
  actors.push({
    span: hit.span,
    ref: text.slice(hit.span.start, hit.span.end),
    role: backing
      ? "agent"
      : words.some((word) => /-(?:held|controlled)$/u.test(word.lower))
        ? "holder"
        : roleOf({ words, span: hit.span }, statement, eventType),
  });
}

/** A place that is struck is a target as well. */
function isHit(phrase: Phrase, statement: Statement, eventType: EventType): boolean {
  if (eventType !== "assault") return false;
  const { predicate } = statement;
  const first = phrase.words[0];
  if (!predicate || !first) return false;
  const at = statement.words.indexOf(first);
  const before = statement.words[at - 1];
  return (
    before === predicate.head ||
    (before?.lower === "on" &&
      statement.words.slice(0, at).some((word) => EVENT_NOUNS.get(word.lower) === "assault" || word.lemma === "fire"))
  );
}

const SYMMETRIC: ReadonlySet<EventType> = new Set<EventType>(["cooperate", "consult", "agree"]);
const HARM = /^(?:kill|wound|injure|die|execute|behead|hurt|massacre|martyr|murder|lose|bury|drown|slaughter|assassinate)$/u;

/** The part an actor plays, from where its phrase stands to the verb. */
function roleOf(phrase: Phrase, statement: Statement, eventType: EventType): ActorRole {
  const { predicate, words } = statement;
  const first = phrase.words[0];
  if (!predicate || !first) return eventType === "assault" && phrase.words.some((word) => word.pos === "NUM") ? "victim" : "subject";
  const before = words[words.indexOf(first) - 1];
  const isSubject = first.index < predicate.head.index;
  if (SYMMETRIC.has(eventType)) return "party";
  if (before?.lower === "by") return "agent";
  if (before?.lower === "against") return "target";
  if (HARM.test(predicate.head.lemma))
    return isSubject ? (predicate.passive || predicate.head.lemma === "die" ? "victim" : "agent") : "victim";
  if (phrase.words.some((word) => /^(?:dead|injured|wounded|killed|casualties|toll)$/u.test(word.lower))) return "victim";
  if (eventType === "none") return "subject";
  if (isSubject) return predicate.passive ? "target" : "agent";
  return eventType === "support" || eventType === "aid" ? "beneficiary" : "target";
}
