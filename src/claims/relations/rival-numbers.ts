import type { Measure, Quantity } from "../../model/claim.ts";
import type { StatedClaim } from "./stated-claim.ts";

/** Harm done, which two voices near one another tell of the same event; what else is counted may be anything. */
const HARM: ReadonlySet<Measure> = new Set<Measure>([
  "killed",
  "wounded",
  "captured",
  "missing",
  "displaced",
  "detained",
  "destroyed",
  "damaged",
]);

/** What a claim gives a number of that cannot stand beside the number of an earlier one; undefined where the two may both be so. */
export function rivalNumbers(later: StatedClaim, earlier: StatedClaim): Measure | undefined {
  return later.quantities.find((one) =>
    earlier.quantities.some(
      (other) => HARM.has(one.measure) && one.measure === other.measure && areDisjoint(one, other) && mayBeSame(one, other),
    ),
  )?.measure;
}

/** True where two claims give one number for the same measure. */
export const agreeingNumbers = (later: StatedClaim, earlier: StatedClaim): boolean =>
  later.quantities.some((one) =>
    earlier.quantities.some((other) => one.measure === other.measure && one.min === other.min && one.max === other.max),
  );

const areDisjoint = (one: Quantity, other: Quantity): boolean =>
  (one.min ?? 0) > (other.max ?? Number.POSITIVE_INFINITY) || (other.min ?? 0) > (one.max ?? Number.POSITIVE_INFINITY);

/** Not a running total beside the number of one occasion, nor the dead of one kind beside those of another. */
function mayBeSame(one: Quantity, other: Quantity): boolean {
  if (one.scope !== undefined && other.scope !== undefined && one.scope !== other.scope) return false;
  const [ours, theirs] = [headOf(one.of), headOf(other.of)];
  return ours === undefined || theirs === undefined || ours === theirs || GENERAL.test(ours) || GENERAL.test(theirs);
}

/** "people" may be "villagers" or "soldiers". */
const GENERAL = /^(?:people|person|dead|body|bodie|victim|casualtie|other|one|them)$/u;

/** "two ISIS members" are members: the last word of what is counted, without its plural. */
const headOf = (of: string | undefined): string | undefined => of?.toLowerCase().split(/\s+/u).at(-1)?.replace(/s$/u, "");
