import { eld } from "eld/small";
import { CLAIM_ROLES } from "../model/report.ts";
import type { PlacedBlock } from "./read-licence.ts";

const SAMPLE = 2_000;
/** Languages the recogniser can tell apart; it cannot overrule a page in any other. */
const KNOWN: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** A text shorter than this cannot overrule what the page declares. */
const OVERRULES_FROM = 300;

/**
 * The language of a report as a primary tag: given, declared by the page, or recognised by its words. Templates often declare
 * English over a text in another language: words that are plainly of another language overrule the page.
 */
export function languageOf(given: string | undefined, declared: string | undefined, blocks: readonly PlacedBlock[]): string | undefined {
  return primaryTag(given) ?? recognised(blocks, primaryTag(declared));
}

/** `en` of `en-GB` or `en_US`; undefined for what is no language tag. */
function primaryTag(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_].{0,30})?\s*$/iu.exec(tag ?? "")?.[1]?.toLowerCase();
  return primary === "und" || primary === "mul" ? undefined : primary;
}

function recognised(blocks: readonly PlacedBlock[], declared: string | undefined): string | undefined {
  let sample = "";
  for (const { role, text } of blocks) {
    if (sample.length >= SAMPLE) break;
    if (CLAIM_ROLES.has(role)) sample += `${text.slice(0, SAMPLE)}\n`;
  }
  const found = eld.detect(sample.slice(0, SAMPLE));
  if (declared === undefined) return (found.isReliable() && found.language) || undefined;
  const scores = found.getScores();
  const isPlain =
    found.isReliable() &&
    sample.length >= OVERRULES_FROM &&
    KNOWN.has(declared) &&
    (scores[declared] ?? 0) < 0.6 * (scores[found.language] ?? 0);
  return isPlain ? found.language : declared;
}
