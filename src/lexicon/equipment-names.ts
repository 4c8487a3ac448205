import type { EquipmentKind } from "../model/claim.ts";

/** Models by their designation or name, each list one kind; matched as whole words with a capital or a figure. */
const NAMES: readonly { readonly kind: EquipmentKind; readonly names: string }[] = [
  // "three T-72 tanks", "an Abrams was hit"
  {
    kind: "tank",
    names: "t-34 t-54 t-55 t-62 t-64 t-72 t-80 t-84 t-90 t-14 armata leopard abrams m1a1 m1a2 challenger merkava leclerc type-59 type-99",
  },
  // "two BMP-2s burned", "a Bradley"
  {
    kind: "armour",
    names:
      "bmp bmp-1 bmp-2 bmp-3 btr btr-60 btr-70 btr-80 btr-82 brdm brdm-2 mt-lb bmd mrap humvee hmmwv bradley stryker marder m113 m-atv panhard casspir",
  },
  // "a 2S19 howitzer", "M777s"
  {
    kind: "artillery",
    names: "2s1 2s3 2s7 2s9 2s19 d-30 m777 m109 caesar pzh archer akatsiya gvozdika msta pion zu-23 zu-23-2 zsu-23-4 shilka",
  },
  // "Grad rockets", "HIMARS"
  {
    kind: "rocket",
    names:
      "grad bm-21 smerch uragan tornado-s tornado-g himars mlrs tos-1 solntsepyok katyusha qassam fajr fajr-5 type-63 rpg rpg-7 rpg-29",
  },
  // "a Kornet missile", "Scud-B", "Storm Shadow"
  {
    kind: "missile",
    names:
      "kornet konkurs fagot metis malyutka tow javelin nlaw milan spike atgm scud scud-b iskander tochka tochka-u kalibr kinzhal tomahawk hellfire harpoon neptune exocet storm-shadow scalp atacms fateh-110 zolfaghar burkan c-802",
  },
  // "a Buk launcher", "S-300"
  {
    kind: "air-defence",
    names:
      "s-125 s-200 s-300 s-400 buk tor osa pantsir strela strela-10 igla stinger manpads patriot nasams iris-t gepard hawk iron-dome 9k333",
  },
  // "FPV drones", "a Shahed-136"
  {
    kind: "drone",
    names:
      "fpv uav ucav bayraktar tb2 shahed shahed-136 shahed-131 geran geran-2 lancet orlan orlan-10 mohajer mohajer-6 mavic reaper predator mq-9 mq-1 heron hermes switchblade samad samad-3 wing-loong ch-4",
  },
  // "Su-24 jets", "an F-16"
  {
    kind: "aircraft",
    names:
      "su-22 su-24 su-25 su-27 su-30 su-34 su-35 su-57 mig-21 mig-23 mig-25 mig-29 mig-31 tu-22 tu-22m3 tu-95 tu-160 il-76 an-26 an-12 l-39 a-10 b-1 b-2 b-52 f-4 f-14 f-15 f-16 f-18 f-22 f-35 c-130 ac-130 rafale mirage tornado typhoon gripen tucano",
  },
  { kind: "helicopter", names: "mi-8 mi-17 mi-24 mi-28 mi-35 ka-52 apache ah-64 black-hawk uh-60 chinook gazelle cobra puma" },
  // "AK-47s", "a PKM"
  { kind: "small-arms", names: "ak-47 akm ak-74 kalashnikov kalashnikovs m16 m4 g3 fal pkm dshk dragunov svd m249 m2" },
  { kind: "bomb", names: "fab-250 fab-500 fab-1500 kab-500 jdam gbu-12 gbu-39 mk-82 mk-84 kh-101 kh-22" },
  { kind: "mine", names: "tm-62 pom-3 pfm-1 pmn claymore" },
];

/** Kind of equipment by model, in small letters with hyphens. */
export const EQUIPMENT_NAMES: ReadonlyMap<string, EquipmentKind> = new Map(
  NAMES.flatMap(({ kind, names }) => names.split(/\s+/u).map((name) => [name, kind] as const)),
);

/** Nouns behind a model that are part of its mention and say what it is where the model does not: "Grad rockets", "the Talwar frigate". */
export const EQUIPMENT_NOUNS: ReadonlyMap<string, EquipmentKind> = new Map<string, EquipmentKind>([
  ...kinds("tank", "tank tanks"),
  ...kinds("armour", "carrier carriers vehicle vehicles apc apcs ifv ifvs"),
  ...kinds("artillery", "howitzer howitzers gun guns mortar mortars cannon cannons artillery"),
  ...kinds("rocket", "rocket rockets launcher launchers"),
  ...kinds("missile", "missile missiles"),
  ...kinds("air-defence", "system systems battery batteries"),
  ...kinds("drone", "drone drones uav uavs quadcopter quadcopters"),
  ...kinds("aircraft", "jet jets plane planes aircraft fighter fighters bomber bombers warplane warplanes"),
  ...kinds("helicopter", "helicopter helicopters gunship gunships"),
  ...kinds("small-arms", "rifle rifles pistol pistols"),
  ...kinds("bomb", "bomb bombs munition munitions"),
  ...kinds("mine", "mine mines"),
]);

function kinds(kind: EquipmentKind, words: string): (readonly [string, EquipmentKind])[] {
  return words.split(" ").map((word) => [word, kind] as const);
}
