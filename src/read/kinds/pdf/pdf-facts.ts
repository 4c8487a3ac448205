import type { StatedField, StatedValue } from "../../../model/report.ts";
import { factsOf } from "../../facts/facts-of.ts";
import type { PageFacts } from "../../facts/read-page-facts.ts";
import { stated } from "../../facts/stated.ts";
import { documentHead } from "../document-head.ts";
import { propertyValues, withoutRepeats } from "../document-properties.ts";
import type { Shape } from "./draft.ts";
import type { PdfDocument } from "./open-pdf.ts";

/** What a PDF says of itself: the type on its first page, then the properties that the program left in it. */
export async function pdfFacts(document: PdfDocument, shapes: readonly Shape[]): Promise<PageFacts> {
  const properties = await propertiesOf(document);
  const { title, outlet } = documentHead(topLines(shapes), properties.find(({ field }) => field === "title")?.value);
  const shown = [
    ...(title === undefined ? [] : [stated("title", title, "visible")]),
    ...(outlet === undefined ? [] : [stated("outlet", outlet, "visible")]),
  ];
  return factsOf([...shown, ...properties]);
}

/** What stands on the first page that has a heading or text. Running heads may name who sends the document. */
function topLines(shapes: readonly Shape[]): { text: string; isHeading: boolean; size: number; isLarge: boolean }[] {
  const page = shapes.find(({ kind }) => kind === "heading" || kind === "text")?.page;
  return shapes
    .filter((shape) => shape.page === page && shape.kind !== "foot" && shape.kind !== "stray")
    .map(({ text, kind, size, level }) => ({ text, isHeading: kind === "heading", size, isLarge: level === 2 }));
}

/** The properties of a PDF: the newer XMP packet first, then the old Info dictionary. */
const PROPERTIES: readonly (readonly [field: StatedField, xmp: string | undefined, info: string])[] = [
  ["title", "dc:title", "Title"],
  ["byline", "dc:creator", "Author"],
  ["published", "xmp:createdate", "CreationDate"],
  ["modified", "xmp:modifydate", "ModDate"],
  ["language", "dc:language", "Language"],
  ["tag", "dc:subject", "Keywords"],
  ["tag", undefined, "Subject"],
  ["licence", "xmprights:webstatement", "License"],
];

async function propertiesOf(document: PdfDocument): Promise<StatedValue[]> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  return withoutRepeats(
    PROPERTIES.flatMap(([field, xmp, name]) => [
      ...(xmp === undefined ? [] : propertyValues(field, `pdf:${xmp}`, packetValue(metadata, xmp))),
      ...propertyValues(field, `pdf:${name}`, (info as Readonly<Record<string, unknown>>)[name]),
    ]),
  );
}

function packetValue(packet: { readonly get?: (name: string) => unknown } | undefined, name: string): unknown {
  try {
    return packet?.get?.(name);
  } catch {
    // A packet that is no XML says nothing.
    return undefined;
  }
}
