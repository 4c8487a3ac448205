import type { Report } from "../../src/model/report.ts";
import { foldedAddress, foldedName } from "./folded.ts";
import type { GoldPage } from "./gold-page.ts";
import { type Settled, settle } from "./settle.ts";

/** The fields of a report's head that a page can state, each compared in its own way. */
export const HEAD_FIELDS = [
  "title",
  "subtitle",
  "byline",
  "outlet",
  "outlet domain",
  "published",
  "modified",
  "original outlet",
  "original day",
  "original address",
  "language",
  "canonical",
  "section",
  "tags",
  "region and theme",
  "medium",
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Set each field that the page states beside what was read. A page that could not be read has given nothing. */
export function scoreHead(gold: GoldPage, report: Report | undefined): Partial<Record<HeadField, Settled>> {
  const compared = HEAD_FIELDS.filter((field) => !isUnscored(field, gold)).map((field) => {
    const { want, got, may, fold, spellings } = COMPARISONS[field];
    const given = report === undefined ? [] : present(got(report));
    const wanted = present(want(gold)).map((value) => [value, ...(spellings?.(gold) ?? [])].map(fold));
    return [field, settle(wanted, given.map(fold), (may?.(gold) ?? []).map(fold))] as const;
  });
  return Object.fromEntries(compared);
}

const isUnscored = (field: HeadField, { unscored }: GoldPage): boolean =>
  (unscored ?? []).some((name) => name === KEYS[field] || (name === "original" && field.startsWith("original")));

/** What the gold calls a field, where its name differs. */
const KEYS: Readonly<Partial<Record<HeadField, string>>> = {
  title: "title",
  subtitle: "subtitle",
  byline: "bylines",
  "outlet domain": "outletDomain",
  canonical: "canonical",
  section: "section",
  medium: "medium",
};

type Values = readonly (string | undefined)[];

interface Comparison {
  readonly want: (gold: GoldPage) => Values;
  readonly got: (report: Report) => Values;
  /** Values that count neither way. */
  readonly may?: (gold: GoldPage) => readonly string[];
  /** Other right forms of the value. */
  readonly spellings?: (gold: GoldPage) => readonly string[];
  readonly fold: (value: string) => string;
}

const present = (values: Values): string[] => values.filter((value) => value !== undefined && value !== "") as string[];
const allowed =
  (field: string) =>
  ({ may }: GoldPage): readonly string[] =>
    may?.[field] ?? [];
/** A page that names its section often files itself under it as well. */
const sectionOf = ({ section }: GoldPage): string[] => (section === undefined ? [] : [section]);
/** ISO dates are compared by their day as written, in the page's own zone. */
const day = (date: string): string => date.slice(0, 10);
const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? "";

const COMPARISONS: Readonly<Record<HeadField, Comparison>> = {
  title: { want: (gold) => [gold.title], got: (report) => [report.title], fold: foldedName },
  subtitle: { want: (gold) => [gold.subtitle], got: (report) => [report.subtitle], fold: foldedName },
  // An outlet's own name may stand on the byline.
  byline: {
    want: (gold) => gold.bylines,
    got: (report) => report.bylines,
    may: (gold) => [...allowed("bylines")(gold), gold.outlet],
    fold: foldedName,
  },
  outlet: { want: (gold) => [gold.outlet], got: (report) => [report.outlet], fold: foldedName, may: allowed("outletAlias") },
  "outlet domain": {
    want: (gold) => [gold.outletDomain],
    got: (report) => [report.outletDomain],
    may: allowed("outletDomain"),
    fold: foldedAddress,
  },
  published: { want: (gold) => [gold.published], got: (report) => [report.published?.value], fold: day },
  modified: {
    want: (gold) => [gold.modified],
    got: (report) => [report.modified?.value],
    // A template often states the first publication once more as the last change.
    may: (gold) => [...allowed("modified")(gold), gold.published],
    fold: day,
  },
  "original outlet": {
    want: (gold) => [gold.original?.outlet],
    got: (report) => [report.original?.outlet],
    spellings: ({ provenance }) => provenance.filter(({ kind }) => kind === "origin").flatMap(({ party }) => party),
    fold: foldedName,
  },
  "original day": { want: (gold) => [gold.original?.published], got: (report) => [report.original?.published?.value], fold: day },
  "original address": {
    want: (gold) => [gold.original?.url],
    got: (report) => [report.original?.url],
    may: allowed("originalUrl"),
    fold: foldedAddress,
  },
  language: { want: (gold) => [gold.language], got: (report) => [report.language], fold: primary },
  canonical: {
    want: (gold) => [gold.canonical],
    got: (report) => [report.canonical],
    may: allowed("canonical"),
    fold: foldedAddress,
  },
  section: { want: (gold) => [gold.section], got: (report) => [report.section], may: allowed("section"), fold: foldedName },
  tags: {
    want: (gold) => gold.tags,
    got: (report) => report.taxonomy.tags.map(({ label }) => label),
    may: (gold) => [...allowed("tags")(gold), ...sectionOf(gold)],
    fold: foldedName,
  },
  "region and theme": {
    want: (gold) => [...(gold.regions ?? []), ...(gold.themes ?? []), ...(gold.inDepth ?? [])],
    got: ({ taxonomy }) => [...taxonomy.region, ...taxonomy.theme, ...taxonomy.inDepthReport].map(({ label }) => label),
    may: (gold) => [...allowed("regions")(gold), ...allowed("themes")(gold), ...sectionOf(gold)],
    fold: foldedName,
  },
  medium: { want: (gold) => [gold.medium], got: (report) => [report.medium], may: allowed("medium"), fold: (value) => value },
};
