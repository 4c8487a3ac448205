import type { StatedField, StatedValue } from "../../../model/report.ts";
import { decodeEntities } from "../../decode/decode-entities.ts";
import { factsOf } from "../../facts/facts-of.ts";
import type { PageFacts } from "../../facts/read-page-facts.ts";
import { stated } from "../../facts/stated.ts";
import type { RawBlock } from "../../layout/raw-block.ts";
import { documentHead } from "../document-head.ts";
import { propertyValues, withoutRepeats } from "../document-properties.ts";

/** The core properties of Office documents (ISO/IEC 29500-2). */
const PROPERTIES: readonly (readonly [field: StatedField, name: string])[] = [
  ["title", "title"],
  ["byline", "creator"],
  ["published", "created"],
  ["modified", "modified"],
  ["language", "language"],
  ["tag", "keywords"],
  ["tag", "subject"],
  ["section", "category"],
];
const LONGEST_PROPERTIES = 65_536;
/** Lines that may hold the title, from the top. */
const TOP_LINES = 24;
/** A document made longer than this before it was last changed carries the date of the template it was made from. */
const TEMPLATE_MS = 31 * 86_400_000;

/** What a Word document says of itself: its title and headings, then its properties. */
export function docxFacts(parts: ReadonlyMap<string, Uint8Array>, blocks: readonly RawBlock[]): PageFacts {
  const properties = propertiesOf(parts);
  const { title, outlet } = documentHead(blocks.slice(0, TOP_LINES).map(topLine), valueOf(properties, "title"));
  const shown = [
    ...(title === undefined ? [] : [stated("title", title, "visible")]),
    ...(outlet === undefined ? [] : [stated("outlet", outlet, "visible")]),
  ];
  const facts = factsOf([...shown, ...properties]);
  const [created, modified] = [valueOf(properties, "published"), valueOf(properties, "modified")];
  const isTemplate = created !== undefined && modified !== undefined && Date.parse(modified) - Date.parse(created) > TEMPLATE_MS;
  return isTemplate && facts.modified !== undefined ? { ...facts, published: [facts.modified] } : facts;
}

const valueOf = (values: readonly StatedValue[], field: StatedField): string | undefined =>
  values.find((value) => value.field === field)?.value;

const SIZES: Readonly<Record<string, number>> = { h1: 4, h2: 3, h3: 2 };

function topLine({ text, setting: { tag, hints } }: RawBlock): { text: string; isHeading: boolean; size: number; isLarge: boolean } {
  const isHeading = /^h[1-6]$/u.test(tag);
  return { text, isHeading, size: hints.includes("title") ? 5 : (SIZES[tag] ?? 1), isLarge: tag === "h1" || tag === "h2" };
}

function propertiesOf(parts: ReadonlyMap<string, Uint8Array>): StatedValue[] {
  const xml = new TextDecoder().decode(parts.get("docProps/core.xml")?.subarray(0, LONGEST_PROPERTIES));
  return withoutRepeats(
    PROPERTIES.flatMap(([field, name]) => {
      const value = new RegExp(`<(?:\\w{1,20}:)?${name}(?:\\s[^<>]{0,200})?>([^<]{1,2000})<`, "u").exec(xml)?.[1];
      return propertyValues(field, `docx:${name}`, value && decodeEntities(value));
    }),
  );
}
