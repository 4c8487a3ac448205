import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskClaim } from "../api/fetch-report.ts";
import type { Mark, MarkRole } from "./mark.ts";

/** What of a claim, or of a draft of one, has a place in the text. */
type Marked = Pick<DeskClaim, "id" | "content" | "chain" | "certainty" | "actors" | "places" | "times" | "quantities" | "equipment">;

/** The words that state a claim: what is underlined while nothing is chosen. */
export const contentMarks = (claim: Marked): Mark[] => claim.content.map((span) => markOf(claim, "content", span));

/** Everything a claim rests on: its content, who says it, the words that attribute and hedge, and the details read from it. */
export function marksOfClaim(claim: Marked): Mark[] {
  const many = (role: MarkRole, spans: readonly (Offsets | null)[]) =>
    spans.flatMap((span) => (span === null ? [] : [markOf(claim, role, span)]));
  return [
    ...contentMarks(claim),
    ...many(
      "source",
      claim.chain.map((link) => link.span),
    ),
    ...many(
      "cue",
      claim.chain.flatMap((link) => link.cue),
    ),
    ...many(
      "hedge",
      claim.certainty.hedges.map((hedge) => hedge.span),
    ),
    ...many(
      "detail",
      [...claim.actors, ...claim.places, ...claim.times, ...claim.quantities, ...(claim.equipment ?? [])].map((found) => found.span),
    ),
  ];
}

const markOf = (claim: Marked, role: MarkRole, [start, end]: Offsets): Mark => ({
  start,
  end,
  role,
  claim: claim.id,
  level: claim.certainty.level,
});
