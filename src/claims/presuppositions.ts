import { EVENT_NOUNS, EVENT_VERBS, HOLDING_PARTICIPLES } from "../lexicon/event-words.ts";
import { DISTANCING } from "../lexicon/hedges.ts";
import type { EventType } from "../model/claim.ts";
import type { Scope } from "./analyse.ts";
import { nounPhraseAfter, nounPhraseBefore } from "./noun-phrases.ts";
import type { Frame, Statement } from "./statement.ts";
import { isPastForm } from "./tokenise.ts";
import type { Token } from "./token.ts";

/**
 * What a noun phrase takes for granted and a reader would check: who backs or holds whom ("rebel-held suburbs"),
 * a deed folded into a noun ("two shells fired by militants", "an alleged raid").
 */
export function findPresuppositions(words: readonly Token[], frames: readonly Frame[], scope: Scope): Statement[] {
  void scope;
  return words.flatMap((word, at) => compound(words, word, at, frames) ?? distanced(words, word, at, frames) ?? reducedDeed(words, word, at, frames) ?? []);
}

/** "US-backed forces", "rebel-held suburbs of the capital" */
function compound(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  const participle = /[-‐](\p{L}+)$/u.exec(word.lower)?.[1] ?? "";
  const type = HOLDING_PARTICIPLES.get(participle);
  if (type === undefined || word.pos !== "ADJ") return undefined;
  const phrase = nounPhraseAfter(words, at);
  if (!phrase || phrase.to <= at + 1) return undefined;
  const start = words[at - 1]?.pos === "DET" ? at - 1 : at;
  const tail = type === "control" ? placeTail(words, phrase.to) : phrase.to;
  return [presupposed(words.slice(start, tail), type, innerFrames(words, start, frames), "asserted")];
}

/** A definite phrase is the author's word, an indefinite one stays with whoever is speaking. */
const innerFrames = (words: readonly Token[], start: number, frames: readonly Frame[]): readonly Frame[] => (/^(?:the|these|those|this|that)$/u.test(words[start]?.lower ?? "") ? [] : frames);

/** "an alleged raid on the mill", "the so-called buffer zone in the south" */
function distanced(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  const entry = DISTANCING.get(word.lower);
  const phrase = entry && nounPhraseAfter(words, skipQuote(words, at + 1));
  if (!entry || !phrase) return undefined;
  const content = words.slice(phrase.from, placeTail(words, phrase.to));
  const frame: Frame = { source: [], sourceType: "unspecified", cue: [word], cueClass: entry.cue, stance: "CT+", level: "alleged" };
  const type = content.map((other) => EVENT_NOUNS.get(other.lower)).find((found) => found !== undefined);
  return [{ ...presupposed(content, type ?? "none", [...frames, frame], "asserted"), hedges: [{ span: { start: word.start, end: word.end }, class: entry.class }] }];
}

const skipQuote = (words: readonly Token[], at: number): number => (words[at]?.pos === "PUNCT" ? at + 1 : at);

/** "two rocket shells fired by militants", "checkpoints established by the garrison" */
function reducedDeed(words: readonly Token[], word: Token, at: number, frames: readonly Frame[]): Statement[] | undefined {
  if (word.pos !== "VERB" || !isPastForm(word) || words[at + 1]?.lower !== "by" || words[at - 1]?.pos === "AUX" || words[at - 1]?.pos === "ADV" || words[at - 1]?.text === ",") return undefined;
  const type = EVENT_VERBS.get(word.lemma);
  const thing = nounPhraseBefore(words, at);
  const doer = nounPhraseAfter(words, at + 2);
  if (!type || !thing || !doer) return undefined;
  const content = words.slice(thing.from, doer.to);
  return [{ ...presupposed(content, type, innerFrames(words, thing.from, frames), "asserted"), predicate: { head: word, words: [word], passive: true, negated: false, tense: "past" } }];
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
  return { words: content, subject: content, predicate: undefined, frames, hedges: [], level, conditional: false, kind: "presupposition", eventType };
}
