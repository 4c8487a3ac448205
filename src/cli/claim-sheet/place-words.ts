import type { PlaceMention, PlaceResolution } from "../../model/claim.ts";
import { wordsOf } from "../../model/span.ts";
import { captured, plain, type Run } from "../terminal/run.ts";

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const PRECISION = {
  exact: "the place itself",
  "25km": "within 25\u00a0km",
  district: "to the district",
  province: "to the province",
  country: "to the country",
  wider: "wider than a country",
};

/** "Northport → Northport, Examplia", "the old mill → within Northport", "Springfield → ambiguous". */
export function placeWords(place: PlaceMention, text: string): Run[] {
  return [captured(wordsOf(text, place.span), "strong"), plain(" → "), ...settledAs(place.resolution)];
}

function settledAs(resolution: PlaceResolution | undefined): Run[] {
  switch (resolution?.status) {
    case "resolved":
      return [...nameOf(resolution), ...precisionOf(resolution)];
    case "within":
      return [plain("unresolved, within "), ...nameOf(resolution)];
    case "ambiguous":
      return [plain("several places of that name, unresolved")];
    case "unknown":
    case undefined:
      return [plain("unresolved")];
  }
}

function nameOf({ name, id, country }: PlaceResolution): Run[] {
  const place = name ?? id ?? "a larger place";
  const land = country === undefined ? undefined : countryName(country);
  return [captured(land === undefined || land === place ? place : `${place}, ${land}`)];
}

function precisionOf({ precision }: PlaceResolution): Run[] {
  return precision === undefined || precision === "exact" ? [] : [plain(` (${PRECISION[precision]})`, "quiet")];
}

function countryName(code: string): string {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code; // A room's own world may use codes that are no country's.
  }
}
