import { eld } from "eld/small";
import { CLAIM_ROLES } from "../model/report.ts";
import type { PlacedBlock } from "./read-licence.ts";

const SAMPLE = 2_000;

/** The language of a report as a primary tag: given, declared by the page, or recognised by its words. */
export function languageOf(given: string | undefined, declared: string | undefined, blocks: readonly PlacedBlock[]): string | undefined {
  return primaryTag(given) ?? primaryTag(declared) ?? recognised(blocks);
}

/** `en` of `en-GB` or `en_US`; undefined for what is no language tag. */
function primaryTag(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_].{0,30})?\s*$/iu.exec(tag ?? "")?.[1]?.toLowerCase();
  return primary === "und" || primary === "mul" ? undefined : primary;
}

function recognised(blocks: readonly PlacedBlock[]): string | undefined {
  let sample = "";
  for (const { role, text } of blocks) {
    if (sample.length >= SAMPLE) break;
    if (CLAIM_ROLES.has(role)) sample += `${text.slice(0, SAMPLE)}\n`;
  }
  return eld.detect(sample.slice(0, SAMPLE)).language || undefined;
}
