import { MILITARY_PLATFORM_WORDS, VEHICLE_WORDS, WEAPON_WORDS } from "../lexicon/world-entity-words.ts";
import type { Entity, EntityType } from "../model/claim.ts";
import { overlaps, type Span } from "../model/span.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { amounts } from "./quantities/amounts.ts";
import { findTimes } from "./times/find-times.ts";
import { spanOf, type Token } from "./token.ts";

/**
 * Named and described things of a sentence by type, in order, none overlapping another: times by their grammar, then what the tagger found,
 * then sums of money and things of war that it overlooked.
 */
export function findEntities(tokens: readonly Token[], text: string, tagged: readonly Entity[]): Entity[] {
  const found: Entity[] = [];
  for (const list of [timesIn(tokens, text), tagged, money(tokens), thingsOfWar(tokens)])
    found.push(...list.filter(({ span }) => !found.some((other) => overlaps(other.span, span))));
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

const timesIn = (tokens: readonly Token[], text: string): Entity[] =>
  findTimes(tokens, text, undefined).map(({ span }) => ({ span: withoutPreposition(span, text), type: "Temporal" }));

/** "10 a.m. on Friday" of "at 10 a.m. on Friday": what is named is the time, not its relation to what happened. */
function withoutPreposition(span: Span, text: string): Span {
  const [before = ""] = /^(?:at|on|in|by)\s+/iu.exec(text.slice(span.start, span.end)) ?? [];
  return { start: span.start + before.length, end: span.end };
}

/** "$40 million" */
const money = (tokens: readonly Token[]): Entity[] =>
  tokens.some((token) => CURRENCY.test(token.text))
    ? amounts(tokens).flatMap(({ from, to }): Entity[] => {
        const span = spanOf(tokens.slice(from, to));
        return span && CURRENCY.test(tokens[from - 1]?.text ?? "") ? [{ span, type: "Money" }] : [];
      })
    : [];

const CURRENCY = /^[$€£]/u;

/** "two Su-24 jets": a phrase by its head. A number before it stands alone. */
function thingsOfWar(tokens: readonly Token[]): Entity[] {
  return nounPhrases(tokens).flatMap(({ from, to }) => {
    const phrase = tokens.slice(from, to);
    const content = phrase[0]?.pos === "NUM" ? phrase.slice(1) : phrase;
    const head = content.findLast((word) => word.pos === "NOUN" || word.pos === "PROPN");
    const [span, type] = [spanOf(content), head && typeOfThing(head)];
    return span && type ? [{ span, type }] : [];
  });
}

function typeOfThing(head: Token): EntityType | undefined {
  const word = head.lemma.toLowerCase();
  if (WEAPON_WORDS.has(word) || WEAPON_WORDS.has(head.lower)) return "Weapon";
  if (MILITARY_PLATFORM_WORDS.has(word)) return "MilitaryPlatform";
  return VEHICLE_WORDS.has(word) ? "Vehicle" : undefined;
}
