import {
  AUTHOR_SELECTORS,
  DATE_SELECTORS,
  DECK_SELECTORS,
  FRONT_PAGE,
  MESSAGE_MARKUP,
  META_FIELDS,
  POST_AUTHOR_SELECTOR,
  WRITTEN_BY,
} from "../../lexicon/page-metadata.ts";
import type { Medium, StatedField, StatedValue } from "../../model/report.ts";
import { isObject, type JsonObject } from "../decode/json-object.ts";
import { attribute } from "../page/dom.ts";
import type { Page } from "../page/parse-page.ts";
import { machineDate } from "./find-days.ts";
import { beginsByline } from "./find-names.ts";
import { foldName } from "./fold-name.ts";
import { mastheadNames } from "./masthead-names.ts";
import { readDateLine } from "./read-date-line.ts";
import { type JsonLd, namesOf, readJsonLd, stringIn } from "./read-json-ld.ts";
import { type Meta, readMeta } from "./read-meta.ts";
import { readPageMedium } from "./read-page-medium.ts";
import { datesOf, hrefOf, textsOf } from "./shown-elements.ts";
import { stated } from "./stated.ts";

/**
 * What a page says about itself in its markup. Lists run from the most to the least trusted saying:
 * JSON-LD describes exactly this article and is checked by search engines; `<meta>` is often right but filled by the
 * template (site name as author, time of the last build as date); marked-up elements are what a reader sees but may
 * belong to a neighbour of the article.
 */
export interface PageFacts {
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  /** The line over the story that stands for a headline where the markup has none. */
  readonly setOffHeadline?: string | undefined;
  /** A second line or a description: it tells which line under the headline is one. */
  readonly subtitle?: string | undefined;
  /** The second line as such, by a field that is meant for it. */
  readonly deck?: string | undefined;
  readonly outlets: readonly string[];
  /** Names that the page shows at its top, where nothing marks whose they are. */
  readonly mastheads?: readonly string[] | undefined;
  readonly outletDomain?: string | undefined;
  readonly outletOwner?: string | undefined;
  /** One list of names for each field of the markup that names authors. */
  readonly authors: readonly (readonly string[])[];
  /** Words of elements whose class says that they show the author. */
  readonly shownAuthors: readonly (readonly string[])[];
  readonly published: readonly string[];
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly canonical?: string | undefined;
  readonly ogUrl?: string | undefined;
  readonly section?: string | undefined;
  readonly licence?: string | undefined;
  readonly tags: readonly string[];
  readonly medium?: Medium | undefined;
  readonly articleBody?: string | undefined;
  /** Every value with where it stands, the most trusted of a field first. */
  readonly stated: readonly StatedValue[];
  /** The outlet, address and day that the markup itself names as the source of the article. */
  readonly basedOn?:
    | { readonly outlet?: string | undefined; readonly url?: string | undefined; readonly published?: string | undefined }
    | undefined;
  /** Other addresses of the same article, by the markup. */
  readonly alsoAt?: readonly string[] | undefined;
}

/** What is longer is no head of anything. */
const LONGEST = 2_000;
const MOST_NAMES = 100;

/** Where something is said of the page: its JSON-LD, its `<meta>` fields, its elements. */
interface Places {
  readonly page: Page;
  readonly ld: JsonLd;
  readonly meta: Meta;
}

