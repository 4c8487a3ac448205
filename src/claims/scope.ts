import type { Names } from "./names.ts";
import type { TaggedMention } from "./tagger/tag-mentions.ts";
import type { TaggedAttribution } from "./tagger/tag-paragraph.ts";
import type { Token } from "./token.ts";

/** What a sentence is read against. */
export interface Scope {
  readonly text: string;
  readonly names: Names;
  readonly sentence: readonly Token[];
  readonly isHeadline: boolean;
  /** What the tagger found in the sentence's paragraph. */
  readonly tagged: readonly TaggedAttribution[];
  /** Who and where the tagger found in the sentence. */
  readonly mentioned: readonly TaggedMention[];
}
