import type { PlaceResolution } from "../../../src/model/claim.ts";

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** How the place that `words` name was settled, in words and never as a point: "within Raqqa, Syria; itself in no gazetteer". */
export function placeInWords(words: string, resolution: PlaceResolution | undefined): string {
  if (resolution === undefined) return "not looked up";
  const { status, name } = resolution;
  const country = countryName(resolution.country);
  switch (status) {
    case "resolved":
      return list(name === undefined || name === words ? "resolved" : `resolved as ${name}`, country === name ? undefined : country);
    case "within":
      return `within ${list(name, country) || "a larger place"}; itself in no gazetteer`;
    case "ambiguous":
      return "several places of that name";
    case "unknown":
      return "in no gazetteer";
  }
}

const list = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(", ");

/** The country of an ISO 3166-1 code; undefined for codes that name none, as a room's own may be. */
function countryName(code: string | undefined): string | undefined {
  try {
    return code && countries.of(code);
  } catch {
    return undefined;
  }
}
