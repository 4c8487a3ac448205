import type { ReactNode } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskClaim } from "../api/fetch-report.ts";
import { ACTOR_ROLE_WORDS } from "../words/actor-role-words.ts";
import { timeInWords } from "../words/day-in-words.ts";
import { EQUIPMENT_WORDS } from "../words/equipment-words.ts";
import { placeInWords } from "../words/place-in-words.ts";
import { quantityInWords } from "../words/quantity-in-words.ts";

/** Who, where, when and how many, as the words of the claim give them. */
export function ClaimDetails({ claim, text }: { readonly claim: DeskClaim; readonly text: string }) {
  const words = (span: Offsets | null, otherwise: string) => (span === null ? otherwise : text.slice(...span));
  return (
    <dl className="claim-details">
      <Detail name="Who" found={claim.actors.map((actor) => [words(actor.span, actor.ref), ACTOR_ROLE_WORDS[actor.role]])} />
      <Detail
        name="Where"
        found={claim.places.map((place) => [words(place.span, place.ref), placeInWords(words(place.span, place.ref), place.resolution)])}
      />
      <Detail
        name="When"
        found={claim.times.map((time) => [words(time.span, ""), time.value === null ? "no date fixed" : timeInWords(time.value)])}
      />
      <Detail name="With" found={(claim.equipment ?? []).map(({ span, kind }) => [words(span, ""), EQUIPMENT_WORDS[kind]])} />
      <Detail name="Number" found={claim.quantities.map((quantity) => [words(quantity.span, ""), quantityInWords(quantity)])} />
    </dl>
  );
}

function Detail({ name, found }: { readonly name: string; readonly found: readonly (readonly [words: string, meaning: ReactNode])[] }) {
  if (found.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {found.map(([words, meaning], index) => (
        // Details never change, and the same words may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <dd key={index}>
          <bdi className="detail-words">{words}</bdi> <span className="detail-meaning">{meaning}</span>
        </dd>
      ))}
    </div>
  );
}
