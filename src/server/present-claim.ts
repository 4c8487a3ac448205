import type { Claims1Claim } from "../interchange/claims-1.ts";
import { HAND } from "../model/revision.ts";
import type { AnsweredClaim } from "./api.ts";

/** A claim of the published format with whether a person made it. */
export const presentClaim = (claim: Claims1Claim): AnsweredClaim => ({ ...claim, isByHand: claim.extractor === HAND });
