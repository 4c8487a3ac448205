import type { Measure, Quantity } from "../../model/claim.ts";
import { HARM_MEASURES } from "../../model/claim-vocabulary.ts";
import type { StatedClaim } from "./stated-claim.ts";

/**
 * What a claim gives a number of that cannot stand beside the number of an earlier one; undefined where the two may both be so, where some
 * of their numbers agree, and where one tells of others or of a part.
 */
export function rivalNumbers(later: StatedClaim, earlier: StatedClaim): Measure | undefined {
  const pairs = later.quantities.flatMap((one) =>
    earlier.quantities.filter((other) => one.measure === other.measure && HARM_MEASURES.has(one.measure)).map((other) => ({ one, other })),
  );
  if (pairs.length === 0 || tellsOfPart(later) || tellsOfPart(earlier)) return undefined;
  if (!pairs.every(({ one, other }) => areDisjoint(one, other) && mayBeSame(one, other))) return undefined;
  return pairs[0]?.one.measure;
}

/** "another three", "five more", "14 of the dead", "including four": not the whole. */
const tellsOfPart = ({ words }: StatedClaim): boolean =>
  words.some(({ lower, pos }, at) => PART.test(lower) || (pos === "NUM" && words[at + 1]?.lower === "of"));

const PART =
  /^(?:another|more|others?|among|include|includes|included|including|further|additional|separate|separately|elsewhere|also|earlier|previous|previously)$/u;

/** True where two claims give one number for the same measure. */
export const agreeingNumbers = (later: StatedClaim, earlier: StatedClaim): boolean =>
  later.quantities.some((one) =>
    earlier.quantities.some((other) => one.measure === other.measure && one.min === other.min && one.max === other.max),
  );

/** True where both give numbers for one measure, and none of them the same. */
export const differingNumbers = (later: StatedClaim, earlier: StatedClaim): boolean =>
  !agreeingNumbers(later, earlier) && later.quantities.some((one) => earlier.quantities.some((other) => one.measure === other.measure));

const areDisjoint = (one: Quantity, other: Quantity): boolean =>
  (one.min ?? 0) > (other.max ?? Number.POSITIVE_INFINITY) || (other.min ?? 0) > (one.max ?? Number.POSITIVE_INFINITY);

/** Not a running total beside the number of one occasion, nor the dead of one kind beside those of another. */
function mayBeSame(one: Quantity, other: Quantity): boolean {
  if (leastOf(one) > FARTHEST * leastOf(other) || leastOf(other) > FARTHEST * leastOf(one)) return false;
  if (one.scope !== undefined && other.scope !== undefined && one.scope !== other.scope) return false;
  const [ours, theirs] = [headOf(one.of), headOf(other.of)];
  return ours === undefined || theirs === undefined || ours === theirs;
}

/** The dead of a war are no rival to those of a day: nobody disputes by so much. */
const FARTHEST = 20;

const leastOf = ({ min, max }: Quantity): number => min ?? max ?? 0;

/** "two ISIS members" are members: the last word of what is counted, without its plural. */
const headOf = (of: string | undefined): string | undefined => of?.toLowerCase().split(/\s+/u).at(-1)?.replace(/s$/u, "");
