import { DEED_NOUNS, EVENT_NOUNS, EVENT_VERBS, HOLDING_PARTICIPLES, LIGHT_VERBS } from "../lexicon/event-words.ts";
import { DISTANCING } from "../lexicon/hedges.ts";
import { COLLECTIVES } from "../lexicon/mention-words.ts";
import type { EventType } from "../model/claim.ts";
import { isDayOrMonth } from "./calendar-words.ts";
import { sourceIn } from "./find-source.ts";
import { nounPhraseAfter, nounPhraseBefore } from "./noun-phrases.ts";
import type { Scope } from "./scope.ts";
import type { Frame, Statement } from "./statement.ts";
import type { Token } from "./token.ts";
import { isPastForm } from "./tokenise.ts";

/**
 * What a noun phrase takes for granted and a reader would check: who backs or holds whom ("rebel-held suburbs"),
 * a deed folded into a noun ("two shells fired by militants", "an alleged raid").
 */
export function findPresuppositions(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  return words.flatMap(
    (word, at) =>
      compound(words, word, at, frames) ??
      distanced(words, word, at, frames) ??
      claimedBy(words, word, at, scope) ??
      reducedDeed(words, word, at, frames) ??
      besieged(words, word, at) ??
      namedAttack(words, word, at, frames, scope) ??
      namedDeed(words, word, at, frames) ??
      [],
  );
}

/** "US-backed forces", "rebel-held suburbs of the capital" */
function compound(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  const participle = /[-‐](\p{L}+)$/u.exec(word.lower)?.[1] ?? "";
  const type = HOLDING_PARTICIPLES.get(participle);
  if (type === undefined || word.pos !== "ADJ") return undefined;
  const phrase = nounPhraseAfter(words, at);
  if (!phrase || phrase.to <= at + 1) return undefined;
  // "US-led coalition" is a name; "the US-led strikes" an attack, found as such
  const led = type === "none";
  if (
    led &&
    words
      .slice(at + 1, phrase.to)
      .some((other) => other.lower === "coalition" || other.lower === "coalitions" || EVENT_NOUNS.has(other.lower))
  )
    return undefined;
  const start = words[at - 1]?.pos === "DET" ? at - 1 : at;
  const tail = type === "control" ? placeTail(words, phrase.to) : phrase.to;
  return [presupposed(words.slice(start, tail), type, innerFrames(words, start, frames), "asserted")];
}

/** A definite phrase is the author's word, an indefinite one stays with whoever is speaking. */
const innerFrames = (words: readonly Token[], start: number, frames: readonly Frame[]): readonly Frame[] =>
  /^(?:the|these|those|this|that)$/u.test(words[start]?.lower ?? "") ? [] : frames;

/** "an alleged raid on the mill", "the so-called buffer zone in the south" */
function distanced(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  const entry = DISTANCING.get(word.lower);
  const phrase = entry && nounPhraseAfter(words, skipQuote(words, at + 1));
  if (!entry || !phrase) return undefined;
  const content = words.slice(phrase.from, placeTail(words, phrase.to));
  const frame: Frame = { source: [], sourceType: "unspecified", cue: [word], cueClass: entry.cue, stance: "CT+", level: "alleged" };
  const type = content.map((other) => EVENT_NOUNS.get(other.lower)).find((found) => found !== undefined);
  return [
    {
      ...presupposed(content, type ?? "none", [...frames, frame], "asserted"),
      hedges: [{ span: { start: word.start, end: word.end }, class: entry.class }],
    },
  ];
}

const skipQuote = (words: readonly Token[], at: number): number => (words[at]?.pos === "PUNCT" ? at + 1 : at);

/** "two rocket shells fired by militants", "checkpoints established by the garrison" */
function reducedDeed(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  if (
    word.pos !== "VERB" ||
    !isPastForm(word) ||
    words[at + 1]?.lower !== "by" ||
    words[at - 1]?.pos === "AUX" ||
    words[at - 1]?.pos === "ADV" ||
    words[at - 1]?.text === ","
  )
    return undefined;
  const type = EVENT_VERBS.get(word.lemma);
  const thing = nounPhraseBefore(words, at);
  const doer = nounPhraseAfter(words, at + 2);
  if (!type || !thing || !doer) return undefined;
  const content = words.slice(thing.from, doer.to);
  return [
    {
      ...presupposed(content, type, innerFrames(words, thing.from, frames), "asserted"),
      predicate: { head: word, words: [word], passive: true, negated: false, tense: "past" },
    },
  ];
}

