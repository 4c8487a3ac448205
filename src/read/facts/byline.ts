import type { Span } from "../../model/span.ts";

/** A name on the byline, with the line that shows it. */
export interface Byline {
  readonly name: string;
  readonly span?: Span | undefined;
}
