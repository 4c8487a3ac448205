import type { Quantity } from "../../model/claim.ts";
import type { Token } from "../token.ts";
import type { Amount } from "./amounts.ts";

/**
 * Whether a number is a total so far or the harm of one occasion, from the words of its claim; undefined where they do not say.
 * Totals and single counts are never to be added up or held against each other.
 */
export function scopeOf(words: readonly Token[], amount: Amount): Quantity["scope"] {
  const lead = lowered(words.slice(Math.max(0, amount.from - REACH), amount.from));
  const tail = lowered(words.slice(amount.to, amount.to + REACH));
  if (TOTAL_BEFORE.test(lead) || TOTAL_ANYWHERE.test(lead) || TOTAL_ANYWHERE.test(tail)) return "cumulative";
  return OCCASION.test(lead) || OCCASION.test(tail) ? "single" : undefined;
}

const REACH = 24;

const lowered = (words: readonly Token[]): string => words.map(({ lower }) => lower).join(" ");

// "brings to 40 the number of", "a total of 12", "the toll has risen to 61", "the death toll stands at 29"
const TOTAL_BEFORE =
  /\b(?:total|totals|totalling|totaling|overall|cumulative|altogether)\b|\b(?:brings?|brought|bringing|taking|takes) (?:\S+ ){0,8}to$|\b(?:toll|number|tally|count|figure|total)\b(?: \S+){0,14} (?:risen|rose|rises|rising|climbed|climbs|reached|reaches|passed|passes|stands|stood|now|increased|grown|grew)\b/u;

// "killed since January", "so far this year", "in total", "over the past three years", "in this siege"
const TOTAL_ANYWHERE =
  /\bsince\b|\bso far\b|\bto date\b|\bin total\b|\bin all\b|\baltogether\b|\bup to now\b|\buntil now\b|\bthis (?:year|month|week|season|winter|summer|autumn|spring)\b|\bduring the (?:war|siege|conflict|campaign|offensive)\b|\bin this (?:war|siege|conflict|campaign)\b|\bover the (?:past|last)\b|\bin the (?:past|last|first) \S+ ?(?:half|days|weeks|months|years|hours)?\b/u;

// "killed in the blast", "when a shell hit", "on Friday", "in a raid", "overnight"
const OCCASION =
  /\b(?:in|by|during|after) (?:a|an|the|one|that|this) (?:\S+ ){0,3}(?:blast|explosion|strike|airstrike|attack|raid|ambush|shelling|clash|crash|collision|firefight|shooting|bombing|assault|battle|skirmish|incident|bombardment|drowning|sinking)\b|\bwhen (?:a|an|the|their|its)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bovernight\b|\byesterday\b|\btoday\b|\blast night\b|\bthis morning\b/u;
