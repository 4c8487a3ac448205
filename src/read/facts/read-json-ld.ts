import { decodeEntities } from "../decode/decode-entities.ts";
import { isObject, type JsonObject } from "../decode/json-object.ts";
import { type DomElement, select, textOf } from "../page/dom.ts";

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|PressRelease|SocialMediaPosting|CreativeWork|VideoObject)$/u;
/** A page states its article in a few objects; a catalogue of thousands is not looked through. */
const MAX_OBJECTS = 5_000;
const MAX_DEPTH = 12;
const MOST_CRUMBS = 20;
const MAX_NAME_DEPTH = 4;

/** The schema.org objects of a page, references by `@id` resolved, the article itself first. */
export interface JsonLd {
  readonly article: JsonObject;
  /** Names of the way from the site's front page to this one, the front page first; empty where none is given. */
  readonly breadcrumb: readonly string[];
  /** An object by its `@id`, or the value itself. */
  readonly resolve: (value: unknown) => unknown;
}

/** Read every JSON-LD script of the page. Broken scripts are mended where that is plain and left out where it is not. */
export function readJsonLd(root: DomElement): JsonLd {
  const objects = select(root, 'script[type*="ld+json"]').flatMap((script) => objectsIn(parseLoose(textOf(script))));
  const byId = new Map<string, JsonObject>();
  for (const object of objects) if (typeof object["@id"] === "string" && Object.keys(object).length > 2) byId.set(object["@id"], object);
  const resolve = (value: unknown): unknown => (isObject(value) && typeof value["@id"] === "string" && byId.get(value["@id"])) || value;
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  const rank = (object: JsonObject): number => (typesOf(object).some((type) => /Article|Posting|Report|PressRelease/u.test(type)) ? 0 : 1);
  return { article: articles.sort((a, b) => rank(a) - rank(b))[0] ?? {}, breadcrumb: breadcrumbIn(objects, resolve), resolve };
}

/** `BreadcrumbList`: its entries by their position. */
function breadcrumbIn(objects: readonly JsonObject[], resolve: JsonLd["resolve"]): string[] {
  const list = objects.find((object) => typesOf(object).includes("BreadcrumbList"));
  const entries = [list?.["itemListElement"]].flat().slice(0, MOST_CRUMBS).filter(isObject);
  return entries
    .toSorted((a, b) => Number(a["position"] ?? 0) - Number(b["position"] ?? 0))
    .flatMap((entry) => (stringIn(entry, "name") === undefined ? namesOf(entry["item"], resolve) : [stringIn(entry, "name") ?? ""]));
}

/** The types of an object by their bare names: "NewsArticle" for `http://schema.org/NewsArticle`. */
export const typesOf = (object: JsonObject): string[] =>
  [object["@type"]].flat().flatMap((type) => (typeof type === "string" ? [type.replace(/^.*[/#:]/u, "")] : []));

/** The strings of a value that may be one string, a list, or objects with a name; names within names are followed a little way. */
export function namesOf(value: unknown, resolve: JsonLd["resolve"], depth = 0): string[] {
  if (depth > MAX_NAME_DEPTH) return [];
  return [value].flat().flatMap((entry) => {
    const resolved = resolve(entry);
    if (typeof resolved === "string") return [decodeEntities(resolved)];
    return isObject(resolved) ? namesOf(resolved["name"] ?? fullName(resolved), (inner) => inner, depth + 1) : [];
  });
}

/** `{"givenName": "Ana", "familyName": "Lerro"}` */
const fullName = (person: JsonObject): string | undefined => {
  const names = [stringIn(person, "givenName"), stringIn(person, "familyName")].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names.join(" ");
};

export const stringIn = (object: JsonObject, key: string): string | undefined => {
  const value = [object[key]].flat()[0];
  return typeof value === "string" && value.trim() !== "" ? decodeEntities(value.trim()) : undefined;
};

function parseLoose(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>|\/\/\]\]>)\s*$/u, "");
  for (const mend of [(text: string) => text, (text: string) => text.replace(/[\0-\x1f]+/gu, " ").replace(/,\s{0,9}([}\]])/gu, "$1")]) {
    try {
      return JSON.parse(mend(bare)) as unknown;
    } catch {
      // tried again mended, then left out: a page without this script is still a page
    }
  }
  return undefined;
}

/** Every object inside a JSON value, outermost first. */
function objectsIn(value: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let at = 0; at < queue.length && found.length < MAX_OBJECTS; at++) {
    const next = queue[at];
    if (next === undefined || next.depth > MAX_DEPTH) continue;
    if (isObject(next.value)) found.push(next.value);
    const inner = Array.isArray(next.value) ? next.value : isObject(next.value) ? Object.values(next.value) : [];
    for (const entry of inner) if (typeof entry === "object" && entry !== null) queue.push({ value: entry, depth: next.depth + 1 });
  }
  return found;
}
