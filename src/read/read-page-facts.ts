import { AUTHOR_SELECTORS, DATE_SELECTORS, META_FIELDS, type MetaField, NOT_OF_THE_ARTICLE } from "../lexicon/page-metadata.ts";
import type { Medium } from "../model/report.ts";
import { decodeEntities } from "./decode-entities.ts";
import { type DomElement, wordsIn } from "./dom.ts";
import { machineDate } from "./find-days.ts";
import type { Page } from "./parse-page.ts";
import { type JsonLd, namesOf, readJsonLd, stringIn, typesOf } from "./read-json-ld.ts";

/**
 * What a page says about itself in its markup. Lists run from the most to the least trusted saying:
 * JSON-LD describes exactly this article and is checked by search engines; `<meta>` is often right but filled by the
 * template (site name as author, time of the last build as date); marked-up elements are what a reader sees but may
 * belong to a neighbour of the article.
 */
export interface PageFacts {
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly subtitle?: string | undefined;
  readonly outlets: readonly string[];
  /** One list of names for each field of the markup that names authors. */
  readonly authors: readonly (readonly string[])[];
  /** Words of elements whose class says that they show the author. */
  readonly shownAuthors: readonly (readonly string[])[];
  readonly published: readonly string[];
  readonly modified?: string | undefined;
  readonly language?: string | undefined;
  readonly canonical?: string | undefined;
  readonly ogUrl?: string | undefined;
  readonly licence?: string | undefined;
  readonly tags: readonly string[];
  readonly medium?: Medium | undefined;
  readonly articleBody?: string | undefined;
  /** The outlet and address the markup itself names as the source of the article. */
  readonly basedOn?: { readonly outlet?: string | undefined; readonly url?: string | undefined } | undefined;
}

/** Read the page's own description. Call it before the tree is used up. */
export function readPageFacts({ document, head, body }: Page): PageFacts {
  const root = document.documentElement ?? head;
  const ld = readJsonLd(root);
  const meta = metaFields(root);
  const said = (field: MetaField): string[] => META_FIELDS[field].flatMap((name) => meta.get(name) ?? []);
  return {
    titles: [stringIn(ld.article, "headline"), ...said("title"), stringIn(ld.article, "name")]
      .filter((title) => title !== undefined)
      .concat(textsOf(head, "title", 1)),
    headings: textsOf(body, "h1", 8),
    subtitle: stringIn(ld.article, "alternativeHeadline") ?? stringIn(ld.article, "description") ?? said("subtitle")[0],
    outlets: [
      ...namesOf(ld.article["publisher"], ld.resolve),
      ...said("outlet"),
      ...textsOf(body, '[itemprop~="publisher"] [itemprop="name"]', 1),
    ],
    authors: [
      namesOf(ld.article["author"] ?? ld.article["creator"], ld.resolve),
      ...META_FIELDS.author.map((name) => meta.get(name) ?? []),
      ...AUTHOR_SELECTORS.marked.map((selector) => textsOf(body, selector, 6)),
    ],
    shownAuthors: AUTHOR_SELECTORS.named.map((selector) => textsOf(body, selector, 6)),
    published: [
      stringIn(ld.article, "datePublished"),
      stringIn(ld.article, "dateCreated"),
      stringIn(ld.article, "uploadDate"),
      ...said("published"),
      ...shownDates(body),
    ].flatMap((raw) => machineDate(raw ?? "") ?? []),
    modified: [stringIn(ld.article, "dateModified"), ...said("modified"), ...textsOf(body, '[itemprop~="dateModified"]', 1)].flatMap(
      (raw) => machineDate(raw ?? "") ?? [],
    )[0],
    language: root.getAttribute("lang") ?? root.getAttribute("xml:lang") ?? stringIn(ld.article, "inLanguage") ?? said("language")[0],
    canonical: hrefOf(root, 'link[rel~="canonical"]') ?? undefined,
    ogUrl: meta.get("og:url")?.[0],
    licence: stringIn(ld.article, "license") ?? hrefOf(root, '[rel~="license"]') ?? said("licence")[0],
    tags: [
      ...new Set(
        [...namesOf(ld.article["keywords"], ld.resolve), ...namesOf(ld.article["articleSection"], ld.resolve), ...said("tags")]
          .flatMap((list) => list.split(/[,;]/u))
          .map((tag) => tag.trim()),
      ),
    ].filter((tag) => tag !== ""),
    medium: mediumOf(ld, meta),
    articleBody: stringIn(ld.article, "articleBody"),
    basedOn: basedOn(ld, meta),
  };
}

