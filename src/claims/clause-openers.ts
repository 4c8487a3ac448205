import { CONDITIONS } from "../lexicon/hedges.ts";
import { isDayOrMonth } from "./calendar-words.ts";
import type { Token, TokenRange } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Relative words that may stand for the subject or place of a clause. */
export const RELATIVES = new Set(["who", "which", "whom", "whose", "where"]);

export function opensBetween(tokens: readonly Token[], a: VerbGroup, b: VerbGroup): boolean {
  return tokens
    .slice(a.to, b.from)
    .some(
      (token, i) =>
        isConjunctiveAs(tokens, a.to + i) ||
        (token.pos === "CCONJ" && !joinsNumbers(tokens, a.to + i)) ||
        (token.pos === "SCONJ" && !isSinceThen(tokens, a.to + i, b)) ||
        token.text === "," ||
        token.text === ";" ||
        token.text === ":" ||
        RELATIVES.has(token.lower) ||
        token.lower === "that",
    );
}

/** The word that opens the clause of `group`: the last subordinator after the verb before, else the last "and", else the last comma or colon. */
export function openerBetween(tokens: readonly Token[], after: number, group: VerbGroup): number | undefined {
  const zone = { from: after, to: group.from };
  return (
    lastIn(tokens, zone, (token, at) => (isSubordinator(token) && !isSinceThen(tokens, at, group)) || isConjunctiveAs(tokens, at)) ??
    coordinatorIn(tokens, zone) ??
    lastIn(tokens, zone, (token) => /^[,;:–—-]$/u.test(token.text))
  );
}

/** "between 8 and 11" */
const joinsNumbers = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.pos === "NUM" && tokens[at + 1]?.pos === "NUM";

/** The last "and" or "but", passing over one that joins two nouns right before a comma parenthesis. */
function coordinatorIn(tokens: readonly Token[], zone: TokenRange): number | undefined {
  const joins = (token: Token): boolean => token.pos === "CCONJ" && token.lower !== "&";
  // "people in the port and in the hills are talking": that "and" joins two places
  const at =
    lastIn(tokens, zone, (token, i) => joins(token) && tokens[i + 1]?.pos !== "ADP" && !joinsNumbers(tokens, i)) ??
    lastIn(tokens, zone, (token, i) => joins(token) && !joinsNumbers(tokens, i));
  const strong = lastIn(tokens, zone, (token) => token.text === ";");
  return strong !== undefined && (at === undefined || strong > at) ? strong : at;
}

/** "those killed since January have": a time stands behind the word and no subject of its own. */
function isSinceThen(tokens: readonly Token[], at: number, group: VerbGroup): boolean {
  if (!/^(?:since|until|before|after)$/u.test(tokens[at]?.lower ?? "") || at + 1 >= group.from) return false;
  return tokens.slice(at + 1, group.from).every(isOfTime);
}

const isOfTime = (word: Token): boolean =>
  isDayOrMonth(word) ||
  /^(?:dawn|noon|dusk|midnight|sunrise|sunset|early|late|mid|last|,)$/u.test(word.lower) ||
  (word.pos === "NUM" && /^\d+$/u.test(word.text));

/** "was hurt as shells fell": "as" before a clause, not "such as", "as well as", "as many as", "known as". */
const isConjunctiveAs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "as" &&
  tokens[at]?.pos === "ADP" &&
  !/^(?:such|well|known|as|described|regarded|seen|same|many|much|few|little|far|young|old)$/u.test(tokens[at - 1]?.lower ?? "") &&
  !/^(?:well|many|much|few|little)$/u.test(tokens[at + 1]?.lower ?? "");

const isSubordinator = (token: Token): boolean =>
  RELATIVES.has(token.lower) ||
  /^(?:after|before|until|since)$/u.test(token.lower) ||
  (token.lower === "that" && token.pos !== "DET") ||
  (token.pos === "SCONJ" && token.lower !== "that") ||
  token.lower === "while" ||
  token.lower === "when" ||
  CONDITIONS.has(token.lower);

function lastIn(tokens: readonly Token[], zone: TokenRange, fits: (token: Token, at: number) => boolean): number | undefined {
  for (let at = zone.to - 1; at >= zone.from; at--) if (fits(tokens[at] as Token, at)) return at;
  return undefined;
}
