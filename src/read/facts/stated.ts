import type { StatedField, StatedValue } from "../../model/report.ts";

/** A value before anything is believed. */
export const stated = (field: StatedField, value: string, from: string, raw = value): StatedValue => ({
  field,
  value,
  raw: raw.slice(0, 500),
  from,
  isChosen: false,
});
