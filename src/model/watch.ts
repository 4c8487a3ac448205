import type { ClaimId, ReportId } from "./ids.ts";

/** What became of something that was said to come. */
export type WatchOutcome = "confirmed" | "contradicted" | "lapsed";

/** A claim about the future that is kept in view until it is confirmed, contradicted or lapsed. */
export interface Watch {
  readonly id: string;
  readonly report: ReportId;
  readonly claim: ClaimId;
  /** ISO 8601 moment at which it was taken up. */
  readonly openedAt: string;
  /** ISO day after which it has lapsed; absent when the claim sets none. */
  readonly due?: string | undefined;
  readonly outcome?: WatchOutcome | undefined;
  /** ISO 8601 moment of the outcome. */
  readonly settledAt?: string | undefined;
  /** The claim that settled it. */
  readonly settledBy?: { readonly report: ReportId; readonly claim: ClaimId } | undefined;
}
