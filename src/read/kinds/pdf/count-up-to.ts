import { ReportedlyError } from "../../../errors.ts";

/** Adds to a sum, and fails above its limit. */
export type Count = (length: number) => void;

/** A sum that fails with INPUT_TOO_LARGE above `most`. */
export function countUpTo(most: number, complaint: string): Count {
  let sum = 0;
  return (length) => {
    sum += length;
    if (sum > most) throw new ReportedlyError("INPUT_TOO_LARGE", complaint);
  };
}
