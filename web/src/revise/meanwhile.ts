import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import type { Draft } from "./draft.ts";

/**
 * The report as it will be, while the server is asked: only where that is plain, which is when claims are corrected in their places or
 * rejected. A corrected claim keeps its number until the server gives it one.
 */
export function meanwhile(report: DeskReport, { doing, replaces, parts }: Draft): DeskReport | undefined {
  const [part] = parts;
  if (doing === "reject") return { ...report, claims: report.claims.filter(({ id }) => !replaces.includes(id)) };
  if (doing !== "correct" || part === undefined) return undefined;
  const contentText = part.content.map((span) => report.text.slice(...span)).join(" … ");
  const corrected = (claim: DeskClaim): DeskClaim =>
    replaces.includes(claim.id) ? { ...claim, ...part, contentText, extractor: "hand", isByHand: true } : claim;
  return { ...report, claims: report.claims.map(corrected) };
}
