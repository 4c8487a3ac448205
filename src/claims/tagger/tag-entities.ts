import type { Entity } from "../../model/claim.ts";
import { spanOf } from "../token.ts";
import { bestLabels } from "./best-labels.ts";
import { ENTITY_ROLES } from "./entity-roles.ts";
import { runsOfLabels } from "./tag-scheme.ts";
import type { FeatureRows, TaggerModel } from "./tagger-model.ts";
import type { TokenSentence } from "./token-sentence.ts";

/** Named and described things of a paragraph by type and by its `entityFeatures`, in the order of its words. */
export function tagEntities(sentences: readonly TokenSentence[], features: FeatureRows, model: TaggerModel): Entity[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  return runsOfLabels(bestLabels(model, features)).flatMap(({ role, from, to }) => {
    const [type, span] = [ENTITY_ROLES[role], spanOf(tokens.slice(from, to))];
    return type === undefined || span === undefined ? [] : [{ span, type }];
  });
}
