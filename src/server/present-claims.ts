import { claims1 } from "../interchange/claims-1.ts";
import type { ListedClaims } from "../jobs/list-claims.ts";
import { revisedReading } from "../model/revised-claims.ts";
import type { ClaimsAnswer } from "./api.ts";
import { presentClaim } from "./present-claim.ts";

/** Claims in the published format, each with the line of the report it stands in. */
export function presentClaims({ claims, readings, next }: ListedClaims): ClaimsAnswer {
  const sheets = new Map([...readings].map(([id, { reading, revisions }]) => [id, claims1(revisedReading(reading, revisions))]));
  const lines = claims.flatMap(({ report, claim: { id } }) => {
    const sheet = sheets.get(report);
    const claim = sheet?.claims.find((one) => one.id === id);
    if (sheet === undefined || claim === undefined) return [];
    const { title, outlet, published, language } = sheet.report;
    return [{ report: { id: report, title, outlet, published, language }, claim: presentClaim(claim) }];
  });
  return { claims: lines, next };
}
