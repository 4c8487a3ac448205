import { PEOPLE_NOUNS } from "./measures.ts";
import { MILITARY_PLATFORM_WORDS, VEHICLE_WORDS, WEAPON_WORDS } from "./world-entity-words.ts";

/** What a counted noun is, as far as harm goes: people are killed, things destroyed, acts only counted. */
export type CountedKind = "people" | "things" | "acts" | "unknown";

// "twelve strikes destroyed a tunnel": a number of deeds is never a number of losses
const ACTS: ReadonlySet<string> = new Set(
  "strike strikes airstrike airstrikes air-strike air-strikes attack attacks raid raids assault assaults blast blasts explosion explosions shelling sortie sorties mission missions operation operations time times clash clashes violation violations incident incidents case cases occasion occasions round rounds visit visits crossing crossings talk talks meeting meetings report reports allegation allegations wave waves salvo salvoes salvos volley volleys".split(
    " ",
  ),
);

// "six houses were levelled": buildings, works and gear besides the vehicles and weapons of the lists of entities
const THINGS: ReadonlySet<string> = new Set(
  "house home building block flat apartment bakery shop school hospital clinic mosque church bridge span barn mill factory warehouse depot granary compound hut village settlement farm field well pump generator tower mast antenna radar position fortification bunker tunnel trench post checkpoint barracks base cache store launcher emplacement node headquarters route road railway track line cable net dock berth pier pontoon crane machine machines wagon locomotive engine canoe boat launch barge trawler yacht freighter carrier target facility plant refinery pipeline substation transformer pylon tent shelter roof window room classroom ward library drone wellhead head jack loader crate sack ton tonne truckload lorryload acre hectare kilometre kilometer mile metre meter tree crop orchard animal".split(
    " ",
  ),
);

// "nineteen conscripts", "four more monks": people whose names have no ending that shows it, besides the list of measures
const MORE_PEOPLE: ReadonlySet<string> = new Set(
  "bandits mercenaries infantry invaders elements saboteurs constables constable corporals corporal lieutenants captives hostages prisoners inmates babies baby infants mothers fathers brothers sisters sons daughters neighbours neighbors tourists teenagers cadets recruits conscripts marines guerrillas partisans martyrs monks nuns priests clerics nationals citizens surgeons vets vet cooks cook herdsmen shepherds engineers engineer technicians technician judges magistrates magistrate deputies envoys aides scouts crews elders chiefs peasants loyalists dissidents suspects agents spies operatives pupils pupil clients cadre cadres kin inhabitants souls foreigners locals households household monks settlers adults toddlers toddler pensioners seafarers seafarer colonels generals captains majors sergeants privates gendarmes volunteers comrades jihadis gunboat-men sentries sentry warders porter porters shoppers patients patient evacuees arrivals".split(
    " ",
  ),
);

// "milkers", "loggers", "ferrymen", "reservists", "Uplanders", "detainees": the endings of those who do or undergo
const PERSON_ENDING = /(?:[a-z]{3}(?:ers|ors|ists|ants|ians|ees|eers|mates)|(?:men|women|people|folk|man|woman))$/u;

/** What kind of thing a noun counts, by its form and its singular. */
export function countedKind(form: string, lemma: string): CountedKind {
  if (ACTS.has(form)) return "acts";
  if (PEOPLE_NOUNS.has(form) || MORE_PEOPLE.has(form)) return "people";
  const singular = [lemma, form.replace(/s$/u, ""), form.replace(/es$/u, ""), form.replace(/ies$/u, "y")];
  const isThing = (word: string): boolean =>
    THINGS.has(word) || VEHICLE_WORDS.has(word) || MILITARY_PLATFORM_WORDS.has(word) || WEAPON_WORDS.has(word);
  if (singular.some(isThing)) return "things";
  return PERSON_ENDING.test(form) ? "people" : "unknown";
}
