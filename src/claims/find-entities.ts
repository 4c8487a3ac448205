import { PEOPLE_NOUNS } from "../lexicon/measures.ts";
import { COLLECTIVES, PLACE_HEADS } from "../lexicon/mention-words.ts";
import {
  MILITARY_PLATFORM_WORDS,
  NATIONALITY_ADJECTIVES,
  ORGANISATION_NOUNS,
  PERSON_TITLES,
  VEHICLE_WORDS,
  WEAPON_WORDS,
} from "../lexicon/world-entity-words.ts";
import type { NameHit } from "../lexicon/world-index.ts";
import type { Entity, EntityType } from "../model/claim.ts";
import { overlaps, type Span } from "../model/span.ts";
import { amounts } from "./amounts.ts";
import { findTimes } from "./find-times.ts";
import type { Names } from "./names.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { spanOf, type Token } from "./token.ts";

/** Named and described things of a sentence by type, in order, none overlapping another: times and numbers first, then phrases by their head. */
export function findEntities(tokens: readonly Token[], text: string, names: Names): Entity[] {
  const whole = spanOf(tokens);
  if (!whole) return [];
  const hits = names(whole);
  const found: Entity[] = findTimes(tokens, text, undefined).map(({ span }) => ({
    span: withoutPreposition(span, text),
    type: "Temporal",
  }));
  for (const { from, to } of nounPhrases(tokens)) {
    const entity = ofPhrase(tokens.slice(from, to), hits);
    if (entity && !found.some((other) => overlaps(other.span, entity.span))) found.push(entity);
  }
  for (const entity of [...hits.map(ofName), ...numbers(tokens)])
    if (!found.some((other) => overlaps(other.span, entity.span))) found.push(entity);
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** "10 a.m. on Friday" of "at 10 a.m. on Friday": what is named is the time, not its relation to what happened. */
function withoutPreposition(span: Span, text: string): Span {
  const [before = ""] = /^(?:at|on|in|by)\s+/iu.exec(text.slice(span.start, span.end)) ?? [];
  return { start: span.start + before.length, end: span.end };
}

function numbers(tokens: readonly Token[]): Entity[] {
  return amounts(tokens).flatMap(({ from, to }): Entity[] => {
    const span = spanOf(tokens.slice(from, to));
    return span ? [{ span, type: /^[$€£]/u.test(tokens[from - 1]?.text ?? "") ? "Money" : "Quantity" }] : [];
  });
}

const PRONOUNS: ReadonlyMap<string, EntityType> = new Map([
  ...["i", "he", "she", "me", "him"].map((word) => [word, "Person"] as const),
  ...["we", "us", "they", "them"].map((word) => [word, "Organisation"] as const),
]);

/** A phrase by its head: a thing of war, a body of people, a place, a person, or what the names in it say. A number before it stands alone. */
function ofPhrase(words: readonly Token[], hits: readonly NameHit[]): Entity | undefined {
  const content = words[0]?.pos === "NUM" ? words.slice(1) : words;
  const head = content.findLast((word) => word.pos === "NOUN" || word.pos === "PROPN" || word.pos === "PRON");
  const span = spanOf(content);
  if (!head || !span) return undefined;
  const type = typeOf(
    content,
    head,
    hits.filter((hit) => overlaps(hit.span, span)),
  );
  return type && { span, type };
}

function typeOf(words: readonly Token[], head: Token, hits: readonly NameHit[]): EntityType | undefined {
  const pronoun = words.length === 1 ? PRONOUNS.get(head.lower) : undefined;
  if (pronoun) return pronoun;
  const word = head.lemma.toLowerCase();
  if (WEAPON_WORDS.has(word) || WEAPON_WORDS.has(head.lower)) return "Weapon";
  if (MILITARY_PLATFORM_WORDS.has(word)) return "MilitaryPlatform";
  if (VEHICLE_WORDS.has(word)) return "Vehicle";
  const named = words.some((other) => other.pos === "PROPN");
  if (words.some((other) => PERSON_TITLES.has(other.lower) && other !== head) && named) return "Person";
  if (head.pos === "NOUN" && PLACE_HEADS.has(head.lower) && (named || words[0]?.pos === "DET")) return "Location";
  if ((ORGANISATION_NOUNS.has(word) || COLLECTIVES.has(head.lower)) && (named || COLLECTIVES.has(head.lower) || words[0]?.pos === "DET"))
    return "Organisation";
  if (head.pos === "NOUN") return PEOPLE_NOUNS.has(head.lower) && hits.length > 0 ? "Organisation" : undefined;
  return byNames(words, head, hits) ?? capitalised(words);
}

function byNames(words: readonly Token[], head: Token, hits: readonly NameHit[]): EntityType | undefined {
  const last = hits.findLast((hit) => overlaps(hit.span, head)) ?? hits.at(-1);
  if (!last) return NATIONALITY_ADJECTIVES.has(head.lower) && words.length === 1 ? "Nationality" : undefined;
  return ofName(last).type;
}

function ofName(hit: NameHit): Entity {
  const [first] = hit.entry;
  if (hit.form === "demonym") return { span: hit.span, type: "Nationality" };
  if (first?.kind === "place") return { span: hit.span, type: "Location" };
  return { span: hit.span, type: first?.kind === "actor" && first.entry.kind === "person" ? "Person" : "Organisation" };
}

/** Two or three capitalised words that no list knows are most often a person; one all-capital word a body. */
function capitalised(words: readonly Token[]): EntityType | undefined {
  const names = words.filter((word) => word.pos === "PROPN");
  if (names.length === 0 || names.length !== words.length) return undefined;
  if (names.every((word) => word.text === word.text.toUpperCase()))
    return names[0] && names[0].text.length > 1 ? "Organisation" : undefined;
  return names.length <= 3 && names.every((word) => /^\p{Lu}/u.test(word.text)) ? "Person" : undefined;
}
