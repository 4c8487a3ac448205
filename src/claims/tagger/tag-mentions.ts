import type { Token } from "../token.ts";
import { bestLabels } from "./best-labels.ts";
import { entityFeatures } from "./entity-features.ts";
import { MENTION_ROLES } from "./mention-roles.ts";
import { runsOfLabels } from "./tag-scheme.ts";
import type { TaggerModel } from "./tagger-model.ts";
import type { TokenSentence } from "./token-sentence.ts";

/** Words that tell who or where. */
export interface TaggedMention {
  readonly role: (typeof MENTION_ROLES)[number];
  readonly words: readonly Token[];
}

/** Who and where in a paragraph, in the order of its words. */
export function tagMentions(sentences: readonly TokenSentence[], model: TaggerModel): TaggedMention[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  return runsOfLabels(bestLabels(model, entityFeatures(sentences, model.bits))).flatMap(({ role, from, to }) => {
    const name = MENTION_ROLES[role];
    return name === undefined ? [] : [{ role: name, words: tokens.slice(from, to) }];
  });
}