/** "an attack claimed by the militia": the claimant and the deed. */
function claimedBy(words: readonly Token[], word: Token, at: number, scope: Scope): Statement[] | undefined {
  if (word.lower !== "claimed" || words[at + 1]?.lower !== "by" || words[at - 1]?.pos === "AUX") return undefined;
  const deed = nounPhraseBefore(words, at);
  const claimant = nounPhraseAfter(words, at + 2);
  const source = claimant && sourceIn(words.slice(claimant.from, claimant.to), scope.names);
  if (!deed || !claimant || !source) return undefined;
  const frame: Frame = {
    source: source.words,
    sourceType: source.type,
    cue: [word],
    cueClass: "claim-verb",
    stance: "CT+",
    level: "alleged",
  };
  return [
    {
      ...presupposed([...words.slice(deed.from, deed.to), ...words.slice(at + 1, claimant.to)], "responsibility", [frame], "asserted"),
      kind: "event",
    },
  ];
}

/** "the besieged town of Arn" */
function besieged(words: readonly Token[], word: Token, at: number): Statement[] | undefined {
  if (word.lower !== "besieged" && word.lower !== "blockaded") return undefined;
  const phrase = words[at - 1]?.pos === "DET" ? nounPhraseAfter(words, at - 1) : undefined;
  return phrase && phrase.to > at + 1 ? [presupposed(words.slice(phrase.from, phrase.to), "coerce", [], "asserted")] : undefined;
}

/** "the rebels' rocket attacks on the harbour", "an army strike in the north": whose attack, folded into a noun. */
function namedAttack(words: readonly Token[], word: Token, at: number, frames: readonly Frame[], scope: Scope): Statement[] | undefined {
  if (!ATTACK_NOUN.test(word.lower) || word.pos === "VERB") return undefined;
  const phrase = nounPhraseBefore(words, at + 1);
  if (!phrase || phrase.to !== at + 1 || phrase.to - phrase.from < 2) return undefined;
  const attacker = words.slice(phrase.from, at);
  const first = attacker[0];
  const last = attacker.at(-1);
  if (!first || !last || !(attacker.some((other) => COLLECTIVES.has(other.lower)) || namesActor(first.start, last.end, scope)))
    return undefined;
  const to = attackTail(words, at + 1);
  // the clause itself tells of it: "launched an attack", "the strikes killed"
  if (to === at + 1) return undefined;
  return [{ ...presupposed(words.slice(phrase.from, to), "assault", innerFrames(words, phrase.from, frames), "asserted") }];
}

/** "the liberation of Sinjar", "its besiegement of towns", "the army's shelling of the port": a known deed, with what it was done to. */
function namedDeed(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  const type = DEED_NOUNS.get(word.lower);
  if (type === undefined || words[at + 1]?.lower !== "of") return undefined;
  const phrase = nounPhraseBefore(words, at + 1);
  const start = phrase?.to === at + 1 ? phrase.from : at;
  const from = start > 0 && OWNER.test(words[start - 1]?.lower ?? "") ? start - 1 : start;
  const isKnown = words.slice(from, at).some(({ lower }) => lower === "the" || OWNER.test(lower));
  const to = placeTail(words, at + 1);
  if (!isKnown || to === at + 1 || LIGHT_VERBS.has(words[from - 1]?.lemma ?? "")) return undefined;
  return [presupposed(words.slice(from, to), type, innerFrames(words, from, frames), "asserted")];
}

const OWNER = /^(?:its|their|his|her|our|my|'s|’s)$/u;

const ATTACK_NOUN = /^(?:attacks?|airstrikes?|strikes?|raids?|assaults?|bombings?|bombardment|shelling|offensive|ambush)$/u;

function namesActor(start: number, end: number, scope: Scope): boolean {
  return scope
    .names({ start, end })
    .some(
      (hit) =>
        hit.form === "demonym" ||
        hit.entry.some((reading) => reading.kind === "actor" || (reading.kind === "place" && reading.entry.class === "country")),
    );
}

function attackTail(words: readonly Token[], from: number): number {
  let to = from;
  while (/^(?:on|against|in|near|at)$/u.test(words[to]?.lower ?? "")) {
    const phrase = nounPhraseAfter(words, to + 1);
    if (!phrase || isDayOrMonth(words[to + 1])) break;
    to = phrase.to;
  }
  return to;
}

/** "… in the east of the city": the phrases of place that follow a noun. */
function placeTail(words: readonly Token[], from: number): number {
  let to = from;
  while (/^(?:in|near|around|of|outside|along)$/u.test(words[to]?.lower ?? "")) {
    const phrase = nounPhraseAfter(words, to + 1);
    if (!phrase) break;
    to = phrase.to;
  }
  return to;
}

function presupposed(content: readonly Token[], eventType: EventType, frames: readonly Frame[], level: Statement["level"]): Statement {
  return {
    words: content,
    subject: content,
    predicate: undefined,
    frames,
    hedges: [],
    level,
    conditional: false,
    kind: "presupposition",
    eventType,
  };
}
