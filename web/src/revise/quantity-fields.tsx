import { useState } from "react";
import type { Measure } from "../../../src/model/claim.ts";
import { MEASURES } from "../words/quantity-in-words.ts";
import { Choice } from "./choice.tsx";
import type { DraftClaim } from "./draft.ts";
import { faultId } from "./fault-line.tsx";

type DraftQuantity = DraftClaim["quantities"][number];

interface QuantityFieldsProps {
  readonly quantity: DraftQuantity;
  readonly isAmiss: boolean;
  readonly onChange: (quantity: DraftQuantity) => void;
}

const MEASURE_WORDS = Object.fromEntries(Object.entries(MEASURES).map(([measure, { label }]) => [measure, label])) as Record<
  Measure,
  string
>;

/** What a number measures and its bounds; a bound left empty is open. */
export function QuantityFields({ quantity, isAmiss, onChange }: QuantityFieldsProps) {
  return (
    <span className="quantity-fields">
      <Choice name="Of" value={quantity.measure} words={MEASURE_WORDS} onChange={(measure) => onChange({ ...quantity, measure })} />
      <Bound name="Least" value={quantity.min} isAmiss={isAmiss} onChange={(min) => onChange({ ...quantity, min })} />
      <Bound name="Most" value={quantity.max} isAmiss={isAmiss} onChange={(max) => onChange({ ...quantity, max })} />
    </span>
  );
}

interface BoundProps {
  readonly name: string;
  readonly value: number | null;
  readonly isAmiss: boolean;
  readonly onChange: (value: number | null) => void;
}

/** What was typed stays as it was typed; what is no number is told when it is saved. */
function Bound({ name, value, isAmiss, onChange }: BoundProps) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  return (
    <label className="choice bound">
      {name}
      <input
        inputMode="decimal"
        value={typed}
        placeholder="open"
        aria-invalid={isAmiss}
        aria-describedby={isAmiss ? faultId("quantities") : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(numberIn(target.value));
        }}
      />
    </label>
  );
}

/** "1,200" and "1 200" are 1200; empty is open; anything else, "1,5" among it, is no number. */
function numberIn(typed: string): number | null {
  const digits = typed.trim();
  if (digits === "") return null;
  return /^(?:\d+|\d{1,3}(?:[, \u{a0}]\d{3})+)(?:\.\d+)?$/u.test(digits) ? Number(digits.replaceAll(/[, \u{a0}]/gu, "")) : Number.NaN;
}
