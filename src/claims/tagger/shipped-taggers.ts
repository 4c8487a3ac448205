import { actorsModel, attributionModel, entitiesModel, placesModel } from "../../lexicon/tagger-models.ts";
import { type PackedModel, unpackModel } from "./packed-model.ts";
import type { TaggerModel } from "./tagger-model.ts";

/** The taggers that ship, each unpacked when first asked for. */
export const attributionTagger = later(attributionModel);
export const entityTagger = later(entitiesModel);
export const actorTagger = later(actorsModel);
export const placeTagger = later(placesModel);

function later(packed: PackedModel): () => TaggerModel {
  let model: TaggerModel | undefined;
  return () => (model ??= unpackModel(packed));
}
