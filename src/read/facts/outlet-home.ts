import type { StatedValue } from "../../model/report.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";
import type { PageFacts } from "./read-page-facts.ts";
import { stated } from "./stated.ts";

/** Where the domain and the owner of an outlet are said, the most trusted first. */
export interface OutletHome {
  readonly domains: readonly StatedValue[];
  readonly owners: readonly StatedValue[];
}

/**
 * The domain of an outlet and who owns it. The registry knows which of a site's hosts is the outlet's own and counts owners
 * for us; then comes the address where the report was met, what the markup says of the publisher, and the registry's entry by name.
 */
export function outletHome(
  outlet: string | undefined,
  url: string | undefined,
  facts: PageFacts | undefined,
  outlets: OutletBook,
): OutletHome {
  const host = hostOf(url);
  const here = outlets.at(url);
  const entry = here ?? (outlet === undefined ? undefined : outlets.named(outlet));
  const registered =
    here?.domains.find((domain) => host === domain || host.endsWith(`.${domain}`)) ?? (host === "" ? entry?.domains[0] : undefined);
  const said = (field: StatedValue["field"]): StatedValue[] => facts?.stated.filter((value) => value.field === field) ?? [];
  return {
    domains: [
      ...(registered === undefined ? [] : [stated("outlet-domain", registered, "registry")]),
      ...(host === "" ? [] : [stated("outlet-domain", host, "url", url ?? "")]),
      ...said("outlet-domain"),
      ...(hostOf(facts?.canonical) === ""
        ? []
        : [stated("outlet-domain", hostOf(facts?.canonical), "link:canonical", facts?.canonical ?? "")]),
    ],
    owners: [...(entry?.owner === undefined ? [] : [stated("outlet-owner", entry.owner, "registry")]), ...said("outlet-owner")],
  };
}
