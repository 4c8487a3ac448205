import type { DeskClaim } from "../api/fetch-report.ts";

/** `c07` -> "7": the number a claim goes by on the screen. */
export const numberOf = (claim: Pick<DeskClaim, "id">): string => claim.id.replace(/^c0*/u, "");
