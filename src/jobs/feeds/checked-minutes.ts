import { ReportedlyError } from "../../errors.ts";

/** A week. */
const LONGEST_MINUTES = 10_080;

/** Minutes from one look to the next; fails with USAGE outside 1 to 10,080. */
export function checkedMinutes(minutes: number): number {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
  throw new ReportedlyError("USAGE", `expected a look every 1 to ${LONGEST_MINUTES} minutes, met ${minutes}`);
}
