import { foldName } from "./fold-name.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";
import type { PageFacts } from "./read-page-facts.ts";

/** Whose page this is: the name given, the outlet known at the address, what the markup says; the bare host when nothing else is known. */
export function outletOf(given: string | undefined, facts: PageFacts | undefined, url: string | undefined, outlets: OutletBook): string | undefined {
  if (given !== undefined) return outlets.named(given)?.name ?? given;
  const known = outlets.at(url)?.name;
  if (known !== undefined) return known;
  const said = [...(facts?.outlets ?? []), ...siteInTitles(facts, url)].map(withoutMotto).find(isOutletName);
  if (said !== undefined) return outlets.named(said)?.name ?? said;
  return facts === undefined ? undefined : hostOf(url) || undefined;
}

/** "Lantern Post | News from the Isles" without what the site says of itself. */
const withoutMotto = (name: string): string => name.trim().split(/\s(?:[|–—•·:]|-{1,2}|::)(?:\s|$)/u)[0]?.trim() ?? "";

/** "Ferry strike ends – Lantern Post": the end of a title that spells the site's own address. */
function siteInTitles(facts: PageFacts | undefined, url: string | undefined): string[] {
  const label = (hostOf(url).split(".").at(0) ?? "").replaceAll("-", "");
  const ends = (facts?.titles ?? []).map((title) => title.split(/\s[|–—•·:-]{1,2}\s/u).at(-1) ?? "");
  return ends.filter((end) => label.length >= 3 && foldName(end).replaceAll(" ", "") === label);
}

const isOutletName = (name: string): boolean => name.length >= 2 && name.length <= 60 && !/^https?:|[<>{}]|facebook\.com|@/iu.test(name) && /\p{L}/u.test(name);
