import { claims1 } from "../interchange/claims-1.ts";
import type { KeptReading } from "../ports/store.ts";
import type { ReportAnswer } from "./api.ts";

/** A kept reading in the published format, with how it came into the room. */
export function presentReport({ reading, addedAt, addedBy, capture }: KeptReading): ReportAnswer {
  return { ...claims1(reading), added: { at: addedAt, by: addedBy }, capture };
}
