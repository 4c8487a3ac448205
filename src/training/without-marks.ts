import type { AttributionSpans } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { TrainingText } from "./training-text.ts";

/** Commas, apostrophes and quotation marks: what collections of scraped texts often lost. */
const LOST = /[,"“”„«»'’‘]/u;

/**
 * A text as collections of scraped reports hold it, without commas, apostrophes and quotation marks, and with what was marked in it where
 * it stands then. Undefined for a text that has none to lose.
 */
export function withoutMarks(given: TrainingText): TrainingText | undefined {
  const places = new Int32Array(given.text.length + 1);
  let text = "";
  for (let at = 0; at < given.text.length; at++) {
    places[at] = text.length;
    const sign = given.text[at] as string;
    if (!LOST.test(sign)) text += sign;
  }
  places[given.text.length] = text.length;
  if (text.length === given.text.length) return undefined;
  const moved = ({ start, end }: Span): Span => ({ start: places[start] as number, end: places[end] as number });
  const allMoved = (spans: readonly Span[]): Span[] => spans.map(moved).filter(({ start, end }) => end > start);
  const { attributions, entities, mentions } = given;
  return {
    ...given,
    id: `${given.id} without marks`,
    text,
    attributions: attributions?.map(
      ({ source, cue, content }): AttributionSpans => ({ source: allMoved(source), cue: allMoved(cue), content: allMoved(content) }),
    ),
    entities: entities?.map((entity) => ({ ...entity, span: moved(entity.span) })),
    mentions: mentions?.map((mention) => ({ ...mention, span: moved(mention.span) })),
  };
}