/** Read the page's own description. Call it before the tree is used up. */
export function readPageFacts(page: Page): PageFacts {
  const { root } = page;
  const ld = readJsonLd(root);
  const places = { page, ld, meta: readMeta(root) };
  const headings = textsOf(page.body, "h1", 8);
  const [titles, outlets, published, modified] = [titlesOf(places), outletsOf(places), publishedOf(places), modifiedOf(places)];
  const [decks, summaries, tags, originals] = [decksOf(places), summariesOf(places), tagsOf(places), originalsOf(places)];
  const [addresses, sections, licences, languages] = [
    addressesOf(places),
    sectionsOf(places, [...titles.map(({ value }) => value), ...headings]),
    licencesOf(places),
    languagesOf(places),
  ];
  const [owners, domains] = [ownersOf(places), domainsOf(places)];
  const medium = readPageMedium(page, ld, places.meta);
  const [authors, shownAuthors] = [authorsOf(places), shownAuthorsOf(places, medium?.value === "post")];
  const valueOf = (values: readonly StatedValue[], from?: string): string | undefined =>
    values.find((said) => from === undefined || said.from === from)?.value;
  return {
    titles: titles.map(({ value }) => value),
    headings,
    subtitle: valueOf([...decks, ...summaries]),
    deck: valueOf(decks),
    outlets: outlets.map(({ value }) => value),
    mastheads: mastheadNames(page.body),
    outletDomain: valueOf(domains),
    outletOwner: valueOf(owners),
    authors: authors.map(valuesOf),
    shownAuthors: shownAuthors.map(valuesOf),
    published: published.map(({ value }) => value),
    modified: valueOf(modified),
    language: valueOf(languages),
    canonical: valueOf(addresses, "link:canonical"),
    ogUrl: valueOf(addresses, "meta:og:url") ?? valueOf(addresses),
    section: valueOf(sections),
    licence: valueOf(licences),
    tags: [...new Set([...tags.map(({ value }) => value), ...sections.map(({ value }) => value)])],
    medium: medium?.value as Medium | undefined,
    articleBody: stringIn(ld.article, "articleBody"),
    basedOn: basedOn(originals),
    alsoAt: alsoAt(places),
    stated: [
      titles,
      markedTitlesOf(places),
      decks,
      summaries,
      authors.flat(),
      shownAuthors.flat(),
      outlets,
      domains,
      owners,
      published,
      modified,
      originals,
      languages,
      addresses,
      sections,
      tags,
      medium === undefined ? [] : [medium],
      licences,
    ].flat(),
  };
}

const valuesOf = (values: readonly StatedValue[]): string[] => values.map(({ value }) => value);

/** One field of the article's JSON-LD object. */
const inLd = ({ ld }: Places, field: StatedField, key: string): StatedValue[] => saidOf(field, `json-ld:${key}`, stringIn(ld.article, key));

/** The names a field of it holds. */
const namesInLd = ({ ld }: Places, field: StatedField, key: string): StatedValue[] =>
  namesOf(ld.article[key], ld.resolve)
    .slice(0, MOST_NAMES)
    .map((name) => stated(field, name.slice(0, LONGEST), `json-ld:${key}`));

const saidOf = (field: StatedField, from: string, ...values: readonly (string | undefined)[]): StatedValue[] =>
  values.flatMap((value) => (value === undefined || value.trim() === "" ? [] : [stated(field, value.trim().slice(0, LONGEST), from)]));

/** The words of elements that a selector finds. */
const shown = ({ page }: Places, field: StatedField, from: string, selector: string, most = 1): StatedValue[] =>
  saidOf(field, from, ...textsOf(page.body, selector, most));

const titlesOf = (places: Places): StatedValue[] => [
  ...inLd(places, "title", "headline"),
  ...places.meta.said("title", META_FIELDS.title),
  ...inLd(places, "title", "name"),
  ...saidOf("title", "element:title", ...textsOf(places.page.head, "title", 1)),
];

/** Told, but not asked: it repeats a heading of the page, often that of a neighbour. */
const markedTitlesOf = (places: Places): StatedValue[] => shown(places, "title", "microdata:headline", '[itemprop~="headline"]');

const decksOf = (places: Places): StatedValue[] => [
  ...inLd(places, "subtitle", "alternativeHeadline"),
  ...shown(places, "subtitle", "microdata:alternativeHeadline", '[itemprop~="alternativeHeadline"], [itemprop~="alternateName"]'),
  ...DECK_SELECTORS.flatMap(({ from, selector }) => saidOf("subtitle", from, ...textsOf(places.page.body, selector, 1).filter(isDeck))),
];

/** A line of words: "Subtitles", "12 August" and "By Ana Lerro" bear the same names. */
const isDeck = (words: string): boolean =>
  words.length >= 20 && words.split(" ").length >= 4 && !beginsByline(words) && readDateLine(words) === undefined;

const summariesOf = (places: Places): StatedValue[] => [
  ...inLd(places, "subtitle", "description"),
  ...places.meta.said("subtitle", META_FIELDS.subtitle),
];

