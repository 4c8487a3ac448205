import { boundStart } from "./bound-start.ts";
import type { Token, TokenRange } from "./token.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/** Words that join a name without being part of speech of one: "al", "bin", "of the". */
const NAME_PARTICLES = new Set(["al", "el", "bin", "ibn", "abu", "de", "von", "van", "ul", "ud", "'s", "’s", "'", "’", "&"]);

/**
 * The noun phrase that ends just before position `end`: "the town of Douma" without its prepositional tail, so "Douma" there.
 * Undefined when no noun stands there.
 */
export function nounPhraseBefore(tokens: readonly Token[], end: number, floor = 0): TokenRange | undefined {
  let to = end;
  while (to > floor && (tokens[to - 1]?.pos === "ADV" || isComma(tokens[to - 1]))) to--;
  let from = to;
  while (from > floor && belongs(tokens, from - 1)) {
    from--;
    const token = tokens[from] as Token;
    const before = tokens[from - 1];
    if (token.pos === "DET" && before?.lower !== "all") break;
    if (token.pos === "PRON" && !isPossessive(token)) break;
    // "Aleppo | 80 terrorists": a number after a name opens a phrase of its own
    if (token.pos === "NUM" && before && before.pos !== "NUM" && before.pos !== "DET" && before.pos !== "ADJ") {
      from = boundStart(tokens, from, floor);
      break;
    }
    // …civilians” | the agency reported: a quotation mark stood between
    if (before && before.index + 1 !== token.index) break;
    // "on Thursday | activists said"
    if (before && DAY_NAME.test(before.lower)) break;
  }
  return from < to && tokens.slice(from, to).some((token) => HEADS.has(token.pos)) ? { from, to } : undefined;
}

const DAY_NAME = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

/** The same with the phrases that hang on it: "a source at the port office", "the village of Owa". */
export function fullNounPhraseBefore(tokens: readonly Token[], end: number, floor = 0): TokenRange | undefined {
  const core = nounPhraseBefore(tokens, end, floor);
  if (!core) return undefined;
  let { from } = core;
  while (tokens[from - 1]?.pos === "ADP" && from - 1 > floor) {
    const outer = nounPhraseBefore(tokens, from - 1, floor);
    if (!outer || outer.to !== from - 1) break;
    from = outer.from;
  }
  return { from, to: core.to };
}

/** The noun phrase that starts at position `start`, with its "of" tail. */
export function nounPhraseAfter(tokens: readonly Token[], start: number, ceiling = tokens.length): TokenRange | undefined {
  let to = start;
  while (to < ceiling && (belongs(tokens, to) || (tokens[to]?.pos === "CCONJ" && tokens[to]?.lower === "&"))) {
    // a new article after a head starts another phrase
    if (to > start && tokens[to]?.pos === "DET" && HEADS.has(tokens[to - 1]?.pos ?? "")) break;
    to++;
  }
  if (!tokens.slice(start, to).some((token) => HEADS.has(token.pos))) return undefined;
  if (tokens[to]?.lower === "of" && to + 1 < ceiling) {
    const inner = nounPhraseAfter(tokens, to + 1, ceiling);
    if (inner) to = inner.to;
  }
  return { from: start, to };
}

/** All noun phrases of some tokens, left to right, not overlapping; prepositional tails are phrases of their own. */
export function nounPhrases(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; ) {
    const to = simplePhraseEnd(tokens, at);
    if (tokens.slice(at, to).some((token) => HEADS.has(token.pos))) found.push({ from: at, to });
    // what holds no noun from here on holds none from any word within it: "((((" is gone through once
    at = Math.max(to, at + 1);
  }
  return found;
}

function simplePhraseEnd(tokens: readonly Token[], start: number): number {
  let to = start;
  while (to < tokens.length && belongs(tokens, to)) {
    const token = tokens[to] as Token;
    if (
      to > start &&
      (token.pos === "DET" || (token.pos === "PRON" && !isPossessive(tokens[to - 1] as Token))) &&
      HEADS.has(tokens[to - 1]?.pos ?? "")
    )
      break;
    if (
      to > start &&
      token.pos === "NUM" &&
      (tokens[to - 1]?.pos === "PROPN" || tokens[to - 1]?.pos === "NOUN") &&
      tokens[to + 1]?.pos === "NOUN"
    )
      break;
    to++;
  }
  return to;
}

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (NOMINAL.has(token.pos) || NAME_PARTICLES.has(token.lower))
    return token.lower !== "there" && !(token.pos === "PRON" && /^(?:that|which|who|whom|what|where)$/u.test(token.lower));
  // "(SDF)" and "[Arab faction]" belong to the name they follow
  if (/^[([\])]$/u.test(token.text)) return bracketed(tokens, at);
  return false;
}

/** A short bracket without a verb stays with its noun. */
function bracketed(tokens: readonly Token[], at: number): boolean {
  const opens = /^[([]$/u.test(tokens[at]?.text ?? "");
  const step = opens ? 1 : -1;
  for (let other = at + step, length = 0; length < 6; other += step, length++) {
    const token = tokens[other];
    if (!token || token.pos === "VERB" || token.pos === "AUX") return false;
    if (/^[([\])]$/u.test(token.text)) return true;
  }
  return false;
}

const isPossessive = (token: Token): boolean => /^(?:its|their|his|her|our|my|your|whose)$/u.test(token.lower);
const isComma = (token: Token | undefined): boolean => token?.text === ",";
