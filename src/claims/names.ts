import { type NameHit, worldIndex } from "../lexicon/world-index.ts";
import { contains, type Span } from "../model/span.ts";
import type { World } from "../model/world.ts";

/** The names known beforehand that lie within a stretch of a sentence, in order. */
export type Names = (stretch: Span) => readonly NameHit[];

/** Look a sentence's names up once; every step after asks for a stretch of it. */
export function namesOf(text: string, sentence: Span, world: World): Names {
  const hits = worldIndex(world).namesIn(text, sentence.start, sentence.end);
  return (stretch) => hits.filter((hit) => contains(stretch, hit.span));
}
