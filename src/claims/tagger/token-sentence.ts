import type { NameHit } from "../../lexicon/world-index.ts";
import type { Token } from "../token.ts";

/** A sentence as taggers see it: its words, and the names in it that were known beforehand. */
export interface TokenSentence {
  readonly tokens: readonly Token[];
  readonly hits: readonly NameHit[];
}
