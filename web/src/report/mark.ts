import type { CertaintyLevel } from "../../../src/model/certainty.ts";

/** What a stretch of text is for a claim, or `evidence` for a line that proves something about the report itself. */
export type MarkRole = "content" | "source" | "cue" | "hedge" | "detail" | "evidence" | "selected";

/** A marked stretch of the report's text, in UTF-16 code units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
  /** The claim it belongs to; absent for evidence. */
  readonly claim?: string | undefined;
  readonly level?: CertaintyLevel | undefined;
}
