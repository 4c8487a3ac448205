import { reportingFrame } from "./reporting-frame.ts";
import type { Scope } from "./scope.ts";
import { splitClauses } from "./split-clauses.ts";
import type { Frame } from "./statement.ts";
import { taggedFrames } from "./tagged-frame.ts";
import { isQuoteMark, type Token } from "./token.ts";

/** Words that set one voice against another, or beside it. */
const AGAINST = /^(?:while|whereas|but|although|though|and|;)$/u;

/**
 * Where, in what a speaker is taken to say, somebody else is set against him: "40 had died, while the ministry said nine had". The reporter
 * weighs the two; neither speaks through the other. Inside quotation marks it is the speaker himself who weighs.
 *
 * @returns the place of the word that opens the other's part, or undefined where all of it is one speaker's
 */
export function anotherSpeaker(words: readonly Token[], frame: Frame, scope: Scope): number | undefined {
  for (const [at, word] of words.entries()) {
    if (at === 0 || !AGAINST.test(word.lower)) continue;
    const rest = words.slice(at + 1);
    if (!rest.slice(0, LONGEST_NAME).some(maySpeak) || isQuoted(word, scope.sentence)) continue;
    const other = (reportingFrame(rest, splitClauses(rest), [], scope.names) ?? taggedFrames(rest, scope)[0])?.frame;
    if (other && opens(rest, other) && !isSame(other, frame)) return at;
  }
  return undefined;
}

/** The most words, in number, that a speaker's name and what qualifies his verb may take. */
const LONGEST_NAME = 20;

const maySpeak = (word: Token): boolean => word.pos === "VERB";

/** The other is named at once. */
function opens(rest: readonly Token[], { source }: Frame): boolean {
  const [first] = source;
  if (first === undefined) return false;
  return rest.slice(0, rest.indexOf(first)).every((word) => word.pos === "ADV" || word.pos === "PUNCT");
}

/** "the council said …, while the council said": named alike. */
const isSame = (a: Frame, b: Frame): boolean => a.source.at(-1)?.lower === b.source.at(-1)?.lower;

/** Whether an odd number of quotation marks stands before a word. */
const isQuoted = (word: Token, sentence: readonly Token[]): boolean =>
  sentence.slice(0, sentence.indexOf(word)).filter(isQuoteMark).length % 2 === 1;
