import type { Sentence } from "../../model/report.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Token } from "../token.ts";
import { tokenise } from "../tokenise.ts";

/** The words of sentences, each sentence taken apart once. */
export type SentenceTokens = (sentence: Sentence) => readonly Token[];

export function sentenceTokens(text: string): SentenceTokens {
  const known = new Map<number, readonly Token[]>();
  return (sentence) => {
    const tokens = known.get(sentence.index) ?? tokenise(text, sentence.span);
    known.set(sentence.index, tokens);
    return tokens;
  };
}

/** Those of some words that spans cover, wholly or in part. */
export const tokensIn = (tokens: readonly Token[], spans: readonly Span[]): Token[] =>
  tokens.filter((token) => spans.some((span) => overlaps(span, token)));
