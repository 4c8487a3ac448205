import { type CountedKind, countedKind } from "../../lexicon/counted-nouns.ts";
import { HARM_STATES, HARM_VERBS } from "../../lexicon/harm-verbs.ts";
import { nounPhraseAfter } from "../noun-phrases.ts";
import type { Token } from "../token.ts";
import type { Amount } from "./amounts.ts";

/** What a number counts: "fighters of the Front" in "11 fighters of the Front", nothing where it stands alone. */
export interface CountedPhrase {
  /** Position behind the phrase. */
  readonly to: number;
  /** The phrase without a tail that begins with "of". */
  readonly head: readonly Token[];
  readonly kind: CountedKind | "none";
  /** Its words, without an article. */
  readonly text: string;
}

/** The phrase right behind a number; "of them" and "of the crew" count what the tail names. */
export function countedPhrase(words: readonly Token[], amount: Amount): CountedPhrase {
  const isPart = words[amount.to]?.lower === "of";
  const start = isPart ? amount.to + 1 : amount.to;
  const phrase = stateAfter(words, start) ?? nounPhraseAfter(words, start, Math.min(words.length, start + LONGEST));
  const last = words[amount.to - 1];
  // "a four-man gang": who is counted stands in the number's own word
  if (last && /-(?:man|strong)$/u.test(last.lower)) return { to: phrase?.to ?? amount.to, head: [], kind: "people", text: "" };
  if (!phrase) return { to: amount.to, head: [], kind: "none", text: "" };
  const to = phrase.to - (endsInVerb(words, start, phrase.to) ? 1 : 0);
  const tokens = words.slice(start, to);
  const tail = tokens.findIndex((word) => word.lower === "of");
  const head = tail > 0 ? tokens.slice(0, tail) : tokens;
  const article = tokens.findIndex((word) => word.pos !== "DET");
  const text = tokens
    .slice(Math.max(0, article))
    .map((word) => word.text)
    .join(" ");
  return { to, head, kind: kindOf(head), text };
}

/** "three of the crew drowned": the word of harm behind a noun says what befell them, whatever its tag. */
const endsInVerb = (words: readonly Token[], start: number, to: number): boolean =>
  to - start > 1 &&
  HARM_VERBS.has(words[to - 1]?.lower ?? "") &&
  /(?:ed|ied)$/u.test(words[to - 1]?.lower ?? "") &&
  /^(?:NOUN|PROPN)$/u.test(words[to - 2]?.pos ?? "");

/** "eleven of the dead": people known by what befell them, whatever their words are tagged. */
function stateAfter(words: readonly Token[], start: number): { readonly to: number } | undefined {
  const isState = words[start - 1]?.lower === "of" && words[start]?.lower === "the" && HARM_STATES.has(words[start + 1]?.lower ?? "");
  return isState && !/^(?:NOUN|PROPN)$/u.test(words[start + 2]?.pos ?? "") ? { to: start + 2 } : undefined;
}

/** No phrase that a reporter counts is longer, in words. */
const LONGEST = 16;

function kindOf(head: readonly Token[]): CountedKind {
  const noun = head.findLast((word) => word.pos === "NOUN") ?? head.findLast((word) => word.pos === "PROPN") ?? head.at(-1);
  if (!noun) return "unknown";
  // "destroyed four of them": men or things, as the verb tells
  if (noun.lower === "them") return "unknown";
  if (/^(?:us|whom)$/u.test(noun.lower) || /^(?:others?|more|dead|wounded|injured|missing|killed)$/u.test(noun.lower)) return "people";
  const kind = countedKind(noun.lower, noun.lemma);
  if (kind !== "unknown") return kind;
  // a noun that the tagger took for something else: "day-trippers", "herdsmen"
  return head.map((word) => countedKind(word.lower, word.lemma)).find((found) => found !== "unknown" && found !== "things") ?? "unknown";
}
