import type { ReportId } from "./ids.ts";
import type { Span } from "./span.ts";

/** Why one report is held to come from another. */
export interface ReportLink {
  readonly from: ReportId;
  /** The report it came from. */
  readonly to: ReportId;
  /** `stated`: the page itself names its origin. `same-text`: word for word the same body. */
  readonly kind: "stated" | "same-text";
  readonly reason: string;
  readonly evidence: readonly Span[];
}
