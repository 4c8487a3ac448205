import type { ActorEntry, PlaceEntry, World } from "../model/world.ts";

/** An actor every country has, with the names that follow from the country's own. */
export interface StateActor {
  readonly entry: ActorEntry;
  readonly names: readonly string[];
  readonly form: "name" | "demonym";
}

interface Institution {
  /** Put after the country's code: `IQ-POL`. */
  readonly suffix: string;
  readonly kind: ActorEntry["kind"];
  readonly nouns: readonly string[];
}

// "Iraqi police said", "the government of Yemen", "Turkish troops": a country's adjective and an institution name one actor.
const INSTITUTIONS: readonly Institution[] = [
  { suffix: "GOV", kind: "state", nouns: ["government", "authorities", "administration", "cabinet"] },
  {
    suffix: "MIL",
    kind: "state-force",
    nouns: [
      "army",
      "military",
      "armed forces",
      "forces",
      "troops",
      "soldiers",
      "ground forces",
      "security forces",
      "special forces",
      "defense forces",
      "defence forces",
      "government forces",
    ],
  },
  { suffix: "AIR", kind: "state-force", nouns: ["air force", "warplanes", "fighter jets", "jets", "aviation"] },
  { suffix: "NAVY", kind: "state-force", nouns: ["navy", "naval forces", "coast guard"] },
  { suffix: "POL", kind: "state-force", nouns: ["police", "police force", "federal police", "border guards"] },
  {
    suffix: "MOD",
    kind: "office",
    nouns: ["ministry of defense", "ministry of defence", "defense ministry", "defence ministry", "defense minister", "defence minister"],
  },
  { suffix: "MFA", kind: "office", nouns: ["foreign ministry", "ministry of foreign affairs", "foreign minister"] },
  { suffix: "INT", kind: "office", nouns: ["interior ministry", "ministry of interior", "interior minister"] },
  { suffix: "PRES", kind: "office", nouns: ["president", "presidency"] },
];

/**
 * What follows from every country with a demonym: the state itself under its code, its people, and its institutions.
 * An entry of the world with the same id takes the names instead; a name that an actor of the world already bears is left to it.
 */
export function stateActors(world: World): StateActor[] {
  const own = new Map(world.actors.map((actor) => [actor.id, actor]));
  return world.places.filter((place) => place.class === "country").flatMap((country) => actorsOf(country, own));
}

function actorsOf(country: PlaceEntry, own: ReadonlyMap<string, ActorEntry>): StateActor[] {
  const code = country.country ?? country.id.slice(country.id.indexOf(":") + 1);
  const entryOf = (id: string, name: string, kind: ActorEntry["kind"]): ActorEntry =>
    own.get(SAME_AS[id] ?? id) ?? { id, name, aliases: [], kind, countries: [code] };
  const state = entryOf(code, country.name, "state");
  const demonyms = country.demonyms ?? [];
  const adjective = demonyms[0];
  const names = [country.name, ...country.aliases];
  return [
    { entry: state, names, form: "name" },
    { entry: state, names: demonyms, form: "demonym" },
    ...(adjective === undefined
      ? []
      : INSTITUTIONS.map(({ suffix, kind, nouns }) =>
          institution(
            entryOf(`${code}-${suffix}`, `${adjective} ${nouns[0] ?? ""}`, kind),
            adjective,
            [country.name, ...country.aliases.filter(isShort)],
            nouns,
          ),
        )),
  ];
}

function institution(entry: ActorEntry, adjective: string, countries: readonly string[], nouns: readonly string[]): StateActor {
  const withAdjective = nouns.map((noun) => `${adjective} ${noun}`);
  const withCountry = countries.flatMap((country) => nouns.slice(0, 4).map((noun) => `${country} ${noun}`)); // "Syria's army", "UAE police"
  return { entry, names: [...withAdjective, ...withCountry, `${nouns[0] ?? ""} of ${countries[0] ?? ""}`], form: "name" };
}

/** "UK", "UAE", "DRC" */
const isShort = (name: string): boolean => /^[A-Z]{2,4}$/u.test(name);

/** Where a country's force is known under a name of its own. */
const SAME_AS: Readonly<Record<string, string>> = {
  "SY-MIL": "SAA",
  "SY-AIR": "SYAAF",
  "IL-MIL": "IDF",
  "IL-AIR": "IDF",
  "IQ-MIL": "ISF",
  "LB-MIL": "LAF",
  "MM-MIL": "TATMADAW",
  "SD-MIL": "SAF",
  "SS-MIL": "SSPDF",
  "RU-AIR": "RU-MIL",
  "ML-MIL": "FAMA",
  "ET-MIL": "ENDF",
  "ER-MIL": "EDF",
  "CD-MIL": "FARDC",
  "CF-MIL": "FACA",
  "RW-MIL": "RDF",
  "SO-MIL": "SNA-SO",
  "AF-MIL": "ANSF",
  "CN-MIL": "PLA",
};
