import type { SourceType } from "../model/claim.ts";

/** Head nouns of those who are made to speak, and what kind of source they are. First match wins; qualifiers are weighed in find-source. */
export const SOURCE_NOUNS: ReadonlyMap<string, SourceType> = new Map(
  (
    [
      // "a port official said"
      [
        "official",
        "official officials minister ministry ministries spokesman spokeswoman spokesperson president premier government governor governorate mayor ambassador envoy diplomat diplomats parliament senator lawmaker general colonel army police military navy authorities authority secretary command commander-in-chief chief office prosecutor administration department presidency chancellor king cabinet pentagon kremlin coalition municipality council embassy",
      ],
      // "rebels said they had left"
      [
        "belligerent",
        "rebels rebel militants militant insurgents insurgent fighters fighter militia militias brigade brigades battalion warlord warlords separatists mutineers faction factions jihadists guerrillas opposition",
      ],
      // "both sides said"
      ["parties", "sides parties"],
      // "the newspaper wrote"
      [
        "media",
        "newspaper newspapers agency channel television tv radio media reporter reporters correspondent correspondents daily magazine website outlet outlets journalist journalists broadcaster press",
      ],
      [
        "agency",
        "un agency commission mission unhcr unicef ocha committee organisation organization crescent cross bureau envoys charity ngo",
      ],
      // "an observatory said"
      ["monitor", "observatory monitor monitors watchdog watchdogs observers"],
      // "residents said they heard shelling"
      [
        "witness",
        "witness witnesses eyewitness eyewitnesses resident residents locals villagers villager survivor survivors neighbours neighbors relatives medic medics doctor doctors nurse rescuers paramedics inhabitants bystander fisherman fishermen",
      ],
      ["expert", "analyst analysts expert experts researcher researchers professor scholar historian economist"],
      ["unnamed", "source sources reports rumours rumors insiders"],
      ["unnamed-partisan", "activist activists supporters loyalists campaigners"],
      // "a video showed smoke"
      [
        "document",
        "report statement document documents video videos footage image images photos photographs study survey letter memo figures data records transcript communique communiqué findings",
      ],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word) => [word, type] as const)),
);

/** Words before "source(s)" or "official(s)" that tell whose they are. */
export const SOURCE_QUALIFIERS: readonly { readonly type: SourceType; readonly words: ReadonlySet<string> }[] = [
  // "pro-government sources", "rebel sources"
  {
    type: "unnamed-partisan",
    words: new Set("pro-government pro-regime pro-rebel pro-opposition opposition rebel partisan loyalist pro-militia".split(" ")),
  },
  // "a military source", "a source at the port office"
  {
    type: "unnamed-official",
    words: new Set(
      "military official security government police army ministry command governorate diplomatic intelligence presidential judicial ministerial palace".split(
        " ",
      ),
    ),
  },
  { type: "witness", words: new Set(["medical", "hospital"]) },
  { type: "media", words: new Set(["media", "press"]) },
];
