import type { DropReason } from "../../model/proposal.ts";
import type { Sentence } from "../../model/report.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import { findWords } from "./find-words.ts";

/** Where the words of a proposal stand. */
export interface Placed {
  readonly sentence: Sentence;
  readonly content: readonly Span[];
}

/**
 * Find the quoted words in one sentence: the one that the proposal names, else the only one that has them. Pieces may
 * leave words out between them, and never share one.
 */
export function placeContent(
  pieces: readonly string[],
  named: number | undefined,
  sentences: readonly Sentence[],
  text: string,
): Placed | DropReason {
  const meant = sentences.filter(({ index }) => index === named).flatMap((sentence) => placedIn(sentence, pieces, text));
  if (meant[0] !== undefined) return meant[0];
  // The whole stretch is looked through once, and not each of its sentences: most of what is not there ends here.
  const hits = findWords(text, stretchOf(sentences), pieces[0] ?? "");
  const having = sentences.filter(({ span }) => hits.some((hit) => contains(span, hit)));
  const [first, second] = having.flatMap((sentence) => placedIn(sentence, pieces, text));
  if (first !== undefined) return second === undefined ? first : "ambiguous";
  return hits.length > 0 && runsOn(pieces, sentences, text) ? "several-sentences" : "words";
}

const stretchOf = (sentences: readonly Sentence[]): Span => ({
  start: sentences[0]?.span.start ?? 0,
  end: sentences.at(-1)?.span.end ?? 0,
});

function placedIn(sentence: Sentence, pieces: readonly string[], text: string): Placed[] {
  const content: Span[] = [];
  for (const piece of pieces) {
    const from = content.at(-1)?.end ?? sentence.span.start;
    const free = findWords(text, sentence.span, piece).filter((hit) => !content.some((taken) => overlaps(taken, hit)));
    const hit = free.find(({ start }) => start >= from) ?? free[0];
    if (hit === undefined) return [];
    content.push(hit);
  }
  return [{ sentence, content: content.toSorted((a, b) => a.start - b.start) }];
}

/** True when the words are there, and run over the end of a sentence: a claim never does. */
const runsOn = (pieces: readonly string[], sentences: readonly Sentence[], text: string): boolean =>
  pieces.every((piece) => findWords(text, stretchOf(sentences), piece).length > 0);
