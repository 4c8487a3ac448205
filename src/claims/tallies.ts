import { BOUNDS, VAGUE_AMOUNTS } from "../lexicon/numbers.ts";
import type { Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** Words that finish a count of harm without a verb of their own: "55 wounded", "12 dead". */
const HARMED = /^(?:dead|killed|wounded|injured|hurt|missing|arrested|detained|captured|displaced)$/u;

/**
 * Take counts with a number of their own out of the statement they hang on: "twelve were killed and thirty wounded",
 * "blast in the market, 12 dead". Each number is then a claim that can be compared with another source's.
 */
export function withTallies(statement: Statement): Statement[] {
  if (statement.kind === "presupposition") return [statement];
  // nothing but counts: "at least twelve dead and fifty wounded"
  const at = tallyStart(statement.words);
  if (at === undefined) return [statement];
  const rest = statement.words.slice(at.content);
  const tally: Statement = {
    ...statement,
    words: rest,
    subject: rest,
    predicate: undefined,
    kind: "event",
    eventType: "assault",
    conditional: false,
  };
  return [{ ...statement, words: statement.words.slice(0, at.cut) }, tally];
}

/** Where a trailing count begins: after "and", a comma, "in addition to", or after a name in a headline. */
function tallyStart(words: readonly Token[]): { readonly cut: number; readonly content: number } | undefined {
  for (let at = 2; at < words.length; at++) {
    if (!isCount(words, at)) continue;
    const content = boundBefore(words, at);
    const before = words[content - 1];
    if (!before) continue;
    // "between 8 and 11 people killed" is one count
    if (before.pos === "CCONJ" && words[content - 2]?.pos === "NUM") continue;
    const opener = before.pos === "CCONJ" || before.text === "," || (before.lower === "to" && words[content - 2]?.lower === "addition");
    if (!opener && before.pos !== "PROPN") continue;
    const cut = before.lower === "to" ? content - 3 : opener ? content - 1 : content;
    if (hasPredicate(words.slice(0, cut)) && cut > 0) return { cut, content };
  }
  return undefined;
}

const hasPredicate = (words: readonly Token[]): boolean =>
  words.some((word) => word.pos === "VERB" || word.pos === "AUX") || words.some((word) => HARMED.test(word.lower));

/** A number, up to two words of what is counted, and a word of harm that no verb follows. */
function isCount(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (!word || !(word.pos === "NUM" || VAGUE_AMOUNTS.has(word.lower))) return false;
  for (let end = at + 1; end <= at + 3; end++) {
    const next = words[end];
    if (!next) return false;
    if (HARMED.test(next.lower))
      return words[end + 1]?.lower !== "by" && !words.slice(at + 1, end).some((between) => between.pos === "AUX" || between.pos === "VERB");
    if (next.pos !== "NOUN" && next.pos !== "ADJ") return false;
  }
  return false;
}

function boundBefore(words: readonly Token[], at: number): number {
  for (const { words: bound } of BOUNDS) {
    const parts = bound;
    const from = at - parts.length;
    if (from > 0 && parts.every((part, i) => words[from + i]?.lower === part)) return from;
  }
  return at;
}
