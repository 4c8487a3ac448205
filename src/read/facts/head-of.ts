import type { Source } from "../../model/reading.ts";
import type { Report, StatedValue } from "../../model/report.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import type { TransmissionEvidence } from "../provenance/read-transmission.ts";
import { dayInUrl } from "./date-of.ts";
import { factsOf } from "./facts-of.ts";
import { absolute } from "./given-in.ts";
import { metadataOf } from "./metadata-of.ts";
import type { OutletBook } from "./outlet-book.ts";
import { hostOf } from "./outlet-book.ts";
import { outletHome } from "./outlet-home.ts";
import type { PageFacts } from "./read-page-facts.ts";
import { stated } from "./stated.ts";
import { originSayings, visibleSayings } from "./visible-sayings.ts";

/** What is known of a report when the rest of its head is put together. */
type Known = Pick<
  Report,
  "title" | "bylines" | "outlet" | "published" | "modified" | "original" | "language" | "medium" | "licence" | "taxonomy" | "url"
>;
type Head = Pick<Report, "subtitle" | "canonical" | "outletDomain" | "outletOwner" | "section" | "metadata">;

/** The rest of a report's head, and everything that any place says of it with what was believed marked. */
export function headOf(
  known: Known,
  source: Source,
  facts: PageFacts | undefined,
  { blocks, lines }: { readonly blocks: readonly PlacedBlock[]; readonly lines: TransmissionEvidence["lines"] },
  outlets: OutletBook,
): Head {
  const elsewhere = factsOf(source.stated ?? []);
  const home = outletHome(known.outlet, known.url, facts, outlets);
  const shown = visibleSayings(blocks, { title: known.title, taxonomy: known.taxonomy, lines }, outlets);
  const first = (field: StatedValue["field"], values: readonly StatedValue[]): string | undefined =>
    values.find((said) => said.field === field)?.value;
  const head = {
    subtitle: first("subtitle", shown) ?? facts?.deck ?? elsewhere.deck,
    canonical: canonicalOf(facts, known.url) ?? absolute(elsewhere.canonical, known.url),
    outletDomain: home.domains[0]?.value ?? elsewhere.outletDomain,
    outletOwner: home.owners[0]?.value ?? elsewhere.outletOwner,
    section: facts?.section ?? first("section", shown) ?? elsewhere.section,
  };
  const sayings = [
    ...givenSayings(source),
    ...registrySayings(known.url, outlets),
    ...originSayings(lines, outlets),
    ...home.domains,
    ...home.owners,
    ...(facts?.stated ?? []),
    ...shown,
    ...(source.stated ?? []),
    ...addressSayings(known, facts),
  ];
  return { ...head, metadata: metadataOf(chosenIn(known, head), sayings, known.url) };
}

/** The address a page gives as its own, made absolute; that of mail and messages as it stands: "mid:…". */
const canonicalOf = (facts: PageFacts | undefined, url: string | undefined): string | undefined =>
  absolute(facts?.canonical, url) ??
  (/^[a-z]{2,8}:\S+$/iu.test(facts?.canonical ?? "") ? facts?.canonical : undefined) ??
  absolute(facts?.ogUrl, url);

const givenSayings = ({ title, outlet, published, language }: Source): StatedValue[] =>
  (
    [
      ["title", title],
      ["outlet", outlet],
      ["published", published],
      ["language", language],
    ] as const
  ).flatMap(([field, value]) => (value === undefined ? [] : [stated(field, value, "given")]));

function registrySayings(url: string | undefined, outlets: OutletBook): StatedValue[] {
  const entry = outlets.at(url);
  return entry === undefined ? [] : [stated("outlet", entry.name, "registry", hostOf(url))];
}

/** What addresses say by themselves. */
function addressSayings({ url }: Known, facts: PageFacts | undefined): StatedValue[] {
  const day = dayInUrl(url);
  return [
    ...(hostOf(url) === "" ? [] : [stated("outlet", hostOf(url), "url", url)]),
    ...(day === undefined ? [] : [stated("published", day, "url", url)]),
    ...(hostOf(facts?.canonical) === "" || hostOf(facts?.canonical) === hostOf(url)
      ? []
      : [
          stated("original-url", facts?.canonical ?? "", "link:canonical"),
          stated("original-outlet", hostOf(facts?.canonical), "link:canonical"),
        ]),
  ];
}

const chosenIn = (known: Known, head: Omit<Head, "metadata">) => ({
  title: [known.title],
  subtitle: [head.subtitle],
  byline: known.bylines,
  outlet: [known.outlet],
  "outlet-domain": [head.outletDomain],
  "outlet-owner": [head.outletOwner],
  published: [known.published?.value],
  modified: [known.modified?.value],
  "original-outlet": [known.original?.outlet],
  "original-published": [known.original?.published?.value],
  "original-url": [known.original?.url],
  language: [known.language],
  canonical: [head.canonical],
  section: [head.section],
  tag: known.taxonomy.tags.map(({ label }) => label),
  // An article is what a page is when nothing says otherwise.
  medium: [known.medium === "article" ? undefined : known.medium],
  licence: [known.licence.name],
});
