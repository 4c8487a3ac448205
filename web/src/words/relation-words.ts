import type { ClaimRelationKind } from "../../../src/model/claim.ts";

/** What a claim does to an earlier one of its report, and what the later one does to it. */
export const RELATION_WORDS: Readonly<Record<ClaimRelationKind, { readonly does: string; readonly isDone: string }>> = {
  repeats: { does: "repeats", isDone: "repeated by" },
  hardens: { does: "says more surely than", isDone: "said more surely by" },
  contradicts: { does: "contradicts", isDone: "contradicted by" },
  qualifies: { does: "qualifies", isDone: "qualified by" },
};
