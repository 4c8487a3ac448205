import actors from "../../data/actors.json" with { type: "json" };
import countries from "../../data/countries.json" with { type: "json" };
import gazetteer from "../../data/gazetteer.json" with { type: "json" };
import outlets from "../../data/outlets.json" with { type: "json" };
import places from "../../data/places.json" with { type: "json" };
import type { ActorEntry, OutletEntry, PlaceEntry, World } from "../model/world.ts";
import { gazetteerPlaces } from "./world-gazetteer.ts";

/** What ships as known beforehand: countries, regions and towns, actors, outlets. Rooms layer their own over it. */
export const starterWorld: World = {
  actors: actors as readonly ActorEntry[],
  places: [...countries.map(countryPlace), ...(places as readonly PlaceEntry[]), ...gazetteerPlaces(gazetteer.rows)],
  outlets: outlets as readonly OutletEntry[],
};

function countryPlace({ code, ...country }: (typeof countries)[number]): PlaceEntry {
  return { id: `country:${code}`, class: "country", country: code, ...country };
}
