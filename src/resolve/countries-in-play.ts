import type { NameHit, WorldIndex } from "../lexicon/world-index.ts";
import type { Report } from "../model/report.ts";

// How much one piece of evidence says about where a report is set.
const FILED_UNDER = 3; // "Region: Syria" on the page, or its dateline
const NAMED = 1; // a name that lies in one country only
const ADJECTIVE = 0.5; // "Syrian"
const ACTOR = 0.25; // a group that acts in one country only
const MOST_PER_NAME = 3; // a name said over and over is still one place

export interface CountriesInPlay {
  /** Each country's share of all the evidence, together 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** How many different names, adjectives, actors and labels speak for each. */
  readonly witnesses: ReadonlyMap<string, number>;
  /** Those that are called by their own name or adjective, or that the report is filed under. */
  readonly called: ReadonlySet<string>;
}

/** The countries a report is about: what it is filed under, and the names in it that can mean one country only. */
export function countriesInPlay(report: Report, hits: readonly NameHit[], index: WorldIndex): CountriesInPlay {
  const weights = new Map<string, number>();
  const witnesses = new Map<string, number>();
  const called = new Set<string>();
  const vote = (country: string | undefined, weight: number): void => {
    if (country === undefined) return;
    weights.set(country, (weights.get(country) ?? 0) + weight);
    witnesses.set(country, (witnesses.get(country) ?? 0) + 1);
  };
  const call = (country: string | undefined): void => void (country !== undefined && called.add(country));
  for (const hit of filedUnder(report, index)) {
    vote(onlyCountry(hit), FILED_UNDER);
    call(onlyCountry(hit));
  }
  const byName = Map.groupBy(hits, (hit) => hit.entry.map(({ entry }) => entry.id).join(" "));
  for (const same of byName.values()) {
    const [first] = same;
    if (first === undefined) continue;
    vote(onlyCountry(first), Math.min(same.length, MOST_PER_NAME) * weightOf(first));
    if (first.form === "demonym" || first.entry.some(({ kind, entry }) => kind === "place" && entry.class === "country"))
      call(onlyCountry(first));
  }
  const total = weights.values().reduce((sum, weight) => sum + weight, 0);
  return { shares: new Map([...weights].map(([country, weight]) => [country, weight / total])), witnesses, called };
}

function filedUnder(report: Report, index: WorldIndex): NameHit[] {
  const labels = [...report.taxonomy.region, ...report.taxonomy.tags].map(({ span }) => span);
  const datelines = report.blocks.filter((block) => block.role === "dateline").map((block) => block.span);
  return [...labels, ...datelines].flatMap((span) => index.namesIn(report.text, span.start, span.end));
}

function weightOf(hit: NameHit): number {
  if (hit.form === "demonym") return ADJECTIVE;
  return hit.entry.some(({ kind }) => kind === "place") ? NAMED : ACTOR;
}

/** The one country every reading lies in; undefined when they differ or lie in none. */
function onlyCountry(hit: NameHit): string | undefined {
  const [first, ...others] = new Set(hit.entry.flatMap(countriesOf));
  return others.length === 0 ? first : undefined;
}

function countriesOf({ kind, entry }: NameHit["entry"][number]): readonly string[] {
  if (kind === "actor") return entry.countries;
  return kind === "place" && entry.country !== undefined ? [entry.country] : [];
}
