import type { Measure } from "../model/claim.ts";

/** Words near a number that say what it measures, by lemma or form. Order matters: the first that fits wins. */
export const MEASURE_WORDS: readonly { readonly measure: Measure; readonly words: ReadonlySet<string> }[] = [
  // "85 troops were killed", "left twelve dead", "a death toll of 9", "8 bodies"
  {
    measure: "killed",
    words: new Set(
      "kill killed killing kills dead die died dies dying death deaths toll fatalities perish perished slain slay execute executed behead beheaded beheads decapitate decapitated hanged lynched bodies martyred massacre massacred lynched slaughtered drowned".split(
        " ",
      ),
    ),
  },
  // "55 wounded", "injuring three civilians"
  {
    measure: "wounded",
    words: new Set(
      "wound wounded wounding wounds injure injured injuring injures injuries hurt maimed hospitalised hospitalized".split(" "),
    ),
  },
  // "captured 14 sailors"
  {
    measure: "captured",
    words: new Set("capture captured capturing hostage hostages prisoners abduct abducted abducting kidnapped kidnapping".split(" ")),
  },
  // "six fishermen are missing"
  { measure: "missing", words: new Set("missing unaccounted disappeared fate".split(" ")) },
  // "300 families were displaced"
  {
    measure: "displaced",
    words: new Set("displace displaced displacing fled flee fleeing evacuated evacuate uprooted homeless refugees".split(" ")),
  },
  // "police detained forty"
  { measure: "detained", words: new Set("detain detained detaining arrest arrested arresting arrests jailed imprisoned".split(" ")) },
  // "2 boats were destroyed"
  {
    measure: "destroyed",
    words: new Set("destroy destroyed destroying destroys demolished demolish burned burnt torched levelled leveled sunk".split(" ")),
  },
  // "damaged nine houses"
  { measure: "damaged", words: new Set("damage damaged damaging damages".split(" ")) },
];

/** Things that are hit rather than hurt: a number of them with "killed" nearby is not a number of dead. */
export const UNITS: readonly { readonly measure: Measure; readonly words: ReadonlyMap<string, number> }[] = [
  // "10 km north of the town", "six miles"
  {
    measure: "distance-km",
    words: new Map(
      Object.entries({
        km: 1,
        kms: 1,
        kilometre: 1,
        kilometres: 1,
        kilometer: 1,
        kilometers: 1,
        mile: 1.609,
        miles: 1.609,
        metres: 0.001,
        meters: 0.001,
        m: 0.001,
      }),
    ),
  },
  // "for three days", "less than two weeks"
  {
    measure: "duration-days",
    words: new Map(
      Object.entries({ day: 1, days: 1, week: 7, weeks: 7, month: 30, months: 30, year: 365, years: 365, hour: 1 / 24, hours: 1 / 24 }),
    ),
  },
  // "20-yo", "aged 17"
  { measure: "age-years", words: new Map(Object.entries({ yo: 1, "year-old": 1, "year-olds": 1 })) },
];

/** Nouns for people: a number of them may be a number of victims. */
export const PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  "people person persons civilian civilians man men woman women child children soldier soldiers troops troop fighter fighters militant militants terrorist terrorists rebel rebels insurgent insurgents member members resident residents villager villagers policeman policemen police officer officers personnel gunman gunmen guards guard worker workers employee employees journalist journalists others other victims victim bodies body casualties fatalities serviceman servicemen sailors sailor fishermen passengers combatants jihadists commanders commander families family refugees pilgrims students doctors medics infants girls boys males females youths youth relatives islanders dockers crew demonstrators protesters activists detainees sailors nurses patients worshippers shoppers drivers migrants farmers".split(
    " ",
  ),
);
