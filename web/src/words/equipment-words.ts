import type { EquipmentKind } from "../../../src/model/claim.ts";

/** What sort of equipment is named. */
export const EQUIPMENT_WORDS: Readonly<Record<EquipmentKind, string>> = {
  tank: "tank",
  armour: "armoured vehicle",
  artillery: "artillery",
  rocket: "rocket",
  missile: "missile",
  "air-defence": "air defence",
  drone: "drone",
  aircraft: "aircraft",
  helicopter: "helicopter",
  ship: "ship",
  "small-arms": "small arms",
  mine: "mine",
  bomb: "bomb",
};
