import { EVENT_NOUNS } from "../lexicon/event-words.ts";
import { BOUNDS, VAGUE_AMOUNTS } from "../lexicon/numbers.ts";
import { boundStart } from "./bound-start.ts";
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
  const at = tallyStart(statement.words);
  if (at === undefined) return countedObjects(statement);
  const rest = statement.words.slice(at.content);
  const tally: Statement = {
    ...statement,
    // who claims the deed does not thereby give the count
    frames: statement.eventType === "responsibility" ? statement.frames.slice(0, -1) : statement.frames,
    words: rest,
    subject: rest,
    predicate: undefined,
    kind: "event",
    eventType: "assault",
    conditional: false,
  };
  return [{ ...statement, words: statement.words.slice(0, at.cut) }, tally];
}

/** "has freed dozens of villages and more than 700 miles of track": two things counted, two claims with one verb. */
function countedObjects(statement: Statement): Statement[] {
  const { words, predicate } = statement;
  const verb = predicate && words.indexOf(predicate.head);
  if (!predicate || predicate.passive || verb === undefined || verb === -1) return [statement];
  const joint = words.findIndex(
    (word, i) =>
      i > verb &&
      word.pos === "CCONJ" &&
      countsFrom(words, i + 1) &&
      words.slice(verb + 1, i).some(isNumber) &&
      words[i - 1]?.pos !== "NUM",
  );
  if (joint === -1 || words.slice(verb + 1).some((word) => word.pos === "VERB" || word.pos === "AUX")) return [statement];
  return [
    { ...statement, words: words.slice(0, joint) },
    { ...statement, words: [...words.slice(0, verb + 1), ...words.slice(joint + 1)] },
  ];
}

const isNumber = (word: Token): boolean => word.pos === "NUM" || VAGUE_AMOUNTS.has(word.lower);

/** A number stands here, or after the words that bound it, with a noun behind it. */
const countsFrom = (words: readonly Token[], at: number): boolean => {
  const number = words.findIndex((word, i) => i >= at && i < at + 4 && isNumber(word));
  const bound = words.slice(at, number);
  return (
    (number !== -1 &&
      words[number + 1] !== undefined &&
      BOUNDS.some((entry) => entry.words.length === bound.length && entry.words.every((part, i) => bound[i]?.lower === part))) ||
    (number === at && words[at + 1]?.pos === "NOUN")
  );
};

/** Where a trailing count begins: after "and", a comma, "in addition to", or after a name in a headline. */
function tallyStart(words: readonly Token[]): { readonly cut: number; readonly content: number } | undefined {
  for (let at = 2; at < words.length; at++) {
    if (!isCount(words, at)) continue;
    const content = boundStart(words, at, 1);
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
  words.some((word) => EVENT_NOUNS.get(word.lower) === "assault") ||
  words.some((word) => word.pos === "VERB" || word.pos === "AUX") ||
  words.some((word) => HARMED.test(word.lower));

/** A number, up to two words of what is counted, and a word of harm that no verb follows. */
function isCount(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (!word || !(word.pos === "NUM" || VAGUE_AMOUNTS.has(word.lower))) return false;
  for (let end = at + 1; end <= at + 3; end++) {
    const next = words[end];
    if (!next) return false;
    if (HARMED.test(next.lower))
      return (
        !takesObject(words, end) &&
        words[end + 1]?.lower !== "by" &&
        !words.slice(at + 1, end).some((between) => between.pos === "AUX" || between.pos === "VERB")
      );
    if (next.pos !== "NOUN" && next.pos !== "ADJ" && next.pos !== "PROPN") return false;
  }
  return false;
}

/** "killed at least seven": the word of harm is a verb with an object, not a count's end. */
const takesObject = (words: readonly Token[], at: number): boolean => {
  const next = words[at + 1];
  if (!next) return false;
  return (
    ["NUM", "DET", "NOUN", "ADJ"].includes(next.pos) ||
    VAGUE_AMOUNTS.has(next.lower) ||
    BOUNDS.some(({ words: bound }) => bound.every((part, i) => words[at + 1 + i]?.lower === part))
  );
};
