import type { PlaceEntry } from "../model/world.ts";

/**
 * Places out of the gazetteer's lines. `=SY.09|Aleppo|…|36.2|37.6` opens a first-level administration;
 * the lines after it are its towns: `170063|Aleppo|Halab,Alep|36.2|37.16|1602`, population in thousands.
 */
export function gazetteerPlaces(rows: readonly string[]): PlaceEntry[] {
  let country = "";
  let parent = "";
  return rows.flatMap((row): PlaceEntry | [] => {
    const [key = "", name = "", aliases = "", lat = "", lon = "", thousands = "0"] = row.split("|");
    const place = { name, aliases: aliases === "" ? [] : aliases.split(","), lat: Number(lat), lon: Number(lon) };
    if (!key.startsWith("="))
      return { id: `geonames:${key}`, ...place, class: "city", country, parent, population: Number(thousands) * 1000 };
    country = key.slice(1, 3);
    parent = name === "" ? `country:${country}` : `adm1:${key.slice(1)}`;
    return name === "" ? [] : { id: parent, ...place, class: "adm1", country, parent: `country:${country}` };
  });
}
