import { foldName } from "./fold-name.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";
import type { PageFacts } from "./read-page-facts.ts";

/** Whose page this is: the name given, the outlet known at the address, what the markup says; else a name in the title that the page shows or states otherwise (`owners` of the copyright, authors, the masthead), else the masthead, else the bare host. */
export function outletOf(
  given: string | undefined,
  facts: PageFacts | undefined,
  owners: readonly string[],
  url: string | undefined,
  outlets: OutletBook,
): string | undefined {
  if (given !== undefined) return outlets.named(given)?.name ?? given;
  const known = outlets.at(url)?.name;
  if (known !== undefined) return known;
  const said = [...(facts?.outlets ?? []), ...siteInTitles(facts, url)].map(withoutMotto).find(isOutletName);
  if (said !== undefined) return outlets.named(said)?.name ?? said;
  if (facts === undefined) return undefined;
  const shown = ownerInTitles(facts, owners) ?? nameInTitles(facts, owners) ?? (facts.mastheads ?? []).map(withoutMotto).find(isOutletName);
  return shown === undefined ? hostOf(url) || undefined : (outlets.named(shown)?.name ?? shown);
}

/** "The Harbour Tribune - Café owners want …" over a page whose copyright line names the Harbour Tribune. */
function ownerInTitles(facts: PageFacts, owners: readonly string[]): string | undefined {
  const parts = facts.titles.flatMap((title) => title.split(/\s[|–—•·:-]{1,2}\s/u)).map((piece) => foldName(piece));
  return owners.find((owner) => parts.length > 1 && parts.includes(foldName(owner)));
}

/** "Ferry strike ends - Office of the Isles": a name at either end of a title that the page shows at its top too, or gives as its author or owner. */
function nameInTitles({ titles, mastheads = [], authors }: PageFacts, owners: readonly string[]): string | undefined {
  const names = [...mastheads, ...authors.flat(), ...owners].filter((name) => isOutletName(name) && name.length >= 4);
  return names.find((name) =>
    titles.some((title) => {
      const rest = title.startsWith(name) ? title.slice(name.length) : title.endsWith(name) ? title.slice(0, -name.length) : "";
      return /^\s?[|–—•·:-]|[|–—•·:-]\s?$/u.test(rest);
    }),
  );
}

/** "Lantern Post | News from the Isles" without what the site says of itself. */
const withoutMotto = (name: string): string =>
  name
    .trim()
    .split(/\s(?:[|–—•·:]|-{1,2}|::)(?:\s|$)/u)[0]
    ?.trim() ?? "";

/** "Ferry strike ends – Lantern Post": the end of a title that spells the site's own address. */
function siteInTitles(facts: PageFacts | undefined, url: string | undefined): string[] {
  const label = (hostOf(url).split(".").at(0) ?? "").replaceAll("-", "");
  const ends = (facts?.titles ?? []).map((title) => title.split(/\s[|–—•·:-]{1,2}\s/u).at(-1) ?? "");
  return ends.filter((end) => label.length >= 3 && foldName(end).replaceAll(" ", "") === label);
}

const isOutletName = (name: string): boolean =>
  name.length >= 2 && name.length <= 60 && !/^https?:|[<>{}]|facebook\.com|@/iu.test(name) && /\p{L}/u.test(name);
