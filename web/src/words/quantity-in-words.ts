import type { Measure } from "../../../src/model/claim.ts";

interface Amount {
  readonly measure: Measure;
  readonly min: number | null;
  readonly max: number | null;
  readonly of?: string | undefined;
}

/** What was counted or measured, and the unit where it has one. */
export const MEASURES: Readonly<Record<Measure, { readonly label: string; readonly unit?: string }>> = {
  killed: { label: "killed" },
  wounded: { label: "wounded" },
  captured: { label: "captured" },
  missing: { label: "missing" },
  displaced: { label: "displaced" },
  detained: { label: "detained" },
  destroyed: { label: "destroyed" },
  damaged: { label: "damaged" },
  count: { label: "number" },
  "age-years": { label: "age", unit: "years" },
  "distance-km": { label: "distance", unit: "km" },
  "duration-days": { label: "duration", unit: "days" },
  money: { label: "money" },
};

const digits = new Intl.NumberFormat("en");

/** "killed: at least 12 fighters". */
export function quantityInWords(amount: Amount): string {
  const { label, unit } = MEASURES[amount.measure];
  return `${label}: ${[rangeInWords(amount), unit, amount.of].filter(Boolean).join(" ")}`;
}

function rangeInWords({ min, max }: Amount): string {
  if (min === null && max === null) return "no number";
  if (max === null) return `at least ${digits.format(min ?? 0)}`;
  if (min === null) return `at most ${digits.format(max)}`;
  return min === max ? digits.format(min) : `${digits.format(min)} to ${digits.format(max)}`;
}
