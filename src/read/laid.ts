import type { Medium, Note, ReportKind } from "../model/report.ts";
import type { PageFacts } from "./facts/read-page-facts.ts";
import type { RawBlock } from "./layout/raw-block.ts";

/** A source laid out before roles are given: blocks in order, and what it says of itself. */
export interface Laid {
  readonly kind: ReportKind;
  readonly blocks: readonly RawBlock[];
  /** The input, where the report's text is to be the input unchanged; each block then says where it begins in it. */
  readonly text?: string | undefined;
  readonly facts?: PageFacts | undefined;
  /** What kind of text the layout alone shows it to be. */
  readonly medium?: Medium | undefined;
  readonly notes: readonly Note[];
}
