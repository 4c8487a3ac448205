import type { ClaimRelation } from "../../model/claim.ts";
import type { Matters } from "./matter.ts";
import { nearest, relation } from "./relation.ts";
import type { StatedClaim } from "./stated-claim.ts";

/** What a status statement speaks of when it names several things: "neither side's account", "either claim". */
const SEVERAL = /^(?:claims|accounts|reports|statements|allegations|both|either|neither|none|these|those|sides?)$/u;
/** Words for a number: "the figure could not be verified". */
const FIGURE = /^(?:figures?|numbers?|tolls?|tally|count|estimates?)$/u;
/** Words for something that was shown: "the footage could not be verified". */
const SHOWN = /^(?:footage|videos?|images?|photographs?|photos?|pictures?|recordings?|clips?|tape|documents?|letter|file|memo)$/u;

/**
 * The claims that a statement of verification speaks of ("could not be independently verified"): those told by the footage, or with the
 * figure, that it names; otherwise what somebody was made to say right before it, and for "both accounts" what two sentences say.
 */
export function statusOf(status: StatedClaim, earlier: readonly StatedClaim[], matters: Matters): ClaimRelation[] {
  const words = status.words.map(({ lower }) => lower);
  const tell = (claims: readonly StatedClaim[]) => claims.map((claim) => relation("qualifies", claim, "says how far it was verified"));
  const told = (claim: StatedClaim) => claim.kind !== "verification-status" && claim.speaker !== undefined;
  const shown = words.find((word) => SHOWN.test(word));
  if (shown !== undefined) {
    const showing = nearest(earlier, status, 4, (claim) => [...claim.attributing, ...claim.words].some(({ lower }) => SHOWN.test(lower)));
    if (showing.length > 0) return tell(showing);
  }
  if (words.some((word) => FIGURE.test(word))) {
    const counted = nearest(earlier, status, 3, (claim) => claim.quantities.length > 0);
    if (counted.length > 0) return tell(counted);
  }
  if (!words.some((word) => MEANT.test(word))) {
    const same = earlier.filter(
      (claim) => claim.sentence >= status.sentence - 4 && matters.overlap(status, claim).share >= 0.3 && told(claim),
    );
    return tell(same.slice(-1));
  }
  const last = nearest(earlier, status, 2, told);
  const first = last[0];
  if (first === undefined) return [];
  const isSeveral = words.some((word) => SEVERAL.test(word));
  const before = isSeveral ? nearest(earlier.slice(0, earlier.indexOf(first)), first, 1, told) : [];
  return tell([...before, ...last]);
}

/** Words that stand for what was just claimed. */
const MEANT =
  /^(?:this|that|these|those|it|them|which|both|either|neither|none|claims?|accounts?|reports?|reported|statements?|allegations?|versions?|assertions?|details|information|sides?|figures?)$/u;
