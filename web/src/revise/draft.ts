import type { DeskClaim } from "../api/fetch-report.ts";

/** A claim as it is being written: what of it is not worked out by the server. */
export type DraftClaim = Omit<DeskClaim, "id" | "sentence" | "contentText" | "extractor" | "isByHand">;

export type Doing = "correct" | "split" | "merge" | "add" | "reject";

/** A change of claims that is being written and is not made yet. */
export interface Draft {
  readonly doing: Doing;
  /** Ids of the claims that it takes the place of; none when a claim is added. */
  readonly replaces: readonly string[];
  /** What shall stand in their place; none when claims are rejected. */
  readonly parts: readonly DraftClaim[];
  /** Which part is in hand. */
  readonly at: number;
  readonly reason: string;
}

/** A place among the drafts of a report: a second one of the same kind for the same claims goes on with the first. */
export const draftKey = ({ doing, replaces }: Pick<Draft, "doing" | "replaces">): string => `${doing} ${replaces.join(" ")}`;

/** The draft with its part in hand changed. */
export function withPart(draft: Draft, change: (part: DraftClaim) => DraftClaim): Draft {
  return { ...draft, parts: draft.parts.map((part, index) => (index === draft.at ? change(part) : part)) };
}
