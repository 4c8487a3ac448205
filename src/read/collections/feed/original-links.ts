import { XMLParser } from "fast-xml-parser";
import { decodeEntities } from "../../decode/decode-entities.ts";
import { isObject, type JsonObject } from "../../decode/json-object.ts";

/**
 * Services that count readers put their own address in an entry's `<link>` and keep the outlet's in `<feedburner:origLink>`: the second
 * by the first. Empty for feeds that came straight from their outlet.
 */
export function originalLinks(xml: string): ReadonlyMap<string, string> {
  if (!/<(?:\w+:)?origLink[\s>]/u.test(xml)) return new Map();
  const entries = listIn(PARSER.parse(xml));
  return new Map(
    entries.flatMap((entry) => {
      const link = linkOf(entry["link"]);
      const original = entry["origLink"];
      return link !== undefined && typeof original === "string" ? [[link, decodeEntities(original).trim()] as const] : [];
    }),
  );
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
});

function listIn(root: unknown): JsonObject[] {
  const top = isObject(root) ? (root["rss"] ?? root["feed"] ?? root["RDF"]) : undefined;
  const channel = isObject(top) && isObject(top["channel"]) ? top["channel"] : undefined;
  const lists = [channel?.["item"], isObject(top) ? top["item"] : undefined, isObject(top) ? top["entry"] : undefined];
  return lists.flat().filter(isObject);
}

/** RSS has the address as words, Atom as an attribute. */
function linkOf(link: unknown): string | undefined {
  const first = [link].flat().find((each) => typeof each === "string" || (isObject(each) && (each["@rel"] ?? "alternate") === "alternate"));
  const href = isObject(first) ? first["@href"] : first;
  return typeof href === "string" ? decodeEntities(href).trim() : undefined;
}
