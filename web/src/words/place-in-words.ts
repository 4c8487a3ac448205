import type { PlaceResolution } from "../../../src/model/claim.ts";

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** How a place name was settled, in words and never as a point: "in Raqqa, Syria; itself in no gazetteer". */
export function placeInWords(resolution: PlaceResolution | undefined): string {
  if (resolution === undefined) return "not looked up";
  const where = [resolution.name, resolution.country && countryName(resolution.country)].filter(Boolean).join(", ");
  switch (resolution.status) {
    case "resolved":
      return where;
    case "within":
      return `within ${where || "a larger place"}; itself in no gazetteer`;
    case "ambiguous":
      return "several places of that name";
    case "unknown":
      return "in no gazetteer";
  }
}

function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}
