import type { AttributionSpans } from "../model/claim.ts";
import type { Names } from "./names.ts";
import type { Token } from "./token.ts";

/** What a sentence is read against, and where its attributions are gathered. */
export interface Scope {
  readonly text: string;
  readonly names: Names;
  readonly sentence: readonly Token[];
  readonly isHeadline: boolean;
  readonly attributions: AttributionSpans[];
}