const outletsOf = (places: Places): StatedValue[] => [
  ...MESSAGE_MARKUP.flatMap(({ from, channel }) => shown(places, "outlet", from, channel)),
  ...namesInLd(places, "outlet", "publisher"),
  ...places.meta.said("outlet", META_FIELDS.outlet),
  ...shown(places, "outlet", "microdata:publisher", '[itemprop~="publisher"] [itemprop="name"]'),
];

/** The publisher's own address, and who owns it. */
const publisherOf = ({ ld }: Places): JsonObject => {
  const publisher = ld.resolve([ld.article["publisher"]].flat()[0]);
  return isObject(publisher) ? publisher : {};
};

const ownersOf = (places: Places): StatedValue[] =>
  namesOf(publisherOf(places)["parentOrganization"], places.ld.resolve).map((name) =>
    stated("outlet-owner", name, "json-ld:publisher.parentOrganization"),
  );

function domainsOf(places: Places): StatedValue[] {
  const url = stringIn(publisherOf(places), "url");
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : "";
  return host === "" ? [] : [stated("outlet-domain", host, "json-ld:publisher.url", url)];
}

function authorsOf(places: Places): StatedValue[][] {
  const { page, meta } = places;
  const ld = namesInLd(places, "byline", "author");
  return [
    ld.length > 0 ? ld : namesInLd(places, "byline", "creator"),
    ...META_FIELDS.author.map((name) => meta.said("byline", [name])),
    labelledAuthors(meta),
    ...AUTHOR_SELECTORS.marked.map(({ from, selector }) => saidOf("byline", from, ...textsOf(page.body, selector, 6))),
  ];
}

/** `<meta name="twitter:label1" content="Written by">` says what `twitter:data1` holds. */
const labelledAuthors = (meta: Meta): StatedValue[] =>
  ["1", "2"].flatMap((at) =>
    meta.values(`twitter:label${at}`).some((label) => WRITTEN_BY.test(label)) ? meta.said("byline", [`twitter:data${at}`]) : [],
  );

const shownAuthorsOf = ({ page }: Places, isPost: boolean): StatedValue[][] => [
  ...AUTHOR_SELECTORS.named.map(({ from, selector }) => saidOf("byline", from, ...textsOf(page.body, selector, 6))),
  // The first of a thread writes; who answers below is a reader.
  ...(isPost ? [saidOf("byline", "element:.username", ...textsOf(page.body, POST_AUTHOR_SELECTOR, 1))] : []),
];

const publishedOf = (places: Places): StatedValue[] =>
  [
    ...inLd(places, "published", "datePublished"),
    ...inLd(places, "published", "dateCreated"),
    ...inLd(places, "published", "uploadDate"),
    ...places.meta.said("published", META_FIELDS.published),
    ...DATE_SELECTORS.flatMap(({ from, selector }) => saidOf("published", from, ...datesOf(places.page.body, selector))),
  ].flatMap(dated);

const modifiedOf = (places: Places): StatedValue[] =>
  [
    ...inLd(places, "modified", "dateModified"),
    ...places.meta.said("modified", META_FIELDS.modified),
    ...shown(places, "modified", "microdata:dateModified", '[itemprop~="dateModified"]'),
  ].flatMap(dated);

function dated({ field, raw, from }: StatedValue): StatedValue[] {
  const value = machineDate(raw);
  return value === undefined ? [] : [stated(field, value, from, raw)];
}

function languagesOf(places: Places): StatedValue[] {
  const { root } = places.page;
  return [
    ...saidOf("language", "element:html[lang]", attribute(root, "lang") ?? attribute(root, "xml:lang")),
    ...inLd(places, "language", "inLanguage"),
    ...places.meta.said("language", META_FIELDS.language),
  ];
}

const addressesOf = (places: Places): StatedValue[] => [
  ...saidOf("canonical", "link:canonical", hrefOf(places.page.root, 'link[rel~="canonical"]')),
  ...places.meta.said("canonical", ["og:url"]),
  ...saidOf("canonical", "json-ld:mainEntityOfPage", namedUrl(places.ld.article["mainEntityOfPage"], places.ld)),
  ...inLd(places, "canonical", "url"),
];

