import type { AttributionSpans, Entity } from "../model/claim.ts";
import type { Span } from "../model/span.ts";

/** A text with what a person marked in it. */
export interface TrainingText {
  readonly id: string;
  readonly text: string;
  /** `dev` texts are never learned from: they say when to stop and how well it went. */
  readonly part: "train" | "dev";
  readonly attributions?: readonly AttributionSpans[] | undefined;
  readonly entities?: readonly Entity[] | undefined;
  /** Who and where of claims, each once. */
  readonly mentions?: readonly { readonly span: Span; readonly role: "actor" | "place" }[] | undefined;
  readonly licence?: string | undefined;
  /** True when the attributions were worked out of claims, whose conventions on where words end are others. */
  readonly isDerived: boolean;
}
