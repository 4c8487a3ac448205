import type { ReactNode } from "react";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { numberOf } from "../report/number-of.ts";
import { ACTOR_ROLE_WORDS } from "../words/actor-role-words.ts";
import { timeInWords } from "../words/day-in-words.ts";
import { EQUIPMENT_WORDS } from "../words/equipment-words.ts";
import { HEDGE_WORDS } from "../words/hedge-words.ts";
import { placeInWords } from "../words/place-in-words.ts";
import { RELATION_WORDS } from "../words/relation-words.ts";
import { Choice } from "./choice.tsx";
import type { DraftClaim } from "./draft.ts";
import { FaultLine } from "./fault-line.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { QuantityFields } from "./quantity-fields.tsx";
import { TakeWords } from "./take-words.tsx";

/** What was read from the words: hedges, who, where, when and how many. What is wrong can be taken away; roles and numbers can be changed. */
export function DetailFields({ report, part, faults, selected, onTaken, onChange }: FieldsProps) {
  const { text } = report;
  const { actors, places, times, quantities, equipment = [], relations = [] } = part;
  const { hedges } = part.certainty;
  const isNothing = [hedges, actors, places, times, quantities, equipment, relations].every((details) => details.length === 0);
  if (isNothing && selected === undefined) return null;
  const without = <Name extends "actors" | "places" | "times" | "quantities">(name: Name, index: number) =>
    onChange((claim) => ({ ...claim, [name]: claim[name].filter((_, place) => place !== index) }));
  return (
    <fieldset>
      <legend>Read from the words</legend>
      <FaultLine faults={faults} field="details" />
      {hedges.map(({ span, class: hedge }, index) => (
        <DetailLine
          key={`hedge ${String(span)} ${hedge}`}
          name="Hedge"
          words={text.slice(...span)}
          onRemove={() => onChange((claim) => withoutHedge(claim, index))}
        >
          {HEDGE_WORDS[hedge]}
        </DetailLine>
      ))}
      {actors.map((actor, index) => (
        <DetailLine
          key={`actor ${actor.ref} ${String(actor.span)} ${actor.role}`}
          name="Who"
          words={actor.span === null ? actor.ref : text.slice(...actor.span)}
          onRemove={() => without("actors", index)}
        >
          <Choice
            name="Role"
            value={actor.role}
            words={ACTOR_ROLE_WORDS}
            onChange={(role) => onChange((claim) => ({ ...claim, actors: claim.actors.with(index, { ...actor, role }) }))}
          />
        </DetailLine>
      ))}
      {places.map(({ span, ref, resolution }, index) => (
        <DetailLine key={`place ${String(span)} ${ref}`} name="Where" words={text.slice(...span)} onRemove={() => without("places", index)}>
          {placeInWords(text.slice(...span), resolution)}
        </DetailLine>
      ))}
      {times.map(({ span, value }, index) => (
        <DetailLine key={`time ${String(span)}`} name="When" words={text.slice(...span)} onRemove={() => without("times", index)}>
          {value === null ? "no date fixed" : timeInWords(value)}
        </DetailLine>
      ))}
      {equipment.map(({ span, kind }, index) => (
        <DetailLine
          key={`equipment ${String(span)}`}
          name="With"
          words={text.slice(...span)}
          onRemove={() => onChange((claim) => ({ ...claim, equipment: claim.equipment?.toSpliced(index, 1) }))}
        >
          {EQUIPMENT_WORDS[kind]}
        </DetailLine>
      ))}
      {relations.map(({ kind, to, reason }, index) => (
        <DetailLine
          key={`relation ${kind} ${to}`}
          name="Relation"
          words={`${RELATION_WORDS[kind].does} claim ${numberOf({ id: to })}`}
          onRemove={() => onChange((claim) => ({ ...claim, relations: claim.relations?.toSpliced(index, 1) }))}
        >
          {reason}
        </DetailLine>
      ))}
      <FaultLine faults={faults} field="quantities" />
      {quantities.map((quantity, index) => (
        <DetailLine
          key={`quantity ${String(quantity.span)} ${quantity.measure}`}
          name="Number"
          words={text.slice(...quantity.span)}
          onRemove={() => without("quantities", index)}
        >
          <QuantityFields
            quantity={quantity}
            isAmiss={faults.some(({ field }) => field === "quantities")}
            onChange={(next) => onChange((claim) => ({ ...claim, quantities: claim.quantities.with(index, next) }))}
          />
        </DetailLine>
      ))}
      {NEW_DETAILS.map(({ name, add }) => (
        <TakeWords
          key={name}
          selected={selected}
          otherwise={undefined}
          name={name}
          text={text}
          onTake={(span) => onChange((claim) => add(claim, span, text.slice(...span)))}
          onTaken={onTaken}
        />
      ))}
    </fieldset>
  );
}

/** What selected words may be taken as. */
const NEW_DETAILS: readonly {
  readonly name: string;
  readonly add: (claim: DraftClaim, span: Offsets, words: string) => DraftClaim;
}[] = [
  { name: "who", add: (claim, span, ref) => ({ ...claim, actors: [...claim.actors, { ref, role: "agent", span }] }) },
  { name: "where", add: (claim, span, ref) => ({ ...claim, places: [...claim.places, { ref, span, resolution: undefined }] }) },
  {
    name: "a number",
    add: (claim, span, words) => {
      const number = /^\d+$/u.test(words) ? Number(words) : null;
      return {
        ...claim,
        quantities: [...claim.quantities, { span, measure: "count", min: number, max: number, of: undefined, scope: undefined }],
      };
    },
  },
];

interface DetailLineProps {
  readonly name: string;
  readonly words: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function DetailLine({ name, words, onRemove, children }: DetailLineProps) {
  return (
    <div role="group" aria-label={`${name}: ${words}`} className="detail-line">
      <span className="detail-name">{name}</span>
      <bdi className="detail-words">{words}</bdi>
      <button type="button" className="step-button" aria-label={`Remove ${name.toLowerCase()} ${words}`} onClick={onRemove}>
        ×
      </button>
      <span className="detail-meaning">{children}</span>
    </div>
  );
}

const withoutHedge = (claim: DraftClaim, index: number): DraftClaim => ({
  ...claim,
  certainty: { ...claim.certainty, hedges: claim.certainty.hedges.toSpliced(index, 1) },
});
