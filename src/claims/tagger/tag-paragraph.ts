import type { AttributionSpans } from "../../model/claim.ts";
import { spanOf, type Token } from "../token.ts";
import { attributionFeatures } from "./attribution-features.ts";
import { bestPath } from "./best-labels.ts";
import { linkAttributions } from "./link-attributions.ts";
import { type RoleRun, runsOfLabels } from "./tag-scheme.ts";
import { scoresOf, type TaggerModel } from "./tagger-model.ts";

/** An attribution in the words of a paragraph; a content has a list for each of its pieces. */
export interface TaggedAttribution {
  readonly source: readonly Token[];
  readonly cue: readonly Token[];
  readonly content: readonly (readonly Token[])[];
}

/** What a paragraph attributes: all that the tagger would tell of, and what it is surer of. */
export interface TaggedParagraph {
  readonly told: readonly TaggedAttribution[];
  readonly sure: readonly TaggedAttribution[];
}

/** How much “outside” gains where an attribution must be sure: who a claim is put into the mouth of is no place for guesses. */
const CAUTION = 0.7;

/** Who is made to say what in a paragraph, sentence by sentence as it is given, in the order of the cues. */
export function tagParagraph(sentences: readonly (readonly Token[])[], model: TaggerModel): TaggedParagraph {
  const features = attributionFeatures(sentences);
  const scores = scoresOf(model, features);
  const tagged = (caution: number) => linked(sentences, runsOfLabels(bestPath(model, scores, features.length, caution)));
  return { told: tagged(0), sure: tagged(CAUTION) };
}

function linked(sentences: readonly (readonly Token[])[], runs: readonly RoleRun[]): TaggedAttribution[] {
  const tokens = sentences.flat();
  const words = ({ from, to }: RoleRun): readonly Token[] => tokens.slice(from, to);
  return linkAttributions(runs, sentenceNumbers(sentences)).map(({ source, cue, content }) => ({
    source: source.flatMap(words),
    cue: words(cue),
    content: content.map(words),
  }));
}

/** An attribution as spans of the text. */
export function spansOfAttribution({ source, cue, content }: TaggedAttribution): AttributionSpans {
  const whole = (words: readonly Token[]) => [spanOf(words)].filter((span) => span !== undefined);
  return { source: whole(source), cue: whole(cue), content: content.flatMap(whole) };
}

/** The number of the sentence of each token. */
export function sentenceNumbers(sentences: readonly (readonly Token[])[]): Int32Array {
  const numbers = new Int32Array(sentences.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [number, { length }] of sentences.entries()) numbers.fill(number, at, (at += length));
  return numbers;
}