const sectionsOf = (places: Places, titles: readonly string[]): StatedValue[] => [
  ...namesInLd(places, "section", "articleSection"),
  ...places.meta.said("section", META_FIELDS.section),
  ...shown(places, "section", "microdata:articleSection", '[itemprop~="articleSection"]', 3),
  ...saidOf("section", "json-ld:BreadcrumbList", lastStep(places.ld.breadcrumb, titles)),
];

/** The last step of the way "Home, World, Isles, the title" that is not the title. */
function lastStep(way: readonly string[], titles: readonly string[]): string | undefined {
  const folded = titles.map(foldName);
  const isTitle = (step: string): boolean => folded.some((title) => title === step || (step.length > 20 && title.startsWith(step)));
  return way.findLast((step) => !FRONT_PAGE.test(step) && step.length <= 60 && !isTitle(foldName(step)));
}

const licencesOf = (places: Places): StatedValue[] => [
  ...saidOf("licence", "json-ld:license", namedUrl(places.ld.article["license"], places.ld) ?? stringIn(places.ld.article, "license")),
  ...saidOf("licence", "link:license", hrefOf(places.page.root, '[rel~="license"]')),
  ...places.meta.said("licence", META_FIELDS.licence),
];

/** A list of subjects is one value with commas in it; a section is none of them. */
const tagsOf = (places: Places): StatedValue[] =>
  [
    ...namesInLd(places, "tag", "keywords"),
    ...places.meta.said(
      "tag",
      META_FIELDS.tags.filter((name) => !(META_FIELDS.section as readonly string[]).includes(name)),
    ),
  ]
    .flatMap(({ raw, from }) => raw.split(/[,;،]/u).map((tag) => ({ tag: tag.trim(), raw, from })))
    .flatMap(({ tag, raw, from }) => (tag === "" ? [] : [stated("tag", tag, from, raw)]))
    .slice(0, 200);

/** The article this one is based on, as an object of the markup; empty where only its address is given. */
const baseOf = ({ ld }: Places): JsonObject => {
  const base = ld.resolve([ld.article["isBasedOn"]].flat()[0]);
  return isObject(base) ? base : {};
};

const originalsOf = (places: Places): StatedValue[] => [
  ...saidOf("original-url", "json-ld:isBasedOn", namedUrl(places.ld.article["isBasedOn"] ?? places.ld.article["isBasedOnUrl"], places.ld)),
  ...places.meta.said("original-url", META_FIELDS.original).filter(({ value }) => /^https?:/u.test(value)),
  ...saidOf("original-url", "microdata:isBasedOn", hrefOf(places.page.root, '[itemprop~="isBasedOn"], [itemprop~="isBasedOnUrl"]')),
  ...namesOf(baseOf(places)["publisher"], places.ld.resolve).map((name) => stated("original-outlet", name, "json-ld:isBasedOn.publisher")),
  ...namesInLd(places, "original-outlet", "sourceOrganization"),
  ...saidOf("original-published", "json-ld:isBasedOn.datePublished", stringIn(baseOf(places), "datePublished")),
];

function basedOn(originals: readonly StatedValue[]): PageFacts["basedOn"] {
  const first = (field: StatedField): string | undefined => originals.find((said) => said.field === field)?.value;
  const [url, outlet, published] = [first("original-url"), first("original-outlet"), first("original-published")];
  return url === undefined && outlet === undefined ? undefined : { url, outlet, published };
}

/** `sameAs`: the article elsewhere, or a post about it. */
const alsoAt = ({ ld }: Places): string[] =>
  [ld.article["sameAs"]].flat().flatMap((url) => (typeof url === "string" && /^https?:/u.test(url) ? [url.slice(0, LONGEST)] : []));

function namedUrl(value: unknown, { resolve }: JsonLd): string | undefined {
  const resolved = resolve([value].flat()[0]);
  if (typeof resolved === "string") return /^https?:/u.test(resolved) ? resolved : undefined;
  return isObject(resolved) ? (stringIn(resolved, "url") ?? stringIn(resolved, "@id")) : undefined;
}
