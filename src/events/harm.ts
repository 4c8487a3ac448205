import { starterWorld } from "../lexicon/starter-world.ts";
import { worldIndex } from "../lexicon/world-index.ts";
import type { ActorMention, Claim, Measure, Quantity } from "../model/claim.ts";
import { HARM_MEASURES } from "../model/claim-vocabulary.ts";
import { overlaps, type Span } from "../model/span.ts";

/** One number a source gives for what befell a party. */
export interface Harm {
  readonly measure: Measure;
  readonly party: string;
  /** Who says so; absent where neither source nor outlet is named. */
  readonly source?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The casualty and damage numbers of a claim, each with the party it befell. */
export function harmIn(claim: Claim, text: string, source: string | undefined): Harm[] {
  return claim.quantities
    .filter((quantity) => HARM_MEASURES.has(quantity.measure))
    .map((quantity) => ({
      measure: quantity.measure,
      party: partyOf(quantity, claim, text),
      source,
      min: quantity.min,
      max: quantity.max,
    }));
}

/** The known actor the number counts ("11 SDF fighters"), else the words for what is counted, else the one victim of the claim. */
function partyOf(quantity: Quantity, claim: Claim, text: string): string {
  const counted = claim.actors.find((actor) => actor.span !== undefined && isCounted(actor.span, quantity.span, text));
  const victim = onlyOne(claim.actors.filter((actor) => actor.role === "victim"));
  const known = [counted, victim].find((actor) => actor !== undefined && worldIndex(starterWorld).actor(actor.ref) !== undefined);
  return known?.ref ?? quantity.of ?? victim?.ref ?? "unspecified";
}

/** The number stands in the phrase, or right before it. */
const isCounted = (actor: Span, number: Span, text: string): boolean =>
  overlaps(actor, number) || (number.end <= actor.start && /^ ?(?:of )?(?:the )?$/u.test(text.slice(number.end, actor.start)));

const onlyOne = (actors: readonly ActorMention[]): ActorMention | undefined => (actors.length === 1 ? actors[0] : undefined);
