import { XMLParser } from "fast-xml-parser";
import { decodeEntities } from "../../decode/decode-entities.ts";

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

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

function listIn(root: unknown): Tree[] {
  const top = isTree(root) ? (root["rss"] ?? root["feed"] ?? root["RDF"]) : undefined;
  const channel = isTree(top) && isTree(top["channel"]) ? top["channel"] : undefined;
  const lists = [channel?.["item"], isTree(top) ? top["item"] : undefined, isTree(top) ? top["entry"] : undefined];
  return lists.flat().filter(isTree);
}

/** RSS has the address as words, Atom as an attribute. */
function linkOf(link: unknown): string | undefined {
  const first = [link].flat().find((each) => typeof each === "string" || (isTree(each) && (each["@rel"] ?? "alternate") === "alternate"));
  const href = isTree(first) ? first["@href"] : first;
  return typeof href === "string" ? decodeEntities(href).trim() : undefined;
}
