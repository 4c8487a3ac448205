import type { BlockRole, Credit } from "../model/report.ts";

/** A kind of line that stands beside the story, known by how it begins or what it asks. */
export interface ProvenanceLine {
  readonly role: BlockRole;
  /** BCP 47 primary tag, or `any` where only signs, names or one word in each of many languages are matched. */
  readonly language: string;
  /** Tested against the visible words of the line. */
  readonly pattern: RegExp;
  /** A longer block is a paragraph that happens to begin like this. */
  readonly maxLength: number;
  readonly example: string;
}

/** A line that names a party with a part in the text. The group `who` holds the names; without it they follow what was matched. */
export interface CreditLine extends ProvenanceLine {
  readonly kind: Credit["kind"];
}
