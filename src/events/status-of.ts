import type { EventStatus } from "../model/reported-event.ts";
import type { EventClaim } from "./event-traits.ts";

/**
 * What may be said of an event by rule alone: `single-origin` when every claim comes from a report that is of one outlet, or names it
 * as its origin; otherwise `unverified`. Never `corroborated`: two outlets may have copied a third, and nobody has traced that yet.
 */
export function statusOf(claims: readonly EventClaim[]): EventStatus {
  const origins = new Set(claims.map(({ origin }) => origin));
  return origins.size === 1 && !origins.has(undefined) ? "single-origin" : "unverified";
}
