/** Words that show what kind of thing a phrase names, each list with an example sentence. Folded: small letters, singular unless noted. */

// "They seized rifles, mortar rounds and anti-tank guided missiles": what is fired, thrown or laid.
export const WEAPON_WORDS: ReadonlySet<string> =
  listed(`weapon arm arms munition ammunition rifle gun handgun pistol revolver carbine machine-gun submachine-gun
  sniper-rifle kalashnikov ak-47 shotgun grenade hand-grenade rocket-propelled-grenade rpg mortar mortar-round mortar-shell shell artillery-shell
  rocket grad missile ballistic-missile cruise-missile guided-missile anti-tank-missile atgm tow manpads surface-to-air-missile stinger javelin
  scud iskander kalibr kinzhal bomb barrel-bomb cluster-bomb cluster-munition gravity-bomb glide-bomb vacuum-bomb thermobaric-bomb bunker-buster
  warhead explosive explosive-device improvised-explosive-device ied vbied svbied car-bomb truck-bomb suicide-vest explosive-vest suicide-belt
  landmine land-mine mine booby-trap detonator dynamite tnt c4 chlorine sarin mustard-gas nerve-agent chemical-weapon white-phosphorus napalm
  knife machete sword bullet cartridge round projectile flamethrower howitzer-shell tear-gas stun-grenade`);

// "Two Su-24 jets and a T-72 tank were seen": what carries weapons or soldiers into a fight.
export const MILITARY_PLATFORM_WORDS: ReadonlySet<string> =
  listed(`tank battle-tank armoured-vehicle armored-vehicle armoured-personnel-carrier armored-personnel-carrier apc ifv
  infantry-fighting-vehicle bmp btr mrap humvee howitzer artillery-piece artillery self-propelled-gun rocket-launcher multiple-rocket-launcher mlrs himars
  air-defence-system air-defense-system s-300 s-400 pantsir patriot iron-dome technical gun-truck warplane fighter-jet jet fighter-bomber bomber
  attack-aircraft military-aircraft aircraft combat-aircraft gunship helicopter helicopter-gunship attack-helicopter military-helicopter drone
  combat-drone uav ucav unmanned-aerial-vehicle reaper predator bayraktar shahed quadcopter warship frigate destroyer corvette submarine
  aircraft-carrier patrol-boat gunboat landing-ship missile-boat navy-ship naval-vessel b-52 b-1 a-10 f-15 f-16 f-22 f-35 su-24 su-25 su-30 su-34 su-35
  su-57 mig-21 mig-23 mig-29 mi-8 mi-24 mi-28 ka-52 tu-22 tu-95 t-55 t-62 t-72 t-80 t-90 leopard abrams challenger bradley m113 merkava`);

// "Gunmen on motorcycles stopped a bus": what carries people and goods in ordinary life.
export const VEHICLE_WORDS: ReadonlySet<string> =
  listed(`vehicle car truck lorry bus minibus coach van pickup pick-up pick-up-truck pickup-truck motorcycle motorbike bicycle bike
  ambulance fire-engine taxi tractor trailer tanker fuel-tanker oil-tanker train tram boat ship vessel ferry dinghy cargo-ship aircraft-charter plane
  airliner passenger-plane convoy suv jeep four-wheel-drive bulldozer excavator cart`);

// "President Joko Widodo met General Smith": a title before a person's name.
export const PERSON_TITLES: ReadonlySet<string> =
  listed(`mr mrs ms miss dr prof professor sir lord lady dame president vice-president prime-minister premier minister chancellor senator
  congressman congresswoman representative governor mayor ambassador envoy king queen prince princess emir sheikh sheik sultan ayatollah imam mullah
  maulana grand-mufti mufti pope bishop archbishop patriarch cardinal rabbi reverend father sister general lieutenant-general major-general
  brigadier-general brigadier gen lt maj brig colonel col lieutenant-colonel major captain capt lieutenant sergeant sgt corporal private admiral
  marshal field-marshal commander chief director secretary secretary-general spokesman spokeswoman spokesperson judge justice chairman chairwoman
  leader officer activist doctor engineer journalist correspondent abu umm`);

// "Khan al-Shih Martyrs Brigade", "the Ministry of Health": the noun that makes a phrase an organisation's name.
export const ORGANISATION_NOUNS: ReadonlySet<string> =
  listed(`army military navy air-force force guard police gendarmerie militia brigade battalion regiment division corps
  command council committee commission coalition alliance front movement party union league federation confederation organisation organization
  group faction unit network agency ministry department office bureau directorate authority administration government parliament senate congress assembly
  court tribunal bank company corporation university institute center centre foundation association society observatory mission programme program fund
  observer-mission council-of-ministers cabinet embassy consulate newspaper channel television radio news-agency`);

// "in the Al-Waer district", "the village of Tal Jabin": the noun that makes a phrase a place, and what class of place it says it is.
export const PLACE_NOUNS: ReadonlyMap<string, PlaceNounClass> = new Map<string, PlaceNounClass>([
  ...classed("country", "country nation republic kingdom state"),
  ...classed("adm1", "province governorate oblast region-state muhafazah"),
  ...classed("adm2", "county subdistrict sub-district raion rayon canton prefecture municipality"),
  ...classed("city", "city town village settlement hamlet capital township suburb"),
  ...classed("neighbourhood", "district neighbourhood neighborhood quarter block ward street avenue road square roundabout boulevard"),
  ...classed(
    "region",
    "region area countryside outskirts front frontline front-line corridor enclave pocket valley plain plains plateau desert basin coast border strip heights hills zone peninsula",
  ),
  ...classed("water", "river lake sea gulf strait canal dam-lake reservoir bay ocean"),
  ...classed(
    "building",
    "airport airbase air-base airfield base camp refugee-camp mosque church cathedral shrine temple hospital clinic school university market souk prison jail dam bridge crossing checkpoint port station factory plant refinery field mine-site hill mountain mount forest island farm farms stadium palace embassy barracks headquarters hotel",
  ),
]);

export type PlaceNounClass = "country" | "adm1" | "adm2" | "city" | "neighbourhood" | "region" | "water" | "building";

// "in northern Syria", "southeast of Raqqa": a part of a place, never a point in it.
export const DIRECTION_WORDS: ReadonlySet<string> =
  listed(`north south east west northern southern eastern western northeast northwest southeast southwest north-east north-west south-east
  south-west northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western central upper lower inner outer
  northernmost southernmost easternmost westernmost`);

// "Iraqi Kurdish parties", "an Arab tribe": adjectives of peoples that no country has; countries bring their own demonyms.
export const NATIONALITY_ADJECTIVES: ReadonlySet<string> =
  listed(`kurdish arab arabic turkmen turkic assyrian chaldean armenian circassian chechen dagestani tatar crimean pashtun hazara tajik baloch
  sindhi punjabi bengali kashmiri rohingya kachin karen karenni shan chin tamil sinhalese tibetan uyghur uighur berber amazigh tuareg fulani hausa igbo yoruba kanuri
  dinka nuer shilluk oromo amhara tigrayan tigrinya afar masalit fur zaghawa hutu tutsi hema lendu zulu european african asian american latin western
  yazidi yezidi druze alawite sunni shia shiite maronite coptic christian muslim jewish jew hindu sikh buddhist catholic orthodox`);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map((word) => word.trim()));
}

function classed(kind: PlaceNounClass, words: string): (readonly [string, PlaceNounClass])[] {
  return words.split(/\s+/u).map((word) => [word, kind] as const);
}
