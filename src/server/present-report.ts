import { claims1 } from "../interchange/claims-1.ts";
import { revisionLines } from "../jobs/revisions/list-revisions.ts";
import { revisedReading } from "../model/revised-claims.ts";
import type { KeptReading } from "../ports/store.ts";
import type { ReportAnswer } from "./api.ts";
import { presentClaim } from "./present-claim.ts";

/** A kept reading in the published format with its claims as they stand now, how it came into the room, and what people changed. */
export function presentReport({ reading, revisions, addedAt, addedBy, capture }: KeptReading): ReportAnswer {
  const now = claims1(revisedReading(reading, revisions));
  const standing = new Set(now.claims.map(({ id }) => id));
  const stoodOnce = { ...reading, claims: (revisions ?? []).flatMap(({ claims }) => claims) };
  return {
    ...now,
    claims: now.claims.map(presentClaim),
    added: { at: addedAt, by: addedBy },
    capture,
    revisions: revisionLines(revisions),
    replacedClaims: claims1(reading).claims.filter(({ id }) => !standing.has(id)),
    formerClaims: claims1(stoodOnce).claims.filter(({ id }) => !standing.has(id)),
  };
}
