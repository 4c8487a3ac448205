import type { EventType, Measure } from "./claim.ts";
import type { ClaimId, ReportId } from "./ids.ts";

/** What a room may say of an event. Proposed by rule, decided by people. */
export const EVENT_STATUSES = [
  "unverified",
  "single-origin",
  "corroborated",
  "contested",
  "officially-confirmed",
  "denied",
  "retracted",
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Something that happened, or is said to have, put together from claims. A derived view: rebuilt, never edited. */
export interface ReportedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly status: EventStatus;
  /** Gazetteer id, or the surface name when unresolved. */
  readonly place?: string | undefined;
  /** ISO day. */
  readonly day?: string | undefined;
  readonly claims: readonly { readonly report: ReportId; readonly claim: ClaimId }[];
  readonly figures: readonly Figure[];
}

/** What the sources say of one measure and party, side by side. */
export interface Figure {
  readonly measure: Measure;
  readonly party: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly bySource: readonly {
    readonly report: ReportId;
    readonly claim: ClaimId;
    readonly source: string;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
  }[];
}
