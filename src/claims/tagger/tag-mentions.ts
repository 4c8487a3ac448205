import type { Token } from "../token.ts";
import { bestLabels } from "./best-labels.ts";
import { MENTION_ROLES } from "./mention-roles.ts";
import { runsOfLabels } from "./tag-scheme.ts";
import type { FeatureRows, TaggerModel } from "./tagger-model.ts";
import type { TokenSentence } from "./token-sentence.ts";

/** Words that tell who or where. */
export interface TaggedMention {
  readonly role: (typeof MENTION_ROLES)[number];
  readonly words: readonly Token[];
}

/** Who and where in a paragraph by its `entityFeatures`, in the order of its words. */
export function tagMentions(sentences: readonly TokenSentence[], features: FeatureRows, model: TaggerModel): TaggedMention[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  return runsOfLabels(bestLabels(model, features)).flatMap(({ role, from, to }) => {
    const name = MENTION_ROLES[role];
    return name === undefined ? [] : [{ role: name, words: tokens.slice(from, to) }];
  });
}
