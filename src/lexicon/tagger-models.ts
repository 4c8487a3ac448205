import actors from "../../data/models/actors-en.json" with { type: "json" };
import attribution from "../../data/models/attribution-en.json" with { type: "json" };
import entities from "../../data/models/entities-en.json" with { type: "json" };
import places from "../../data/models/places-en.json" with { type: "json" };

/** The taggers' weights for English as `reportedly train` wrote them; docs/quality.md says from which data. */
export const attributionModel = attribution;
export const entitiesModel = entities;
export const actorsModel = actors;
export const placesModel = places;
