import { zipSync } from "fflate";
import mammoth from "mammoth";
import { marksHeadings } from "./marks-headings.ts";

/** What the styles of word processors stand for; headings, lists, tables and notes are known to the converter itself. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='shown heading 2'] => h2:fresh",
  "p[style-name='shown heading 3'] => h3:fresh",
];

/** The main part of a document, or one that stands in its place, as HTML. Pictures are left out, and nothing outside is looked up. */
export async function convertPart(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml({ buffer: archive } as Parameters<typeof mammoth.convertToHtml>[0], {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    transformDocument: marksHeadings,
  });
  return withoutNoteLinks(value);
}

/** Marks of notes lead to another place of the same document: they stay as words, and the arrow that leads back goes. */
const withoutNoteLinks = (html: string): string =>
  html
    .replace(/<sup><a href="#(?:foot|end)note-\d{1,9}" id="[^"]{0,60}">(\[\d{1,9}\])<\/a><\/sup>/gu, "$1")
    .replace(/ ?<a href="#(?:foot|end)note-ref-\d{1,9}">↑<\/a>/gu, "");
