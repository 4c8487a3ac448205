import { XMLParser } from "fast-xml-parser";
import { ReportedlyError } from "../../../errors.ts";
import type { Container } from "../../../model/capture.ts";
import type { Collection, CollectionItem } from "../../../model/collection.ts";
import type { Source } from "../../../model/reading.ts";
import type { Note, StatedField, StatedValue } from "../../../model/report.ts";
import { decodeEntities } from "../../decode/decode-entities.ts";
import { isObject, type JsonObject } from "../../decode/json-object.ts";
import { stated } from "../../facts/stated.ts";
import { containerOf } from "../container-of.ts";
import { decodeXml } from "../decode-xml.ts";
import { entryKey } from "../entry-key.ts";
import { soundXml } from "../feed/sound-xml.ts";
import { httpAddress } from "../http-address.ts";
import { momentOf } from "../moment-of.ts";
import { oneLine } from "../plain-words.ts";

/** As many as the protocol allows in one file. */
const MOST_ADDRESSES = 50_000;
/** Characters of one value: an address or a title that is longer is none. */
const LONGEST = 8_000;

const PARSER = new XMLParser({ removeNSPrefix: true, parseTagValue: false, processEntities: false });

/** The addresses of a site map, of one for news, or of an index of site maps. Fails with INPUT_INVALID and as `decode` does. */
export async function unpackSitemap(source: Source, most = MOST_ADDRESSES): Promise<Collection> {
  const { text, notes } = decodeXml(source);
  const sound = soundXml(text);
  const tree = sound && treeOf(sound.xml);
  const set = tree?.["urlset"];
  const index = tree?.["sitemapindex"];
  if (sound === undefined || (set === undefined && index === undefined))
    throw new ReportedlyError("INPUT_INVALID", "expected <urlset> or <sitemapindex>, met XML that ends before either");
  const isIndex = set === undefined;
  const entries = listOf(isIndex ? index : set, isIndex ? "sitemap" : "url");
  const container = await containerOf("sitemap", source);
  const read = entries.slice(0, most).map((entry) => itemOf(entry, isIndex, container, source.url));
  const items = await Promise.all(onlyOnce(read).map(async (item) => ({ ...item, key: await entryKey(item.key) })));
  return { kind: "sitemap", items, notes: [...notes, ...sound.notes, ...notesOn(entries.length, read, items.length, most)] };
}

function treeOf(xml: string): JsonObject | undefined {
  try {
    const tree: unknown = PARSER.parse(xml);
    return isObject(tree) ? Object.fromEntries(Object.entries(tree).map(([name, value]) => [name.toLowerCase(), value])) : undefined;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : "unknown";
    throw new ReportedlyError("INPUT_INVALID", `expected a site map, met XML that cannot be read: ${reason}`, { cause });
  }
}

const listOf = (tree: unknown, name: string): JsonObject[] => (isObject(tree) ? [tree[name]].flat().filter(isObject) : []);

/** The item with its address as its key; undefined for an entry that names no address. */
function itemOf(
  entry: JsonObject,
  isIndex: boolean,
  container: Omit<Container, "part">,
  base: string | undefined,
): CollectionItem | undefined {
  const url = httpAddress(wordsOf(entry, "loc"), base);
  if (url === undefined) return undefined;
  const item = { key: url, url, container: { ...container, part: url }, stated: [...newsOf(entry), ...changedOf(entry)] };
  return isIndex ? { ...item, isCollection: true } : item;
}

function changedOf(entry: JsonObject): StatedValue[] {
  const raw = wordsOf(entry, "lastmod");
  const moment = raw === undefined ? undefined : momentOf(raw);
  return moment === undefined ? [] : [stated("modified", moment, "sitemap:lastmod", raw)];
}

/** What a site map for news says of a report. */
function newsOf(entry: JsonObject): StatedValue[] {
  return listOf(entry, "news").flatMap((news) => {
    const [publication] = listOf(news, "publication");
    const date = wordsOf(news, "publication_date");
    const said = (field: StatedField, name: string, tree: JsonObject | undefined): StatedValue[] => {
      const value = tree && wordsOf(tree, name);
      return value === undefined ? [] : [stated(field, value.slice(0, 500), `sitemap:news:${name}`, value)];
    };
    const moment = date === undefined ? undefined : momentOf(date);
    return [
      ...said("title", "title", news),
      ...said("outlet", "name", publication),
      ...said("language", "language", publication),
      ...(moment === undefined ? [] : [stated("published", moment, "sitemap:news:publication_date", date)]),
      ...(wordsOf(news, "keywords") ?? "")
        .split(",")
        .flatMap((tag) => (tag.trim() === "" ? [] : [stated("tag", tag.trim().slice(0, 200), "sitemap:news:keywords")])),
    ];
  });
}

function wordsOf(tree: JsonObject, name: string): string | undefined {
  const [value] = [tree[name]].flat();
  const words = isObject(value) ? value["#text"] : value;
  return typeof words === "string" ? oneLine(decodeEntities(words.slice(0, LONGEST))) || undefined : undefined;
}

function onlyOnce(items: readonly (CollectionItem | undefined)[]): CollectionItem[] {
  return [...new Map(items.flatMap((item) => (item === undefined ? [] : [[item.key, item] as const]))).values()];
}

function notesOn(found: number, read: readonly (CollectionItem | undefined)[], kept: number, most: number): Note[] {
  const nameless = read.filter((item) => item === undefined).length;
  const notes: (Note | false)[] = [
    found > most && { code: "sitemap-too-long", message: `of ${found} addresses the first ${most} were taken` },
    nameless > 0 && { code: "entries-empty", message: `${nameless} entries name no address of the web and were left out` },
    read.length - nameless > kept && { code: "entries-repeated", message: `${read.length - nameless - kept} addresses stand there twice` },
  ];
  return notes.filter((note) => note !== false);
}
