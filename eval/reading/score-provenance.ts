import type { Report } from "../../src/model/report.ts";
import { foldedAddress, foldedName } from "./folded.ts";
import type { GoldCredit, GoldPage } from "./gold-page.ts";
import { type Settled, settle, type Tally } from "./settle.ts";

/** Who had a part in the report, by kind and party; and, of those found, whether the link behind the credit was kept. */
export interface ProvenanceScore {
  readonly parties: Settled;
  readonly addresses: Tally;
}

interface Given {
  readonly key: string;
  readonly href?: string | undefined;
}

/** Set the credits of a page and the outlets that it came through beside what was read. */
export function scoreProvenance(gold: GoldPage, report: Report | undefined): ProvenanceScore {
  const given = report === undefined ? [] : [...cameThrough(report), ...creditedIn(report)];
  const parties = settle(
    gold.provenance.map(formsOf),
    given.map(({ key }) => key),
    (gold.provenanceMay ?? []).flatMap(formsOf),
  );
  const linked = gold.provenance.flatMap((credit, index) => {
    const pair = parties.pairs[index];
    return credit.href === undefined || pair === undefined ? [] : [isKept(credit.href, given, given[pair])];
  });
  const right = linked.filter((kept) => kept).length;
  return { parties, addresses: { wanted: linked.length, found: right, given: linked.length, right } };
}

/** Every outlet on the way before the one that was read. */
const cameThrough = ({ transmission }: Report): Given[] =>
  transmission.slice(0, -1).map(({ outlet, url }) => ({ key: `origin ${foldedName(outlet)}`, href: url }));

const creditedIn = ({ credits }: Report): Given[] =>
  (credits ?? []).map(({ kind, party, href }) => ({ key: `${kind} ${foldedName(party)}`, href }));

const formsOf = ({ kind, party }: GoldCredit): string[] =>
  [kind].flat().flatMap((oneKind) => [party].flat().map((name) => `${oneKind} ${foldedName(name)}`));

/** The same party may be credited twice, once with its link. */
const isKept = (href: string, given: readonly Given[], paired: Given | undefined): boolean =>
  given.some((one) => one.key === paired?.key && one.href !== undefined && foldedAddress(one.href) === foldedAddress(href));
