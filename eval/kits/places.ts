import { join } from "node:path";
import { type Kit, percent } from "../kit.ts";
import { readRows } from "../read-rows.ts";
import { runScorer } from "../run-scorer.ts";

const placesKit = (corpus: string): Kit => ({
  name: `places-${corpus}`,
  needs: [`places/${corpus}.jsonl`, "places/score-places.mjs"],
  async measure(at) {
    const gold = join(at.kits, "places", `${corpus}.jsonl`);
    const predictions = await readRows(at, gold, ["toponyms"]);
    return placeScores(
      JSON.parse(await runScorer(join(at.kits, "places", "score-places.mjs"), [gold, predictions, "--json"])) as PlaceScores,
    );
  },
});

/** Place names found and put on the map: 229 encyclopaedic news articles (GeoVirus). */
export const placesGeovirus: Kit = placesKit("geovirus");
/** The same on 118 articles of world and local news (TR-News). */
export const placesTrNews: Kit = placesKit("tr-news");

export interface PlaceScores {
  readonly exact: { readonly f1: number };
  readonly resolution: { readonly answered: { readonly acc161: number | null }; readonly endToEnd: { readonly acc161: number | null } };
}

export const placeScores = ({ exact, resolution }: PlaceScores) => [
  percent("exact F1", exact.f1),
  percent("within 161 km, of those placed", resolution.answered.acc161 ?? 0),
  percent("within 161 km, end to end", resolution.endToEnd.acc161 ?? 0),
];
