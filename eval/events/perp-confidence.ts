import type { Claims1Claim } from "../../src/interchange/claims-1.ts";

/** How sure a report is of who did it, in the words of MUC-4. */
export type PerpConfidence =
  | "REPORTED AS FACT"
  | "CLAIMED OR ADMITTED"
  | "SUSPECTED OR ACCUSED BY AUTHORITIES"
  | "SUSPECTED OR ACCUSED"
  | "POSSIBLE";

const SUREST_FIRST: readonly PerpConfidence[] = [
  "CLAIMED OR ADMITTED",
  "REPORTED AS FACT",
  "SUSPECTED OR ACCUSED BY AUTHORITIES",
  "SUSPECTED OR ACCUSED",
  "POSSIBLE",
];

/**
 * The label that a claim's certainty and innermost source come to: what its doer says is admitted, what the author says is a fact,
 * what officials say is the authorities' accusation, what anyone else says an accusation, and what may be so is possible.
 */
export function confidenceOf({ certainty, chain, eventType }: Pick<Claims1Claim, "certainty" | "chain" | "eventType">): PerpConfidence {
  if (eventType === "responsibility") return "CLAIMED OR ADMITTED";
  if (certainty.level === "possible" || certainty.level === "unknown") return "POSSIBLE";
  const source = chain.at(-1);
  if (source === undefined || source.sourceType === "author") return certainty.level === "asserted" ? "REPORTED AS FACT" : "POSSIBLE";
  return OFFICIALS.has(source.sourceType) ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED";
}

const OFFICIALS: ReadonlySet<string> = new Set(["official", "unnamed-official"]);

/** Of several labels for one party, the one that says most. */
export const surest = (found: readonly PerpConfidence[]): PerpConfidence =>
  SUREST_FIRST.find((label) => found.includes(label)) ?? "POSSIBLE";
