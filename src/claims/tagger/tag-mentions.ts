import type { Token } from "../token.ts";
import { bestLabels } from "./best-labels.ts";
import { runsOfLabels } from "./tag-scheme.ts";
import type { FeatureRows, TaggerModel } from "./tagger-model.ts";
import type { TokenSentence } from "./token-sentence.ts";

/** What mentions are: who acts or suffers, and where. */
export type MentionRole = "actor" | "place";

/** Words that tell who or where. */
export interface TaggedMention {
  readonly role: MentionRole;
  readonly words: readonly Token[];
}

/** Who and where in a paragraph by its `entityFeatures`: those of each tagger in the order of its words. The same words may be both. */
export function tagMentions(
  sentences: readonly TokenSentence[],
  features: FeatureRows,
  taggers: Readonly<Record<MentionRole, TaggerModel>>,
): TaggedMention[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const by = (role: MentionRole): TaggedMention[] =>
    runsOfLabels(bestLabels(taggers[role], features)).map(({ from, to }) => ({ role, words: tokens.slice(from, to) }));
  return [...by("actor"), ...by("place")];
}
