import { canonicalJson } from "../../model/canonical-json.ts";
import type { Claim } from "../../model/claim.ts";

/** Whether two claims say the same of the same words, whoever made them and whatever their ids are. */
export const isSameClaim = (one: Claim | undefined, other: Claim | undefined): boolean =>
  one !== undefined && other !== undefined && textOf(one) === textOf(other);

function textOf(claim: Claim): string {
  const { id: _, extractor: __, ...said } = claim;
  return canonicalJson(said, { loneSurrogates: "escape" });
}
