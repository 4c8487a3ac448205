import { AGENCY_NAMES } from "../../lexicon/provenance-credit.ts";
import type { OutletBook } from "../facts/outlet-book.ts";

const AGENCIES: ReadonlySet<string> = new Set(["wire", "state-media"]);

/** True for the name of a news agency: one that is known as such, or, of those unknown, one that says so ("Agence Goéland", "Tarn News Agency"). */
export function isAgency(name: string, outlets: OutletBook): boolean {
  const known = outlets.named(name);
  return known === undefined ? AGENCY_NAMES.test(name) : AGENCIES.has(known.kind);
}
