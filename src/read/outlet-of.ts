import { hostOf, type OutletBook } from "./outlet-book.ts";
import type { PageFacts } from "./read-page-facts.ts";

/** Whose page this is: the name given, the outlet known at the address, what the markup says; the bare host when nothing else is known. */
export function outletOf(given: string | undefined, facts: PageFacts | undefined, url: string | undefined, outlets: OutletBook): string | undefined {
  if (given !== undefined) return outlets.named(given)?.name ?? given;
  const known = outlets.at(url)?.name;
  if (known !== undefined) return known;
  const said = facts?.outlets.map((name) => name.trim()).find(isOutletName);
  if (said !== undefined) return outlets.named(said)?.name ?? said;
  return facts === undefined ? undefined : hostOf(url) || undefined;
}

const isOutletName = (name: string): boolean => name.length >= 2 && name.length <= 60 && !/^https?:|[<>{}]|facebook\.com|@/iu.test(name) && /\p{L}/u.test(name);
