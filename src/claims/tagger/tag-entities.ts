import type { Entity } from "../../model/claim.ts";
import { spanOf } from "../token.ts";
import { bestLabels } from "./best-labels.ts";
import { entityFeatures } from "./entity-features.ts";
import { ENTITY_ROLES } from "./entity-roles.ts";
import { runsOfLabels } from "./tag-scheme.ts";
import type { TaggerModel } from "./tagger-model.ts";
import type { TokenSentence } from "./token-sentence.ts";

/** Named and described things of a paragraph by type, in the order of its words. */
export function tagEntities(sentences: readonly TokenSentence[], model: TaggerModel): Entity[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  return runsOfLabels(bestLabels(model, entityFeatures(sentences, model.bits))).flatMap(({ role, from, to }) => {
    const [type, span] = [ENTITY_ROLES[role], spanOf(tokens.slice(from, to))];
    return type === undefined || span === undefined ? [] : [{ span, type }];
  });
}
