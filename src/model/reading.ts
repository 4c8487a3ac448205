import type { AttributionSpans, Claim, Entity, Toponym } from "./claim.ts";
import type { ReportId, Sha256 } from "./ids.ts";
import type { Report, Sentence, StatedValue } from "./report.ts";

/** What reading starts from: bytes or text, with what is already known about them. Values given here outrank those found on the page. */
export interface Source {
  readonly id: ReportId;
  /** Bytes as captured, or text that is already decoded. */
  readonly content: Uint8Array | string;
  readonly capture?: Sha256 | undefined;
  readonly mediaType?: string | undefined;
  readonly charset?: string | undefined;
  readonly url?: string | undefined;
  readonly fileName?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  /** What something else says of it, a feed for instance: weaker than what it says of itself. */
  readonly stated?: readonly StatedValue[] | undefined;
}

/** A report with everything that was found in it. */
export interface Reading {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly AttributionSpans[];
  readonly entities: readonly Entity[];
  readonly toponyms: readonly Toponym[];
}
