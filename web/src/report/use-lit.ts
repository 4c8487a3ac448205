import { useMemo } from "react";
import type { DeskClaim } from "../api/fetch-report.ts";
import type { Mark } from "./mark.ts";
import { marksOfClaim } from "./marks-of-claim.ts";
import type { Highlight } from "./use-highlight.ts";

/** All marks of what is lit up: the words the claims rest on, and the lines of evidence. */
export function useLit(claims: readonly DeskClaim[], shown: Highlight): readonly Mark[] {
  return useMemo(
    () => [
      ...claims.filter((claim) => shown.claims.includes(claim.id)).flatMap(marksOfClaim),
      ...shown.evidence.map(([start, end]) => ({ start, end, role: "evidence" as const })),
    ],
    [claims, shown],
  );
}
