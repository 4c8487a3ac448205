import { beginsAsPerson } from "../../lexicon/author-given-names.ts";
import { isAgency } from "../provenance/is-agency.ts";
import type { Byline } from "./byline.ts";
import type { OutletBook } from "./outlet-book.ts";

/** The names on a byline without the agencies and papers of the persons there: "Ana Lerro, Meridian Press". Alone, an agency signs for itself. */
export function signersOf(bylines: readonly Byline[], outlets: OutletBook): string[] {
  const names = bylines.map(({ name }) => name);
  const isPerson = (name: string): boolean => beginsAsPerson(name) && name.includes(" ") && outlets.named(name) === undefined;
  return names.some(isPerson)
    ? names.filter((name) => isPerson(name) || !(isAgency(name, outlets) || outlets.named(name) !== undefined))
    : names;
}
