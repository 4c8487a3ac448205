import { EQUIPMENT_NAMES, EQUIPMENT_NOUNS } from "../../lexicon/equipment-names.ts";
import type { EquipmentKind, EquipmentMention } from "../../model/claim.ts";
import type { Token } from "../token.ts";

/**
 * Equipment that some words name by type or model: "T-72 tanks", "a Grad rocket", "FPV drones", each with the noun behind
 * it and without what counts it. Plain nouns ("two tanks") name no equipment. Linear in the words.
 */
export function findEquipment(words: readonly Token[]): EquipmentMention[] {
  const found: EquipmentMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const named = nameAt(words, at);
    if (!named) continue;
    const noun = EQUIPMENT_NOUNS.get(words[named.to]?.lower ?? "");
    const to = noun === undefined ? named.to : named.to + 1;
    // "a hawk", "Puma shares": a name that is also a word counts only with a figure or its noun
    if (named.isPlain && noun === undefined) continue;
    found.push({ span: { start: (words[at] as Token).start, end: (words[to - 1] as Token).end }, kind: kindOf(named.kind, noun) });
    at = to - 1;
  }
  return found;
}

interface Named {
  readonly kind: EquipmentKind;
  readonly to: number;
  /** A word without figure or capitals throughout: "Grad", "Hawk". */
  readonly isPlain: boolean;
}

/** A model of one word, of two ("Iron Dome", "Storm Shadow", "Mi 24") or in the plural ("T-72s", "BMP-2s"). */
function nameAt(words: readonly Token[], at: number): Named | undefined {
  const word = words[at];
  if (!word || !/^[\p{Lu}\p{N}]/u.test(word.text) || word.text.length > 16) return undefined;
  const next = words[at + 1];
  const two =
    next && /^[\p{Lu}\p{N}]/u.test(next.text) && next.text.length <= 16 ? EQUIPMENT_NAMES.get(`${word.lower}-${next.lower}`) : undefined;
  if (two) return { kind: two, to: at + 2, isPlain: false };
  const one = EQUIPMENT_NAMES.get(word.lower) ?? EQUIPMENT_NAMES.get(word.lower.replace(/s$/u, ""));
  return one && { kind: one, to: at + 1, isPlain: !/\d|^\p{Lu}{2}/u.test(word.text) };
}

/** A drone that carries a name of missiles is a drone; "Grad launchers" stay rockets. */
const kindOf = (named: EquipmentKind, noun: EquipmentKind | undefined): EquipmentKind =>
  noun === undefined || noun === "armour" || noun === "air-defence" || noun === "rocket" ? named : noun;
