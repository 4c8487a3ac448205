import type { BlockRole } from "../model/report.ts";

/** A kind of line that stands beside the story, known by how it begins or what it asks. */
export interface ProvenanceLine {
  readonly role: BlockRole;
  /** BCP 47 primary tag, or `any` where only signs and names are matched. */
  readonly language: string;
  /** Tested against the visible words of the line, its first `maxLength` characters. */
  readonly pattern: RegExp;
  /** A longer block is a paragraph that happens to begin like this. */
  readonly maxLength: number;
  readonly example: string;
}