function metaFields(root: DomElement): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const element of root.querySelectorAll("meta[content]")) {
    const content = decodeEntities(element.getAttribute("content") ?? "")
      .replace(/\s+/gu, " ")
      .trim();
    const names = ["property", "name", "itemprop", "http-equiv"].flatMap(
      (key) => element.getAttribute(key)?.toLowerCase().split(/\s+/u) ?? [],
    );
    if (content !== "") for (const name of names) fields.set(name, [...(fields.get(name) ?? []), content].slice(0, 50));
  }
  return fields;
}

function textsOf(root: DomElement, selector: string, most: number): string[] {
  const texts: string[] = [];
  for (const element of root.querySelectorAll(selector)) {
    if (texts.length >= most) break;
    const words = (element.getAttribute("content") ?? wordsIn(element)).slice(0, 300);
    if (words !== "" && isOfTheArticle(element)) texts.push(words);
  }
  return texts;
}

function shownDates(body: DomElement): string[] {
  return DATE_SELECTORS.flatMap((selector) => {
    const texts: string[] = [];
    for (const element of body.querySelectorAll(selector)) {
      if (texts.length >= 4) break;
      const words = wordsIn(element);
      if (words.length <= 120 && isOfTheArticle(element))
        texts.push(element.getAttribute("datetime") ?? element.getAttribute("content") ?? words);
    }
    return texts;
  });
}

/** False for what stands in a list of other articles, in comments or at the side. */
function isOfTheArticle(element: DomElement): boolean {
  let node: DomElement | null = element;
  for (let climbed = 0; node !== null && node.localName !== "body" && climbed < 8; climbed++, node = node.parentNode) {
    if (node.localName === "aside" || node.localName === "footer" || node.localName === "nav") return false;
    if (NOT_OF_THE_ARTICLE.test(`${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`)) return false;
  }
  return true;
}

const hrefOf = (root: DomElement, selector: string): string | undefined => root.querySelector(selector)?.getAttribute("href") ?? undefined;

function mediumOf(ld: JsonLd, meta: ReadonlyMap<string, readonly string[]>): Medium | undefined {
  const types = typesOf(ld.article);
  if (types.includes("PressRelease")) return "statement";
  if (types.includes("SocialMediaPosting") && types.length === 1) return "post";
  if (types.includes("VideoObject") || meta.get("og:type")?.[0]?.startsWith("video")) return "video-transcript";
  return undefined;
}

function basedOn(ld: JsonLd, meta: ReadonlyMap<string, readonly string[]>): PageFacts["basedOn"] {
  const url = namedUrl(ld.article["isBasedOn"], ld) ?? meta.get("syndication-source")?.[0] ?? meta.get("original-source")?.[0];
  const outlet = namesOf(ld.article["sourceOrganization"], ld.resolve)[0];
  return url === undefined && outlet === undefined ? undefined : { url, outlet };
}

function namedUrl(value: unknown, { resolve }: JsonLd): string | undefined {
  const resolved = resolve([value].flat()[0]);
  if (typeof resolved === "string") return /^https?:/u.test(resolved) ? resolved : undefined;
  return typeof resolved === "object" && resolved !== null
    ? (stringIn(resolved as Readonly<Record<string, unknown>>, "url") ?? stringIn(resolved as Readonly<Record<string, unknown>>, "@id"))
    : undefined;
}
